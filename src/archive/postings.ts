/**
 * That a document has a word, and what the word says of it: `WEIGHTS` times the number of the document, and its weight. One number, since
 * an archive has millions; so lists are in the order of the documents when they are in that of their numbers.
 */
export type Posting = number;
/** Which documents have a word, rising. */
export type Postings = ArrayLike<Posting> & Iterable<Posting>;

/** Each weight is less than this. */
export const WEIGHTS = 16;

/** That a document, by its number, has a word, and what that says of it: from 1 to less than `WEIGHTS`. */
export const postingOf = (document: number, weight: number): Posting => document * WEIGHTS + weight;
/** The number of the document that a posting is of. */
export const documentOf = (posting: Posting): number => Math.floor(posting / WEIGHTS);
/** What a posting says of its document. */
export const weightOf = (posting: Posting): number => posting % WEIGHTS;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
/** By the code of the sign. */
const VALUES = new Uint8Array(128);
for (const [value, digit] of [...DIGITS].entries()) VALUES[digit.charCodeAt(0)] = value;
/** A digit of so much or more is followed by another of the same number. */
const MORE = 32;

/** A list as text: each document as its distance from the one before, with its weight, five bits a sign, the lowest first. */
export function encodePostings(postings: Postings): string {
  let text = '';
  let before = 0;
  for (let at = 0; at < postings.length; at++) {
    const posting = postings[at] ?? 0;
    let rest = posting - before;
    before = posting - weightOf(posting);
    while (rest >= MORE) {
      text += DIGITS[MORE + (rest % MORE)];
      rest = Math.floor(rest / MORE);
    }
    text += DIGITS[rest];
  }
  return text;
}

/** Goes through a list that is text: a search reads thousands of postings between a key and its answer, a build millions. */
export function eachPosting(text: string, take: (document: number, weight: number) => void): void {
  let document = 0;
  let number = 0;
  let place = 1;
  for (let at = 0; at < text.length; at++) {
    const digit = VALUES[text.charCodeAt(at)] ?? 0;
    number += (digit % MORE) * place;
    if (digit >= MORE) {
      place *= MORE;
      continue;
    }
    document += Math.floor(number / WEIGHTS);
    take(document, number % WEIGHTS);
    number = 0;
    place = 1;
  }
}

/** A list that is text, whole. */
export function decodePostings(text: string): Posting[] {
  const postings: Posting[] = [];
  eachPosting(text, (document, weight) => postings.push(postingOf(document, weight)));
  return postings;
}

/** Documents that stand with a common word, or with a beginning: those of which it says most. */
export const BEST = 48;

/** The few of a list of which its word says most, in the order of the documents. */
export function bestOf(postings: Postings): Postings {
  if (postings.length <= BEST) return postings;
  const counts = new Array<number>(WEIGHTS).fill(0);
  for (let at = 0; at < postings.length; at++) {
    const weight = weightOf(postings[at] ?? 0);
    counts[weight] = (counts[weight] ?? 0) + 1;
  }
  // All of which it says more than `least`, and of the others the first.
  let [least, room] = [WEIGHTS - 1, BEST];
  while ((counts[least] ?? 0) <= room) room -= counts[least--] ?? 0;
  const best: Posting[] = [];
  for (let at = 0; at < postings.length; at++) {
    const posting = postings[at] ?? 0;
    const weight = weightOf(posting);
    if (weight > least || (weight === least && room-- > 0)) best.push(posting);
  }
  return best;
}
