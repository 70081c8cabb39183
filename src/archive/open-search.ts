import { UNSPACED_SCRIPTS } from '../article/unspaced-scripts.ts';
import { remembering } from '../gazetteer/open-name-pages.ts';
import { bestFitting, type Fitting, neededOf, type Sources, type Term } from './best-fitting.ts';
import { wordsOf } from './document-words.ts';
import { scoreIn } from './scores.ts';
import type { SearchDocument } from './search-documents.ts';
import { DOCUMENTS_PER_FILE, type DocumentsFile, documentsName, type SearchIndex } from './search-files.ts';
import { searchWords, withoutParticles } from './search-words.ts';
import { openForms } from './sign-forms.ts';
import { openWordLists, type Reading } from './word-lists.ts';

/** Documents that are shown before others are loaded, where more than `AS_WELL` fit as well. */
const [AT_FIRST, AS_WELL] = [4, 8];

export interface Found {
  /** What fits best first. */
  readonly documents: readonly SearchDocument[];
  /** Whether there are others. */
  readonly more: boolean;
  /** The words that were looked for, in all forms that the archive may have them in, and those meant by such as have an error. */
  readonly words: readonly string[];
  /** Where nothing has all words: those that these lack, as they were typed. */
  readonly lacking?: readonly string[];
}

/** Words of a query of which some are left out where nothing has all; who has typed more looks for a sentence. */
const MOST_WORDS = 8;

/** Words that may be parts of one: not pairs of signs, which overlap. */
const JOINABLE = new RegExp(`^(?:(?![${UNSPACED_SCRIPTS}])[\\p{L}\\p{M}])+$`, 'u');

/** A word of a query. */
interface Typed {
  /** In all forms that the archive may have it in. */
  readonly forms: readonly string[];
  /** Without its particles. */
  readonly bare: readonly string[];
}

/** Told with what an answer begins, and with its words. */
export type First = (begun: Pick<Found, 'documents' | 'words'>) => Promise<void>;

export interface Search {
  /** Visits that are looked through. */
  readonly visits: number;
  /** A word that is found, if there is any. */
  readonly someWord: string | undefined;
  /**
   * What has all the words of a query, its last one perhaps not yet typed to its end, and any of them perhaps with an error; where
   * nothing has, what has the most of them. Nothing more is loaded once the signal is aborted; the answer is then a rejection.
   *
   * @param first told with what the answer begins, where that is known before the rest is loaded, which waits for it
   */
  readonly find: (query: string, limit: number, signal?: AbortSignal, first?: First) => Promise<Found>;
}

/** A file is not there, or it is of another build than the index that led to it: the index is to be opened anew. */
export class Outdated extends Error {}

/**
 * The search over its files (search-files.ts). `load` gives the text of one by its name, and fails with `Outdated` where it is gone. What
 * leads from words to documents is all of one build, by the names of these files; of a document, which may be another one by now, it is
 * looked whether it has the words that led to it.
 */
export async function openSearch(load: (name: string) => Promise<string>): Promise<Search> {
  // Written by our own build.
  const index = JSON.parse(await load('index.json')) as SearchIndex;
  const lists = openWordLists(index, load);
  const formsOf = openForms(index.forms ?? []);
  // Written by our own build.
  const files = remembering(async (name) => (JSON.parse(await load(name)) as DocumentsFile).documents);
  const fileOf = (number: number) => Math.floor(number / DOCUMENTS_PER_FILE);
  /** A document with its words, of which it must have one of each of these lists. */
  const document = async (number: number, terms: readonly Term[]) => {
    const found = (await files(documentsName(fileOf(number))))[number % DOCUMENTS_PER_FILE];
    const words = found && wordsOf(found);
    const names = [...(words?.keys() ?? [])];
    if (!words || !terms.every((term) => term.some(({ isOf }) => names.some(isOf))))
      throw new Outdated(`document ${number} has not the words that lead to it`);
    return { found, words };
  };
  const sourcesFor = (terms: readonly Term[]): Sources => ({
    block: lists.block,
    wordsOf: async (number) => {
      const listed = terms
        .flat()
        .flatMap((reading) => (scoreIn(reading.known, number) > 0 ? [[reading]] : []));
      return (await document(number, listed)).words;
    },
    fileOf,
  });

  /** The ways to take a word that was typed. */
  const readingsOf = async (
    { forms, bare }: Typed,
    open: boolean,
    alone: boolean,
  ): Promise<readonly Reading[]> => {
    const begun = (word: string) => lists.readingsOf(word, open, alone);
    const all = async (words: readonly string[], ways: (word: string) => Promise<readonly Reading[]>) =>
      (await Promise.all(words.map(ways))).flat();
    const own = (await Promise.all([all(forms, begun), all(bare, lists.wholeOf)])).flat();
    if (own.length > 0) return own;
    const others = await all(bare, begun);
    return others.length > 0 ? others : all(forms, lists.nearlyOf);
  };

  /**
   * The ways to take each word of a query. Two words may be one in the archive, "ha noi" Hanoi: looked for where the first stands nowhere
   * by itself, or, `joining`, in any case.
   */
  const termsOf = async (typed: readonly Typed[], joining: boolean): Promise<readonly Term[]> => {
    const last = typed.length - 1;
    const own = await Promise.all(typed.map((word, at) => readingsOf(word, at === last, last === 0)));
    const joined = await Promise.all(
      typed.slice(1).map(async (next, at) => {
        const { forms = [], bare = [] } = typed[at] ?? {};
        const [[one = ''], [other = '']] = [forms, next.forms];
        const isKnown = own[at]?.some(({ word = '' }) => forms.includes(word) || bare.includes(word));
        if ((isKnown && !joining) || !JOINABLE.test(one) || !JOINABLE.test(other)) return [];
        return lists.readingsOf(one + other, at + 1 === last, false);
      }),
    );
    return own.map((readings, at) => [...(joined[at - 1] ?? []), ...readings, ...(joined[at] ?? [])]);
  };

  const inOrder = async (
    fitting: readonly Fitting[],
    needed: readonly Term[],
  ): Promise<readonly SearchDocument[]> => {
    const shown = await Promise.all(
      fitting.map(async ({ number, score }) => ({ score, found: (await document(number, needed)).found })),
    );
    return (
      shown
        // Of what fits as well, what has the words and little else in its name.
        .sort((a, b) => b.score - a.score || a.found.title.length - b.found.title.length)
        .map(({ found }) => found)
    );
  };

  /** What has each of these terms, the best first, and what that scores. */
  const findBy = async (
    typed: readonly Typed[],
    terms: readonly Term[],
    limit: number,
    signal: AbortSignal | undefined,
    first?: First,
  ): Promise<Found & { readonly score: number }> => {
    // With the words that are meant by those that were typed with an error.
    const meant = terms.flat().flatMap(({ word }) => word ?? []);
    const words = [...new Set([...typed.flatMap(({ forms }) => forms), ...meant])];
    const nothing = { documents: [], more: false, words, score: 0 };
    signal?.throwIfAborted();
    if (terms.length === 0 || terms.some((readings) => readings.length === 0)) return nothing;
    const needed = neededOf(terms);
    let begun: readonly SearchDocument[] = [];
    const told = new Set<number>();
    const begin = async (best: readonly Fitting[]) => {
      signal?.throwIfAborted();
      const shown = best.slice(0, limit);
      for (const { number } of shown) told.add(number);
      begun = await inOrder(shown, needed);
      await first?.({ documents: begun, words });
    };
    const fitting = await bestFitting(terms, limit + 1, sourcesFor(terms), begin, signal);
    const best = fitting.filter(({ score }) => score === fitting[0]?.score);
    // Where it was known at once what fits, it begins with what fits best; of what cannot be told apart anyhow, with a few.
    if (told.size === 0 && fitting.length > AT_FIRST)
      await begin(best.length <= AS_WELL ? best : best.slice(0, AT_FIRST));
    signal?.throwIfAborted();
    const others = fitting.filter(({ number }) => !told.has(number)).slice(0, limit - told.size);
    return {
      documents: [...begun, ...(await inOrder(others, needed))],
      more: fitting.length > limit,
      words,
      score: fitting[0]?.score ?? 0,
    };
  };

  const typedOf = (query: string) =>
    searchWords(query).map((word): Typed => ({ forms: formsOf(word), bare: withoutParticles(word) }));

  /**
   * What has most of the words of a query that nothing has all of: without those that stand nowhere; else without the one that leaves
   * what fits best; else the best of any one. Of a script without spaces, a word is what somebody has put spaces round.
   */
  const findMost = async (
    query: string,
    limit: number,
    signal: AbortSignal | undefined,
  ): Promise<Found | undefined> => {
    const words = [...new Set(query.split(/\s+/))].flatMap((text) => {
      const typed = typedOf(text);
      return typed.length > 0 ? [{ text, typed }] : [];
    });
    if (words.length < 2 || words.length > MOST_WORDS) return undefined;
    const terms = await Promise.all(words.map(({ typed }) => termsOf(typed, false)));
    const nowhere = words.filter((_, at) => terms[at]?.some((readings) => readings.length === 0));
    const known = words.filter((word) => !nowhere.includes(word));
    const without = async (left: readonly (typeof words)[number][]) => {
      const rest = known.filter((word) => !left.includes(word)).flatMap(({ typed }) => typed);
      const found = await findBy(rest, await termsOf(rest, false), limit, signal);
      const lacking = words.filter((word) => nowhere.includes(word) || left.includes(word));
      return { ...found, lacking: lacking.map(({ text }) => text) };
    };
    if (nowhere.length > 0) {
      const found = await without([]);
      if (found.documents.length > 0) return found;
    }
    const best = async (ways: readonly (readonly (typeof words)[number][])[]) => {
      const tried = await Promise.all(ways.map(without));
      return tried.sort((a, b) => b.score - a.score).find(({ documents }) => documents.length > 0);
    };
    const alone = (word: (typeof words)[number]) => known.filter((other) => other !== word);
    return (await best(known.map((word) => [word]))) ?? (await best(known.map(alone)));
  };

  return {
    visits: index.visits,
    someWord: index.words.firsts[0],
    find: async (query, limit, signal, first) => {
      const typed = typedOf(query);
      const found = await findBy(typed, await termsOf(typed, false), limit, signal, first);
      if (found.documents.length > 0 || typed.length < 2) return found;
      // What is nowhere may be one word that was typed as two.
      const joined = await findBy(typed, await termsOf(typed, true), limit, signal, first);
      if (joined.documents.length > 0) return joined;
      return (await findMost(query, limit, signal)) ?? joined;
    },
  };
}
