import type { Position } from './position.ts';

/**
 * A point of the Web Mercator world as a unit square: x grows east from the 180th meridian, y grows south.
 * On a map at zoom z it lies at 256 * 2^z times this, in pixels. Unwrapped longitudes give x outside 0..1.
 */
export type MercatorPoint = readonly [x: number, y: number];

/** The latitude at which the Mercator square ends, in degrees. */
export const MAX_LATITUDE = 85.051128779806604;

/** A position (degrees, longitude first) in the unit square; latitudes are clamped to the square. */
export const project = ([longitude, latitude]: Position): MercatorPoint => [
  longitude / 360 + 0.5,
  southing(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude))),
];

/** How far south a latitude (degrees) lies, beyond the unit square as well; the poles are infinitely far. */
export function southing(latitude: number): number {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** The inverse of `project`. */
export function unproject([x, y]: MercatorPoint): Position {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}

/** How much of the unit square one metre on the ground takes at a latitude (degrees); nearer to a pole, as at the square's edge. */
export function mercatorPerMetre(latitude: number): number {
  const onMap = Math.min(MAX_LATITUDE, Math.abs(latitude));
  return 1 / (2 * Math.PI * 6_378_137 * Math.cos((onMap * Math.PI) / 180));
}
