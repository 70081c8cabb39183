import { expect, it } from 'vitest';
import { bestFitting } from '../../src/archive/best-fitting.ts';
import type { Fitting } from '../../src/archive/most-first.ts';
import type { Scores } from '../../src/archive/scores.ts';
import type { Reading } from '../../src/archive/word-lists.ts';

const scoresFrom = (documents: readonly number[], scores: readonly number[]): Scores => ({
  documents: Uint32Array.from(documents),
  scores: Float64Array.from(scores),
});

it('begins with what is known to have all words, before it loads the lists of others', async () => {
  const others = Array.from({ length: 40 }, (_, at) => 100 + at);
  const list = scoresFrom([7, ...others], [15, ...others.map(() => 2)]);
  const loaded: string[] = [];
  const common = (word: string): Reading => ({
    word,
    isOf: (each) => each === word,
    known: scoresFrom([7], [15]),
    unknown: 2,
    worth: 1,
    blocks: [{ name: word, start: 0 }],
    count: list.documents.length,
  });
  const begun: Fitting[] = [];
  const fitting = await bestFitting(
    [[common('one')], [common('other')]],
    {
      block: async (name) => {
        loaded.push(name);
        return list;
      },
      wordsOf: async () => new Map(),
      fileOf: (document) => document,
    },
    {
      limit: 13,
      begun: async (best) => {
        expect(loaded).toEqual([]);
        begun.push(...best);
      },
    },
  );
  expect(begun).toEqual([{ number: 7, score: 30 }]);
  expect(fitting.length).toBe(13);
  expect(fitting[0]).toEqual({ number: 7, score: 30 });
});

it('reads the lists of common words side by side, where one of them says most', async () => {
  const [BLOCKS, SIZE] = [10, 100];
  /** A word in ten blocks, of which one document in `step` of each has it, and says most of `best`. */
  const common = (word: string, step: number, best: number): Reading => ({
    word,
    isOf: (each) => each === word,
    known: scoresFrom([best], [15]),
    unknown: 2,
    worth: 1,
    blocks: Array.from({ length: BLOCKS }, (_, at) => ({ name: `${word} ${at} ${step}`, start: at * SIZE })),
    count: (BLOCKS * SIZE) / step,
  });
  const loaded: string[] = [];
  const begun: (readonly [Fitting | undefined, number])[] = [];
  await bestFitting(
    [[common('one', 2, 611)], [common('other', 3, 351)]],
    {
      block: async (name) => {
        loaded.push(name);
        const [, at = 0, step = 1] = name.split(' ').map(Number);
        const documents = Array.from({ length: SIZE }, (_, place) => at * SIZE + place).filter(
          (document) => document % step === 0,
        );
        return scoresFrom(
          documents,
          documents.map(() => 1),
        );
      },
      wordsOf: async () => new Map(),
      fileOf: (document) => document,
    },
    {
      limit: 13,
      begun: async ([first]) => {
        begun.push([first, loaded.length]);
      },
    },
  );
  // Both lists round the document of which either says most: 300 is the first there that has both words.
  expect(begun).toEqual([[{ number: 300, score: 2 }, 2]]);
  expect(loaded.slice(0, 2).sort()).toEqual(['one 3 2', 'other 3 3']);
  expect(loaded.length).toBeLessThanOrEqual(12);
});
