import { narrowest } from '../geo/narrowest.ts';
import type { Points } from '../geo/points.ts';
import type { Frame } from './frame.ts';

/** Room round all stops, as a part of their extent. */
const MARGIN = 0.05;
/** However close together they are, this much of the world is shown. */
const LEAST = 0.25;
/** What goes round more of the world than this goes round it. */
const ALL_ROUND = 0.75;
/** How far from 180 degrees a map of the world may be cut, as a part of it: beyond, there would be land. */
const PACIFIC = 0.05;
/** Latitudes that a map of the world shows: from Tierra del Fuego to the north of Greenland, in the Mercator square. */
const [NORTH, SOUTH] = [0.11, 0.7];

/** Of a choice among them, so much. */
const LEAST_OF_CHOICE = 0.06;

/** What the map shows of the visits of a mask that a reader has chosen among all. */
export function frameOfChoice({ x, y, first }: Points, mask: Uint8Array): Frame {
  const numbers: number[] = [];
  for (const [visit, fits] of mask.entries()) {
    if (fits !== 1) continue;
    for (let stop = first[visit] ?? 0; stop < (first[visit + 1] ?? 0); stop++) numbers.push(stop);
  }
  const of = (column: Float32Array) => Float32Array.from(numbers, (stop) => column[stop] ?? 0);
  return frameOfPoints({ x: of(x), y: of(y) }, LEAST_OF_CHOICE);
}

/** What a map of many visits shows: all stops, as narrow as leaves out the widest empty stretch of longitudes. x may run past 1. */
export function frameOfPoints({ x, y }: Pick<Points, 'x' | 'y'>, least = LEAST): Frame {
  if (x.length === 0)
    return { centre: [0.5, (NORTH + SOUTH) / 2], width: 1, height: SOUTH - NORTH, once: 'in-room' };
  let [west, east] = narrowest(x, 1);
  let [north, south] = [1, 0];
  for (const each of y) [north, south] = [Math.min(north, each), Math.max(south, each)];
  if (east - west > ALL_ROUND) [west, east] = allRound(x);
  const width = (east - west) * (1 + 2 * MARGIN);
  return {
    centre: [(west + east) / 2, (north + south) / 2],
    width: Math.min(1, Math.max(least, width)),
    height: Math.max(least, (south - north) * (1 + 2 * MARGIN)),
    once: 'in-room',
  };
}

/**
 * All round the world: as maps of it have it, cut in the Pacific, and there in the middle of the widest stretch in which no stop is. The
 * marker of one at the edge would be cut in two.
 */
function allRound(x: Float32Array): readonly [west: number, east: number] {
  const near = [-PACIFIC, PACIFIC, ...x, ...x.map((each) => each - 1)]
    .filter((each) => Math.abs(each) <= PACIFIC)
    .sort((a, b) => a - b);
  let [cut, widest] = [0, 0];
  for (const [index, east] of near.entries()) {
    const west = near[index - 1] ?? east;
    if (east - west > widest) [cut, widest] = [(west + east) / 2, east - west];
  }
  return [cut, cut + 1];
}
