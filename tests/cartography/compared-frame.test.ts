import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ComparedRoute,
  frameOfRoutes,
  routeOf,
  turnsWithin,
} from '../../src/cartography/compared-frame.ts';
import { project } from '../../src/geo/mercator.ts';
import { narrowest } from '../../src/geo/narrowest.ts';
import type { Position } from '../../src/geo/position.ts';
import { unwrap } from '../../src/geo/sphere.ts';

const [BERLIN, TOKYO, FRISCO, FIJI, SAMOA, LIMA] = [
  [13.4, 52.5],
  [139.7, 35.7],
  [-122.4, 37.8],
  [178.4, -18.1],
  [-171.8, -13.8],
  [-77, -12],
] as const;
const visit = (...stops: readonly Position[]): ComparedRoute => {
  const path = unwrap(stops);
  return routeOf({ stops: path.map((position) => ({ position })), legs: path.length > 1 ? [{ path }] : [] });
};

/** Where in a frame's width a longitude stands, in whichever turn: -0.5 at its left edge, 0.5 at its right one. */
const across = (frame: ReturnType<typeof frameOfRoutes>, longitude: number) => {
  const x = longitude / 360 + 0.5 - frame.centre[0];
  return (x - Math.round(x)) / frame.width;
};

describe('a frame of several visits', () => {
  it('is as narrow as holds all of them, over the 180th meridian too', () => {
    const frame = frameOfRoutes([visit(FIJI), visit(SAMOA)]);
    expect(frame.width).toBeLessThan(0.05);
    for (const [longitude] of [FIJI, SAMOA] as const)
      expect(Math.abs(across(frame, longitude))).toBeLessThan(0.5);
    // However many turns the longitudes of one of them have run on.
    const moved = { stops: [[SAMOA[0] + 360, SAMOA[1]] as const], lines: [] };
    expect(frameOfRoutes([visit(FIJI), moved])).toEqual(frame);
  });

  it('is the world, cut where no stop is, when a way leads round it', () => {
    const round = visit(BERLIN, TOKYO, FRISCO, LIMA, BERLIN);
    const frame = frameOfRoutes([visit(FIJI), round]);
    expect([frame.width, frame.once]).toEqual([1, 'on-map']);
    for (const [longitude] of [BERLIN, TOKYO, FRISCO, LIMA, FIJI] as const)
      expect(Math.abs(across(frame, longitude))).toBeLessThan(0.45);
    // The way from Peru to Berlin, too, is on it, and the Pacific at both of its edges.
    for (const [, y] of round.lines.flat().map(project))
      expect(Math.abs(y - frame.centre[1])).toBeLessThan(frame.height / 2);
  });

  it('holds every stop, and is never wider than the world', () => {
    const position = fc.tuple(
      fc.double({ min: -179, max: 179, noNaN: true }),
      fc.double({ min: -70, max: 70, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(position, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
        (all) => {
          const routes = all.map((stops) => visit(...stops));
          const frame = frameOfRoutes(routes);
          expect(frame.width).toBeLessThanOrEqual(1);
          for (const { stops } of routes)
            for (const stop of stops) {
              expect(Math.abs(across(frame, stop[0]))).toBeLessThanOrEqual(0.5);
              expect(Math.abs(project(stop)[1] - frame.centre[1])).toBeLessThan(frame.height / 2);
            }
        },
      ),
    );
  });
});

it('draws a route in every turn in which some of it is in view', () => {
  const over = visit(TOKYO, FRISCO);
  expect(turnsWithin(over, -180, 180)).toEqual([-360, 0]);
  expect(turnsWithin(over, 0, 100)).toEqual([]);
  expect(turnsWithin(over, 490, 510)).toEqual([360]);
  expect(turnsWithin(visit(BERLIN), 0, 800)).toEqual([0, 360, 720]);
});

it('finds the narrowest stretch of a circle', () => {
  expect(narrowest([0.1, 0.3, 0.2], 1)).toEqual([0.1, 0.3]);
  expect(narrowest([10, 350, 730], 360)).toEqual([350, 370]);
  expect(narrowest([-10, 20], 360)).toEqual([350, 380]);
  expect(narrowest([5], 360)).toEqual([5, 5]);
  expect(narrowest([], 360)).toEqual([0, 360]);
});

it('draws no way twice over the same ground, there or back', () => {
  const there = [BERLIN, [20, 50], LIMA] as const;
  const back = [[20, 50], BERLIN] as const;
  const stops = [BERLIN, LIMA].map((position) => ({ position }));
  const drawn = (...legs: readonly (readonly Position[])[]) =>
    routeOf({ stops, legs: legs.map((path) => ({ path })) }).lines;
  expect(drawn(there, back, there)).toEqual(drawn(there));
  expect(drawn(back, there).flat()).toHaveLength(drawn(there).flat().length + 1);
});
