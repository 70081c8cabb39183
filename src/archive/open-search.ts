import { remembering } from '../gazetteer/open-name-pages.ts';
import type { SearchDocument } from './search-documents.ts';
import { DOCUMENTS_PER_FILE, type DocumentsFile, documentsName, type SearchIndex } from './search-files.ts';
import { searchWords } from './search-words.ts';
import { openWordLists, type Reading, type WordLists } from './word-lists.ts';

/** Blocks of common words' lists that a query loads at most; what else may have all its words goes unseen. */
const MOST_BLOCKS = 12;
/** Documents that are judged together, so that their blocks are loaded together. */
const TOGETHER = 16;

export interface Found {
  /** What fits best first. */
  readonly documents: readonly SearchDocument[];
  /** Whether there are others. */
  readonly more: boolean;
}

export interface Search {
  /** Visits that are looked through. */
  readonly visits: number;
  /** A word that is found, if there is any. */
  readonly someWord: string | undefined;
  /**
   * What has all the words of a query, its last one perhaps not yet typed to its end, and any of them perhaps with an error. Nothing
   * more is loaded once the signal is aborted; the answer is then a rejection.
   *
   * @param first told with what the answer begins, where that is known before the rest is loaded, which waits for it
   */
  readonly find: (
    query: string,
    limit: number,
    signal?: AbortSignal,
    first?: (documents: readonly SearchDocument[]) => Promise<void>,
  ) => Promise<Found>;
}

/** The search over its files (search-files.ts). `load` gives the text of one by its name. */
export async function openSearch(load: (name: string) => Promise<string>): Promise<Search> {
  // Written by our own build.
  const index = JSON.parse(await load('index.json')) as SearchIndex;
  const lists = openWordLists(index, load);
  // Written by our own build.
  const files = remembering(async (name) => (JSON.parse(await load(name)) as DocumentsFile).documents);
  const document = async (number: number): Promise<SearchDocument | undefined> =>
    (await files(documentsName(Math.floor(number / DOCUMENTS_PER_FILE))))[number % DOCUMENTS_PER_FILE];

  const inOrder = async (fitting: readonly Fitting[]): Promise<readonly SearchDocument[]> => {
    const shown = await Promise.all(
      fitting.map(async ({ number, score }) => ({ score, document: await document(number) })),
    );
    return (
      shown
        .flatMap(({ score, document: found }) => (found ? [{ score, found }] : []))
        // Of what fits as well, what has the words and little else in its name.
        .sort((a, b) => b.score - a.score || a.found.title.length - b.found.title.length)
        .map(({ found }) => found)
    );
  };

  return {
    visits: index.visits,
    someWord: index.words[0],
    find: async (query, limit, signal, first) => {
      const words = searchWords(query);
      if (words.length === 0) return { documents: [], more: false };
      const terms = await Promise.all(
        words.map((word, at) => lists.readingsOf(word, at === words.length - 1, words.length === 1)),
      );
      signal?.throwIfAborted();
      if (terms.some((readings) => readings.length === 0)) return { documents: [], more: false };
      const fitting = await bestOf(terms, limit + 1, lists, signal);
      signal?.throwIfAborted();
      const shown = fitting.slice(0, limit);
      const most = shown.reduce((max, { score }) => Math.max(max, score), 0);
      const best = shown.filter(({ score }) => score === most);
      const others = shown.filter(({ score }) => score < most);
      const begun = await inOrder(best);
      if (first && others.length > 0) await first(begun);
      signal?.throwIfAborted();
      return { documents: [...begun, ...(await inOrder(others))], more: fitting.length > limit };
    },
  };
}

interface Fitting {
  readonly number: number;
  readonly score: number;
}

/** A word of the query in all ways to take it: a document has it if it has any. */
type Term = readonly Reading[];

const isWhole = (term: Term) =>
  term.every(({ blocks, count }) => !blocks && count < Number.POSITIVE_INFINITY);
const sizeOf = (term: Term) => term.reduce((sum, { count }) => sum + count, 0);

/**
 * The documents that have every term, the best `limit` of them. Where the lists of a term are known whole, only what is on them is
 * looked for in the others, what may score most first, until nothing else can be better. Where all terms are common, those
 * documents are tried of which any of them says most, and then the rarest term's list from its beginning.
 */
async function bestOf(
  terms: readonly Term[],
  limit: number,
  lists: WordLists,
  signal: AbortSignal | undefined,
): Promise<readonly Fitting[]> {
  const loaded = new Set<string>();
  const spent = () => loaded.size >= MOST_BLOCKS;
  const block = async (name: string): Promise<ReadonlyMap<number, number>> => {
    if (!loaded.has(name) && spent()) return new Map();
    loaded.add(name);
    return lists.block(name);
  };
  const blocks: Blocks = { block, spent };
  const bySize = [...terms].sort((a, b) => sizeOf(a) - sizeOf(b));
  const driver = bySize.find(isWhole);
  const candidates = new Set(
    (driver ? [driver] : terms).flatMap((term) => term.flatMap(({ known }) => [...known.keys()])),
  );
  const fitting = await judged(candidates, terms, limit, blocks, signal);
  if (driver) return fitting;
  for (const reading of bySize[0] ?? []) {
    for (const { name } of reading.blocks ?? []) {
      if (fitting.length >= limit || spent()) return fitting.slice(0, limit);
      const others = [...(await block(name)).keys()].filter((each) => !candidates.has(each));
      for (const each of others) candidates.add(each);
      fitting.push(...(await judged(new Set(others), terms, limit - fitting.length, blocks, signal)));
    }
  }
  return fitting;
}

/** The blocks of common words, as long as a query may load some, which each may cost as much as a page. */
interface Blocks {
  /** Empty once all that may be loaded are. */
  readonly block: WordLists['block'];
  readonly spent: () => boolean;
}

/** Of some documents the best that have every term: the best of those looked at, where no more may be loaded to tell. */
async function judged(
  candidates: ReadonlySet<number>,
  terms: readonly Term[],
  limit: number,
  { block, spent }: Blocks,
  signal: AbortSignal | undefined,
): Promise<Fitting[]> {
  const bounded = [...candidates].flatMap((number) => {
    const bounds = terms.map((term) =>
      term.reduce((most, { known, unknown }) => Math.max(most, known.get(number) ?? unknown), 0),
    );
    return bounds.includes(0) ? [] : [{ number, bound: bounds.reduce((sum, each) => sum + each, 0) }];
  });
  bounded.sort((a, b) => b.bound - a.bound || a.number - b.number);
  let fitting: Fitting[] = [];
  for (let from = 0; from < bounded.length; from += TOGETHER) {
    const least = fitting.length < limit ? 0 : (fitting.at(-1)?.score ?? 0);
    if (least >= (bounded[from]?.bound ?? 0) || (least > 0 && spent())) break;
    signal?.throwIfAborted();
    const scored = await Promise.all(
      bounded.slice(from, from + TOGETHER).map(async ({ number }): Promise<readonly Fitting[]> => {
        const scores = await Promise.all(terms.map((term) => scoreOf(term, number, block)));
        return scores.includes(0) ? [] : [{ number, score: scores.reduce((sum, each) => sum + each, 0) }];
      }),
    );
    fitting = [...fitting, ...scored.flat()]
      .sort((a, b) => b.score - a.score || a.number - b.number)
      .slice(0, limit);
  }
  return fitting;
}

/** What a document scores for a term; 0 where it does not have it. */
async function scoreOf(term: Term, number: number, block: WordLists['block']): Promise<number> {
  const known = term.reduce((most, each) => Math.max(most, each.known.get(number) ?? 0), 0);
  // What is known to be better makes the others needless.
  const open = term.filter((each) => each.blocks && each.unknown > known && !each.known.has(number));
  if (open.length === 0) return known;
  const scores = await Promise.all(
    open.map(async ({ worth, blocks }) => {
      const own = blocks?.findLast(({ start }) => start <= number);
      return own ? ((await block(own.name)).get(number) ?? 0) * worth : 0;
    }),
  );
  return Math.max(known, ...scores);
}
