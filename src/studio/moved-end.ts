import { LANGUAGE } from '#messages/locale.ts';
import type { TextRange } from '../article/mark-passages.ts';

/** Letters behind the words that are looked at: no word is longer. */
const BEHIND = 200;

/** What the end of words is moved by: a sign as one reads it, or a whole word. */
export type Step = 'grapheme' | 'word';

/**
 * Words with their end moved on or back by one step; undefined where there is no text to take in, or no word would be left.
 *
 * @param text the text that they are of
 * @param language of the text, as BCP 47
 */
export function withEndMoved(
  text: string,
  { start, end }: TextRange,
  on: boolean,
  step: Step,
  language: string | undefined,
): TextRange | undefined {
  const stops = [...segmenterOf(language, step).segment(text.slice(start, end + BEHIND))]
    // Between words no end is looked for: the gap behind one goes with the next.
    .filter(({ segment, isWordLike }) => (step === 'word' ? isWordLike : segment.trim() !== ''))
    .map(({ index, segment }) => start + index + segment.length);
  const next = on ? stops.find((stop) => stop > end) : stops.findLast((stop) => stop < end);
  return next === undefined ? undefined : { start, end: next };
}

function segmenterOf(language: string | undefined, granularity: Step): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? LANGUAGE, { granularity });
  } catch {
    // What stands as the language is none yet.
    return new Intl.Segmenter(LANGUAGE, { granularity });
  }
}
