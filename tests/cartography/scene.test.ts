import { expect, it } from 'vitest';
import { type Box, widthOf } from '../../src/cartography/labels.ts';
import { pinsAt } from '../../src/cartography/pins.ts';
import { labelsFor, sceneAt } from '../../src/cartography/scene.ts';
import type { Sheet } from '../../src/cartography/sheet.ts';
import { type MercatorPoint, project } from '../../src/geo/mercator.ts';
import { longVisit } from '../visit/long-visit.ts';

const SCALE = 400;
const SHEET: Sheet = {
  name: 'world',
  box: [0, 0, 1, 1],
  minZoom: 0,
  origin: [0, 0],
  unit: 1,
  land: '',
  coast: '',
  lake: '',
  river: '',
  border: '',
  disputed: '',
  labels: [
    { text: 'Chile', kind: 'country', rank: 0, x: 0.3, y: 0.6 },
    { text: 'Japan', kind: 'country', rank: 0, x: 0.88, y: 0.4 },
  ],
};

/** Where names stand on a map that shows the world three times, with so much of it to the west of its middle. */
function namesRound(middle: number) {
  const [left, right] = [(middle - 1.5) * SCALE, (middle + 1.5) * SCALE];
  const seen = { view: { left, top: 0, right, bottom: SCALE }, covers: [] };
  const reach = [middle - 1.5, middle + 1.5] as const;
  return labelsFor({ pins: [], others: [], legs: [], sheets: [SHEET] }, SCALE, seen, reach).map(
    ({ text, at }) => [text, Number(at[0].toFixed(2))],
  );
}

it('names what a map shows three times once, next to its middle', () => {
  expect(namesRound(0.5)).toEqual([
    ['Chile', 0.3],
    ['Japan', 0.88],
  ]);
  expect(namesRound(1)).toEqual([
    ['Chile', 1.3],
    ['Japan', 0.88],
  ]);
});

it('names a city that is seen, though another of its name lies elsewhere', () => {
  const cities = [0.28, 0.8].map((x) => ({ text: 'Springfield', kind: 'city', rank: 2, x, y: 0.4 }) as const);
  const scale = 8000;
  const view = { left: 0.27 * scale, top: 0.38 * scale, right: 0.31 * scale, bottom: 0.42 * scale };
  const named = labelsFor(
    { pins: [], others: [], legs: [], sheets: [{ ...SHEET, labels: cities }] },
    scale,
    { view, covers: [] },
    [0.2, 0.9],
  );
  expect(named.map(({ at }) => at)).toEqual([[0.28, 0.4]]);
});

it('names a city from its own zoom on, beside the ways that lead past it', () => {
  const city = { text: 'Khabarovsk', kind: 'city', rank: 3, from: 5, x: 0.5, y: 0.5 } as const;
  const at = (zoom: number, ways: readonly (readonly (readonly [number, number])[])[] = []) => {
    const scale = 256 * 2 ** zoom;
    const view = { left: 0, top: 0, right: scale, bottom: scale };
    const named = { pins: [], others: [], legs: [], ways, sheets: [{ ...SHEET, labels: [city] }] };
    return labelsFor(named, scale, { view, covers: [] }, [0, 1]).map(({ side }) => side);
  };
  expect(at(4.9)).toEqual([]);
  expect(at(5)).toEqual(['right']);
  const eastward = [
    [0.5, 0.5],
    [0.6, 0.5],
  ] as const;
  expect(at(5, [eastward])).toEqual(['left']);
});

it.each([
  [
    'beside the marker that hides its dot',
    'Plant',
    6,
    0,
    [
      ['Plant', 'right', 6],
      ['Komsomolsk', 'left', 6],
    ],
  ],
  [
    'beside its dot, where a marker leaves that free',
    'Plant',
    30,
    0,
    [
      ['Plant', 'right', 30],
      ['Komsomolsk', 'left', 0],
    ],
  ],
  ['not again where the stop is called the same', 'Komsomolsk', 6, 0, [['Komsomolsk', 'right', 6]]],
  ['not where it is another one, on a map of the world', 'Plant', 6, 0, [['Plant', 'right', 6]], 2000],
  ['not beside a marker that only made way for another', 'Plant', 40, -36, [['Plant', 'right', 40]]],
] as const)('names a city %s', (_, name, east, move, expected, scale: number = 16_000) => {
  const [stop] = longVisit(1).stops;
  if (!stop) throw new Error('a visit has a stop');
  const city = { text: 'Komsomolsk', kind: 'city', rank: 3, x: 0.5, y: 0.5 } as const;
  const at = [0.5 + east / scale, 0.5] as const;
  const pin = {
    stop: { ...stop, name: { ...stop.name, value: name } },
    at,
    move: [move, 0],
    size: 28,
  } as const;
  const [near, far] = [scale / 2 - 500, scale / 2 + 500];
  const view = { left: near, top: near, right: far, bottom: far };
  const named = { pins: [pin], others: [], legs: [], sheets: [{ ...SHEET, labels: [city] }] };
  const labels = labelsFor(named, scale, { view, covers: [] }, [0, 1]);
  expect(labels.map(({ text, side, at: [x] }) => [text, side, Math.round((x - 0.5) * scale)])).toEqual(
    expected,
  );
});

it('parts the long name of a stop at the space nearest to its middle, where one line would be cut off', () => {
  const visit = longVisit(1);
  const [stop] = visit.stops;
  if (!stop) throw new Error('a visit has a stop');
  const named = (value: string) => {
    const stops = [{ ...stop, name: { ...stop.name, value } }];
    const [x, y] = project(stop.place.position.value);
    const [left, top] = [x * 1e5 - 70, y * 1e5 - 200];
    const seen = { view: { left, top, right: left + 140, bottom: top + 400 }, covers: [] };
    const { labels } = sceneAt({ ...visit, stops, legs: [] }, [], 1e5, seen);
    return labels.map(({ text }) => text);
  };
  expect(named('Airport near Vladivostok')).toEqual(['Airport near\nVladivostok']);
  expect(named('A a Vladivostok')).toEqual(['A a Vladivostok']);
  // There is no space to part them at.
  expect(named('ウラジオストク国際空港前駅前')).toEqual([]);
  expect(named('Vladivostokskiyairport')).toEqual([]);
});

it('leaves names that are set larger the room that they take', () => {
  const visit = longVisit(1);
  const [x, y] = project(visit.stops[0]?.place.position.value ?? [0, 0]);
  const [middle, top] = [x * 1e5, y * 1e5 - 200];
  const named = (half: number, letters?: number) => {
    const view = { left: middle - half, top, right: middle + half, bottom: top + 400 };
    const seen = { view, covers: [], ...(letters === undefined ? {} : { letters }) };
    return sceneAt({ ...visit, legs: [] }, [], 1e5, seen).labels.length;
  };
  const name = widthOf(visit.stops[0]?.name.value ?? '', 13 * 1.2);
  const half = name / 2 + 10;
  expect(named(half)).toBe(1);
  expect(named(half, 1.5)).toBe(0);
  expect(named(half * 1.5, 1.5)).toBe(1);
});

it('names a stop outside the ring that its marker has while it is the current one', () => {
  const visit = longVisit(3);
  const everywhere = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
  const { pins, labels } = sceneAt(visit, [], 1e5, { view: everywhere, covers: [] });
  const stops = labels.filter(({ kind }) => kind === 'stop');
  expect(stops.length).toBeGreaterThan(0);
  // As map-pins.css has it.
  const ring = ((pins[0]?.size ?? 0) / 2 + 3) * 1.15;
  for (const { beside } of stops) expect(beside).toBeGreaterThan(ring + 1);
});

it.each([
  ['as', (name: string) => ({ text: name })],
  ['in another language than', (name: string) => ({ text: 'Anderswo', english: name })],
])('does not name right beside a stop %s the stop is called, but where it lies elsewhere', (_, called) => {
  const visit = longVisit(1);
  const [stop] = visit.stops;
  if (!stop) throw new Error('a visit has a stop');
  const [x, y] = project(stop.place.position.value);
  const labels = [40, 300].map(
    (away) =>
      ({
        ...called(stop.name.value),
        kind: 'island',
        rank: 1,
        x: x + away / 1e5,
        y: y + away / 1e5,
      }) as const,
  );
  const everywhere = { left: (x - 1) * 1e5, top: -1e6, right: (x + 1) * 1e5, bottom: 1e6 };
  for (const [label, count] of labels.map((each, index) => [each, index] as const)) {
    const sheets = [{ ...SHEET, labels: [label] }];
    const named = sceneAt(visit, sheets, 1e5, { view: everywhere, covers: [] }).labels;
    expect(named.filter(({ kind }) => kind === 'stop')).toHaveLength(1);
    expect(named.filter(({ kind }) => kind === 'island')).toHaveLength(count);
  }
});

it('moves no marker to below what covers the map, nor out of the view, and leaves one whose own place is there', () => {
  const visit = longVisit(9);
  const scale = 1;
  const [x, y] = project(visit.stops[0]?.place.position.value ?? [0, 0]);
  const view = { left: x - 100, top: y - 100, right: x + 100, bottom: y + 100 };
  const standing = (covers: readonly Box[]) =>
    pinsAt(visit.stops, scale, { view, covers }).map(
      ({ at, move }) => [at[0] + move[0], at[1] + move[1]] as const,
    );
  const covered = (cover: Box) =>
    standing([cover]).filter(
      ([left, top]) =>
        left > cover.left - 13 && left < cover.right + 13 && top > cover.top - 13 && top < cover.bottom + 13,
    );
  const free = standing([]);
  // All of them have one place, round which they stand.
  const beside = { left: x + 15, top: y - 60, right: x + 99, bottom: y + 60 };
  const hidden = free.filter(([left]) => left > x + 2);
  expect(hidden.length).toBeGreaterThan(1);
  expect(covered(beside)).toEqual([]);
  for (const [left, top] of standing([beside])) {
    expect(Math.abs(left - x)).toBeLessThan(100);
    expect(Math.abs(top - y)).toBeLessThan(100);
  }
  expect(standing([{ left: x - 5, top: y - 5, right: x + 5, bottom: y + 5 }])).toEqual(free);
});

it('keeps the markers that part at the edge of the view whole, and leaves one whose own place the edge cuts off', () => {
  const visit = longVisit(6);
  const [x, y] = project(visit.stops[0]?.place.position.value ?? [0, 0]);
  const lowest = (bottom: number) => {
    const seen = { view: { left: x - 100, top: y - 100, right: x + 100, bottom }, covers: [] };
    return Math.max(...pinsAt(visit.stops, 1, seen).map(({ at, move }) => at[1] + move[1]));
  };
  expect(lowest(y + 100)).toBeGreaterThan(y + 20);
  // Markers are 28 wide.
  expect(lowest(y + 20)).toBeLessThanOrEqual(y + 6);
  expect(lowest(y + 10)).toBeGreaterThan(y + 20);
});

it('names a country at one of its points that is seen, and keeps the name of a lake off a way', () => {
  const country = { text: 'Chad', kind: 'country', rank: 0 } as const;
  const lake = { text: 'Lake Chad', kind: 'lake', rank: 3, x: 0.52, y: 0.52 } as const;
  const labels = [{ ...country, x: 0.3, y: 0.5 }, { ...country, x: 0.55, y: 0.55 }, lake];
  const seen = { view: { left: 400, top: 400, right: 600, bottom: 600 }, covers: [] };
  const names = (...ways: readonly (readonly MercatorPoint[])[]) =>
    labelsFor(
      { pins: [], others: [], legs: [], ways, sheets: [{ ...SHEET, labels }] },
      1000,
      seen,
      [0, 1],
    ).map(({ text, at }) => [text, ...at]);
  expect(names()).toEqual([
    ['Chad', 0.55, 0.55],
    ['Lake Chad', 0.52, 0.52],
  ]);
  const across = [0.51, 0.52, 0.53].map((y): readonly MercatorPoint[] => [
    [0.4, y],
    [0.6, y],
  ]);
  expect(names(...across)).toEqual([['Chad', 0.55, 0.55]]);
});

it('leaves out the name of a country that no place keeps off a way where it is one of many, and of one alone lays it over the way', () => {
  const named = (zoom: number) => {
    const scale = 256 * 2 ** zoom;
    const view = { left: 0, top: 0, right: scale, bottom: scale };
    const ways = [
      [
        [0.2, 0.4],
        [0.4, 0.8],
      ],
    ] as const;
    return labelsFor(
      { pins: [], others: [], legs: [], ways, sheets: [SHEET] },
      scale,
      { view, covers: [] },
      [0, 1],
    ).map(({ text }) => text);
  };
  expect(named(2.9)).toEqual(['Japan']);
  expect(named(3)).toEqual(['Chile', 'Japan']);
});
