import type { Line, Point } from './path-data.ts';

/** The area, in a drawing's points, of the triangle that a bend makes with its neighbours below which nobody sees it go. */
const LEAST_BEND = 1;

/**
 * A line without the bends that a drawing is too coarse to show (Visvalingam and Whyatt, 1993), the flattest first. Which of them go follows
 * from what is round them alone, so that a shore goes where the edge of its land does, wherever either begins.
 */
export function plainLine({ points, closed }: Line): Line {
  let kept = points;
  for (;;) {
    const bends = kept.map((_, at) => bendAt(kept, at, closed));
    const around = (at: number) => bends[(at + bends.length) % bends.length] ?? Infinity;
    const plainer = kept.filter((_, at) => {
      const bend = around(at);
      return bend >= LEAST_BEND || bend > around(at - 1) || bend >= around(at + 1);
    });
    if (plainer.length === kept.length || plainer.length < (closed ? 3 : 2)) return { points: kept, closed };
    kept = plainer;
  }
}

function bendAt(points: readonly Point[], at: number, closed: boolean): number {
  const [before, here, after] = [
    points[at - 1] ?? (closed ? points.at(-1) : undefined),
    points[at],
    points[at + 1] ?? (closed ? points[0] : undefined),
  ];
  if (!before || !here || !after) return Infinity;
  return (
    Math.abs(
      (here[0] - before[0]) * (after[1] - before[1]) - (after[0] - before[0]) * (here[1] - before[1]),
    ) / 2
  );
}
