import { describe, expect, it } from 'vitest';
import { drawnWays } from '../../src/cartography/ways.ts';
import type { Position } from '../../src/geo/position.ts';
import type { Leg, Mode } from '../../src/visit/visit.ts';

/** Along the equator, where great circles are straight, and near enough to each other to be one step. */
const PLACES = {
  a: [10, 0],
  b: [11, 0],
  c: [12, 0],
  d: [13, 0],
  e: [-1, 0],
  f: [1, 0],
  E: [359, 0],
  F: [361, 0],
} as const satisfies Record<string, Position>;

type Name = keyof typeof PLACES;

const legOf = (way: string, mode: Mode = 'train'): Leg => ({
  from: way,
  to: way,
  mode,
  path: [...way].map((name) => PLACES[name as Name]), // the tables below have no others
  via: [],
  length: 0,
});

const nameOf = ([x, y]: Position) =>
  Object.entries(PLACES).find(([, place]) => place[0] === x && place[1] === y)?.[0] ?? '?';

/** What is drawn of ways, in its order: the known points of each line. */
const drawnOf = (legs: readonly Leg[], current?: string) =>
  drawnWays(legs, ({ to }) => to === current).map(({ leg, isCurrent, lines }) => [
    `${leg.to}${isCurrent ? '!' : ''}`,
    lines
      .map((line) =>
        line
          .map(nameOf)
          .filter((name) => name !== '?')
          .join(''),
      )
      .join(' '),
  ]);

describe('drawnWays', () => {
  it.each([
    [
      'ways that share no ground',
      ['ab', 'bc'],
      undefined,
      [
        ['ab', 'ab'],
        ['bc', 'bc'],
      ],
    ],
    [
      'there and back',
      ['ab', 'ba'],
      undefined,
      [
        ['ab', 'ab'],
        ['ba', ''],
      ],
    ],
    [
      'there and back, on the way back',
      ['ab', 'ba'],
      'ba',
      [
        ['ab', ''],
        ['ba!', 'ba'],
      ],
    ],
    [
      'the current one last',
      ['ab', 'bc', 'cd'],
      'ab',
      [
        ['bc', 'bc'],
        ['cd', 'cd'],
        ['ab!', 'ab'],
      ],
    ],
    [
      'the middle of one',
      ['bc', 'abcd'],
      undefined,
      [
        ['bc', 'bc'],
        ['abcd', 'ab cd'],
      ],
    ],
    ['one that goes back over its own ground', ['abcba'], undefined, [['abcba', 'abc']]],
    [
      'the same ground beyond the 180th meridian',
      ['ef', 'EF'],
      undefined,
      [
        ['ef', 'ef'],
        ['EF', ''],
      ],
    ],
  ])('%s', (_, ways, current, expected) => {
    expect(
      drawnOf(
        ways.map((way) => legOf(way)),
        current,
      ),
    ).toEqual(expected);
  });
  it('draws both where one went by another means', () => {
    expect(drawnOf([legOf('ab', 'train'), legOf('ba', 'air')])).toEqual([
      ['ab', 'ab'],
      ['ba', 'ba'],
    ]);
  });
});
