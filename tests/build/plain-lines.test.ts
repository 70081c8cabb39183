import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainLine } from '../../src/build/plain-lines.ts';
import { inPairs } from './in-pairs.ts';

type Point = readonly [x: number, y: number];

const plain = (points: readonly Point[], closed = false) =>
  inPairs(plainLine({ points: points.flat(), closed }).points);

it.each<{ says: string; points: readonly Point[]; left: readonly Point[]; closed?: boolean }>([
  {
    says: 'what is straight has its ends',
    points: [
      [0, 0],
      [1, 0],
      [2, 0],
      [9, 0],
    ],
    left: [
      [0, 0],
      [9, 0],
    ],
  },
  {
    says: 'stairs lose their steps',
    points: [
      [0, 0],
      [1, 0],
      [1, 1],
      [2, 1],
      [2, 2],
    ],
    left: [
      [0, 0],
      [1, 0],
      [2, 2],
    ],
  },
  {
    says: 'a cape stays',
    points: [
      [0, 0],
      [4, 0],
      [5, 6],
      [6, 0],
      [10, 0],
    ],
    left: [
      [0, 0],
      [4, 0],
      [5, 6],
      [6, 0],
      [10, 0],
    ],
  },
  {
    says: 'the least island stays',
    points: [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ],
    left: [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ],
    closed: true,
  },
  {
    says: 'a ring has no ends',
    points: [
      [5, 0],
      [9, 0],
      [9, 9],
      [0, 9],
      [0, 0],
    ],
    left: [
      [9, 0],
      [9, 9],
      [0, 9],
      [0, 0],
    ],
    closed: true,
  },
])('$says', ({ points, left, closed }) => {
  expect(plain(points, closed)).toEqual(left);
});

it('leaves the same of a ring wherever it begins', () => {
  // Of no two bends alike: which of these goes first would follow from where the ring begins.
  const ring = fc.array(
    fc.tuple(fc.double({ min: 0, max: 60, noNaN: true }), fc.double({ min: 0, max: 60, noNaN: true })),
    { minLength: 4, maxLength: 40 },
  );
  const sorted = (points: readonly Point[]) => points.map((point) => point.join()).sort();
  fc.assert(
    fc.property(ring, fc.nat(40), (points, turn) => {
      const at = turn % points.length;
      expect(sorted(plain([...points.slice(at), ...points.slice(0, at)], true))).toEqual(
        sorted(plain(points, true)),
      );
    }),
  );
});
