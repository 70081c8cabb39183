import type { NameEntry } from '../gazetteer/name-pages.ts';
import { misspelt, type NamePages, openNamePages, remembering } from '../gazetteer/open-name-pages.ts';
import type { SearchDocument, SearchIndex } from './search-documents.ts';
import { searchWords } from './search-words.ts';

/** A word that is typed with an error has at least so many letters. */
const LEAST_FOR_ERRORS = 4;

export interface Search {
  /** What has all the words of a query, its last one perhaps not yet typed to its end; what fits best first. */
  readonly find: (query: string, limit: number) => Promise<readonly SearchDocument[]>;
}

/** The search over its files. `load` gives the text of one by its name. */
export async function openSearch(load: (name: string) => Promise<string>): Promise<Search> {
  // Written by our own build.
  const index = JSON.parse(await load('index.json')) as SearchIndex;
  const names = openNamePages(index, load);
  // Written by our own build.
  const rows = remembering(async (name) => JSON.parse(await load(name)) as readonly SearchDocument[]);
  const document = async (number: number): Promise<SearchDocument | undefined> => {
    const file = await rows(`documents-${Math.floor(number / index.perFile)}.json`);
    return file[number % index.perFile];
  };

  return {
    find: async (query, limit) => {
      const words = searchWords(query);
      if (words.length === 0) return [];
      const scores = await Promise.all(words.map((word) => scoresOf(word, names)));
      const [first, ...others] = scores;
      const inAll = [...(first ?? new Map<number, number>())].flatMap(([number, score]) => {
        const more = others.map((each) => each.get(number));
        return more.includes(undefined)
          ? []
          : [[number, more.reduce<number>((sum, each) => sum + (each ?? 0), score)] as const];
      });
      const best = inAll.sort(([a, one], [b, other]) => other - one || a - b).slice(0, limit);
      const documents = await Promise.all(best.map(([number]) => document(number)));
      return documents.filter((each) => each !== undefined);
    },
  };
}

/** The documents that have a word, or one that begins with it, or else one that is nearly it; with how well it fits each. */
async function scoresOf(word: string, names: NamePages): Promise<ReadonlyMap<number, number>> {
  const scores = new Map<number, number>();
  const take = (entries: readonly NameEntry[], worth: (name: string) => number) => {
    for (const { name, place, weight } of entries)
      scores.set(place, Math.max(scores.get(place) ?? 0, weight * worth(name)));
  };
  take(await names.beginningWith(word), (name) => word.length / name.length);
  if (scores.size === 0) take(await misspelt(word, names, LEAST_FOR_ERRORS), () => 0.5);
  return scores;
}
