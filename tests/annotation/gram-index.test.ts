import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anchor } from '../../src/annotation/anchor.ts';
import { prepare } from '../../src/annotation/candidates.ts';
import { GRAM, indexGrams } from '../../src/annotation/gram-index.ts';

/** Few letters, so that everything stands often and overlaps itself. */
const scrap = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 60 });

it('finds every place of some words, as reading through the text does', () => {
  fc.assert(
    fc.property(scrap, scrap, fc.nat(60), fc.integer({ min: GRAM, max: 20 }), (one, other, from, length) => {
      const text = one + other + one;
      const words = text.slice(from, from + length);
      fc.pre(words.length >= GRAM);
      const places = [...text].map((_, at) => at).filter((at) => text.startsWith(words, at));
      expect(indexGrams(text).occurrences(words)).toEqual(places);
      expect(indexGrams(other).occurrences(words)).toEqual(
        [...other].map((_, at) => at).filter((at) => other.startsWith(words, at)),
      );
    }),
  );
});

it('finds in a book what it finds in a page', () => {
  const page = 'They left Suez on the ninth. They left Aden on the tenth, and rested.\n\n';
  const filling = 'Nothing of note was said. '.repeat(6000);
  const book = prepare(filling + page + filling);
  for (const exact of ['left Aden on', 'They left Suez', 'left Adan on the tenth', 'They left', 'of note']) {
    const found = anchor({ type: 'TextQuoteSelector', exact }, book);
    const alone = anchor({ type: 'TextQuoteSelector', exact }, page);
    if (exact === 'of note') expect(found.kind).toBe('ambiguous');
    else if (alone.kind === 'anchored')
      expect(found).toMatchObject({ kind: 'anchored', at: { start: alone.at.start + filling.length } });
    else expect(found.kind).toBe(alone.kind);
  }
});

it('guesses where words stand that differ a little, of which two runs of letters agree, and not where one does', () => {
  const text = 'Nothing of note was said before they left Suez on the ninth.';
  const place = text.indexOf('left Suez');
  // As far apart as an edit may move what follows it.
  const slack = 10;
  const near = (words: string) => indexGrams(text).guesses(words, slack, 3);
  for (const words of ['left Suez', 'left Sues', 'left S', 'left Suxxxxx Suez on'])
    expect(
      near(words).some((guess) => Math.abs(guess - place) <= slack),
      words,
    ).toBe(true);
  expect(near('left ')).toEqual([]);
  expect(near('a ship')).toEqual([]);
});
