/**
 * A position on the WGS 84 ellipsoid as RFC 7946, section 3.1.1, orders it: longitude first, both in degrees.
 * Longitude is within -180..180 in files; an unwrapped path (`unwrap` in sphere.ts) may run past either end.
 */
export type Position = readonly [longitude: number, latitude: number];

/** A bounding box as RFC 7946, section 5, orders it, in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Whether a box goes all round the world. */
export const isAllRound = ([west, , east]: Bounds): boolean => east - west >= 360;

/** Says what is wrong with a pair of numbers as a position, or nothing when it is one. */
export function positionFault(longitude: number, latitude: number): string | undefined {
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return 'a coordinate is not a finite number';
  if (Math.abs(latitude) > 90) {
    return Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180
      ? `latitude ${latitude} is beyond 90 degrees: longitude and latitude look swapped`
      : `latitude ${latitude} is not within -90..90 degrees`;
  }
  if (Math.abs(longitude) > 180) return `longitude ${longitude} is not within -180..180 degrees`;
  return undefined;
}

/** The smallest box that holds every position, taken as they are (unwrap a path first). Throws on an empty list. */
export function boundsOf(positions: readonly Position[]): Bounds {
  if (positions.length === 0) throw new RangeError('boundsOf needs at least one position');
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude, latitude] of positions) {
    west = Math.min(west, longitude);
    south = Math.min(south, latitude);
    east = Math.max(east, longitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}
