import type { LanguageRules } from './language.ts';
import { shortFormAfter } from './short-forms.ts';
import type { Words } from './suggestion.ts';

/** A run of capitalised words, as names are. */
export interface NameRun extends Words {
  readonly text: string;
  /** Its words, each with where it stands. */
  readonly words: readonly (Words & { readonly text: string })[];
}

/** Words of a run that are looked up together at most. */
const MOST_WORDS = 6;

/**
 * A word with what hyphens, dashes of two names, full stops and apostrophes hold together: "Jalal-Abad", "Rostov-on-Don",
 * "Mactan–Cebu", "N.C", "O'Brien".
 */
const WORD =
  /[\p{L}\p{M}\p{N}]+(?:[-–](?:\p{Ll}{1,4}-)?\p{Lu}[\p{L}\p{M}]*|\.\p{Lu}[\p{L}\p{M}]*)*(?:['’](?!s\b)\p{L}+)?/gu;

/**
 * The runs of capitalised words in a text, with the small words that link them ("Port of Spain").
 *
 * @param days words that tell days and are no part of a name, in their order
 */
export function nameRuns(text: string, days: readonly Words[], rules: LanguageRules): readonly NameRun[] {
  const { notNames, links } = rules;
  const runs: NameRun[] = [];
  let current: (Words & { readonly text: string })[] = [];
  const flush = () => {
    while (current.length > 0 && links.has(current.at(-1)?.text.toLowerCase() ?? '')) current.pop();
    runs.push(...runOf(text, current));
    current = [];
  };
  let [end, day] = [0, 0];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    // A part of a short form that was taken.
    if (match.index < end) continue;
    const start = end;
    const between = text.slice(start, match.index);
    end = match.index + word.length;
    // Anything but one space, or the full stop of "St.", ends a name; "King's Cross" is one.
    if (!isInside(between, current.at(-1)?.text ?? '', word, rules)) flush();
    const piece = { start: match.index, end, text: word };
    // "Côte d'Ivoire" is one name.
    const capital = /^\p{Lu}/u.test(word) || (current.length > 0 && /^[dl]['’]\p{Lu}/u.test(word));
    while ((days[day]?.end ?? Number.POSITIVE_INFINITY) <= piece.start) day++;
    const inDay = (days[day]?.start ?? Number.POSITIVE_INFINITY) < end;
    const short =
      current.length > 0 || runs.at(-1)?.end === start ? shortFormAfter(text, start, rules) : undefined;
    if (short && short.start === piece.start) {
      flush();
      current.push({ ...short, text: text.slice(short.start, short.end) });
      end = short.end;
      flush();
    } else if (inDay || notNames.test(word)) flush();
    else if (capital) current.push(piece);
    else if (links.has(word) && current.length > 0) current.push(piece);
    else flush();
  }
  flush();
  return runs;
}

/** The run that some words are; none where there are none. */
function runOf(text: string, words: NameRun['words']): readonly NameRun[] {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return [];
  return [{ start: first.start, end: last.end, text: text.slice(first.start, last.end), words }];
}

/** The name that a run may be together with the next one, whose owner it would be else: "Cox’s Bazar", "Land’s End". */
export const withOwner = (text: string, run: NameRun, next: NameRun | undefined): readonly NameRun[] =>
  next && /^['’]s $/.test(text.slice(run.end, next.start)) ? runOf(text, [...run.words, ...next.words]) : [];

/** The names that a run may be made of instead of being one, by the words that may part two: "Constanța on the Black Sea". */
export function partedRun(
  text: string,
  { words }: NameRun,
  { links, mayPart }: LanguageRules,
): readonly NameRun[] {
  const at = words.findIndex((word) => mayPart.has(word.text));
  if (at < 0) return [];
  const behind = words.slice(at).findIndex((word) => !links.has(word.text));
  return [words.slice(0, at), words.slice(at + behind)].flatMap((some) => runOf(text, some));
}

/** The first words of a run and the others, the longest first: the name and a noun of a language in which all have capitals. */
export function beforeNoun(text: string, { words }: NameRun): readonly (readonly NameRun[])[] {
  return words
    .slice(1, MOST_WORDS)
    .map((_, index, { length }) => length - index)
    .map((count) => [words.slice(0, count), words.slice(count)].flatMap((some) => runOf(text, some)));
}

const isInside = (
  between: string,
  before: string,
  word: string,
  { shortened, placeWords }: LanguageRules,
): boolean =>
  /^\s?$/.test(between) ||
  (/^\.\s$/.test(between) && shortened.test(before)) ||
  (/^['’]s\s$/.test(between) && placeWords.test(word));

/** Every part of a run that may be a name, the longest first. */
export function partsOfRun({
  words,
}: NameRun): readonly (Words & { readonly from: number; readonly to: number })[] {
  const parts: (Words & { readonly from: number; readonly to: number })[] = [];
  for (let length = Math.min(MOST_WORDS, words.length); length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const [first, last] = [words[from], words[from + length - 1]];
      if (first && last) parts.push({ start: first.start, end: last.end, from, to: from + length });
    }
  return parts;
}
