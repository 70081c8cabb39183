import { type MercatorPoint, project } from '../geo/mercator.ts';
import { greatCircle } from '../geo/sphere.ts';
import type { Overview, WayInBrief } from '../visit/overview.ts';
import type { Mode } from '../visit/visit.ts';
import type { MercatorBox } from './crowd.ts';

/** How the visit went, one place a stop. */
interface Way {
  /** Past the 180th meridian it runs on. */
  readonly points: readonly MercatorPoint[];
  readonly ways: readonly (WayInBrief | undefined)[];
}

const gone = new WeakMap<Overview, Way>();

function wayOf(overview: Overview): Way {
  const known = gone.get(overview);
  if (known) return known;
  const stops = Array.from({ length: overview.count }, (_, index) => index);
  const way = {
    points: stops.map((index) => project(overview.at(index).place.position.value)),
    ways: stops.map(overview.way),
  };
  gone.set(overview, way);
  return way;
}

/** A line of the route, gone by one means. */
export interface RouteRun {
  readonly mode: Mode;
  readonly points: readonly MercatorPoint[];
}

/** Points of the route nearer to the one before than this, in pixels, are left out. */
const GRAIN = 2;
/** A way shorter than this is drawn straight, in metres. */
const STRAIGHT = 200_000;

/**
 * The route from stop to stop as far as it comes near one of some boxes, without more points than the scale can show. Every flight
 * asks for it twice, of ten thousand stops: it makes nothing for a stop that it leaves out.
 */
export function routeWithin(
  overview: Overview,
  boxes: readonly MercatorBox[],
  scale: number,
): readonly RouteRun[] {
  const { points, ways } = wayOf(overview);
  const grain = GRAIN / scale;
  const runs: { mode: Mode; points: MercatorPoint[] }[] = [];
  let open: (typeof runs)[number] | undefined;
  // The last point of the open run.
  let [x, y] = [0, 0];
  let comesNear = isNear(points[0], points[1], boxes);
  for (let index = 1; index < points.length; index++) {
    const isSeen = comesNear;
    const [from, to, way] = [points[index - 1], points[index], ways[index]];
    comesNear = isNear(to, points[index + 1], boxes);
    if (!isSeen || !from || !to || !way) {
      open = undefined;
      continue;
    }
    if (open?.mode !== way.mode) {
      open = { mode: way.mode, points: [from] };
      runs.push(open);
      [x, y] = from;
    }
    const goesOn = comesNear && ways[index + 1]?.mode === way.mode;
    if (goesOn && (to[0] - x) ** 2 + (to[1] - y) ** 2 < grain ** 2) continue;
    if (way.length < STRAIGHT) open.points.push(to);
    else open.points.push(...arcTo(overview, index));
    [x, y] = open.points.at(-1) ?? to;
  }
  return runs;
}

/** Whether a step comes near one of some boxes. */
function isNear(
  from: MercatorPoint | undefined,
  to: MercatorPoint | undefined,
  boxes: readonly MercatorBox[],
) {
  if (!from || !to) return false;
  for (const box of boxes) if (meets(from, to, box)) return true;
  return false;
}

const arcs = new WeakMap<Overview, Map<number, readonly MercatorPoint[]>>();

/** The great circle to a stop from the one before, without its beginning. */
function arcTo(overview: Overview, index: number): readonly MercatorPoint[] {
  const all = arcs.get(overview) ?? new Map<number, readonly MercatorPoint[]>();
  arcs.set(overview, all);
  const [from, to] = [overview.at(index - 1), overview.at(index)].map((stop) => stop.place.position.value);
  const arc = all.get(index) ?? (from && to ? greatCircle(from, to).slice(1).map(project) : []);
  all.set(index, arc);
  return arc;
}

const meets = (from: MercatorPoint, to: MercatorPoint, [west, north, east, south]: MercatorBox) =>
  Math.max(from[0], to[0]) >= west &&
  Math.min(from[0], to[0]) <= east &&
  Math.max(from[1], to[1]) >= north &&
  Math.min(from[1], to[1]) <= south;
