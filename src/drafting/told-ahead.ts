import { type FoundDay, sentenceRound } from './day-forms.ts';
import type { Calendar } from './language.ts';

/** Letters that a sentence may begin with before a day that it begins with: "On", "Am". */
const OPENING = 4;

/**
 * Whether a sentence tells of a day what is planned for it, by a verb in the present: "Duarte travels to Brussels on Monday and to Warsaw on
 * Wednesday". The verb is the last one before the day, and of a sentence that begins with it the first one behind it.
 */
export function isToldAhead(found: FoundDay, text: string, { present, past }: Calendar): boolean {
  const { start, end } = sentenceRound(found, text);
  const before = text.slice(start, found.start);
  if (before.trim().length > OPENING) return lastOf(present, before) > lastOf(past, before);
  const behind = text.slice(found.end, end);
  const [now, then] = [behind.search(present), behind.search(past)];
  return now >= 0 && (then < 0 || now < then);
}

/** Where the last match of a pattern begins, -1 if there is none. */
const lastOf = (pattern: RegExp, words: string): number => [...words.matchAll(pattern)].at(-1)?.index ?? -1;
