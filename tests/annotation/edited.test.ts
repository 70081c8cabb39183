import { expect, it } from 'vitest';
import { anchor } from '../../src/annotation/anchor.ts';
import { CASES } from './edited-cases.ts';

it.each(CASES)('$name', ({ quote, text, outcome }) => {
  const result = anchor({ type: 'TextQuoteSelector', ...quote }, text);
  expect(
    result.kind === 'anchored'
      ? { kind: 'anchored', words: text.slice(result.at.start, result.at.end), differs: result.differs }
      : result.kind === 'ambiguous'
        ? { kind: 'ambiguous', places: result.candidates.length }
        : { kind: 'orphan' },
  ).toEqual(outcome);
});
