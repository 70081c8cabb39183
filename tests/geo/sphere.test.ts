import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project, unproject } from '../../src/geo/mercator.ts';
import { boundsOf, type Position, positionFault } from '../../src/geo/position.ts';
import { bearing, compassOf, distance, greatCircle, lengthOf, unwrap } from '../../src/geo/sphere.ts';

const YOKOHAMA: Position = [139.65, 35.45];
const SAN_FRANCISCO: Position = [-122.39, 37.79];
const positions = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
);

describe('distance', () => {
  it.each([
    ['a degree of the equator', [0, 0], [1, 0], 111_195],
    ['Yokohama to San Francisco', YOKOHAMA, SAN_FRANCISCO, 8_270_000],
    ['across the 180th meridian', [179.5, 0], [-179.5, 0], 111_195],
  ] as const)('%s', (_, from, to, metres) => {
    expect(Math.abs(distance(from, to) / metres - 1)).toBeLessThan(0.005);
  });
});

describe('bearing', () => {
  it.each([
    [[0, 0], [0, 1], 'N'],
    [[0, 0], [1, 0], 'E'],
    [[132, 50], [132, 43], 'S'],
    [[179.5, 0], [-179.5, 0], 'E'],
  ] as const)('%j to %j is %s', (from, to, wind) => {
    expect(compassOf(bearing(from, to))).toBe(wind);
  });
});

describe('greatCircle', () => {
  it('goes the short way past 180 degrees without a jump', () => {
    const path = greatCircle(YOKOHAMA, SAN_FRANCISCO);
    expect(path.at(-1)?.[0]).toBeCloseTo(360 + SAN_FRANCISCO[0]);
    for (let i = 1; i < path.length; i++) {
      expect((path[i]?.[0] ?? 0) - (path[i - 1]?.[0] ?? 0)).toBeGreaterThan(0);
    }
  });
  it('stays where it is between the two names of a place on the 180th meridian', () => {
    expect(greatCircle([180, -17], [-180, -17])).toEqual([
      [180, -17],
      [180, -17],
    ]);
  });
  it('is as long as the distance between its ends', () => {
    expect(lengthOf(greatCircle(YOKOHAMA, SAN_FRANCISCO)) / distance(YOKOHAMA, SAN_FRANCISCO)).toBeCloseTo(
      1,
      9,
    );
  });
});

describe('unwrap', () => {
  it('keeps every step within half a turn', () => {
    fc.assert(
      fc.property(fc.array(positions, { minLength: 1 }), (path) => {
        const unwrapped = unwrap(path);
        for (let i = 1; i < unwrapped.length; i++) {
          expect(Math.abs((unwrapped[i]?.[0] ?? 0) - (unwrapped[i - 1]?.[0] ?? 0))).toBeLessThanOrEqual(180);
        }
      }),
    );
  });
});

describe('project', () => {
  it('has unproject as its inverse', () => {
    fc.assert(
      fc.property(positions, (position) => {
        const [longitude, latitude] = unproject(project(position));
        expect(longitude).toBeCloseTo(position[0], 8);
        expect(latitude).toBeCloseTo(position[1], 8);
      }),
    );
  });
});

describe('positionFault', () => {
  it.each([
    [132, 43, undefined],
    [43, 132, 'swapped'],
    [181, 10, 'longitude 181'],
    [10, 200, 'latitude 200'],
    [Number.NaN, 1, 'finite'],
  ])('%d, %d: %s', (longitude, latitude, words) => {
    const fault = positionFault(longitude, latitude);
    words === undefined ? expect(fault).toBeUndefined() : expect(fault).toContain(words);
  });
});

describe('boundsOf', () => {
  it('holds every position', () => {
    expect(boundsOf([YOKOHAMA, SAN_FRANCISCO])).toEqual([-122.39, 35.45, 139.65, 37.79]);
    expect(() => boundsOf([])).toThrow(RangeError);
  });
});
