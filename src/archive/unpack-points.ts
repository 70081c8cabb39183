import type { Points } from '../geo/points.ts';
import { POINT_UNITS, type PointsIndex } from './gallery-index.ts';

/** The stops of all visits, one after the other, each in the middle of the part of the square that it was rounded to. */
export function unpackPoints({ x, y, stops, places }: PointsIndex): Points {
  const at = (column: readonly number[]) =>
    Float32Array.from(places, (place) => ((column[place] ?? 0) + 0.5) / POINT_UNITS);
  const first = new Uint32Array(stops.length + 1);
  for (const [visit, count] of stops.entries()) first[visit + 1] = (first[visit] ?? 0) + count;
  return { x: at(x), y: at(y), first };
}

/** The visits that have some of a range of stops in a box, each with the first of them, by its place in the visit. */
export function visitsWithin(
  { x, y, first }: Points,
  mask: Uint8Array,
  [west, north, east, south]: readonly [west: number, north: number, east: number, south: number],
): readonly { readonly visit: number; readonly stop: number }[] {
  const found: { readonly visit: number; readonly stop: number }[] = [];
  for (let visit = 0; visit < mask.length; visit++) {
    if (mask[visit] !== 1) continue;
    const begin = first[visit] ?? 0;
    for (let stop = begin; stop < (first[visit + 1] ?? 0); stop++) {
      const [px, py] = [x[stop] ?? 0, y[stop] ?? 0];
      // A box may lie on another copy of the world, or on two: of all the turns of a stop, the first that is east of its west.
      if (px + Math.ceil(west - px) > east || py < north || py > south) continue;
      found.push({ visit, stop: stop - begin });
      break;
    }
  }
  return found;
}
