import { eachPosting } from './postings.ts';

/** What each of some documents scores, in the order of the documents. Thousands may be known of a word, of which a query asks for a few. */
export interface Scores {
  readonly documents: readonly number[];
  readonly scores: readonly number[];
}

/** What the documents of a list (postings.ts) score. */
export function scoresOf(postings: string, worth: number): Scores {
  const [documents, scores]: [number[], number[]] = [[], []];
  eachPosting(postings, (document, weight) => {
    documents.push(document);
    scores.push(weight * worth);
  });
  return { documents, scores };
}

/** The most that each document scores in any of some lists. */
export function mostOf(lists: readonly Scores[]): Scores {
  const all = lists.flatMap(({ scores }) => scores);
  // By the document, each with its place: sorting numbers takes a fraction of what asking a table for each would.
  const order = new Float64Array(all.length);
  let place = 0;
  for (const { documents } of lists)
    for (const document of documents) order[place] = document * all.length + place++;
  const [documents, scores]: [number[], number[]] = [[], []];
  for (const each of order.sort()) {
    const document = Math.floor(each / all.length);
    const score = all[each % all.length] ?? 0;
    const last = documents.length - 1;
    if (documents[last] !== document) {
      documents.push(document);
      scores.push(score);
    } else if (score > (scores[last] ?? 0)) scores[last] = score;
  }
  return { documents, scores };
}

/** What a document scores; 0 if it is none of these. */
export function scoreIn({ documents, scores }: Scores, document: number): number {
  let [from, to] = [0, documents.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((documents[middle] ?? 0) < document) from = middle + 1;
    else to = middle;
  }
  return documents[from] === document ? (scores[from] ?? 0) : 0;
}

/** The documents that are in any of some lists, each once, in order. */
export function documentsIn(lists: readonly Scores[]): Uint32Array {
  const all = Uint32Array.from(lists.flatMap(({ documents }) => documents)).sort();
  return all.filter((document, at) => at === 0 || document !== all[at - 1]);
}

/** Raises what is known of some documents, which are in order, to what they score in a list. */
export function raise(known: Float64Array, of: Uint32Array, { documents, scores }: Scores): void {
  let next = 0;
  for (let at = 0; at < of.length; at++) {
    const document = of[at] ?? 0;
    while (next < documents.length && (documents[next] ?? 0) < document) next++;
    if (next === documents.length) return;
    if (documents[next] === document) known[at] = Math.max(known[at] ?? 0, scores[next] ?? 0);
  }
}
