import { describe, expect, it } from 'vitest';
import { encodeLines } from '../../src/build/path-data.ts';
import { ON_CARD, ON_FIRST_PAGE, ON_TOPIC, thinSheets } from '../../src/build/thin-sheets.ts';
import { drawnSheets, type Sheet } from '../../src/cartography/sheet.ts';

/** Across and down, corner by corner. */
const ISLAND = [100, 100, 900, 100, 900, 900, 100, 900];

/** A world with one island, all of it but an edge. */
const world: Sheet = {
  name: 'world',
  box: [0, 0, 1, 1],
  minZoom: 0,
  origin: [0, 0],
  unit: 1 / 1000,
  land: encodeLines([{ points: ISLAND, closed: true }]),
  coast: '',
  lake: '',
  river: '',
  border: '',
  disputed: '',
  labels: [],
};

it.each([0.2, 1, 1.6, 2.5, 6])(
  'draws the world under a frame that is %f worlds wide, wherever it is',
  (width) => {
    for (const middle of [0.5, -2.5, 3.1]) {
      const frame = { centre: [middle, 0.5], width, height: 0.3 } as const;
      const drawn = thinSheets([world], frame, ON_TOPIC);
      const covers = (x: number) => drawn.some(({ box: [west, , east] }) => west <= x && x <= east);
      for (let part = 0; part <= 10; part++) expect(covers(middle + (part / 10 - 0.5) * width)).toBe(true);
      expect(drawn.some(({ land }) => land !== '')).toBe(true);
    }
  },
);

it.each([1, 0.9, 2.5])(
  'makes one drawing of the world where %f of it are seen, for the page to repeat',
  (width) => {
    const frame = { centre: [0.7, 0.4], width, height: 0.6 } as const;
    const drawn = thinSheets([world], frame, ON_TOPIC);
    expect(drawn.length).toBeGreaterThan(1);
    expect(new Set(drawn.map(({ land }) => land)).size).toBe(1);
    for (const { box, origin } of drawn) expect([origin[0], box[2] - box[0]]).toEqual([box[0], 1]);
    // What draws a card repeats nothing: each part is cut to what it shows.
    expect(thinSheets([world], frame, ON_CARD).some(({ box: [left, , right] }) => right - left < 1)).toBe(
      true,
    );
  },
);

it.each([
  [0.99, 0.3],
  [0.85, 0.42],
  [0.4, 0.43],
])('reaches to the edges of the room of a topic that shows %f of the world', (width, height) => {
  // A room of 917 by 415 pixels, into which the frame is fitted 20 pixels from its edges.
  const seen = (Math.max(width / 877, height / 375) * 917) / 2;
  const drawn = thinSheets([world], { centre: [0.6, 0.4], width, height }, ON_TOPIC);
  expect(Math.min(...drawn.map(({ box: [west] }) => west))).toBeLessThanOrEqual(0.6 - seen);
  expect(Math.max(...drawn.map(({ box: [, , east] }) => east))).toBeGreaterThanOrEqual(0.6 + seen);
});

describe('a sheet under finer ones', () => {
  const label = { text: 'Ocean', kind: 'sea', rank: 0, x: 0.5, y: 0.5 } as const;
  const named: Sheet = { ...world, labels: [label] };
  const nearby = (box: Sheet['box'], name = 'region'): Sheet => ({ ...world, name, box, minZoom: 2 });
  const frame = { centre: [0.5, 0.5], width: 0.1, height: 0.1 } as const;
  const drawnOf = (...sheets: readonly Sheet[]) =>
    drawnSheets(thinSheets(sheets, frame, ON_TOPIC)).map(({ name }) => name);

  it('is not drawn where they cover all that is shown, but named', () => {
    const region = nearby([0.3, 0.3, 0.7, 0.7]);
    expect(drawnOf(named, region)).toEqual(['region']);
    expect(thinSheets([named, region], frame, ON_TOPIC).flatMap(({ labels }) => labels)).toEqual([label]);
    // Of one that is elsewhere there is nothing at all.
    expect(thinSheets([nearby([0, 0, 0.1, 0.1], 'elsewhere'), region], frame, ON_TOPIC)).toHaveLength(1);
  });

  it('is drawn where they leave a part of it open', () => {
    const [west, east] = [nearby([0.3, 0.3, 0.5, 0.7], 'west'), nearby([0.49, 0.3, 0.7, 0.7], 'east')];
    expect(drawnOf(world, west)).toEqual(['world', 'west']);
    expect(drawnOf(world, west, east)).toEqual(['world', 'west', 'east']);
    expect(drawnOf(world, west, nearby([0.3, 0.3, 0.6, 0.7]))).toEqual(['world', 'region']);
  });

  it('is drawn where those that would cover it are too fine for the frame', () => {
    const wide = { ...frame, width: 0.9, height: 0.9 };
    const sheets = [world, { ...nearby([0, 0, 1, 1]), minZoom: 12 }];
    expect(drawnSheets(thinSheets(sheets, wide, ON_TOPIC)).every(({ name }) => name === 'world')).toBe(true);
  });
});

it.each([0.3, 0.5, 0.7, 0.8, 1])(
  'draws the first page’s world of %f as far as it is seen beside the buttons of a phone',
  (width) => {
    const drawn = thinSheets([world], { centre: [0.55, 0.4], width, height: 0.2 }, ON_FIRST_PAGE);
    const across = drawn.reduce((sum, { box: [west, , east] }) => sum + east - west, 0);
    // A room of 256 pixels, and the 52 beside it. What is more than the world is the page's to repeat.
    const seen = (2 * (256 / 2 + 52) * width) / 256;
    expect(across).toBeGreaterThanOrEqual(Math.min(1, seen) - 1e-9);
    expect(across).toBeLessThanOrEqual(1 + 1e-9);
  },
);
