import type { Position } from './position.ts';

/** The mean radius of the Earth in metres (IUGG, R1): distances are right to about 0.5 %. */
export const EARTH_RADIUS = 6_371_008.8;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (value: number) => (value * 180) / Math.PI;

/** The great-circle distance between two positions, in metres (haversine formula). */
export function distance(from: Position, to: Position): number {
  const latitude = radians(to[1] - from[1]);
  const longitude = radians(to[0] - from[0]);
  const h =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(from[1])) * Math.cos(radians(to[1])) * Math.sin(longitude / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The length of a path along great circles, in metres. */
export function lengthOf(path: readonly Position[]): number {
  let length = 0;
  for (let index = 1; index < path.length; index++) {
    const [from, to] = [path[index - 1], path[index]];
    if (from && to) length += distance(from, to);
  }
  return length;
}

/** The initial bearing from one position to another, in degrees clockwise from north, 0 (inclusive) to 360. */
export function bearing(from: Position, to: Position): number {
  const longitude = radians(to[0] - from[0]);
  const [south, north] = [radians(from[1]), radians(to[1])];
  const y = Math.sin(longitude) * Math.cos(north);
  const x = Math.cos(south) * Math.sin(north) - Math.sin(south) * Math.cos(north) * Math.cos(longitude);
  return (degrees(Math.atan2(y, x)) + 360) % 360;
}

/** One of the eight winds. */
type Compass = 'N' | 'NE' | 'E' | 'SE' | 'S' | 'SW' | 'W' | 'NW';
const WINDS = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const;

/** The wind that a bearing (degrees clockwise from north) is nearest to. */
export function compassOf(bearingInDegrees: number): Compass {
  const index = ((Math.round(bearingInDegrees / 45) % 8) + 8) % 8;
  return WINDS[index] ?? 'N';
}

/**
 * The great circle between two positions as a path whose steps are at most `step` metres long, both ends included.
 * Longitudes are continuous: past the 180th meridian they run on instead of jumping.
 */
export function greatCircle(from: Position, to: Position, step = 50_000): readonly Position[] {
  const angle = distance(from, to) / EARTH_RADIUS;
  const parts = Math.max(1, Math.ceil((angle * EARTH_RADIUS) / step));
  const sine = Math.sin(angle);
  if (sine < 1e-12) return [from, nearLongitude(to, from)];
  const [start, end] = [vector(from), vector(to)];
  const path: Position[] = [from];
  for (let part = 1; part < parts; part++) {
    const [a, b] = [Math.sin((1 - part / parts) * angle) / sine, Math.sin((part / parts) * angle) / sine];
    const [x, y, z] = [a * start[0] + b * end[0], a * start[1] + b * end[1], a * start[2] + b * end[2]];
    path.push(
      nearLongitude([degrees(Math.atan2(y, x)), degrees(Math.atan2(z, Math.hypot(x, y)))], path.at(-1)),
    );
  }
  path.push(nearLongitude(to, path.at(-1)));
  return path;
}

/** The great circles from each position of a path to the next, as one path of such steps; longitudes continuous. */
export function greatCircles(path: readonly Position[], step?: number): readonly Position[] {
  const line: Position[] = [];
  for (const [index, to] of path.entries()) {
    const from = path[index - 1];
    if (!from) line.push(to);
    else line.push(...unwrap([from, ...greatCircle(from, to, step).slice(1)]).slice(1));
  }
  return line;
}

function vector([longitude, latitude]: Position): readonly [number, number, number] {
  const [λ, φ] = [radians(longitude), radians(latitude)];
  return [Math.cos(φ) * Math.cos(λ), Math.cos(φ) * Math.sin(λ), Math.sin(φ)];
}

/** The same place with the longitude (plus or minus whole turns) that is nearest to a neighbour's. */
export function nearLongitude([longitude, latitude]: Position, neighbour: Position | undefined): Position {
  if (!neighbour) return [longitude, latitude];
  return [longitude + 360 * Math.round((neighbour[0] - longitude) / 360), latitude];
}

/** A path with continuous longitudes: every step goes the short way, so a crossing of 180 degrees runs on past it. */
export function unwrap(path: readonly Position[]): readonly Position[] {
  const unwrapped: Position[] = [];
  for (const position of path) unwrapped.push(nearLongitude(position, unwrapped.at(-1)));
  return unwrapped;
}
