import { expect, it } from 'vitest';
import { bestFitting, type Fitting } from '../../src/archive/best-fitting.ts';
import type { Reading } from '../../src/archive/word-lists.ts';

it('begins with what is known to have all words, before it loads the lists of others', async () => {
  const others = Array.from({ length: 40 }, (_, at) => 100 + at);
  const list = { documents: [7, ...others], scores: [15, ...others.map(() => 2)] };
  const loaded: string[] = [];
  const common = (word: string): Reading => ({
    word,
    isOf: (each) => each === word,
    known: { documents: [7], scores: [15] },
    unknown: 2,
    worth: 1,
    blocks: [{ name: word, start: 0 }],
    count: list.documents.length,
  });
  const begun: Fitting[] = [];
  const fitting = await bestFitting(
    [[common('one')], [common('other')]],
    13,
    {
      block: async (name) => {
        loaded.push(name);
        return list;
      },
      wordsOf: async () => new Map(),
      fileOf: (document) => document,
    },
    async (best) => {
      expect(loaded).toEqual([]);
      begun.push(...best);
    },
  );
  expect(begun).toEqual([{ number: 7, score: 30 }]);
  expect(fitting.length).toBe(13);
  expect(fitting[0]).toEqual({ number: 7, score: 30 });
});
