/**
 * The narrowest stretch of a circle that holds all of some values, which are counted round it: its beginning, within 0..turn, and its end,
 * which may run past that. Of no values, the whole circle.
 */
export function narrowest(values: Iterable<number>, turn: number): readonly [from: number, to: number] {
  const within = new Set<number>();
  for (const value of values) within.add(value - turn * Math.floor(value / turn));
  const sorted = [...within].sort((a, b) => a - b);
  let [from, to] = [sorted[0] ?? 0, sorted.at(-1) ?? turn];
  let gap = from + turn - to;
  for (const [index, before] of sorted.entries()) {
    const after = sorted[index + 1];
    if (after === undefined || after - before <= gap) continue;
    gap = after - before;
    [from, to] = [after, before + turn];
  }
  return [from, to];
}
