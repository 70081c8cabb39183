import type { SearchDocument } from './search-documents.ts';
import { alsoBare, alsoEnds, searchWords } from './search-words.ts';

/** The most that a word can say of a document. */
const MOST_WEIGHT = 15;

/** How much a word of a document's name says about it, by what it is: who is called so comes before what only tells of them. */
const OF_NAME: Readonly<Record<SearchDocument['kind'], number>> = {
  people: MOST_WEIGHT,
  countries: MOST_WEIGHT,
  years: MOST_WEIGHT,
  places: MOST_WEIGHT - 1,
  visit: 11,
  stop: 8,
  passage: 1,
};

/** The same of what stands under the name; nothing of what is only counted there. */
const OF_TEXT: Readonly<Record<SearchDocument['kind'], number>> = {
  people: 0,
  countries: 0,
  years: 0,
  places: 0,
  visit: 5,
  stop: 4,
  passage: 2,
};

const [ALSO, OF_WHOLE] = [3, 2];
/** Words of a paragraph that says little besides. */
const SHORT = 40;

/** The words by which a document is found, with what each says about it: from 1 to `MOST_WEIGHT`. */
export function wordsOf(document: SearchDocument): ReadonlyMap<string, number> {
  const { kind, title, names = '', of = '', text, also = '', anchored = [] } = document;
  const weights = new Map<string, number>();
  const take = (words: readonly string[], weight: number) => {
    if (weight > 0) for (const word of words) weights.set(word, Math.max(weight, weights.get(word) ?? 0));
  };
  const named = searchWords(title);
  // In a long name each word says less.
  take(alsoEnds(named), OF_NAME[kind] - (kind === 'passage' ? 0 : Math.min(3, (named.length - 1) >> 1)));
  take(alsoEnds(searchWords(names)), OF_NAME[kind] - 1);
  take(alsoEnds(searchWords(also)), ALSO);
  take(alsoBare(searchWords(of)), OF_WHOLE);
  take(alsoEnds(searchWords(anchored.map(([, , stop]) => stop).join(' '))), 1);
  // There may be ten thousands of topics, which no word of their text finds.
  const told = OF_TEXT[kind] > 0 ? searchWords(text) : [];
  take(alsoBare(told), OF_TEXT[kind] + (kind === 'passage' && told.length < SHORT ? 1 : 0));
  return weights;
}
