import { UNSPACED_SCRIPTS } from '../article/unspaced-scripts.ts';
import type { Term } from './best-fitting.ts';
import { searchWords, withoutParticles } from './search-words.ts';
import type { Reading, WordLists } from './word-lists.ts';

/** Words that may be parts of one: not pairs of signs, which overlap. */
const JOINABLE = new RegExp(`^(?:(?![${UNSPACED_SCRIPTS}])[\\p{L}\\p{M}])+$`, 'u');

/** A word of a query. */
export interface Typed {
  /** In all forms that the archive may have it in. */
  readonly forms: readonly string[];
  /** Without its particles. */
  readonly bare: readonly string[];
}

interface QueryTerms {
  /** The words of a query as they are looked up. */
  readonly typedOf: (query: string) => readonly Typed[];
  /**
   * The ways to take each word of a query. Two words may be one in the archive, "ha noi" Hanoi: looked for where the first stands nowhere
   * by itself, or, `joining`, in any case.
   */
  readonly termsOf: (typed: readonly Typed[], joining: boolean) => Promise<readonly Term[]>;
}

/** What the words of a query may mean among those of an archive. `formsOf` gives the forms in which it may have a word. */
export function openTerms(lists: WordLists, formsOf: (word: string) => readonly string[]): QueryTerms {
  return {
    typedOf: (query) =>
      searchWords(query).map((word) => ({ forms: formsOf(word), bare: withoutParticles(word) })),
    termsOf: async (typed, joining) => {
      const last = typed.length - 1;
      const own = await Promise.all(
        typed.map((word, at) => readingsOf(lists, word, at === last, last === 0)),
      );
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
    },
  };
}

/** The ways to take a word that was typed: to its end, unless it is `open`; `alone` where it is the only one. */
async function readingsOf(
  lists: WordLists,
  { forms, bare }: Typed,
  open: boolean,
  alone: boolean,
): Promise<readonly Reading[]> {
  const begun = (word: string) => lists.readingsOf(word, open, alone);
  const all = async (words: readonly string[], ways: (word: string) => Promise<readonly Reading[]>) =>
    (await Promise.all(words.map(ways))).flat();
  const own = (await Promise.all([all(forms, begun), all(bare, lists.wholeOf)])).flat();
  if (own.length > 0) return own;
  const others = await all(bare, begun);
  return others.length > 0 ? others : all(forms, lists.nearlyOf);
}
