import { narrowest } from '../geo/narrowest.ts';
import type { Points } from '../geo/points.ts';
import type { Frame } from './frame.ts';

/** Room round all stops, as a part of their extent. */
const MARGIN = 0.08;
/** However close together they are, this much of the world is shown. */
const LEAST = 0.25;
/** What goes round more of the world than this goes round it. */
const ALL_ROUND = 0.75;
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
  // All round the world: then as maps of it have it, cut in the Pacific.
  if (east - west > ALL_ROUND) [west, east] = [0, 1];
  const width = (east - west) * (1 + 2 * MARGIN);
  return {
    centre: [(west + east) / 2, (north + south) / 2],
    width: Math.min(1, Math.max(least, width)),
    height: Math.max(least, (south - north) * (1 + 2 * MARGIN)),
    once: 'in-room',
  };
}
