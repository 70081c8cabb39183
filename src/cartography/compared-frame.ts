import { boundsOfWays } from '../geo/bounds-of-ways.ts';
import { type MercatorPoint, project } from '../geo/mercator.ts';
import { narrowest } from '../geo/narrowest.ts';
import type { Position } from '../geo/position.ts';
import { linesBeside } from './drawn-once.ts';
import { type Frame, frameOfPath } from './frame.ts';

/**
 * What is drawn of a visit beside others: its stops, and its ways as great circles, none twice over the same ground, where the dashes of
 * one would fill the gaps of the other. Longitudes are continuous.
 */
export interface ComparedRoute {
  readonly stops: readonly Position[];
  readonly lines: readonly (readonly Position[])[];
}

/** What is known of a visit that is compared. */
interface Compared {
  readonly stops: readonly { readonly position: Position }[];
  readonly legs: readonly { readonly path: readonly Position[] }[];
}

const routes = new WeakMap<Compared, ComparedRoute>();

export function routeOf(visit: Compared): ComparedRoute {
  const known = routes.get(visit);
  if (known) return known;
  const gone = new Set<string>();
  const route = {
    stops: visit.stops.map(({ position }) => position),
    lines: visit.legs.flatMap(({ path }) => linesBeside({ path }, gone)),
  };
  routes.set(visit, route);
  return route;
}

/** Degrees of longitude: what goes farther round the world is shown on a map of all of it. */
const ROUND_THE_WORLD = 280;

/**
 * What a map of several visits shows: all of them, wherever on the world each is, and no place twice. Where they go round it, that is cut
 * in the widest stretch in which no stop is, and ways lead over its edge.
 */
export function frameOfRoutes(all: readonly ComparedRoute[]): Frame {
  const stops = all.flatMap((route) => route.stops);
  const lines = all.flatMap((route) => route.lines.flat());
  if (stops.length === 0) return { ...frameOfPath([]), once: 'on-map' };
  const [, south, , north] = boundsOfWays(stops, lines);
  const between = (of: readonly Position[]): Frame => {
    const [west, east] = narrowest(
      of.map(([longitude]) => longitude + 180),
      360,
    );
    const { centre, width, height } = frameOfPath([
      [west - 180, south],
      [east - 180, north],
    ]);
    return { centre, width: east - west > ROUND_THE_WORLD ? 1 : width, height, once: 'on-map' };
  };
  const frame = between([...stops, ...lines]);
  return frame.width < 1 ? frame : { ...between(stops), width: 1 };
}

/** Whole turns round the world, in degrees, that bring something of a route between two longitudes. */
export function turnsWithin({ stops, lines }: ComparedRoute, west: number, east: number): readonly number[] {
  let [least, most] = [Infinity, -Infinity];
  for (const path of [stops, ...lines])
    for (const [longitude] of path) [least, most] = [Math.min(least, longitude), Math.max(most, longitude)];
  const [first, last] = [Math.ceil((west - most) / 360), Math.floor((east - least) / 360)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * 360);
}

/** The ways of a route in every turn in which some of it is between two longitudes. */
export const waysWithin = (
  route: ComparedRoute,
  west: number,
  east: number,
): readonly (readonly MercatorPoint[])[] =>
  turnsWithin(route, west, east).flatMap((turn) =>
    route.lines.map((line) => line.map(([longitude, latitude]) => project([longitude + turn, latitude]))),
  );
