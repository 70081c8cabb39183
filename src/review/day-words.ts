import type { ParsedResult } from 'chrono-node';
import { BLOCK_SEPARATOR } from '../article/article.ts';
import { daysBetween, isWithin } from '../visit/calendar-days.ts';
import { COUNTS, DAYS, type DayForm, dayFormsIn } from './day-forms.ts';
import { addDays, WEEKDAYS, weekdayOf } from './local-day.ts';

/**
 * What words of a day tell: the day itself (YYYY-MM-DD), or no more than its weekday (0 is Sunday; with the day that is most
 * likely meant, where there is one) or its month (from 1) and date.
 */
export type Meaning =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly day?: string }
  | { readonly kind: 'day-of-year'; readonly month: number; readonly date: number }
  | { readonly kind: 'unclear' };

/** Words in a text that name a day. */
export interface DayWords {
  readonly words: string;
  /** Range in the text, UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly means: Meaning;
  /** The weekday that stands with a date, where it is not that of the date. */
  readonly wrongWeekday?: string;
}

/** What the days of a text are counted from. */
interface Reckoning {
  /** The day on which the text was published, where it is news of them; undefined where it looks back. */
  readonly today: string | undefined;
  /** The days that it tells of, first and last. */
  readonly start: string;
  readonly end: string;
}

/**
 * The words of an English text that name days, in their order, each with what it means. News counts weekdays from its own
 * day; "the day before" and the like count from the last day that was named in the same paragraph or the one before it.
 * Where that is not known, or the words can be read in two ways, they mean as much as is certain, or are unclear.
 */
export function dayWordsIn(text: string, reckoning: Reckoning): readonly DayWords[] {
  const found: DayWords[] = [];
  let last: { readonly day: string; readonly paragraph: number } | undefined;
  let from = 0;
  for (const [paragraph, words] of text.split(BLOCK_SEPARATOR).entries()) {
    for (const each of dayFormsIn(words)) {
      const near = last && paragraph - last.paragraph <= 1 ? last.day : undefined;
      const means = meaningOf(each, near, sentenceAt(words, each.start), reckoning);
      const day = means.kind === 'day' || means.kind === 'weekday' ? means.day : undefined;
      last = day === undefined ? undefined : { day, paragraph };
      const start = from + each.start;
      const wrongWeekday = each.date && wrongWeekdayOf(each.date);
      found.push({
        words: each.words,
        start,
        end: start + each.words.length,
        means,
        ...(wrongWeekday ? { wrongWeekday } : {}),
      });
    }
    from += words.length + BLOCK_SEPARATOR.length;
  }
  return found;
}

/** Whether a day from `start` to `end` can be meant. */
export function fits(means: Meaning, start: string, end: string): boolean {
  const days = Array.from({ length: daysBetween(start, end) + 1 }, (_, index) => addDays(start, index));
  switch (means.kind) {
    case 'day':
      return isWithin(means.day, { start, end });
    case 'weekday':
      return days.some((day) => weekdayOf(day) === means.weekday);
    case 'day-of-year':
      return days.some((day) => day.slice(-5) === dayOfYear(means));
    case 'unclear':
      return true;
  }
}

const two = (value: number) => String(value).padStart(2, '0');
const dayOfYear = ({ month, date }: { month: number; date: number }) => `${two(month)}-${two(date)}`;

/** A day of a year, -44 for 44 BC, as dates have it (`When`). */
function dayIn(year: number, day: { month: number; date: number }): string {
  const counted = year < 0 ? year + 1 : year;
  const digits = String(Math.abs(counted)).padStart(counted < 0 ? 6 : 4, '0');
  return `${counted < 0 ? '-' : ''}${digits}-${dayOfYear(day)}`;
}

function meaningOf(
  { form, words, captured, date }: DayForm,
  last: string | undefined,
  sentence: string,
  reckoning: Reckoning,
): Meaning {
  const counted = COUNTS.indexOf(captured.toLowerCase()) + 1;
  const fromLast = (days: number): Meaning =>
    last === undefined ? { kind: 'unclear' } : { kind: 'day', day: addDays(last, days) };
  switch (form) {
    case 'date':
      return date ? meaningOfDate(date, reckoning) : { kind: 'unclear' };
    case 'weekday':
      return meaningOfWeekday(captured, sentence, reckoning);
    case 'looseWeekday':
      return { kind: 'weekday', weekday: weekdayNamed(captured) };
    case 'dayOfMonth':
      return onlyDay(Number(captured), reckoning);
    case 'sameDay':
      return fromLast(0);
    case 'dayBefore':
      return fromLast(-1);
    case 'dayAfter':
      return fromLast(1);
    case 'daysBefore':
      return fromLast(-counted);
    case 'daysAfter':
      return fromLast(counted);
    case 'fromToday': {
      const away = /yesterday/i.test(words) ? -1 : /tomorrow/i.test(words) ? 1 : 0;
      // In somebody's speech, the day is the speech's.
      const spoken = /[“"«]/.test(sentence);
      return reckoning.today && !spoken
        ? { kind: 'day', day: addDays(reckoning.today, away) }
        : { kind: 'unclear' };
    }
    case 'severalDays':
    case 'elsewhen':
      return { kind: 'unclear' };
  }
}

const weekdayNamed = (name: string) =>
  WEEKDAYS.findIndex((weekday) => weekday.toLowerCase() === name.toLowerCase());

/** News means the last such day, if all that it tells of was in the last seven days, and if it does not look ahead. */
function meaningOfWeekday(name: string, sentence: string, { today, start }: Reckoning): Meaning {
  const weekday = weekdayNamed(name);
  const otherWeek = /\b(will|would|shall|plans?|planned|due|weeks?|months?|years?)\b/i.test(sentence);
  if (!today || otherWeek || daysBetween(start, today) > 6) return { kind: 'weekday', weekday };
  return { kind: 'weekday', weekday, day: addDays(today, -((weekdayOf(today) - weekday + 7) % 7)) };
}

/** A date without a year is one of the days that the text tells of, if only one of them can be meant. */
function meaningOfDate({ start }: ParsedResult, { start: first, end }: Reckoning): Meaning {
  const [year, month, date] = [start.get('year'), start.get('month'), start.get('day')];
  if (!month || !date) return { kind: 'unclear' };
  if (start.isCertain('year') && year) return { kind: 'day', day: dayIn(year, { month, date }) };
  const years = [...new Set([first, end].map((day) => day.replace(/-\d\d-\d\d$/, '')))];
  const days = years
    .map((of) => `${of}-${dayOfYear({ month, date })}`)
    .filter((day) => isWithin(day, { start: first, end }));
  const [day] = days;
  return day && days.length === 1 ? { kind: 'day', day } : { kind: 'day-of-year', month, date };
}

/** “On the 14th” is the one of the days that the text tells of, if only one of them can be meant. */
function onlyDay(date: number, { start, end }: Reckoning): Meaning {
  if (daysBetween(start, end) >= TWICE) return { kind: 'unclear' };
  const days = Array.from({ length: daysBetween(start, end) + 1 }, (_, index) => addDays(start, index));
  const [day, ...more] = days.filter((each) => each.endsWith(`-${two(date)}`));
  return day && more.length === 0 ? { kind: 'day', day } : { kind: 'unclear' };
}

/** Days from which on each day of a month comes twice. */
const TWICE = 62;

function wrongWeekdayOf({ start, text }: ParsedResult): string | undefined {
  const named = new RegExp(`\\b(${DAYS})\\b`, 'i').exec(text)?.[1];
  const [year, month, date] = [start.get('year'), start.get('month'), start.get('day')];
  if (!named || !start.isCertain('year') || !year || !month || !date) return undefined;
  const right = weekdayOf(dayIn(year, { month, date }));
  return right === weekdayNamed(named) ? undefined : WEEKDAYS[right];
}

function sentenceAt(paragraph: string, at: number): string {
  const before = Math.max(...['. ', '! ', '? '].map((end) => paragraph.lastIndexOf(end, at)));
  const after = paragraph.slice(at).search(/[.!?](\s|$)/);
  return paragraph.slice(before + 1, after < 0 ? undefined : at + after);
}
