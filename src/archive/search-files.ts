import { isPlain } from '../gazetteer/fold.ts';
import { Beginnings, beginningsOf } from './beginnings.ts';
import { changedLists } from './changed-words.ts';
import {
  bestOf,
  decodePostings,
  documentOf,
  encodePostings,
  type Posting,
  type Postings,
} from './postings.ts';
import { type DigestWords, DOCUMENTS_PER_FILE, firstFiles, type SearchDigest } from './search-digest.ts';
import type { SearchDocument } from './search-documents.ts';
import { fileName, type PageList, printOf, SearchPages } from './search-pages.ts';
import { formsIn } from './sign-forms.ts';
import { WordPostings } from './word-postings.ts';

/**
 * The search as files, so that no server is needed: words on sorted pages, as a library's card index has them, and the documents
 * that they lead to. A query loads a page for each of its words, blocks of the lists of its common words where it has to, and the
 * documents that it shows: however large the archive, these are as large.
 *
 * - `index.json`: a `SearchIndex`.
 * - `words-….txt`: a line a word, see `lineOf`. Pages are named as search-pages.ts says, as are blocks.
 * - `best-….txt`: a line for each beginning that too many words have: the documents of which they say most, and the words that say most.
 * - `list-….txt`: a block of the list of a common word.
 * - `tails-….txt`: a line for each end of a word, see `headAndTail`, with the beginnings that words have with it.
 * - `documents-<n>.json`: a `DocumentsFile`; document `n` is number `n % DOCUMENTS_PER_FILE` in file `n / DOCUMENTS_PER_FILE`.
 */
export interface SearchIndex {
  readonly visits: number;
  readonly words: PageList;
  /** By their beginnings. */
  readonly best: PageList;
  /** By their ends. */
  readonly tails: PageList;
  /** Characters of the words that are written in several forms, with these, where there are any: see `formsIn`. */
  readonly forms?: readonly string[];
}

export interface DocumentsFile {
  /** Says whose build the file is, as `data-version` does of a page. */
  readonly version: string;
  readonly documents: readonly SearchDocument[];
}

/** What begins alike and fills no more characters than this stands on two or three pages. */
const PAGE = 8000;
/** A list that is longer, in characters, stands in blocks of its own. */
const INLINE = 1500;
/** Documents of a block: what is added behind them changes the last block only. */
const BLOCK = 4000;

/** What a file of documents is called, by its number. */
export const documentsName = (file: number) => `documents-${file}.json`;

/** What stands in a file of documents. `versionOf` gives a short hash of a text. */
export function documentsFile(
  documents: readonly SearchDocument[],
  versionOf: (text: string) => string,
): DocumentsFile {
  return { version: versionOf(JSON.stringify(documents)), documents };
}

/**
 * All files by their names, those of the documents first. `versionOf` gives a short hash of a text, `groups` are the characters that are
 * one in different forms (`signForms`).
 */
export function* searchFiles(
  digests: readonly SearchDigest[],
  visits: number,
  versionOf: (text: string) => string,
  groups: readonly string[],
): Generator<readonly [name: string, text: string]> {
  const firsts = firstFiles(digests.map(({ files }) => files.length));
  for (const [index, { files }] of digests.entries())
    for (const [number, documents] of files.entries())
      yield [
        documentsName((firsts[index] ?? 0) + number),
        JSON.stringify(documentsFile(documents, versionOf)),
      ];
  yield* wordFiles(
    digests.map(({ words }, index) => ({ words, first: firsts[index] ?? 0 })),
    visits,
    groups,
  );
}

/**
 * The files that lead from words to documents, by their names. The words of the digests are asked for one after the other, in the
 * order of their files, and let go: what is held of them is eight bytes for each word of each document.
 */
export function* wordFiles(
  digests: Iterable<Pick<DigestWords, 'words' | 'first'>>,
  visits: number,
  groups: readonly string[],
): Generator<readonly [name: string, text: string]> {
  const lists = new WordPostings();
  for (const { words, first } of digests) lists.add(words, first * DOCUMENTS_PER_FILE);
  const made = new WordFiles(groups);
  for (const { word, postings } of lists.sorted()) {
    const { line, inBlocks } = lineOf(word, postings);
    for (const [print, block] of inBlocks) yield [fileName('list', print), block];
    yield* made.take(word, line);
  }
  yield* made.end(visits);
}

/** The files as they were made before, by their names. */
type FormerFiles = (name: string) => string;

/**
 * The same of an archive in which some digests are gone and others have come, of what was made before: the lists of the words that this
 * changes are made anew, and the lines of all others taken as they are. Of a file that stays as it was nothing but its name is told.
 */
export function* wordFilesAgain(
  former: FormerFiles,
  gone: readonly DigestWords[],
  come: readonly DigestWords[],
  visits: number,
  groups: readonly string[],
): Generator<readonly [name: string, text: string | undefined]> {
  // As `WordFiles` wrote it.
  const { words, best } = JSON.parse(former('index.json')) as SearchIndex;
  const linesOn = (kind: 'words' | 'best', { prints }: PageList) =>
    prints.flatMap((print) => former(fileName(kind, print)).split('\n'));
  const lines = new Map(linesOn('words', words).map((line) => [keyOf(line), line]));
  const changed = changedLists((word) => listIn(lines.get(word) ?? '', former), gone, come);
  const begun = new Set([...changed.keys()].flatMap(beginningsOf));
  const bests = new Map(linesOn('best', best).map((line) => [keyOf(line), line]));
  const made = new WordFiles(groups, (beginning) =>
    begun.has(beginning) ? undefined : bests.get(beginning),
  );
  const added = [...changed.keys()].filter((word) => !lines.has(word));
  // A list in its order sorts in no time.
  for (const word of added.length > 0 ? [...lines.keys(), ...added].sort() : lines.keys()) {
    const list = changed.get(word);
    const { line, inBlocks } = list ? lineOf(word, list) : { line: lines.get(word) ?? '', inBlocks: [] };
    if (list?.length === 0) continue;
    for (const [print, block] of inBlocks) yield [fileName('list', print), block];
    if (!list) for (const name of blocksIn(line)) yield [name, undefined];
    yield* made.take(word, line);
  }
  yield* made.end(visits);
}

/** The files of words that are taken in their order. */
class WordFiles {
  private readonly pages = new SearchPages('words');
  private readonly best = new SearchPages('best');
  private readonly tails = new SearchPages('tails');
  private readonly ends = new Map<string, string[]>();
  private readonly signs = new Set<string>();
  private readonly beginnings: Beginnings;

  /** @param known as `Beginnings` has it */
  constructor(
    private readonly groups: readonly string[],
    known?: (beginning: string) => string | undefined,
  ) {
    this.beginnings = new Beginnings(PAGE, known);
  }

  *take(word: string, line: string): Generator<readonly [name: string, text: string]> {
    this.beginnings.take(word, line);
    takeEnd(this.ends, word);
    if (!isPlain(word)) for (const sign of word) this.signs.add(sign);
    yield* this.pages.take(word, line);
  }

  *end(visits: number): Generator<readonly [name: string, text: string]> {
    const { pages, best, tails } = this;
    yield* pages.end();
    for (const { beginning, line } of this.beginnings.common()) yield* best.take(beginning, line);
    yield* best.end();
    for (const [tail, heads] of [...this.ends].sort(([a], [b]) => (a < b ? -1 : 1)))
      yield* tails.take(tail, `${tail}\t${heads.join(' ')}`);
    yield* tails.end();
    const forms = formsIn(this.groups, this.signs);
    yield [
      'index.json',
      JSON.stringify({
        visits,
        words: listOf(pages),
        best: listOf(best),
        tails: listOf(tails),
        ...(forms.length > 0 ? { forms } : {}),
      } satisfies SearchIndex),
    ];
  }
}

const keyOf = (line: string) => line.slice(0, line.indexOf('\t'));

const listOf = ({ firsts, prints }: PageList): PageList => ({ firsts, prints });

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
function headAndTail(word: string): { readonly head: string; readonly tail: string | undefined } {
  const letters = [...word];
  const tail = letters.length < HEAD + LEAST_TAIL ? undefined : letters.slice(HEAD).join('');
  return { head: letters.slice(0, HEAD).join(''), tail };
}

/**
 * The line of a word: the word, in how many documents it is, and its list. Of a common word it has the part of the list of which it
 * says most, and then each block: its first document, in base 36, and what it is called.
 */
function lineOf(word: string, postings: Postings) {
  const list = encodePostings(postings);
  const start = `${word}\t${postings.length.toString(36)}\t`;
  if (list.length <= INLINE) return { line: start + list, inBlocks: [] };
  const inBlocks: (readonly [print: string, block: string])[] = [];
  const blocks: string[] = [];
  const all = Array.from(postings);
  for (let from = 0; from < all.length; from += BLOCK) {
    const block = encodePostings(all.slice(from, from + BLOCK));
    // Words that stand together everywhere have the same list.
    const print = printOf(word + block);
    inBlocks.push([print, block]);
    blocks.push(`${documentOf(all[from] ?? 0).toString(36)}.${print}`);
  }
  return { line: `${start}${encodePostings(bestOf(postings))}\t${blocks.join(' ')}`, inBlocks };
}

/** The names of the blocks in which the list of a common word stands, of its line. */
function blocksIn(line: string): readonly string[] {
  const [, , , blocks = ''] = line.split('\t');
  return blocks === '' ? [] : blocks.split(' ').map((block) => fileName('list', block.replace(/^.*\./, '')));
}

/** The whole list of a word, of its line. */
function listIn(line: string, former: FormerFiles): readonly Posting[] {
  const [, , list = ''] = line.split('\t');
  const blocks = blocksIn(line);
  return (blocks.length > 0 ? blocks.map(former) : [list]).flatMap(decodePostings);
}
