/**
 * The first index, of those from 0 to below `length`, at which something holds, by bisection; `length` where it holds at none. Where it
 * holds, it has to hold at all that come after.
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let [from, to] = [0, length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
