import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APART, type Cluster, clustersOf, frameApart } from '../../src/cartography/clusters.ts';
import { frameOfChoice, frameOfPoints } from '../../src/cartography/world-frame.ts';
import type { Points } from '../../src/geo/points.ts';

const part = fc.nat(9999).map((each) => each / 10_000);
const archives = fc
  .array(fc.array(fc.tuple(part, part), { minLength: 1, maxLength: 8 }), { maxLength: 12 })
  .map((visits): Points => {
    const stops = visits.flat();
    const first = [0];
    for (const { length } of visits) first.push((first.at(-1) ?? 0) + length);
    return {
      x: Float32Array.from(stops, ([x]) => x),
      y: Float32Array.from(stops, ([, y]) => y),
      first: Uint32Array.from(first),
    };
  });
const WORLD = [0, 0, 0.999999, 1] as const;

it('gathers every stop of the visits that are shown once, in clusters that stand apart', () => {
  fc.assert(
    fc.property(
      archives,
      fc.integer({ min: 100, max: 4000 }),
      fc.array(fc.boolean()),
      (points, scale, shown) => {
        const visits = points.first.length - 1;
        const mask = Uint8Array.from({ length: visits }, (_, at) => (shown[at] === false ? 0 : 1));
        const clusters = clustersOf(points, mask, WORLD, scale, 50);
        const stops = [...mask].reduce(
          (sum, on, at) => sum + (on ? (points.first[at + 1] ?? 0) - (points.first[at] ?? 0) : 0),
          0,
        );
        expect(clusters.reduce((sum, each) => sum + each.stops, 0)).toBe(stops);
        for (const { at, box, visits: own, stops: of } of clusters) {
          expect(own).toBeGreaterThanOrEqual(1);
          expect(own).toBeLessThanOrEqual(Math.min(of, visits));
          expect(at[0]).toBeGreaterThanOrEqual(box[0] - 1e-6);
          expect(at[0]).toBeLessThanOrEqual(box[2] + 1e-6);
        }
      },
    ),
  );
});

it('counts a visit once where several of its stops fall together, and again in another copy of the world', () => {
  const points: Points = {
    x: Float32Array.of(0.5, 0.501, 0.5, 0.9),
    y: Float32Array.of(0.4, 0.4, 0.4, 0.4),
    first: Uint32Array.of(0, 2, 4),
  };
  const both = new Uint8Array([1, 1]);
  const found = clustersOf(points, both, WORLD, 512, 50);
  expect(found.map(({ stops, visits }) => [stops, visits])).toEqual([
    [3, 2],
    [1, 1],
  ]);
  const wide = clustersOf(points, both, [0, 0, 1.99, 1], 512, 50);
  expect(wide.map(({ at }) => Math.round(at[0] * 10) / 10).sort()).toEqual([0.5, 0.9, 1.5, 1.9]);
  const east = clustersOf(points, new Uint8Array([1, 0]), [0.6, 0, 1.2, 1], 512, 50);
  expect(east).toEqual([]);
});

it('shows the world where the stops go round it, and goes over the date line where that is narrower', () => {
  const at = (...x: readonly number[]): Points => ({
    x: Float32Array.from(x),
    y: Float32Array.from(x, () => 0.4),
    first: Uint32Array.of(0, x.length),
  });
  const { centre, width } = frameOfPoints(at(0.95, 0.05));
  expect([Math.round(centre[0] * 100) / 100, width]).toEqual([1, 0.25]);
  expect(frameOfPoints(at(0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95)).width).toBe(1);
  expect(frameOfPoints(at()).width).toBe(1);
});

it('cuts the world where no stop is, or its marker would stand at an edge in part', () => {
  const x = [0.2, 0.35, 0.5, 0.65, 0.8, 0.995];
  const points = { x: Float32Array.from(x), y: Float32Array.from(x, () => 0.4) };
  const { centre, width } = frameOfPoints(points);
  expect(width).toBe(1);
  const [west, east] = [centre[0] - 0.5, centre[0] + 0.5];
  for (const each of x) expect(Math.min(each - west, east - each)).toBeGreaterThan(0.02);
  // And in the Pacific all the same.
  expect(Math.abs(west)).toBeLessThan(0.05);
});

it('frames what is chosen of an archive, closer than all of it and no closer than its surroundings', () => {
  const points = {
    x: Float32Array.of(0.1, 0.89, 0.9, 0.87, 0.5),
    y: Float32Array.of(0.2, 0.4, 0.41, 0.37, 0.5),
    first: Uint32Array.of(0, 1, 3, 4, 5),
  };
  const frame = frameOfChoice(points, Uint8Array.of(0, 1, 1, 0));
  expect(frame.centre[0]).toBeCloseTo(0.885);
  expect(frame.centre[1]).toBeCloseTo(0.39);
  expect(frame.width).toBeCloseTo(0.06);
  expect(frame.height).toBeCloseTo(0.06);
  expect(frameOfChoice(points, Uint8Array.of(1, 1, 1, 1))).toEqual(frameOfPoints(points));
});

describe('a marker of many that is opened', () => {
  /** The part of the world that so many pixels are, on a map that goes no deeper than zoom 10. */
  const atDeepest = (pixels: number) => pixels / 256 / 2 ** 10;
  const box = (across: number, down: number): Cluster['box'] => [0.5, 0.4, 0.5 + across, 0.4 + down];

  it('shows its stops with room about them, in the shape in which they lie', () => {
    const { centre, width, height } = frameApart({ box: box(0.2, 0.1) }, 2, 10) ?? {};
    expect(centre?.map((each) => each.toFixed(6))).toEqual(['0.600000', '0.450000']);
    expect(width).toBeGreaterThan(0.25);
    expect((width ?? 0) / (height ?? 1)).toBeCloseTo(2);
  });

  it.each([
    ['stands far enough apart where the map is deepest', APART + 1, 4, true],
    ['does not even there', APART - 1, 4, false],
    ['is nearly as deep as the map goes, and has not parted', APART + 1, 9.9, true],
    ['is as deep as the map goes, and has not parted', APART + 1, 10, false],
  ])('holds what %s: %s pixels at zoom %s, opens: %s', (_, pixels, zoom, opens) => {
    expect(frameApart({ box: box(0, atDeepest(pixels)) }, zoom, 10) !== undefined).toBe(opens);
  });
});
