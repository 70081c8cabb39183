import { expect, it } from 'vitest';
import { overviewOf, planCuts } from '../../src/build/cut-basemap/plan.ts';
import type { Position } from '../../src/geo/position.ts';

const WORLD = [-180, -90, 180, 90];

it.each<[string, readonly Position[], readonly number[]]>([
  ['one place', [[13.4, 52.5]], [-5, 43, 31, 63]],
  [
    'a way across the 180th meridian',
    [
      [178, -18],
      [-172, -14],
    ],
    [163, -28, 198, -4],
  ],
  [
    'the same from its other end',
    [
      [-172, -14],
      [178, -18],
    ],
    [-197, -28, -162, -4],
  ],
  [
    'a wide way, higher than it would be by itself and with more to the west, where the card stands',
    [
      [10, 46],
      [30, 54],
    ],
    [-20, 34, 48, 66],
  ],
  [
    'more than a quarter of the world',
    [
      [-122, 37.7],
      [-74, 40.7],
      [0, 51.5],
    ],
    WORLD,
  ],
  [
    'a way from far south to far north',
    [
      [10, -50],
      [12, 70],
    ],
    WORLD,
  ],
  ['the south of Patagonia, without what lies round the pole', [[-70, -50]], [-85, -58, -55, -40]],
  ['a base in Antarctica', [[-163.8, -78.5]], [-227, -90, -100, -69]],
  ['Svalbard', [[15.6, 78.2]], [-48, 68, 79, 90]],
])('plans an overview of %s', (_, way, box) => {
  expect(overviewOf(way)).toEqual(box);
});

it('draws what is round a pole to the pole itself', () => {
  const boxes = planCuts([[0, -90]], [[0, -90]]).map(({ box }) => box);
  for (const [west, south, east, north] of boxes) {
    expect(south).toBe(-90);
    expect(north).toBeGreaterThan(-90);
    expect(east - west).toBeLessThanOrEqual(360);
  }
});

it.each<[string, readonly Position[], readonly (readonly number[])[]]>([
  [
    'far from each other, each a sheet of its own',
    [
      [5.3, 60.4],
      [15, 66],
    ],
    [
      [1.66, 58.6, 8.94, 62.2],
      [10.58, 64.2, 19.42, 67.8],
    ],
  ],
  [
    'beside each other, one sheet',
    [
      [5.3, 60.4],
      [6.1, 62.5],
    ],
    [[1.66, 58.6, 10, 64.3]],
  ],
  [
    'beside each other across the 180th meridian, one sheet that runs on past it',
    [
      [178.4, -18.1],
      [-179.9, -16.8],
    ],
    [[-183.49, -19.9, -178.02, -15]],
  ],
])('plans of regions round stops that lie %s', (_, stops, regions) => {
  const own = planCuts(stops, stops).filter(({ kind }) => kind === 'region');
  expect(own.map(({ box }) => box)).toEqual(regions);
});
