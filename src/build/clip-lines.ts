import { countOf, type Line, type Points } from './path-data.ts';

/** Sutherland and Hodgman's clipping of a ring against a box from 0,0; edges along the box are only ever filled. */
export function clipArea({ points }: Line, width: number, height: number): Line {
  const upright = clipTo(clipTo(points, 0, 0, 1), 0, width, -1);
  return { points: clipTo(clipTo(upright, 1, 0, 1), 1, height, -1), closed: true };
}

/** What of a ring lies on one side of a line along an axis. Coasts have ten thousands of points, most of them outside. */
function clipTo(ring: Points, axis: 0 | 1, limit: number, sign: 1 | -1): Points {
  const clipped: number[] = [];
  let beforeX = ring.at(-2) ?? 0;
  let beforeY = ring.at(-1) ?? 0;
  let beforeInside = ((axis === 0 ? beforeX : beforeY) - limit) * sign >= 0;
  for (let at = 0; at < ring.length; at += 2) {
    const x = ring[at] ?? 0;
    const y = ring[at + 1] ?? 0;
    const inside = ((axis === 0 ? x : y) - limit) * sign >= 0;
    if (inside !== beforeInside) {
      const part = axis === 0 ? (limit - beforeX) / (x - beforeX) : (limit - beforeY) / (y - beforeY);
      clipped.push(beforeX + (x - beforeX) * part, beforeY + (y - beforeY) * part);
    }
    if (inside) clipped.push(x, y);
    beforeX = x;
    beforeY = y;
    beforeInside = inside;
  }
  return clipped;
}

/** All points of a line, the first one again where it is closed. */
const pathOf = ({ points, closed }: Line): Points =>
  closed && points.length > 0 ? [...points, points[0] ?? 0, points[1] ?? 0] : points;

/** What clipping leaves of a line that lies within the box. */
export function wholeLine(line: Line): readonly Line[] {
  const points = pathOf(line);
  return countOf(points) > 1 ? [{ points, closed: false }] : [];
}

/** The runs of a line that have a point within the box; their ends may stick out of it by one step. */
export function clipLine(line: Line, width: number, height: number): readonly Line[] {
  const path = pathOf(line);
  const isInside = (at: number) => {
    const x = path[at] ?? -1;
    const y = path[at + 1] ?? -1;
    return x >= 0 && y >= 0 && x <= width && y <= height;
  };
  const runs: Line[] = [];
  let run: number[] = [];
  const end = () => {
    if (countOf(run) > 1) runs.push({ points: run, closed: false });
    run = [];
  };
  let before = false;
  let inside = isInside(0);
  for (let at = 0; at < path.length; at += 2) {
    const after = isInside(at + 2);
    if (before || inside || after) run.push(path[at] ?? 0, path[at + 1] ?? 0);
    else if (run.length > 0) end();
    before = inside;
    inside = after;
  }
  end();
  return runs;
}
