import search from 'approx-string-match';
import { firstIndex } from '../order/first-index.ts';
import { WordEnds, wholeGraphemes } from './boundaries.ts';
import { GRAM, type GramIndex, indexGrams } from './gram-index.ts';
import { type Agreement, agreementAt } from './neighbours.ts';
import { type NormalisedText, normaliseText } from './normalised-text.ts';
import { once } from './once.ts';
import type { Difference, TextPositionSelector, TextQuoteSelector } from './selector.ts';

/** A text made ready for many quotes. What exact quotes have no need of is made when the first edited one asks. */
export interface PreparedText {
  readonly original: string;
  /** Where the grams of the original stand. */
  readonly index: () => GramIndex;
  readonly normalised: () => NormalisedText;
  /** Where those of the normalised text do. */
  readonly grams: () => GramIndex;
  readonly wordEnds: WordEnds;
}

/** A place where a quote may stand. */
export interface Candidate {
  readonly at: TextPositionSelector;
  /** The part of the quote's letters that stand there, from 0 to 1. */
  readonly score: number;
  readonly errors: number;
  readonly differs: Difference;
  /**
   * How far the neighbours that the quote carries stand there; undefined for a quote without. Looked at when it is asked for: where one of
   * many places has all that a quote says, letter for letter, nobody asks about the others.
   */
  readonly neighbours: () => Agreement | undefined;
  /** The quote's letters, normalised. */
  readonly letters: number;
}

/** A place is looked at as long as it differs in no more than this part of the letters. */
const FURTHEST = 0.4;
/** Places looked at closely, of those that the index guesses. */
const GUESSES = 12;
/** Shorter words are found letter for letter or not at all: an edit makes other words of them. */
const SHORTEST_EDITED = 12;

export function prepare(original: string): PreparedText {
  const normalised = once(() => normaliseText(original));
  return {
    original,
    index: once(() => indexGrams(original)),
    normalised,
    grams: once(() => indexGrams(normalised().text)),
    wordEnds: new WordEnds(original),
  };
}

/** Every place where a quote may stand: those with its very words, or where none of these will do, others too. */
export function candidatesOf(quote: TextQuoteSelector, text: PreparedText): readonly Candidate[] {
  const exact = exactPlaces(quote, text);
  // Places whose neighbours are others leave room for the right one, with its words edited.
  const found =
    exact.some(({ differs }) => differs === 'nothing') ||
    exact.some(({ neighbours }) => neighbours()?.holds ?? true);
  return found ? exact : [...exact, ...editedPlaces(quote, text, exact)];
}

/**
 * As `candidatesOf`, also those with words that are almost the same: they would be taken for it if it were gone.
 *
 * @param least the score that they have at least
 */
export function lookalikesOf(
  quote: TextQuoteSelector,
  text: PreparedText,
  least: number,
): readonly Candidate[] {
  const exact = exactPlaces(quote, text);
  return [...exact, ...editedPlaces(quote, text, exact, 1 - least)].filter(({ score }) => score >= least);
}

function exactPlaces(quote: TextQuoteSelector, text: PreparedText): readonly Candidate[] {
  if (quote.exact === '') return [];
  return occurrences(quote.exact, text.original, text.index).map((start): Candidate => {
    const at = position(start, start + quote.exact.length);
    const literal =
      text.original.slice(0, start).endsWith(quote.prefix ?? '') &&
      text.original.startsWith(quote.suffix ?? '', at.end);
    return {
      at,
      score: 1,
      errors: 0,
      differs: literal ? 'nothing' : 'context',
      neighbours: once(() => (literal ? allThere(quote) : agreementAt(quote, at, text.original))),
      letters: quote.exact.length,
    };
  });
}

const allThere = ({ prefix, suffix }: TextQuoteSelector): Agreement | undefined =>
  prefix || suffix ? { part: 1, far: true, holds: true } : undefined;

function editedPlaces(
  quote: TextQuoteSelector,
  text: PreparedText,
  known: readonly Candidate[],
  furthest = FURTHEST,
): readonly Candidate[] {
  const { text: words, starts, ends } = text.normalised();
  const pattern = normaliseText(quote.exact).text.trim();
  if (pattern === '') return [];
  /** Where a match stands in the text as it is. */
  const rangeOf = ({ start, end }: Match) => position(starts[start] ?? 0, ends[end - 1] ?? 0);
  const candidate = (match: Match): Candidate => {
    const range = rangeOf(match);
    const at = position(...wholeGraphemes(text.original, range.start, range.end));
    return {
      at,
      score: 1 - match.errors / pattern.length,
      errors: match.errors,
      differs: match.errors === 0 ? 'typography' : 'words',
      neighbours: once(() => agreementAt(quote, at, text.original)),
      letters: pattern.length,
    };
  };
  const isNew = ({ start, end }: TextPositionSelector) => {
    // These are of one length and in order; a word like "the" has ten thousand in a book.
    const next = known[firstIndex(known.length, (index) => (known[index]?.at.end ?? 0) > start)];
    return next === undefined || next.at.start >= end;
  };
  const candidatesAt = (matches: readonly Match[]) =>
    matches
      .filter((match) => isNew(rangeOf(match)))
      .map(candidate)
      .filter(({ at }) => isNew(at));
  const typographic = candidatesAt(
    occurrences(pattern, words, text.grams).map((start) => ({
      start,
      end: start + pattern.length,
      errors: 0,
    })),
  );
  if (typographic.length > 0 || pattern.length < SHORTEST_EDITED) return typographic;
  return candidatesAt(approximate(pattern, words, text.grams(), furthest));
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** The best match in each place that the index guesses; of matches that overlap, the one with the fewest errors. */
function approximate(pattern: string, text: string, grams: GramIndex, furthest: number): readonly Match[] {
  const errors = Math.floor(pattern.length * furthest);
  const matches = grams.guesses(pattern, errors, GUESSES).flatMap((guess): readonly Match[] => {
    const from = Math.max(0, guess - errors);
    const window = text.slice(from, guess + pattern.length + 3 * errors + 16);
    const best = fewestErrors(search(window, pattern, errors));
    return best
      ? [wholeWords({ ...best, start: best.start + from, end: best.end + from }, pattern, text)]
      : [];
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

/** A match does not end in the middle of a word, unless that would take in or leave out more than a few letters. */
const FEW_LETTERS = 3;

function wholeWords({ start, end, errors }: Match, pattern: string, text: string): Match {
  const from = wordBorder(text, start, -1);
  const to = wordBorder(text, end, 1);
  if (from >= to) return { start, end, errors };
  // A word that is longer and has changed besides is another word; one that something stuck to is the same.
  const [words, ours] = [text.slice(from, to).split(' '), pattern.split(' ')];
  const before = words[0]?.endsWith(ours[0] ?? '') ? 0 : Math.max(0, start - from);
  const after = words.at(-1)?.startsWith(ours.at(-1) ?? '') ? 0 : Math.max(0, to - end);
  return { ...trimmed(from, to, text), errors: errors + before + after };
}

/** The border of words next to a place: outwards (`way`), else inwards, else there is none near. */
function wordBorder(text: string, at: number, way: 1 | -1): number {
  for (const direction of [way, -way])
    for (let step = 0; step <= FEW_LETTERS; step++) {
      const border = at + direction * step;
      if (!isWord(text[border - 1]) || !isWord(text[border])) return border;
    }
  return at;
}

/** Spaces stay outside. */
function trimmed(start: number, end: number, text: string) {
  const words = text.slice(start, end);
  return {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  };
}

/** UTF-16 code units from which on a text is dearer to read through for each quote than to index once. */
const LONG = 1 << 16;

function occurrences(words: string, text: string, index: () => GramIndex): readonly number[] {
  if (text.length >= LONG && words.length >= GRAM) return index().occurrences(words);
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
