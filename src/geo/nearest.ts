import type { Position } from './position.ts';
import { distance } from './sphere.ts';

/** Metres in a degree of latitude, a little less than the least. */
const DEGREE = 110_500;

/**
 * For each position the metres to the nearest other that lies more than `least` metres away, up to `most`; Infinity where
 * there is none. By latitude outwards from each: of ten thousand positions all over the world, few are looked at.
 */
export function nearestOthers(
  positions: readonly Position[],
  least: number,
  most: number,
): readonly number[] {
  const order = [...positions.keys()].sort((a, b) => (positions[a]?.[1] ?? 0) - (positions[b]?.[1] ?? 0));
  const nearest = positions.map(() => Number.POSITIVE_INFINITY);
  for (const [rank, index] of order.entries()) {
    const here = positions[index];
    if (!here) continue;
    let best = most;
    for (const way of [-1, 1]) {
      for (let at = rank + way; at >= 0 && at < order.length; at += way) {
        const other = positions[order[at] ?? index];
        if (!other || Math.abs(other[1] - here[1]) * DEGREE > best) break;
        const metres = distance(here, other);
        if (metres <= least || metres > best) continue;
        best = metres;
        nearest[index] = metres;
      }
    }
  }
  return nearest;
}
