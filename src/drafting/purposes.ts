import { datelineBefore } from './dateline.ts';
import { rulesOf } from './languages.ts';
import { sentencesOf } from './sentences.ts';
import type { Words } from './suggestion.ts';

/** Letters of a sentence at most that is quoted as a reason: a longer one says too much besides. */
const LONGEST = 400;

/**
 * The sentences of a text that say why a visit matters, in its own words: that it is the first since long, what it was for, what
 * came of it. The surest first, and of these the first told; none for a language of which nothing is known.
 *
 * @param text canonical text
 * @param language BCP 47
 */
export function purposesIn(text: string, language: string, limit: number): readonly Words[] {
  const rules = rulesOf(language);
  if (!rules) return [];
  const ranked = sentencesOf(text, rules).flatMap(({ start, end }) => {
    if (end - start > LONGEST) return [];
    const from = start + datelineBefore(text.slice(start, end));
    const words = text.slice(from, end);
    const rank = rules.purposes.findIndex((pattern) => pattern.test(words));
    return rank < 0 ? [] : [{ start: from, end, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.start - b.start)
    .slice(0, limit)
    .map(({ start, end }) => ({ start, end }));
}
