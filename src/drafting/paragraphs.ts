import { firstIndex } from '../order/first-index.ts';

/** Where the paragraph begins that has a UTF-16 code unit of a text. The text is read once, however often that is asked. */
export function paragraphsOf(text: string): (at: number) => number {
  const begins = [0];
  for (let gap = text.indexOf('\n\n'); gap >= 0; gap = text.indexOf('\n\n', gap + 1)) begins.push(gap + 2);
  // One begins two letters behind its gap, in which nothing stands.
  return (at) => begins[firstIndex(begins.length, (index) => (begins[index] ?? 0) - 2 > at) - 1] ?? 0;
}
