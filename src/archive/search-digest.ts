import { wordsOf } from './document-words.ts';
import { encodePostings, type Posting, postingOf } from './postings.ts';
import type { SearchDocument } from './search-documents.ts';

/** Numbers of a file: no document has those that are left. */
export const DOCUMENTS_PER_FILE = 32;
/** Characters of a file of documents: a query loads one for each result. */
const DOCUMENTS_SIZE = 5000;
/** Each digest begins with a file of a new score, so that one that grows a little renames no file of another. */
const SCORE = 16;

/** What belongs together with the words that it is found by: made of each visit by itself, and of all topics. */
export interface SearchDigest {
  /** Its documents, by the files in which they stand. */
  readonly files: readonly (readonly SearchDocument[])[];
  /** A line for each word: the word, and its list (postings.ts), the documents counted from the first file of these. */
  readonly words: string;
}

/** The digest of documents that belong together. */
export function digestOf(documents: readonly SearchDocument[]): SearchDigest {
  const files = inFiles(documents);
  const lists = new Map<string, Posting[]>();
  for (const [file, own] of files.entries())
    for (const [index, document] of own.entries())
      for (const [word, weight] of wordsOf(document)) {
        const posting = postingOf(file * DOCUMENTS_PER_FILE + index, weight);
        const list = lists.get(word);
        if (list) list.push(posting);
        else lists.set(word, [posting]);
      }
  const words = [...lists].map(([word, list]) => `${word}\t${encodePostings(list)}`).join('\n');
  return { files, words };
}

/** The words of a digest, with the first of the files in which its documents stand and how many these are. */
export interface DigestWords {
  readonly words: string;
  readonly first: number;
  readonly files: number;
}

function inFiles(documents: readonly SearchDocument[]): readonly (readonly SearchDocument[])[] {
  const files: (readonly SearchDocument[])[] = [];
  for (let from = 0; from < documents.length; ) {
    let [to, size] = [from, 0];
    do size += JSON.stringify(documents[to++]).length;
    while (to < documents.length && to - from < DOCUMENTS_PER_FILE && size < DOCUMENTS_SIZE);
    files.push(documents.slice(from, to));
    from = to;
  }
  return files;
}

/** The number of the first file of each digest, of the numbers of files that they have. */
export function firstFiles(counts: readonly number[]): readonly number[] {
  let file = 0;
  return counts.map((count) => {
    const first = file;
    file = Math.ceil((first + count) / SCORE) * SCORE;
    return first;
  });
}

/** The number of the first file of what stands behind all digests, for it to stay there until these are twice as many. */
export function firstBehind(counts: readonly number[]): number {
  const end = (firstFiles([...counts, 0]).at(-1) ?? 0) + 1;
  return 2 ** Math.ceil(Math.log2(end));
}
