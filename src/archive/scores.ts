import { firstIndex } from '../order/first-index.ts';
import { eachPosting } from './postings.ts';

/** What each of some documents scores, in the order of the documents. Thousands may be known of a word, of which a query asks for a few. */
export interface Scores {
  readonly documents: Uint32Array;
  readonly scores: Float64Array;
}

/** What the documents of a list (postings.ts) score. */
export function scoresOf(postings: string, worth: number): Scores {
  // A posting is a sign or more.
  const documents = new Uint32Array(postings.length);
  const scores = new Float64Array(postings.length);
  let count = 0;
  eachPosting(postings, (document, weight) => {
    documents[count] = document;
    scores[count++] = weight * worth;
  });
  return { documents: documents.subarray(0, count), scores: scores.subarray(0, count) };
}

/** The most that each document scores in any of some lists (postings.ts), each with what it is worth. */
export function mostOf(lists: readonly { readonly postings: string; readonly worth: number }[]): Scores {
  const room = lists.reduce((sum, { postings }) => sum + postings.length, 0);
  const all = new Float64Array(room);
  // By the document, each with its place: sorting numbers takes a fraction of what asking a table for each would.
  const order = new Float64Array(room);
  let place = 0;
  for (const { postings, worth } of lists)
    eachPosting(postings, (document, weight) => {
      all[place] = weight * worth;
      order[place] = document * room + place;
      place++;
    });
  const documents = new Uint32Array(place);
  const scores = new Float64Array(place);
  let last = -1;
  for (const each of order.subarray(0, place).sort()) {
    const document = Math.floor(each / room);
    if (last < 0 || documents[last] !== document) documents[++last] = document;
    scores[last] = Math.max(scores[last] ?? 0, all[each % room] ?? 0);
  }
  return { documents: documents.subarray(0, last + 1), scores: scores.subarray(0, last + 1) };
}

/** What a document scores; 0 if it is none of these. */
export function scoreIn({ documents, scores }: Scores, document: number): number {
  const at = placeOf(document, documents);
  return documents[at] === document ? (scores[at] ?? 0) : 0;
}

/** Where a number stands among others that rise, or would stand. */
export const placeOf = (number: number, rising: ArrayLike<number>): number =>
  firstIndex(rising.length, (index) => (rising[index] ?? 0) >= number);

/** The documents that are in any of some lists, each once, in order. */
export function documentsIn(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let count = 0;
  for (const documents of lists) {
    all.set(documents, count);
    count += documents.length;
  }
  all.sort();
  count = 0;
  for (let at = 0; at < all.length; at++)
    if (at === 0 || all[at] !== all[at - 1]) all[count++] = all[at] ?? 0;
  return all.subarray(0, count);
}

/** Raises what is known of some documents, which are in order, to what they score in a list, times what it is worth. */
export function raise(
  known: Float64Array,
  of: Uint32Array,
  { documents, scores }: Scores,
  worth: number,
): void {
  let at = placeOf(documents[0] ?? 0, of);
  for (let next = 0; at < of.length && next < documents.length; ) {
    const [own, other] = [of[at] ?? 0, documents[next] ?? 0];
    if (own === other) known[at] = Math.max(known[at] ?? 0, (scores[next] ?? 0) * worth);
    if (own <= other) at++;
    if (other <= own) next++;
  }
}
