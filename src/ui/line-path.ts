import type { MercatorPoint } from '../geo/mercator.ts';

/** How far a line may be drawn from where it runs, in the drawing's units: less than a pixel. */
const TOLERANCE = 0.5;

interface Reach {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * A line as SVG path data in whole units: only where it comes within reach, without the points that lie straight between
 * their neighbours. It stands in every page, so each point is paid for.
 */
export function linePath(points: readonly MercatorPoint[], reach: Reach): string {
  return runsWithin(points, reach).map(encode).join('');
}

/** The runs of a line that touch the reach, each with the point before and after it. */
function runsWithin(
  points: readonly MercatorPoint[],
  { left, top, right, bottom }: Reach,
): readonly (readonly MercatorPoint[])[] {
  // A step belongs to the drawing when the box round it meets the reach: both ends may lie beyond.
  const meets = ([ax, ay]: MercatorPoint, [bx, by]: MercatorPoint) =>
    Math.max(ax, bx) >= left &&
    Math.min(ax, bx) <= right &&
    Math.max(ay, by) >= top &&
    Math.min(ay, by) <= bottom;
  const runs: MercatorPoint[][] = [];
  let open = false;
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (!from) continue;
    const seen = meets(from, to);
    if (seen && open) runs.at(-1)?.push(to);
    else if (seen) runs.push([from, to]);
    open = seen;
  }
  return runs;
}

function encode(run: readonly MercatorPoint[]): string {
  const [first, ...rest] = run.map(([x, y]): MercatorPoint => [Math.round(x), Math.round(y)]);
  if (!first) return '';
  let [x, y] = first;
  let path = `M${x} ${y}l`;
  for (const [index, to] of rest.entries()) {
    const next = rest[index + 1];
    if (next && isStraight([x, y], to, next)) continue;
    const [dx, dy] = [to[0] - x, to[1] - y];
    path += `${path.endsWith('l') || dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
    [x, y] = to;
  }
  return path;
}

/** Whether a point may be left out of the way from one point to another. */
function isStraight([ax, ay]: MercatorPoint, [px, py]: MercatorPoint, [bx, by]: MercatorPoint): boolean {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return false;
  return Math.abs((bx - ax) * (ay - py) - (ax - px) * (by - ay)) / length < TOLERANCE;
}
