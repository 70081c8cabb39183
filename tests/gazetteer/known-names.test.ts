import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterOf, mayBeKnown } from '../../src/gazetteer/known-names.ts';

describe('the filter of names', () => {
  it('knows every name that it is of', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 200 }), (names) => {
        const filter = filterOf(names, names.length);
        for (const name of names) expect(mayBeKnown(filter, name)).toBe(true);
      }),
    );
  });

  it('takes one of ten others for known, however alike they are', () => {
    const names = Array.from({ length: 50_000 }, (_, index) => `town ${index}`);
    const filter = filterOf(names, names.length);
    const wrong = Array.from({ length: 50_000 }, (_, index) => `towns ${index}`).filter((name) =>
      mayBeKnown(filter, name),
    );
    expect(wrong.length / 50_000).toBeLessThan(0.12);
  });

  it('of no names knows none', () => {
    expect(mayBeKnown(filterOf([], 0), 'Paris')).toBe(false);
  });
});
