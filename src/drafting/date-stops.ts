import { type DayWords, dayWordsIn } from '../review/day-words.ts';
import { daysBetween } from '../review/local-day.ts';
import type { StopCandidate } from './find-stops.ts';
import type { SuggestedDate, Words } from './suggestion.ts';

/** Days after which an article no longer is news of what it tells. */
const RETROSPECT = 30;

/** A day that some words mean, reckoned from the day of the report. */
export interface ToldDay extends Words {
  readonly day: string;
}

/** The days that a text names, in its order. Without the day of the report only whole dates mean one. */
export function daysTold(text: string, reported: string | undefined): readonly ToldDay[] {
  const today = reported;
  // Dates without a year are reckoned below.
  const reckoning = { today, start: today ?? '0001-01-01', end: today ?? '9999-12-31' };
  let last: string | undefined;
  return dayWordsIn(text, reckoning).flatMap((each) => {
    const day = dayOf(each, today, last);
    // A year that was said holds for the days after it, until another is said.
    const dated = each.means.kind === 'day-of-year' || /\d{4}/.test(each.words);
    if (day && dated) last = day;
    return day ? [{ start: each.start, end: each.end, day }] : [];
  });
}

function dayOf({ means }: DayWords, today: string | undefined, last: string | undefined): string | undefined {
  switch (means.kind) {
    case 'day':
      return means.day;
    case 'weekday': {
      // What looks back counts its weekdays from days that it does not say.
      const news = !last || !today || Math.abs(daysBetween(last, today)) < RETROSPECT;
      return news ? means.day : undefined;
    }
    case 'day-of-year': {
      const from = last ?? today;
      if (!from) return undefined;
      const two = (value: number) => String(value).padStart(2, '0');
      const inYear = (year: number) =>
        `${String(year).padStart(4, '0')}-${two(means.month)}-${two(means.date)}`;
      const year = Number(from.slice(0, 4));
      if (!last) return inYear(year) <= from ? inYear(year) : inYear(year - 1);
      // The one of three years that is nearest to the day told before it.
      const near = [year - 1, year, year + 1].map(inYear);
      return near.sort((a, b) => Math.abs(daysBetween(last, a)) - Math.abs(daysBetween(last, b)))[0];
    }
    case 'unclear':
      return undefined;
  }
}

/** The day that some words of a text tell, YYYY-MM-DD, reckoned with what stands before them; undefined where they tell none. */
export function dayOfWords(
  text: string,
  { start, end }: Words,
  reported: string | undefined,
): string | undefined {
  return daysTold(text, reported).find((each) => each.start < end && start < each.end)?.day;
}

/** The ends of sentences in what lies between. */
const sentencesBetween = (between: string) => between.match(/[.!?…][”’"')]*(?=\s)/gu)?.length ?? 0;

/** The day of a stop: one named in its sentence, the nearest; else the one named in the sentence before it. */
export function dateOf(
  text: string,
  { named, told }: StopCandidate,
  days: readonly ToldDay[],
): SuggestedDate | undefined {
  const inside = days.filter(({ start, end }) => start >= told.start && end <= told.end);
  const far = ({ start, end }: ToldDay) => Math.min(Math.abs(start - named.end), Math.abs(named.start - end));
  const [nearest] = [...inside].sort((a, b) => far(a) - far(b));
  if (nearest)
    return {
      edtf: nearest.day,
      words: nearest,
      confidence: inside.length === 1 ? 0.9 : 0.7,
      why: `“${text.slice(nearest.start, nearest.end)}” stands in the same sentence`,
    };
  const paragraph = text.lastIndexOf('\n\n', told.start);
  const last = days.filter(({ start, end }) => start > paragraph && end <= told.start).at(-1);
  // Further on, the traveller has moved on as well.
  const before = last && sentencesBetween(text.slice(last.end, told.start)) <= 1 ? last : undefined;
  return before
    ? {
        edtf: before.day,
        words: before,
        confidence: 0.5,
        why: `“${text.slice(before.start, before.end)}” stands in the sentence before`,
      }
    : undefined;
}
