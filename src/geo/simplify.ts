import type { Position } from './position.ts';

/** Metres in a degree of latitude. */
const DEGREE = 111_195;

/**
 * A path with fewer points (Douglas and Peucker, 1973): none of those left out lies further than `tolerance` metres
 * from the path that remains. Both ends stay. Longitudes have to be continuous (`unwrap`).
 */
export function simplify(path: readonly Position[], tolerance: number): readonly Position[] {
  if (path.length <= 2) return path;
  const kept = new Uint8Array(path.length);
  kept[0] = 1;
  kept[path.length - 1] = 1;
  const open: [first: number, last: number][] = [[0, path.length - 1]];
  for (let range = open.pop(); range; range = open.pop()) {
    const [first, last] = range;
    let [farthest, most] = [0, tolerance];
    for (let index = first + 1; index < last; index++) {
      const away = distanceTo(path, first, last, index);
      if (away > most) [farthest, most] = [index, away];
    }
    if (farthest === 0) continue;
    kept[farthest] = 1;
    open.push([first, farthest], [farthest, last]);
  }
  return path.filter((_, index) => kept[index] === 1);
}

/** A path without the points that lie within `least` metres of the last one that stays. Both ends stay. */
export function thinned(path: readonly Position[], least: number): readonly Position[] {
  let kept = path[0];
  return path.filter((point, index) => {
    if (kept && index > 0 && index < path.length - 1 && isWithin(kept, point, least)) return false;
    kept = point;
    return true;
  });
}

/** Whether two points near each other lie within some metres, on a plane around them. */
function isWithin([x, y]: Position, [px, py]: Position, metres: number): boolean {
  const north = (py - y) * DEGREE;
  if (Math.abs(north) > metres) return false;
  const east = (px - x) * DEGREE * Math.cos((y * Math.PI) / 180);
  return east * east + north * north <= metres * metres;
}

/** The distance in metres of a point of a path from the straight line between two others, on a plane around it. */
function distanceTo(path: readonly Position[], first: number, last: number, index: number): number {
  const [from, to, point] = [path[first], path[last], path[index]];
  if (!from || !to || !point) return 0;
  const east = DEGREE * Math.cos((point[1] * Math.PI) / 180);
  const [x, y] = [(to[0] - from[0]) * east, (to[1] - from[1]) * DEGREE];
  const [px, py] = [(point[0] - from[0]) * east, (point[1] - from[1]) * DEGREE];
  const length = x * x + y * y;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * x + py * y) / length));
  return Math.hypot(px - along * x, py - along * y);
}
