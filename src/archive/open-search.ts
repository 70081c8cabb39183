import { bestFitting, neededOf, type Sources, type Term } from './best-fitting.ts';
import type { Fitting } from './most-first.ts';
import { type OpenDocuments, openDocuments } from './open-documents.ts';
import { openTerms, type Typed } from './query-terms.ts';
import { scoreIn } from './scores.ts';
import type { SearchDocument } from './search-documents.ts';
import type { SearchIndex } from './search-files.ts';
import { openForms } from './sign-forms.ts';
import { openWordLists } from './word-lists.ts';

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

/**
 * The search over its files (search-files.ts). `load` gives the text of one by its name, and fails with `Outdated` where it is gone. What
 * leads from words to documents is all of one build, by the names of these files; of a document, which may be another one by now, it is
 * looked whether it has the words that led to it.
 */
export async function openSearch(load: (name: string) => Promise<string>): Promise<Search> {
  // Written by our own build.
  const index = JSON.parse(await load('index.json')) as SearchIndex;
  const finder = new Finder(index, load);
  return {
    visits: index.visits,
    someWord: index.words.firsts[0],
    find: (query, limit, signal, first) => finder.find(query, { limit, signal, first }),
  };
}

/** How an answer is wanted. */
interface Asked {
  readonly limit: number;
  readonly signal: AbortSignal | undefined;
  readonly first?: First | undefined;
}

/** A word of a query as somebody has put spaces round it, with the words that it is looked up by. */
interface Spaced {
  readonly text: string;
  readonly typed: readonly Typed[];
}

class Finder {
  private readonly lists;
  private readonly documents;
  private readonly terms;

  constructor(index: SearchIndex, load: (name: string) => Promise<string>) {
    this.lists = openWordLists(index, load);
    this.documents = openDocuments(load);
    this.terms = openTerms(this.lists, openForms(index.forms ?? []));
  }

  async find(query: string, asked: Asked): Promise<Found> {
    const typed = this.terms.typedOf(query);
    const own = await this.terms.termsOf(typed, false);
    const found = await this.findAll(typed, own, asked);
    if (found.documents.length > 0 || typed.length < 2) return found;
    // What is nowhere may be one word that was typed as two.
    const joined = await this.terms.termsOf(typed, true);
    if (joined.flat().length > own.flat().length) {
      const asOne = await this.findAll(typed, joined, asked);
      if (asOne.documents.length > 0) return asOne;
    }
    return (await this.findMost(query, asked)) ?? found;
  }

  /** What has all of these words, the best first. */
  private async findAll(typed: readonly Typed[], terms: readonly Term[], asked: Asked): Promise<Found> {
    const answer = new Answering(typed, terms, this.documents, asked);
    return answer.with(await this.fitting(terms, asked, (best) => answer.begin(best)));
  }

  /** What has all terms; none where one of them stands nowhere. `begun`: see `bestFitting`. */
  private async fitting(
    terms: readonly Term[],
    { limit, signal }: Asked,
    begun: (best: readonly Fitting[]) => Promise<void>,
  ): Promise<readonly Fitting[]> {
    signal?.throwIfAborted();
    if (terms.length === 0 || terms.some((readings) => readings.length === 0)) return [];
    return bestFitting(terms, this.sourcesFor(terms), { limit: limit + 1, begun, signal });
  }

  private sourcesFor(terms: readonly Term[]): Sources {
    return {
      block: this.lists.block,
      wordsOf: (number) => {
        const listed = terms
          .flat()
          .flatMap((reading) => (scoreIn(reading.known, number) > 0 ? [[reading]] : []));
        return this.documents.wordsOf(number, listed);
      },
      fileOf: this.documents.fileOf,
    };
  }

  /**
   * What has most of the words of a query that nothing has all of: without those that stand nowhere; else without the one that leaves
   * what fits best; else the best of any one. Of a script without spaces, a word is what somebody has put spaces round.
   */
  private async findMost(query: string, asked: Asked): Promise<Found | undefined> {
    const words = [...new Set(query.split(/\s+/))].flatMap((text): readonly Spaced[] => {
      const typed = this.terms.typedOf(text);
      return typed.length > 0 ? [{ text, typed }] : [];
    });
    if (words.length < 2 || words.length > MOST_WORDS) return undefined;
    const terms = await Promise.all(words.map(({ typed }) => this.terms.termsOf(typed, false)));
    const nowhere = words.filter((_, at) => terms[at]?.some((readings) => readings.length === 0));
    const known = words.filter((word) => !nowhere.includes(word));
    // What these words begin with is not told: another way to leave some out may find what is better.
    const quietly = async () => {};
    const without = async (left: readonly Spaced[]): Promise<Way> => {
      const rest = known.filter((word) => !left.includes(word)).flatMap(({ typed }) => typed);
      const own = await this.terms.termsOf(rest, false);
      const lacking = words.filter((word) => nowhere.includes(word) || left.includes(word));
      return { typed: rest, terms: own, fitting: await this.fitting(own, asked, quietly), lacking };
    };
    const best = async (ways: readonly (readonly Spaced[])[]) => {
      const tried = await Promise.all(ways.map(without));
      const scoreOf = ({ fitting }: Way) => fitting[0]?.score ?? 0;
      return tried.sort((a, b) => scoreOf(b) - scoreOf(a)).find(({ fitting }) => fitting.length > 0);
    };
    const alone = (word: Spaced) => known.filter((other) => other !== word);
    const way =
      (nowhere.length > 0 ? await best([[]]) : undefined) ??
      (await best(known.map((word) => [word]))) ??
      (await best(known.map(alone)));
    if (!way) return undefined;
    const answer = new Answering(way.typed, way.terms, this.documents, asked);
    return { ...(await answer.with(way.fitting)), lacking: way.lacking.map(({ text }) => text) };
  }
}

/** A way to leave some words of a query out, and what fits the others. */
interface Way {
  readonly typed: readonly Typed[];
  readonly terms: readonly Term[];
  readonly fitting: readonly Fitting[];
  readonly lacking: readonly Spaced[];
}

/** An answer on its way: it begins with what is known to be the best, and goes on with the rest. */
class Answering {
  private readonly words: readonly string[];
  private readonly needed: readonly Term[];
  private begun: readonly SearchDocument[] = [];
  private readonly told = new Set<number>();

  constructor(
    typed: readonly Typed[],
    terms: readonly Term[],
    private readonly documents: OpenDocuments,
    private readonly asked: Asked,
  ) {
    // With the words that are meant by those that were typed with an error.
    const meant = terms.flat().flatMap(({ word }) => word ?? []);
    this.words = [...new Set([...typed.flatMap(({ forms }) => forms), ...meant])];
    this.needed = neededOf(terms);
  }

  async begin(best: readonly Fitting[]): Promise<void> {
    const { limit, signal, first } = this.asked;
    signal?.throwIfAborted();
    const shown = best.slice(0, limit);
    for (const { number } of shown) this.told.add(number);
    this.begun = await this.documents.inOrder(shown, this.needed);
    await first?.({ documents: this.begun, words: this.words });
  }

  /** The whole answer. */
  async with(fitting: readonly Fitting[]): Promise<Found> {
    const { limit, signal } = this.asked;
    const best = fitting.filter(({ score }) => score === fitting[0]?.score);
    // Where it was known at once what fits, it begins with what fits best; of what cannot be told apart anyhow, with a few.
    if (this.told.size === 0 && fitting.length > AT_FIRST)
      await this.begin(best.length <= AS_WELL ? best : best.slice(0, AT_FIRST));
    signal?.throwIfAborted();
    const others = fitting.filter(({ number }) => !this.told.has(number)).slice(0, limit - this.told.size);
    return {
      documents: [...this.begun, ...(await this.documents.inOrder(others, this.needed))],
      more: fitting.length > limit,
      words: this.words,
    };
  }
}
