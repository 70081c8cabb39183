import search from 'approx-string-match';
import { type GramIndex, indexGrams } from './gram-index.ts';
import { type NormalisedText, normaliseText } from './normalised-text.ts';
import type { Difference, TextPositionSelector, TextQuoteSelector } from './selector.ts';

/** A text made ready for many quotes. What exact quotes have no need of is made when the first edited one asks. */
export interface PreparedText {
  readonly original: string;
  readonly normalised: () => NormalisedText;
  readonly grams: () => GramIndex;
}

/** A place where a quote may stand. */
export interface Candidate {
  readonly at: TextPositionSelector;
  /** The part of the quote's letters that stand there, from 0 to 1. */
  readonly score: number;
  readonly errors: number;
  readonly differs: Difference;
  /** The part of the quote's neighbours that stand there, from 0 to 1; undefined for a quote without. */
  readonly context: number | undefined;
}

/** A place is looked at as long as it differs in no more than this part of the letters. */
const FURTHEST = 0.4;
/** Places looked at closely, of those that the index guesses. */
const GUESSES = 12;
/** Shorter words are found letter for letter or not at all: an edit makes other words of them. */
const SHORTEST_EDITED = 8;
/** What a quote says of its neighbours has to be true at least by this part. */
export const LEAST_CONTEXT = 0.5;
/** Neighbours are compared over this many letters at most; more tell nothing more. */
const CONTEXT = 64;

export function prepare(original: string): PreparedText {
  const normalised = once(() => normaliseText(original));
  return { original, normalised, grams: once(() => indexGrams(normalised().text)) };
}

/** Every place where a quote may stand: those with its very words, or where none of these will do, others too. */
export function candidatesOf(quote: TextQuoteSelector, text: PreparedText): readonly Candidate[] {
  const exact = exactPlaces(quote, text);
  // Places whose neighbours are others leave room for the right one, with its words edited.
  const found = exact.some(({ context = 1 }) => context >= LEAST_CONTEXT);
  return found ? exact : [...exact, ...editedPlaces(quote, text, exact)];
}

/** As `candidatesOf`, also those with words that are almost the same: they would be taken for it if it were gone. */
export function lookalikesOf(quote: TextQuoteSelector, text: PreparedText): readonly Candidate[] {
  const exact = exactPlaces(quote, text);
  return [...exact, ...editedPlaces(quote, text, exact)];
}

function exactPlaces(quote: TextQuoteSelector, text: PreparedText): readonly Candidate[] {
  if (quote.exact === '') return [];
  return occurrences(quote.exact, text.original).map((start): Candidate => {
    const at = position(start, start + quote.exact.length);
    const literal =
      text.original.slice(0, start).endsWith(quote.prefix ?? '') &&
      text.original.startsWith(quote.suffix ?? '', at.end);
    return {
      at,
      score: 1,
      errors: 0,
      differs: literal ? 'nothing' : 'context',
      context: literal ? fullContext(quote) : contextAt(quote, at, text.original),
    };
  });
}

const fullContext = ({ prefix, suffix }: TextQuoteSelector) => (prefix || suffix ? 1 : undefined);

function editedPlaces(
  quote: TextQuoteSelector,
  text: PreparedText,
  known: readonly Candidate[],
): readonly Candidate[] {
  const { text: words, starts, ends } = text.normalised();
  const pattern = normaliseText(quote.exact).text.trim();
  if (pattern === '') return [];
  const candidate = ({ start, end, errors }: Match): Candidate => {
    const at = position(starts[start] ?? 0, ends[end - 1] ?? 0);
    return {
      at,
      score: 1 - errors / pattern.length,
      errors,
      differs: errors === 0 ? 'typography' : 'words',
      context: contextAt(quote, at, text.original),
    };
  };
  const isNew = ({ at }: Candidate) =>
    !known.some((each) => each.at.start < at.end && at.start < each.at.end);
  const typographic = occurrences(pattern, words)
    .map((start) => candidate({ start, end: start + pattern.length, errors: 0 }))
    .filter(isNew);
  if (typographic.length > 0 || pattern.length < SHORTEST_EDITED) return typographic;
  return approximate(pattern, words, text.grams()).map(candidate).filter(isNew);
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** The best match in each place that the index guesses; of matches that overlap, the one with the fewest errors. */
function approximate(pattern: string, text: string, grams: GramIndex): readonly Match[] {
  const errors = Math.floor(pattern.length * FURTHEST);
  const matches = grams.guesses(pattern, errors, GUESSES).flatMap((guess): readonly Match[] => {
    const from = Math.max(0, guess - errors);
    const window = text.slice(from, guess + pattern.length + 3 * errors + 16);
    const best = fewestErrors(search(window, pattern, errors));
    return best ? [wholeWords({ ...best, start: best.start + from, end: best.end + from }, text)] : [];
  });
  const kept: Match[] = [];
  for (const match of matches.sort((a, b) => a.errors - b.errors))
    if (!kept.some((other) => other.start < match.end && match.start < other.end)) kept.push(match);
  return kept;
}

function fewestErrors(matches: readonly Match[]): Match | undefined {
  return matches.reduce<Match | undefined>(
    (least, match) => (least && least.errors <= match.errors ? least : match),
    undefined,
  );
}

const isWord = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}\p{M}]/u.test(letter);

/** A match that ends in the middle of a word takes the rest of it in, at most a few letters; spaces stay outside. */
function wholeWords({ start, end, errors }: Match, text: string): Match {
  let [from, to] = [start, end];
  while (from < to && text[from] === ' ') from++;
  while (to > from && text[to - 1] === ' ') to--;
  for (let step = 0; step < 12 && isWord(text[from]) && isWord(text[from - 1]); step++) from--;
  for (let step = 0; step < 12 && isWord(text[to - 1]) && isWord(text[to]); step++) to++;
  return { start: from, end: to, errors };
}

/** How much of what a quote says of its neighbours is true of a place, by letters. */
export function contextAt(
  { prefix = '', suffix = '' }: TextQuoteSelector,
  { start, end }: TextPositionSelector,
  text: string,
): number | undefined {
  const before = normaliseText(prefix).text.trimStart().slice(-CONTEXT);
  const after = normaliseText(suffix).text.trimEnd().slice(0, CONTEXT);
  const letters = before.length + after.length;
  // Spaces alone are true of a place letter for letter or not at all.
  if (letters === 0) return prefix || suffix ? 0 : undefined;
  const reach = (length: number) => 2 * length + 16;
  const agreeing =
    agreement(
      before,
      normaliseText(text.slice(Math.max(0, start - reach(before.length)), start)).text,
      'end',
    ) + agreement(after, normaliseText(text.slice(end, end + reach(after.length))).text, 'start');
  return agreeing / letters;
}

/** The letters of some words that stand right at the end (or the start) of a text, edits subtracted. */
function agreement(words: string, text: string, side: 'start' | 'end'): number {
  const room = words.length + Math.ceil(words.length / 4);
  if (side === 'start') return words.length - distanceToStart(words, text.slice(0, room));
  const reversed = (letters: string) => letters.split('').reverse().join('');
  return words.length - distanceToStart(reversed(words), reversed(text.slice(-room)));
}

/** The edits (Levenshtein) between some words and the beginning of a text, wherever that beginning ends. */
function distanceToStart(words: string, text: string): number {
  let row = Array.from({ length: text.length + 1 }, (_, index) => index);
  for (const [index, letter] of words.split('').entries()) {
    const next = [index + 1];
    for (let at = 1; at <= text.length; at++) {
      const kept = (row[at - 1] ?? 0) + (text[at - 1] === letter ? 0 : 1);
      next.push(Math.min(kept, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(words.length, ...row);
}

function occurrences(words: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
    places.push(start);
  return places;
}

const position = (start: number, end: number): TextPositionSelector => ({
  type: 'TextPositionSelector',
  start,
  end,
});

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
