import type { StopCandidate } from './find-stops.ts';
import { rulesOf } from './languages.ts';
import type { SuggestedDate, Words } from './suggestion.ts';
import { isHeadingBreak, type ToldDay, toldDays } from './told-days.ts';

/** Letters within which a paragraph's first day is a heading that holds for all of it. */
const HEADING = 25;

/** The day that some words of a text tell (EDTF), reckoned with what stands before them; undefined where they tell none. */
export function dayOfWords(
  text: string,
  { start, end }: Words,
  reported: string | undefined,
  language: string,
): string | undefined {
  const calendar = rulesOf(language)?.calendar;
  if (!calendar) return undefined;
  return toldDays(text, reported, calendar).find((each) => each.start < end && start < each.end)?.edtf;
}

/** The ends of sentences in what lies between. */
const sentencesBetween = (between: string) => between.match(/[.!?…][”’"')]*(?=\s)/gu)?.length ?? 0;

/**
 * The day of a stop: one named in its sentence, before its name rather than after it; else the one named in the sentences before
 * it in the same paragraph.
 */
export function dateOf(
  text: string,
  { named, told }: StopCandidate,
  days: readonly ToldDay[],
): SuggestedDate | undefined {
  const inside = days.filter(({ start, end }) => start >= told.start && end <= told.end);
  const far = ({ start, end }: ToldDay) =>
    start >= named.end ? start - named.end : (named.start - end) * 0.8;
  const [nearest] = [...inside].sort((a, b) => far(a) - far(b));
  if (nearest)
    return {
      edtf: nearest.edtf,
      words: nearest,
      confidence: inside.length === 1 ? 0.9 : 0.7,
      why: `“${text.slice(nearest.start, nearest.end)}” stands in the same sentence`,
    };
  const paragraph = text.lastIndexOf('\n\n', told.start) + 2;
  const before = days.filter(({ start, end }) => start >= paragraph && end <= told.start);
  const last = before.at(-1);
  if (!last) return undefined;
  const isHeading = last.start - paragraph < HEADING && isHeadingBreak(text, last.end);
  const between = sentencesBetween(text.slice(last.end, told.start));
  // Further on, the traveller has moved on as well.
  if (between > 2 && !isHeading) return undefined;
  return {
    edtf: last.edtf,
    words: last,
    confidence: between <= 1 ? 0.5 : 0.4,
    why: `“${text.slice(last.start, last.end)}” stands before it`,
  };
}
