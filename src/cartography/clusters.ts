import type { MercatorPoint } from '../geo/mercator.ts';
import type { Points } from '../geo/points.ts';
import type { Frame } from './frame.ts';

/** Stops that stand too close to be told apart at a scale. */
export interface Cluster {
  /** The middle of its stops in the Mercator unit square. */
  readonly at: MercatorPoint;
  readonly stops: number;
  readonly visits: number;
  /** One of its stops, by its place among all points. */
  readonly stop: number;
  /** West, north, east, south of its stops. */
  readonly box: readonly [west: number, north: number, east: number, south: number];
}

/** Part of the Mercator world; x may run past either end of the unit square, where the world begins anew. */
export type Window = Cluster['box'];

/** Pixels between clusters: they do not cover each other, and fingers tell them apart. */
export const APART = 52;

/** The diameter of a cluster's marker, in pixels: with the number of its visits, and never smaller than WCAG 2.5.8 asks. */
export const clusterSize = (visits: number): number =>
  visits === 1 ? 24 : visits < 10_000 ? Math.min(46, Math.round(25 + 2.5 * Math.log2(visits))) : 50;

/** Room round the stops of a cluster that is opened: how many times as wide and as high as they what is shown is. */
const ROUND_STOPS = 1.4;
/** Of a zoom, what nobody sees. */
const HAIR = 0.05;

/**
 * What shows the stops of a cluster apart; undefined where a map does not that is at a zoom (as `View` has it) and goes no deeper than
 * another.
 */
export function frameApart(
  { box: [west, north, east, south] }: Pick<Cluster, 'box'>,
  zoom: number,
  deepest: number,
): Frame | undefined {
  const size = Math.max(east - west, south - north);
  if (zoom > deepest - HAIR || size * 256 * 2 ** deepest < APART) return undefined;
  return {
    centre: [(west + east) / 2, (north + south) / 2],
    width: (east - west) * ROUND_STOPS,
    height: (south - north) * ROUND_STOPS,
  };
}

interface Edges {
  west: number;
  north: number;
  east: number;
  south: number;
}

interface Gathering extends Edges {
  x: number;
  y: number;
  stops: number;
  visits: number;
  lastVisit: number;
  /** The greater one that has taken it in. */
  within: Gathering | undefined;
  readonly stop: number;
}

/**
 * The stops within a window of the visits of a mask, as clusters that stand at least `apart` pixels from each other, the greatest
 * first. `scale` is the pixels to the width of the world. A grid gathers stops, then the greatest cells take in what stands close to
 * them: one pass over the points, so that 100,000 of them follow a filter at once. A tree that is made beforehand could not be filtered.
 */
export function clustersOf(
  points: Points,
  mask: Uint8Array,
  [west, north, east, south]: Window,
  scale: number,
  apart: number,
): readonly Cluster[] {
  const cell = apart / scale;
  // The cells of the window row by row: few enough to lie side by side.
  const [left, top] = [Math.floor(west / cell), Math.floor(north / cell)];
  const columns = Math.floor(east / cell) - left + 1;
  const rows = Math.floor(south / cell) - top + 1;
  const cells = new Array<Gathering | undefined>(columns * rows).fill(undefined);
  const [firstTurn, lastTurn] = [Math.floor(west), Math.floor(east)];
  // The cell of each stop in view, in the order of the stops, and the visit that it is of.
  const most = points.x.length * (lastTurn - firstTurn + 1);
  const [cellOf, visitOf] = [new Int32Array(most), new Int32Array(most)];
  let found = 0;
  for (let visit = 0; visit < mask.length; visit++) {
    if (mask[visit] !== 1) continue;
    const end = points.first[visit + 1] ?? 0;
    for (let stop = points.first[visit] ?? 0; stop < end; stop++) {
      const y = points.y[stop] ?? 0;
      if (y < north || y > south) continue;
      for (let turn = firstTurn; turn <= lastTurn; turn++) {
        const x = (points.x[stop] ?? 0) + turn;
        if (x < west || x > east) continue;
        const key = (Math.floor(y / cell) - top) * columns + Math.floor(x / cell) - left;
        const own = cells[key] ?? gathering(stop);
        cells[key] = own;
        own.x += x;
        own.y += y;
        own.stops++;
        if (x < own.west) own.west = x;
        if (x > own.east) own.east = x;
        if (y < own.north) own.north = y;
        if (y > own.south) own.south = y;
        cellOf[found] = key;
        visitOf[found] = visit;
        found++;
      }
    }
  }
  const inSize = cells.filter((each) => each !== undefined).sort((a, b) => b.stops - a.stops);
  const kept = merged(inSize, cell);
  // The stops of a visit follow each other, so that the last one that was counted tells whether it was.
  for (let index = 0; index < found; index++) {
    const own = cells[cellOf[index] ?? 0];
    const cluster = own?.within ?? own;
    const visit = visitOf[index] ?? 0;
    if (!cluster || cluster.lastVisit === visit) continue;
    cluster.lastVisit = visit;
    cluster.visits++;
  }
  return kept.map((each) => ({
    at: middleOf(each),
    stops: each.stops,
    visits: each.visits,
    stop: each.stop,
    box: [each.west, each.north, each.east, each.south],
  }));
}

const gathering = (stop: number): Gathering => ({
  x: 0,
  y: 0,
  stops: 0,
  visits: 0,
  lastVisit: -1,
  west: Infinity,
  north: Infinity,
  east: -Infinity,
  south: -Infinity,
  within: undefined,
  stop,
});

const middleOf = ({ x, y, stops }: Gathering): MercatorPoint => [x / stops, y / stops];

function widen(one: Edges, { west, north, east, south }: Readonly<Edges>): void {
  one.west = Math.min(one.west, west);
  one.north = Math.min(one.north, north);
  one.east = Math.max(one.east, east);
  one.south = Math.max(one.south, south);
}

/** The gatherings that stay when each that stands closer than `cell` to a greater one goes into that. */
function merged(inSize: readonly Gathering[], cell: number): readonly Gathering[] {
  const kept: Gathering[] = [];
  for (const each of inSize) {
    const [x, y] = middleOf(each);
    // Each is held against all that are kept, so this makes no arrays and takes no roots.
    const near = kept.find((other) => {
      const east = x - other.x / other.stops;
      const south = y - other.y / other.stops;
      return east * east + south * south < cell * cell;
    });
    if (!near) {
      kept.push(each);
      continue;
    }
    each.within = near;
    near.x += each.x;
    near.y += each.y;
    near.stops += each.stops;
    widen(near, each);
  }
  return kept;
}
