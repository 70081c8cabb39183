import { firstIndex } from '../order/first-index.ts';

/**
 * Whether more quotation marks were opened than closed in a part of a text, from one of its UTF-16 code units to before another. The text
 * is read once, however many parts are asked about.
 */
export function quotedIn(text: string): (from: number, to: number) => boolean {
  const places: number[] = [];
  /** How many more were opened than closed, and how many straight ones stand there, before each mark and behind the last. */
  const [opened, straight] = [[0], [0]];
  for (const { 0: mark, index } of text.matchAll(/[“„«”»"]/g)) {
    places.push(index);
    opened.push((opened.at(-1) ?? 0) + (/[“„«]/.test(mark) ? 1 : mark === '"' ? 0 : -1));
    straight.push((straight.at(-1) ?? 0) + (mark === '"' ? 1 : 0));
  }
  const before = (at: number) => firstIndex(places.length, (index) => (places[index] ?? 0) >= at);
  return (from, to) => {
    const [first, last] = [before(from), before(to)];
    const within = (counts: readonly number[]) => (counts[last] ?? 0) - (counts[first] ?? 0);
    return within(opened) > 0 || within(straight) % 2 === 1;
  };
}
