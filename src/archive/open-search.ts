import search from 'approx-string-match';
import { decodePage, type NameEntry, pageFor, pagesFor } from '../gazetteer/name-pages.ts';
import type { SearchDocument, SearchIndex } from './search-documents.ts';
import { searchWords } from './search-words.ts';

/** Pages that are loaded for one word; where more begin like it, the weightiest have to do. */
const MOST_PAGES = 2;
/** A word that is typed with an error has at least so many letters. */
const LEAST_FOR_ERRORS = 4;

export interface Search {
  /** What has all the words of a query, its last one perhaps not yet typed to its end; what fits best first. */
  readonly find: (query: string, limit: number) => Promise<readonly SearchDocument[]>;
}

/** The search over its files. `load` gives the text of one by its name; each is asked for once. */
export async function openSearch(load: (name: string) => Promise<string>): Promise<Search> {
  // Written by our own build.
  const index = JSON.parse(await load('index.json')) as SearchIndex;
  const files = new Map<string, Promise<string>>();
  const once = (name: string) => {
    const text = files.get(name) ?? load(name);
    files.set(name, text);
    text.catch(() => files.delete(name));
    return text;
  };
  const page = async (name: string) => decodePage(await once(name));

  const beginningWith = async (beginning: string): Promise<readonly NameEntry[]> => {
    const numbers = pagesFor(beginning, index.names);
    if (numbers.length > MOST_PAGES && index.best.length > 0) {
      const best = (await page(`best-${pageFor(beginning, index.best)}.txt`)).get(beginning);
      const own = (await page(`names-${pageFor(beginning, index.names)}.txt`)).get(beginning) ?? [];
      if (best) return [...own, ...best];
    }
    const found = await Promise.all(
      numbers.slice(0, MOST_PAGES).map((number) => page(`names-${number}.txt`)),
    );
    return found.flatMap((each) =>
      [...each].flatMap(([name, entries]) => (name.startsWith(beginning) ? entries : [])),
    );
  };
  const document = async (number: number): Promise<SearchDocument | undefined> => {
    // Written by our own build.
    const file = JSON.parse(
      await once(`documents-${Math.floor(number / index.perFile)}.json`),
    ) as readonly SearchDocument[];
    return file[number % index.perFile];
  };

  return {
    find: async (query, limit) => {
      const words = searchWords(query);
      if (words.length === 0) return [];
      const scores = await Promise.all(words.map((word) => scoresOf(word, beginningWith)));
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
async function scoresOf(
  word: string,
  beginningWith: (beginning: string) => Promise<readonly NameEntry[]>,
): Promise<ReadonlyMap<number, number>> {
  const scores = new Map<number, number>();
  const take = (entries: readonly NameEntry[], worth: (name: string) => number) => {
    for (const { name, place, weight } of entries)
      scores.set(place, Math.max(scores.get(place) ?? 0, weight * worth(name)));
  };
  // The word itself, before what only begins so.
  take(await beginningWith(word), (name) => (name === word ? 1 : word.length / name.length));
  if (scores.size > 0 || word.length < LEAST_FOR_ERRORS) return scores;
  const errors = word.length < 8 ? 1 : 2;
  // An error is seldom in the first letters.
  for (let length = word.length - 1; length >= 1 && scores.size === 0; length--) {
    const near = (await beginningWith(word.slice(0, length))).filter(
      ({ name }) => Math.abs(name.length - word.length) <= errors && search(name, word, errors).length > 0,
    );
    take(near, () => 0.5);
  }
  return scores;
}
