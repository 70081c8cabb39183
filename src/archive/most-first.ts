import { BEST } from './postings.ts';
import type { Scores } from './scores.ts';

/** A document that has all words of a query, and how well it fits. */
export interface Fitting {
  readonly number: number;
  readonly score: number;
}

/**
 * Documents with their scores, if they have any, the best first. Of tens of thousands a query comes to a few: the rest is never put in
 * order.
 */
export function* mostFirst(documents: Uint32Array, scores: Float64Array): Generator<Fitting> {
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    let score = 0;
    for (let at = 0; at < scores.length; at++) {
      const each = scores[at] ?? 0;
      if (each > score && each < before) score = each;
    }
    if (score === 0) return;
    for (let at = scores.indexOf(score); at >= 0; at = scores.indexOf(score, at + 1))
      yield { number: documents[at] ?? 0, score };
    before = score;
  }
}

/** The few documents of a list that score most. */
export function bestIn({ documents, scores }: Scores): Uint32Array {
  if (documents.length <= BEST) return documents;
  return Uint32Array.from(firstOf(mostFirst(documents, scores), BEST), ({ number }) => number);
}

/** The first few that differ. */
export function distinct(names: Iterable<string>, count: number): readonly string[] {
  const found = new Set<string>();
  if (count > 0)
    for (const name of names) {
      found.add(name);
      if (found.size >= count) break;
    }
  return [...found];
}

export function firstOf<Value>(all: Iterable<Value>, count: number): Value[] {
  const first: Value[] = [];
  for (const each of all) {
    if (first.length >= count) break;
    first.push(each);
  }
  return first;
}
