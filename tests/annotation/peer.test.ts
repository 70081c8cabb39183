import { describe, expect, it } from 'vitest';
import { anchor } from '../../src/annotation/anchor.ts';
import { PEER_CASES } from './peer-cases.ts';

describe.each(PEER_CASES)('%s', (_, cases) => {
  it.each(cases)('$name', ({ quote, text, was, starts }) => {
    const hint =
      was === undefined
        ? undefined
        : { type: 'TextPositionSelector' as const, start: was, end: was + quote.exact.length };
    const found = anchor({ type: 'TextQuoteSelector', ...quote }, text, hint);
    expect(
      found.kind === 'anchored'
        ? [found.at.start]
        : found.kind === 'ambiguous'
          ? found.candidates.map(({ start }) => start)
          : [],
    ).toEqual(starts);
  });
});
