import type { Line, Point } from './path-data.ts';

/** Sutherland and Hodgman's clipping of a ring against a box from 0,0; edges along the box are only ever filled. */
export function clipArea({ points }: Line, width: number, height: number): Line {
  const sides: readonly (readonly [axis: 0 | 1, limit: number, sign: 1 | -1])[] = [
    [0, 0, 1],
    [0, width, -1],
    [1, 0, 1],
    [1, height, -1],
  ];
  let ring = points;
  for (const [axis, limit, sign] of sides) {
    // Coasts have ten thousands of points, most of them outside.
    const clipped: Point[] = [];
    let before = ring.at(-1);
    let beforeInside = before !== undefined && (before[axis] - limit) * sign >= 0;
    for (const point of ring) {
      const inside = (point[axis] - limit) * sign >= 0;
      if (before && inside !== beforeInside) clipped.push(crossingOf(before, point, axis, limit));
      if (inside) clipped.push(point);
      before = point;
      beforeInside = inside;
    }
    ring = clipped;
  }
  return { points: ring, closed: true };
}

function crossingOf(a: Point, b: Point, axis: 0 | 1, limit: number): Point {
  const part = (limit - a[axis]) / (b[axis] - a[axis]);
  return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
}

/** All points of a line, the first one again where it is closed. */
const pathOf = ({ points, closed }: Line) => (closed && points[0] ? [...points, points[0]] : points);

/** What clipping leaves of a line that lies within the box. */
export function wholeLine(line: Line): readonly Line[] {
  const points = pathOf(line);
  return points.length > 1 ? [{ points, closed: false }] : [];
}

/** The runs of a line that have a point within the box; their ends may stick out of it by one step. */
export function clipLine(line: Line, width: number, height: number): readonly Line[] {
  const path = pathOf(line);
  const inside = (point: Point | undefined) =>
    point !== undefined && point[0] >= 0 && point[1] >= 0 && point[0] <= width && point[1] <= height;
  const runs: Point[][] = [[]];
  for (const [index, point] of path.entries()) {
    if (inside(point) || inside(path[index - 1]) || inside(path[index + 1])) runs.at(-1)?.push(point);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs.filter((run) => run.length > 1).map((run) => ({ points: run, closed: false }));
}
