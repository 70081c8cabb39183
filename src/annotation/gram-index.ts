/** Letters of a gram: few enough to survive an edit nearby, many enough to be rare. */
export const GRAM = 5;
/** Grams that occur more often tell no place from another. */
const COMMON = 200;
const BUCKETS = 1 << 18;

/** Where the grams of a text stand: for finding a quote without reading all of the text, and for guessing where an edited one may stand. */
export interface GramIndex {
  /** Every place where some words begin, in order; words shorter than a gram are not looked for. */
  readonly occurrences: (words: string) => readonly number[];
  /**
   * Places where a quote may begin, the likeliest first: those on which at least two of its rare grams agree, within
   * `slack` code units.
   */
  readonly guesses: (quote: string, slack: number, limit: number) => readonly number[];
}

/** Builds the index in one pass. A bucket chains all positions of its grams, the last first. */
export function indexGrams(text: string): GramIndex {
  const last = new Int32Array(BUCKETS).fill(-1);
  const count = new Int32Array(BUCKETS);
  const before = new Int32Array(Math.max(0, text.length - GRAM + 1));
  for (let at = 0; at < before.length; at++) {
    const bucket = hash(text, at);
    before[at] = last[bucket] ?? -1;
    last[bucket] = at;
    count[bucket] = (count[bucket] ?? 0) + 1;
  }
  return {
    occurrences: (words) => {
      let rarest: { readonly bucket: number; readonly offset: number; readonly often: number } | undefined;
      for (let offset = 0; offset + GRAM <= words.length; offset++) {
        const bucket = hash(words, offset);
        const often = count[bucket] ?? 0;
        if (!rarest || often < rarest.often) rarest = { bucket, offset, often };
      }
      const places: number[] = [];
      if (!rarest) return places;
      const { bucket, offset } = rarest;
      for (let at = last[bucket] ?? -1; at >= offset; at = before[at] ?? -1)
        if (text.startsWith(words, at - offset)) places.push(at - offset);
      return places.reverse();
    },
    guesses: (quote, slack, limit) => {
      const width = Math.max(8, slack);
      const votes = new Map<number, number>();
      for (let offset = 0; offset + GRAM <= quote.length; offset++) {
        const bucket = hash(quote, offset);
        if ((count[bucket] ?? 0) > COMMON) continue;
        for (let at = last[bucket] ?? -1; at >= 0; at = before[at] ?? -1) {
          const bin = Math.floor((at - offset) / width);
          // A place near the edge of a bin has its votes in both.
          votes.set(bin, (votes.get(bin) ?? 0) + 1);
          votes.set(bin + 1, (votes.get(bin + 1) ?? 0) + 1);
        }
      }
      return [...votes]
        .filter(([, agreeing]) => agreeing >= 2)
        .sort((a, b) => b[1] - a[1])
        .slice(0, limit)
        .map(([bin]) => bin * width);
    },
  };
}

function hash(text: string, at: number): number {
  let value = 0;
  for (let index = at; index < at + GRAM; index++)
    value = (Math.imul(value, 31) + text.charCodeAt(index)) | 0;
  return (value ^ (value >>> 15)) & (BUCKETS - 1);
}
