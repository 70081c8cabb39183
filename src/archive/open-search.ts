import { remembering } from '../gazetteer/open-name-pages.ts';
import { bestFitting, type Fitting, type Sources } from './best-fitting.ts';
import { wordsOf } from './document-words.ts';
import type { SearchDocument } from './search-documents.ts';
import { DOCUMENTS_PER_FILE, type DocumentsFile, documentsName, type SearchIndex } from './search-files.ts';
import { searchWords } from './search-words.ts';
import { openWordLists } from './word-lists.ts';

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
  const fileOf = (number: number) => Math.floor(number / DOCUMENTS_PER_FILE);
  const document = async (number: number): Promise<SearchDocument | undefined> =>
    (await files(documentsName(fileOf(number))))[number % DOCUMENTS_PER_FILE];
  const sources: Sources = {
    block: lists.block,
    wordsOf: async (number) => {
      const found = await document(number);
      return found ? wordsOf(found) : new Map();
    },
    fileOf,
  };

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
      let begun: readonly SearchDocument[] = [];
      const told = new Set<number>();
      const begin = async (best: readonly Fitting[]) => {
        signal?.throwIfAborted();
        const shown = best.slice(0, limit);
        for (const { number } of shown) told.add(number);
        begun = await inOrder(shown);
        await first?.(begun);
      };
      const fitting = await bestFitting(terms, limit + 1, sources, begin, signal);
      const best = fitting.filter(({ score }) => score === fitting[0]?.score);
      // Where it was known at once what fits, it begins with what fits best.
      if (told.size === 0 && best.length < Math.min(limit, fitting.length)) await begin(best);
      signal?.throwIfAborted();
      const others = fitting.filter(({ number }) => !told.has(number)).slice(0, limit - told.size);
      return { documents: [...begun, ...(await inOrder(others))], more: fitting.length > limit };
    },
  };
}
