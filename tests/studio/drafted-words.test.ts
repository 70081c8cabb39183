import { describe, expect, it } from 'vitest';
import { OF_DAYS, REASONS } from '../../src/drafting/reasons.ts';
import { KINDS_IN_WORDS } from '../../src/messages/de/place-kinds.ts';
import * as german from '../../src/messages/de/studio-drafted.ts';
import { kindInWords } from '../../src/messages/place-kind.ts';
import { kindFromWords, reasonInWords } from '../../src/studio/drafted-words.ts';

describe('in German', () => {
  it('has words for every reason that drafting gives, and for no other', () => {
    expect([...german.REASONS_IN_WORDS.keys()].sort()).toEqual([...REASONS].sort());
  });

  it.each(OF_DAYS)('has words for a day that “%s”', (where) => {
    expect(german.reasonOfDay('am Montag', where)).toMatch(/^„am Montag“ steht /);
  });

  it('has other words for each kind of place, so that what is typed is one of them', () => {
    const words = [...KINDS_IN_WORDS.values()].map((each) => each.toLowerCase());
    expect(words.filter((each, index) => words.indexOf(each) !== index)).toEqual([]);
  });
});

// The tests run in English, which files are in.
it.each(['a day is told with it', '“Monday” stands before it', 'what a draft said long ago'])(
  'says “%s”',
  (reason) => expect(reasonInWords(reason)).toBe(reason),
);

it.each(['city', 'World Heritage Site'])('takes “%s” as it is', (kind) => {
  expect(kindInWords(kind)).toBe(kind);
  expect(kindFromWords(kind)).toBe(kind);
});
