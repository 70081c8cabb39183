import search from 'approx-string-match';
import { BLOCKS } from './boundaries.ts';
import { normaliseText } from './normalised-text.ts';
import type { TextPositionSelector, TextQuoteSelector } from './selector.ts';

/** Neighbours are compared letter by letter over this many of them, the nearest. */
const NEAR = 64;
/** Of neighbours that reach further, as many as these are looked for, the furthest. */
const FAR = 32;
/** The furthest neighbours stand there when no more than this part of their letters is wrong. */
const FAR_ERRORS = 0.2;
/** An edit may change half of what stands next to a passage. */
const LEAST = 0.5;
/** A word or two have to stand there almost as they were, and so have long neighbours, which lookalikes share in part. */
const LEAST_OF_FEW_OR_LONG = 0.75;
const FEW = 16;

/** How much of what a quote says of its neighbours is true of a place. */
export interface Agreement {
  /** The part of their letters that stands there, from 0 to 1. */
  readonly part: number;
  /** Whether the far end of long neighbours, or of those of several blocks, stands there too; true for others. */
  readonly far: boolean;
  /** Whether that is enough to know the place by. */
  readonly holds: boolean;
}

/**
 * How far the neighbours that a quote carries stand at a place; undefined for a quote without. Long neighbours are there
 * because the near ones stand elsewhere too: what tells the places apart is then the far end, which has to be there.
 */
export function agreementAt(
  { prefix = '', suffix = '' }: TextQuoteSelector,
  { start, end }: TextPositionSelector,
  text: string,
): Agreement | undefined {
  if (prefix === '' && suffix === '') return undefined;
  // Spaces alone are true of a place letter for letter or not at all.
  const [before, after] = [
    backwards(normaliseText(prefix).text).trimEnd(),
    normaliseText(suffix).text.trimEnd(),
  ];
  const letters = Math.min(NEAR, before.length) + Math.min(NEAR, after.length);
  if (letters === 0) return { part: 0, far: false, holds: false };
  const room = (words: string) => Math.ceil(1.25 * words.length) + 32;
  const [roundBefore, roundAfter] = [
    text.slice(Math.max(0, start - room(prefix)), start),
    text.slice(end, end + room(suffix)),
  ];
  const textBefore = backwards(normaliseText(roundBefore).text);
  const textAfter = normaliseText(roundAfter).text;
  const agreeing = nearAgreeing(before, textBefore) + nearAgreeing(after, textAfter);
  const part = agreeing / letters;
  const long = before.length > NEAR || after.length > NEAR;
  const least = letters < FEW || long ? LEAST_OF_FEW_OR_LONG : LEAST;
  const far =
    farHolds(before, textBefore) &&
    farHolds(after, textAfter) &&
    lastBlockHolds(prefix.split(BLOCKS).reverse(), roundBefore.split(BLOCKS).reverse(), backwards) &&
    lastBlockHolds(suffix.split(BLOCKS), roundAfter.split(BLOCKS), (words) => words);
  return { part, far, holds: far && part >= least };
}

const backwards = (letters: string) => letters.split('').reverse().join('');

/** The nearest letters of some words that stand at the beginning of a text, edits subtracted. */
function nearAgreeing(words: string, text: string): number {
  const near = words.slice(0, NEAR);
  return near.length - editsToStart(near, text.slice(0, near.length + Math.ceil(near.length / 4)));
}

/** Whether the furthest of some words stand about as far into a text. */
function farHolds(words: string, text: string): boolean {
  if (words.length <= NEAR) return true;
  const far = words.slice(-FAR);
  const slack = 4 + Math.ceil(words.length / 32);
  const from = Math.max(0, words.length - FAR - slack);
  return search(text.slice(from, words.length + slack), far, Math.floor(FAR * FAR_ERRORS)).length > 0;
}

/**
 * Whether what is said of the block furthest away is true of the block as far away: else a copy that moved up to where the
 * passage was, with only a heading or a word of a dialogue between, would have its neighbours.
 */
function lastBlockHolds(
  said: readonly string[],
  blocks: readonly string[],
  inward: (words: string) => string,
): boolean {
  const [words, block] = [said.at(-1), blocks[said.length - 1]];
  if (said.length < 2 || words === undefined) return true;
  const wanted = inward(normaliseText(words).text.trim());
  if (wanted === '') return true;
  const agreeing = nearAgreeing(wanted, inward(normaliseText(block ?? '').text.trim()));
  return agreeing >= LEAST_OF_FEW_OR_LONG * Math.min(NEAR, wanted.length);
}

/** The edits (Levenshtein) between some words and the beginning of a text, wherever that beginning ends. */
function editsToStart(words: string, text: string): number {
  let row = Array.from({ length: text.length + 1 }, (_, index) => index);
  for (let index = 0; index < words.length; index++) {
    const next = [index + 1];
    for (let at = 1; at <= text.length; at++) {
      const kept = (row[at - 1] ?? 0) + (text[at - 1] === words[index] ? 0 : 1);
      next.push(Math.min(kept, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(words.length, ...row);
}
