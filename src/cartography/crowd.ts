import { type MercatorPoint, project } from '../geo/mercator.ts';
import type { Points } from '../geo/points.ts';
import { greatCircle } from '../geo/sphere.ts';
import type { Overview, WayInBrief } from '../visit/overview.ts';
import type { Leg, Mode, StopInBrief, Visit } from '../visit/visit.ts';
import { APART, type Cluster, clustersOf } from './clusters.ts';
import type { Frame } from './frame.ts';
import { labelsFor, type Pin, type Scene, sceneAt } from './scene.ts';
import type { Sheet } from './sheet.ts';
import { spread } from './spread.ts';

/** A box of the Mercator square. */
export type MercatorBox = readonly [west: number, north: number, east: number, south: number];

/** The box of a frame and what lies round it: so many frames across and down, sharing its centre. */
export function boxRound({ centre: [x, y], width, height }: Frame, frames: number): MercatorBox {
  const [dx, dy] = [(width * frames) / 2, (height * frames) / 2];
  return [x - dx, y - dy, x + dx, y + dy];
}

/** A marker that stands for several stops. */
export interface ClusterPin {
  /** How many. */
  readonly stops: number;
  /** One of them. */
  readonly stop: StopInBrief;
  /** The box that holds them. */
  readonly box: MercatorBox;
  readonly at: MercatorPoint;
  readonly move: Pin['move'];
  /** Its diameter, in pixels. */
  readonly size: number;
}

/** The markers on the map of a long visit. */
export interface CrowdMarks {
  readonly pins: readonly Pin[];
  readonly clusters: readonly ClusterPin[];
}

/** What stands on the map of a long visit. */
export interface CrowdScene extends Scene, CrowdMarks {}

/** The diameter of a stop's marker by its number: room for its digits. */
const pinOf = (number: number): number =>
  number < 100 ? 24 : number < 1000 ? 28 : number < 10_000 ? 34 : 40;

/** The diameter of a marker by how many stops it stands for: room for its digits. */
const sizeOf = (stops: number): number => (stops < 100 ? 30 : stops < 1000 ? 36 : 44);

/**
 * What stands where on the map of a long visit, within a box, at a scale (pixels to the width of the world). `legs` are the ways that
 * are told of by name.
 */
export function crowdScene(
  overview: Overview,
  current: string | undefined,
  legs: readonly Leg[],
  sheets: readonly Sheet[],
  scale: number,
  frame: Frame,
  box: MercatorBox,
): CrowdScene {
  const marks = crowdMarks(overview, current, scale, box);
  return { ...marks, labels: crowdLabels(marks, legs, sheets, scale, frame, box) };
}

/** How far a marker may stand from its place on a map that nobody can come nearer to, as a part of the shorter side of its room. */
const FARTHEST_MOVE = 0.18;
/** Pixels between markers there: those that stand for several do not cover each other. */
const APART_ON_STILL = 40;

/**
 * What stands where on a map of a visit that nobody can come nearer to, in a room that shows `within`: where markers would have to
 * move far to be told apart, those that are close to each other stand together as one.
 */
export function stillScene(
  visit: Visit,
  sheets: readonly Sheet[],
  scale: number,
  frame: Frame,
  within: Frame,
): CrowdScene {
  const scene = sceneAt(visit, sheets, scale, within, 'within');
  const farthest = FARTHEST_MOVE * Math.min(within.width, within.height) * scale;
  if (scene.pins.every(({ move: [x, y] }) => Math.hypot(x, y) <= farthest)) return { ...scene, clusters: [] };
  const { stops } = visit;
  const numbers = new Map(stops.map(({ id }, index) => [id, index]));
  const all: Gatherable = {
    count: stops.length,
    at: (index) => {
      const stop = stops[index];
      if (!stop) throw new RangeError(`there is no stop ${index + 1} of ${stops.length}`);
      return stop;
    },
    indexOf: (id) => numbers.get(id),
    way: () => undefined,
  };
  const box = boxRound(frame, 1.01);
  const marks = crowdMarks(all, undefined, scale, box, APART_ON_STILL);
  const named = { pins: marks.pins, others: marks.clusters, legs: [], sheets };
  return { ...marks, labels: labelsFor(named, scale, within, [box[0], box[2]], 'within') };
}

/** What of an overview markers are made from. */
type Gatherable = Pick<Overview, 'count' | 'at' | 'indexOf' | 'way'>;

/** The markers within a box, at a scale. The current stop stands by itself. */
export function crowdMarks(
  overview: Gatherable,
  current: string | undefined,
  scale: number,
  box: MercatorBox,
  apart = APART,
): CrowdMarks {
  const chosen = current === undefined ? undefined : overview.indexOf(current);
  const groups = groupsWithin(overview, chosen, scale, box, apart);
  const seen = [
    ...(chosen === undefined
      ? []
      : [{ at: project(overview.at(chosen).place.position.value), stops: 1, stop: chosen, box }]),
    ...groups,
  ];
  const moves = spread(
    seen.map(({ at: [x, y] }) => [x * scale, y * scale]),
    pinOf(overview.count) + 4,
  );
  const pins: Pin[] = [];
  const clusters: ClusterPin[] = [];
  for (const [index, { at, stops, stop, box: around }] of seen.entries()) {
    const move = moves[index] ?? [0, 0];
    if (stops === 1) pins.push({ stop: overview.at(stop), at, move, size: pinOf(stop + 1) });
    else clusters.push({ stops, stop: overview.at(stop), box: around, at, move, size: sizeOf(stops) });
  }
  return { pins, clusters };
}

/** The names that there is room for between markers. */
export function crowdLabels(
  { pins, clusters }: CrowdMarks,
  legs: readonly Leg[],
  sheets: readonly Sheet[],
  scale: number,
  frame: Frame,
  box: MercatorBox,
): Scene['labels'] {
  return labelsFor({ pins, others: clusters, legs, sheets }, scale, frame, [box[0], box[2]]);
}

/** All stops as `clustersOf` takes them: each as if it were a visit of its own, so that one of them can be left out. */
interface Gathered {
  /** In a square that is as many times larger than the world as the visit goes round it: it repeats nowhere. */
  readonly points: Points;
  readonly west: number;
  readonly worlds: number;
}

const gathered = new WeakMap<Gatherable, Gathered>();

function gather(overview: Gatherable): Gathered {
  const known = gathered.get(overview);
  if (known) return known;
  const { points: way } = wayOf(overview);
  let [west, east] = [Infinity, -Infinity];
  for (const [x] of way) {
    west = Math.min(west, x);
    east = Math.max(east, x);
  }
  // A little more, so that no stop is on the edge, where the square begins anew.
  const worlds = Math.max(1, east - west) * 1.01;
  const points = {
    x: Float32Array.from(way, ([x]) => (x - west) / worlds),
    y: Float32Array.from(way, ([, y]) => y / worlds),
    first: Uint32Array.from({ length: way.length + 1 }, (_, index) => index),
  };
  const all = { points, west, worlds };
  gathered.set(overview, all);
  return all;
}

/** The clusters of all stops but one, in the Mercator square. */
function groupsWithin(
  overview: Gatherable,
  chosen: number | undefined,
  scale: number,
  box: MercatorBox,
  apart: number,
): readonly Cluster[] {
  const { points, west, worlds } = gather(overview);
  const others = new Uint8Array(overview.count).fill(1);
  if (chosen !== undefined) others[chosen] = 0;
  const inside = (x: number) => Math.max(0, Math.min(0.9999, (x - west) / worlds));
  const window = [inside(box[0]), box[1] / worlds, inside(box[2]), box[3] / worlds] as const;
  return clustersOf(points, others, window, scale * worlds, apart).map((cluster) => {
    const [left, top, right, bottom] = cluster.box;
    return {
      ...cluster,
      at: [cluster.at[0] * worlds + west, cluster.at[1] * worlds],
      box: [left * worlds + west, top * worlds, right * worlds + west, bottom * worlds],
    };
  });
}

/** How the visit went, one place a stop. */
interface Way {
  /** Past the 180th meridian it runs on. */
  readonly points: readonly MercatorPoint[];
  readonly ways: readonly (WayInBrief | undefined)[];
}

const gone = new WeakMap<Gatherable, Way>();

function wayOf(overview: Gatherable): Way {
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
