import { countOf, type Line, type Points } from './path-data.ts';

/** The area, in a drawing's points, of the triangle that a bend makes with its neighbours below which nobody sees it go. */
const LEAST_BEND = 1;

/**
 * A line without the bends that a drawing is too coarse to show (Visvalingam and Whyatt, 1993), the flattest first. Which of them go follows
 * from what is round them alone, so that a shore goes where the edge of its land does, wherever either begins.
 */
export function plainLine({ points, closed }: Line): Line {
  let kept = points;
  for (;;) {
    const plainer = withoutTheFlattest(kept, bendsOf(kept, closed));
    if (plainer.length === kept.length || countOf(plainer) < (closed ? 3 : 2))
      return { points: kept, closed };
    kept = plainer;
  }
}

function withoutTheFlattest(points: Points, bends: Float64Array): Points {
  const plainer: number[] = [];
  for (let at = 0, before = bends.at(-1) ?? 0; at < bends.length; at++) {
    const bend = bends[at] ?? 0;
    const after = bends[at + 1] ?? bends[0] ?? 0;
    if (bend >= LEAST_BEND || bend > before || bend >= after)
      plainer.push(points[2 * at] ?? 0, points[2 * at + 1] ?? 0);
    before = bend;
  }
  return plainer;
}

/** The area of the triangle of each point with those before and after it; of the ends of what is not closed, endless. */
function bendsOf(points: Points, closed: boolean): Float64Array {
  const last = countOf(points) - 1;
  const bends = new Float64Array(last + 1);
  let beforeX = points[2 * last] ?? 0;
  let beforeY = points[2 * last + 1] ?? 0;
  let x = points[0] ?? 0;
  let y = points[1] ?? 0;
  for (let at = 0; at <= last; at++) {
    const next = at < last ? 2 * (at + 1) : 0;
    const afterX = points[next] ?? 0;
    const afterY = points[next + 1] ?? 0;
    const isEnd = !closed && (at === 0 || at === last);
    bends[at] = isEnd
      ? Infinity
      : Math.abs((x - beforeX) * (afterY - beforeY) - (afterX - beforeX) * (y - beforeY)) / 2;
    beforeX = x;
    beforeY = y;
    x = afterX;
    y = afterY;
  }
  return bends;
}
