import { Beginnings } from './beginnings.ts';
import { wordsOf } from './document-words.ts';
import { bestOf, encodePostings, type Posting } from './postings.ts';
import type { SearchDocument } from './search-documents.ts';
import { WordPostings } from './word-postings.ts';

/**
 * The search as files, so that no server is needed: words on sorted pages, as a library's card index has them, and the documents
 * that they lead to. A query loads a page for each of its words, blocks of the lists of its common words where it has to, and the
 * documents that it shows: however large the archive, these are as large.
 *
 * - `index.json`: a `SearchIndex`.
 * - `words-<n>.txt`: a line a word, see `lineOf`.
 * - `best-<n>.txt`: a line for each beginning that too many words have: the documents of which they say most, and the words that say most.
 * - `list-<n>.txt`: a block of the list of a common word.
 * - `tails-<n>.txt`: a line for each end of a word, see `headAndTail`, with the beginnings that words have with it.
 * - `documents-<n>.json`: a `DocumentsFile`; document `n` is number `n % DOCUMENTS_PER_FILE` in file `n / DOCUMENTS_PER_FILE`.
 */
export interface SearchIndex {
  readonly visits: number;
  /** The first word of each page of words. */
  readonly words: readonly string[];
  /** The first beginning of each page of the best. */
  readonly best: readonly string[];
  /** The first end of each page of ends. */
  readonly tails: readonly string[];
}

export interface DocumentsFile {
  /** Says whose build the file is, as `data-version` does of a page. */
  readonly version: string;
  readonly documents: readonly SearchDocument[];
}

/** What belongs together with the words that it is found by: made of each visit by itself, and of all topics. */
export interface SearchDigest {
  readonly documents: readonly SearchDocument[];
  /** For each document its words, each with its weight behind a colon, between spaces. */
  readonly words: readonly string[];
}

export const digestOf = (documents: readonly SearchDocument[]): SearchDigest => ({
  documents,
  words: documents.map((document) =>
    [...wordsOf(document)].map(([word, weight]) => `${word}:${weight}`).join(' '),
  ),
});

export const DOCUMENTS_PER_FILE = 32;
/** Characters of a file of documents: a query loads one for each result. */
const DOCUMENTS_SIZE = 5000;
/** Each digest begins with a file of a new score, so that one that grows a little renames no file of another. */
const SCORE = 16;
/** Characters of a page. */
const PAGE = 8000;
/** A list that is longer, in characters, stands in blocks of its own. */
const INLINE = 1500;
const BLOCK = 5000;

/** The files in which the documents of each digest stand, as numbers. */
export function* filesOf(digests: Iterable<SearchDigest>) {
  let file = 0;
  for (const { documents, words } of digests) {
    const parts: {
      readonly file: number;
      readonly documents: readonly SearchDocument[];
      readonly words: readonly string[];
    }[] = [];
    for (let from = 0; from < documents.length; ) {
      let [to, size] = [from, 0];
      do size += JSON.stringify(documents[to++]).length;
      while (to < documents.length && to - from < DOCUMENTS_PER_FILE && size < DOCUMENTS_SIZE);
      parts.push({ file: file++, documents: documents.slice(from, to), words: words.slice(from, to) });
      from = to;
    }
    file = Math.ceil(file / SCORE) * SCORE;
    yield parts;
  }
}

export const documentsName = (file: number) => `documents-${file}.json`;

/**
 * All files by their names, those of the documents first. The digests are asked for one after the other and let go: what is held of
 * them is nine bytes for each word of each document.
 *
 * @param versionOf a short hash of a text
 */
export function* searchFiles(
  digests: Iterable<SearchDigest>,
  visits: number,
  versionOf: (text: string) => string,
): Generator<readonly [name: string, text: string]> {
  const lists = new WordPostings();
  for (const parts of filesOf(digests)) {
    for (const { file, documents, words } of parts) {
      for (const [index, text] of words.entries()) lists.add(text, file * DOCUMENTS_PER_FILE + index);
      const version = versionOf(JSON.stringify(documents));
      yield [documentsName(file), JSON.stringify({ version, documents } satisfies DocumentsFile)];
    }
  }
  const [pages, best, tails] = [new Pages('words'), new Pages('best'), new Pages('tails')];
  const ends = new Map<string, string[]>();
  const beginnings = new Beginnings(PAGE);
  let blocks = 0;
  for (const { word, postings } of lists.sorted()) {
    const { line, inBlocks } = lineOf(word, postings, blocks);
    for (const block of inBlocks) yield [`list-${blocks++}.txt`, block];
    beginnings.take(word, postings, line.length);
    takeEnd(ends, word);
    yield* pages.take(word, line);
  }
  yield* pages.end();
  for (const { beginning, line } of beginnings.common()) yield* best.take(beginning, line);
  yield* best.end();
  for (const [tail, heads] of [...ends].sort(([a], [b]) => (a < b ? -1 : 1)))
    yield* tails.take(tail, `${tail}\t${heads.join(' ')}`);
  yield* tails.end();
  yield [
    'index.json',
    JSON.stringify({
      visits,
      words: pages.firsts,
      best: best.firsts,
      tails: tails.firsts,
    } satisfies SearchIndex),
  ];
}

function takeEnd(ends: Map<string, string[]>, word: string): void {
  const { head, tail } = headAndTail(word);
  if (tail === undefined) return;
  const heads = ends.get(tail);
  if (heads) heads.push(head);
  else ends.set(tail, [head]);
}

/** Letters of a word in which an error is found by the rest of it, and of the least rest by which it is. */
export const HEAD = 2;
const LEAST_TAIL = 3;

/** A word in its first letters and the others; words that are short have no others. */
export function headAndTail(word: string): { readonly head: string; readonly tail: string | undefined } {
  const letters = [...word];
  const tail = letters.length < HEAD + LEAST_TAIL ? undefined : letters.slice(HEAD).join('');
  return { head: letters.slice(0, HEAD).join(''), tail };
}

/**
 * The line of a word: the word, in how many documents it is, and its list. Of a common word it has the part of the list of which it
 * says most, and then the number of its first block, and the first document of each block, in base 36.
 */
function lineOf(word: string, postings: readonly Posting[], firstBlock: number) {
  const list = encodePostings(postings);
  const start = `${word}\t${postings.length.toString(36)}\t`;
  if (list.length <= INLINE) return { line: start + list, inBlocks: [] };
  const inBlocks: string[] = [];
  const firsts: number[] = [];
  const perBlock = Math.ceil(postings.length / Math.ceil(list.length / BLOCK));
  for (let from = 0; from < postings.length; from += perBlock) {
    const block = postings.slice(from, from + perBlock);
    firsts.push(block[0]?.document ?? 0);
    inBlocks.push(encodePostings(block));
  }
  const directory = [firstBlock, ...firsts].map((number) => number.toString(36)).join(' ');
  return { line: `${start}${encodePostings(bestOf(postings))}\t${directory}`, inBlocks };
}

/** Lines on pages, as many to a page as it holds. */
class Pages {
  /** The first key of each page. */
  readonly firsts: string[] = [];
  private lines: string[] = [];
  private size = 0;

  constructor(private readonly kind: string) {}

  *take(key: string, line: string): Generator<readonly [string, string]> {
    if (this.lines.length > 0 && this.size + line.length > PAGE) yield* this.end();
    if (this.lines.length === 0) this.firsts.push(key);
    this.lines.push(line);
    this.size += line.length + 1;
  }

  *end(): Generator<readonly [string, string]> {
    if (this.lines.length > 0) yield [`${this.kind}-${this.firsts.length - 1}.txt`, this.lines.join('\n')];
    this.lines = [];
    this.size = 0;
  }
}
