import { type MercatorPoint, project } from '../geo/mercator.ts';
import type { Points } from '../geo/points.ts';
import { inThousands } from '../messages/format.ts';
import type { Overview } from '../visit/overview.ts';
import type { Leg, StopInBrief, Visit } from '../visit/visit.ts';
import { APART, type Cluster, clustersOf } from './clusters.ts';
import { FARTHEST_MOVE, isMany } from './crowded.ts';
import { type Frame, lineOf } from './frame.ts';
import { faceOf, type Pin, pinsAt } from './pins.ts';
import { labelsFor, type Scene } from './scene.ts';
import type { Seen } from './seen.ts';
import type { Sheet } from './sheet.ts';
import { spread } from './spread.ts';

/** A box of the Mercator square. */
export type MercatorBox = readonly [west: number, north: number, east: number, south: number];

/** The box of a frame and what lies round it: so many frames across and down, sharing its centre. */
export function boxRound({ centre: [x, y], width, height }: Frame, frames: number): MercatorBox {
  const [dx, dy] = [(width * frames) / 2, (height * frames) / 2];
  return [x - dx, y - dy, x + dx, y + dy];
}

/** A part of the map at a scale: pixels to the width of the world. */
export interface InView {
  readonly scale: number;
  readonly box: MercatorBox;
  /** Where it is known: what markers are kept from under, of few stops. */
  readonly seen?: Seen | undefined;
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

/** The markers on the map of a visit of many stops. */
export interface CrowdMarks {
  readonly pins: readonly Pin[];
  readonly clusters: readonly ClusterPin[];
}

/** What stands on the map of a visit of many stops. */
export interface CrowdScene extends Scene, CrowdMarks {}

/** Pixels between markers that may stand for several, of few stops: nearer than those of many, so that each tells of its own part of the world. */
const APART_OF_FEW = 36;

/** The diameter of a stop's marker by its number: room for its digits. */
const pinOf = (number: number): number =>
  number < 100 ? 24 : number < 1000 ? 28 : number < 10_000 ? 34 : 40;

/** The diameter of a marker by how many stops it stands for: room for what it says. */
const sizeOf = (stops: number): number =>
  stops < 10 ? 32 : stops < 100 ? 38 : stops < 1000 ? 42 : stops < 10_000 ? 50 : 56;

/** What a marker for several stops says, and how its face is set. A bare number would read as that of a stop. */
export const countOn = ({ stops }: ClusterPin): { readonly text: string; readonly face: string } => ({
  text: `×${inThousands(stops)}`,
  face: faceOf(stops),
});

/** What has names besides the stops: the ways that are told of by name, and the drawn map. */
interface NamedBeside {
  readonly legs: readonly Leg[];
  /** All ways of a visit of few stops: where each of these has its marker, each way is told of, and else no name lies on one. */
  readonly all?: readonly Leg[] | undefined;
  readonly sheets: readonly Sheet[];
}

/** What stands where in a part of the map of a visit of many stops. */
export function crowdScene(
  overview: Gatherable,
  current: string | undefined,
  beside: NamedBeside,
  inView: InView,
  seen: Seen,
): CrowdScene {
  const chosen = current === undefined ? undefined : overview.indexOf(current);
  const marks = crowdMarks(overview, chosen, inView);
  return { ...marks, labels: crowdLabels(marks, beside, inView, seen) };
}

/** What markers are made from: of an overview, or of the stops of a visit. */
export type Gatherable = Pick<Overview, 'count' | 'at' | 'indexOf'>;

const gatherables = new WeakMap<Visit, Gatherable>();

/** The stops of a visit that is whole at hand. */
export function stopsToGather(visit: Visit): Gatherable {
  const known = gatherables.get(visit);
  if (known) return known;
  const { stops } = visit;
  const indexes = new Map(stops.map(({ id }, index) => [id, index]));
  const made = {
    count: stops.length,
    at: (index: number) => {
      const stop = stops[index];
      if (!stop) throw new RangeError(`there is no stop ${index + 1} of ${stops.length}`);
      return stop;
    },
    indexOf: (id: string) => indexes.get(id),
  };
  gatherables.set(visit, made);
  return made;
}

/** When markers gather: pixels between those that do, and how far one may move before they do. */
interface Gathering {
  readonly apart?: number;
  readonly farthest?: number;
}

/**
 * The markers in a part of the map: of few stops one each, where none has to move far; else those that are not so many pixels apart
 * are one. The current stop, `chosen` by its place in the list, stands by itself.
 */
export function crowdMarks(
  overview: Gatherable,
  chosen: number | undefined,
  inView: InView,
  { apart = isMany(overview.count) ? APART : APART_OF_FEW, farthest = FARTHEST_MOVE }: Gathering = {},
): CrowdMarks {
  const pins = partedPins(overview, inView, farthest);
  return pins ? { pins, clusters: [] } : gatheredMarks(overview, chosen, inView, apart);
}

/** A marker for each stop, unless one in view would have to move far. To part many takes long, and they do not stand by themselves. */
function partedPins(
  overview: Gatherable,
  { scale, box, seen }: InView,
  farthest: number,
): readonly Pin[] | undefined {
  if (isMany(overview.count)) return undefined;
  const stops = Array.from({ length: overview.count }, (_, index) => overview.at(index));
  const pins = pinsAt(stops, scale, seen);
  const [west, north, east, south] = box;
  const isSeen = ({ at: [x, y] }: Pin) => x >= west && x <= east && y >= north && y <= south;
  return pins.every((pin) => Math.hypot(...pin.move) <= farthest || !isSeen(pin)) ? pins : undefined;
}

function gatheredMarks(
  overview: Gatherable,
  chosen: number | undefined,
  { scale, box }: InView,
  apart: number,
): CrowdMarks {
  const groups = groupsWithin(overview, chosen, { scale, box }, apart);
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
  { legs, all = [], sheets }: NamedBeside,
  { scale, box }: InView,
  seen: Seen,
): Scene['labels'] {
  const named =
    clusters.length === 0 && all.length > 0
      ? { legs: all }
      : { legs, ways: all.map((leg) => lineOf(leg).map(project)) };
  return labelsFor({ pins, others: clusters, sheets, ...named }, scale, seen, [box[0], box[2]]);
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
  const way = Array.from({ length: overview.count }, (_, index) =>
    project(overview.at(index).place.position.value),
  );
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

/** The clusters of all stops but one, `chosen`, in a part of the map. */
export function groupsWithin(
  overview: Gatherable,
  chosen: number | undefined,
  { scale, box }: InView,
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
