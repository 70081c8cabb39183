import type { LanguageRules } from './english.ts';
import type { Words } from './suggestion.ts';

/** A run of capitalised words, as names are. */
export interface NameRun extends Words {
  readonly text: string;
  /** Its words, each with where it stands. */
  readonly words: readonly (Words & { readonly text: string })[];
}

/** Words of a run that are looked up together at most. */
const MOST_WORDS = 6;

/** The runs of capitalised words in a text, with the small words that link them ("Port of Spain"). */
export function nameRuns(text: string, { notNames, calendar, links }: LanguageRules): readonly NameRun[] {
  const runs: NameRun[] = [];
  let current: (Words & { readonly text: string })[] = [];
  const flush = () => {
    while (current.length > 0 && links.has(current.at(-1)?.text.toLowerCase() ?? '')) current.pop();
    const [first, last] = [current[0], current.at(-1)];
    if (first && last)
      runs.push({
        start: first.start,
        end: last.end,
        text: text.slice(first.start, last.end),
        words: current,
      });
    current = [];
  };
  let end = 0;
  for (const match of text.matchAll(
    /[\p{L}\p{M}\p{N}]+(?:[-.][\p{Lu}][\p{L}\p{M}]*)*(?:['’](?!s\b)\p{L}+)?/gu,
  )) {
    const [word] = match;
    const between = text.slice(end, match.index);
    end = match.index + word.length;
    // Anything but one space, or the full stop of "St.", ends a name.
    if (
      !/^(?:\s|\.\s)?$/.test(between) ||
      (between.startsWith('.') && !/^(?:St|Mt|Ft)$/.test(current.at(-1)?.text ?? ''))
    )
      flush();
    const piece = { start: match.index, end, text: word };
    const capital = /^\p{Lu}/u.test(word) && !/^\p{Lu}+$/u.test(word.slice(0, 4).padEnd(4, 'x'));
    const known = /^\p{Lu}/u.test(word) && !notNames.test(word);
    // "Lisbon on Sunday" is a place and a day.
    if (calendar.test(word)) {
      flush();
      continue;
    }
    if (known || (capital && current.length > 0)) current.push(piece);
    else if (links.has(word) && current.length > 0) current.push(piece);
    else flush();
  }
  flush();
  return runs;
}

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
