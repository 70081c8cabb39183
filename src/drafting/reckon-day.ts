import { addDays, weekdayOf } from '../review/local-day.ts';
import { daysBetween } from '../visit/calendar-days.ts';
import type { Form } from './day-forms.ts';
import { feastNear, feastOf } from './feasts.ts';

/** Days after which what was told last is another story than the news. */
const ANOTHER_STORY = 14;
/** Days after a report within which lies what it says is to come. */
const SOON = 60;
/** Days after which a day that says no year is rather of the year that was told than the nearest one. */
export const FAR_OFF = 120;

const two = (value: number) => String(value).padStart(2, '0');
const fourDigits = (year: number) => String(year).padStart(4, '0');

/** What days are reckoned from. */
export interface Known {
  /** The day that was told last. */
  readonly last: string | undefined;
  /** The day after that of the report by which a weekday of the story was told, where its report goes on till then. */
  readonly toldBy?: string | undefined;
  readonly near: string | undefined;
  readonly reported: string | undefined;
  /** Whether weekdays were reckoned from the report before. */
  readonly isNews: boolean;
  /** Whether a weekday is the next one after the report. */
  readonly isAhead: boolean;
  /** Whether a weekday is the one of a week before that of the last one. */
  readonly isOfWeekBefore: boolean;
}

/** The day, month, season or year (EDTF) that words mean; undefined where too little is known to tell. */
export function reckon(form: Form, known: Known): string | undefined {
  const { last, near, reported } = known;
  switch (form.kind) {
    case 'date':
      return dayOfDate(form, near, reported);
    case 'month': {
      const year = form.year ?? yearOf(form.month, 1, near, reported);
      return year === undefined ? undefined : `${fourDigits(year)}-${two(form.month)}`;
    }
    case 'season':
      return `${fourDigits(form.year)}-${20 + form.season}`;
    case 'year':
      return fourDigits(form.year);
    case 'feast': {
      const { from, days, year } = form;
      if (year !== undefined) return feastOf(year, from, days);
      const close = near ?? reported;
      return close && feastNear(close, from, days);
    }
    case 'step': {
      const from = form.from === 'told' ? last : reported;
      return from && addDays(from, form.days);
    }
    case 'weekday':
      return dayOfWeekday(form, known);
  }
}

function dayOfDate(
  { day, month, year }: Extract<Form, { kind: 'date' }>,
  last: string | undefined,
  reported: string | undefined,
): string | undefined {
  if (month === undefined) {
    // "On the 18th": the nearest such day to what was told last, else the last one before the report.
    const near = last ?? reported;
    if (!near) return undefined;
    const months = [-1, 0, 1].map((by) => addMonths(near, by, day)).filter((each) => each !== undefined);
    const fitting = last ? months : months.filter((each) => each <= near);
    return fitting.sort((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)))[0];
  }
  return validDay(year ?? yearOf(month, day, last, reported), month, day);
}

function validDay(year: number | undefined, month: number, day: number): string | undefined {
  if (year === undefined) return undefined;
  const edtf = `${fourDigits(year)}-${two(month)}-${two(day)}`;
  return Number.isNaN(Date.parse(edtf)) || Number(addDays(edtf, 0).slice(8)) !== day ? undefined : edtf;
}

function addMonths(from: string, by: number, day: number): string | undefined {
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + by;
  return validDay(Math.floor(months / 12), (months % 12) + 1, day);
}

/**
 * The year of a date that says none: the one nearest to what was told last, if it is near that, else that of the same year ("in March 2024 …
 * on 3 October"), unless that is still to come; where nothing was told, or the dateline alone, the last one before the report.
 */
function yearOf(
  month: number,
  day: number,
  last: string | undefined,
  reported: string | undefined,
): number | undefined {
  const near = last ?? reported;
  if (!near) return undefined;
  const year = Number(near.slice(0, 4));
  const middle = (of: number) => `${fourDigits(of)}-${two(month)}-${two(Math.min(day, 28))}`;
  if (!last) return middle(year) <= near ? year : year - 1;
  const apart = (of: number) => Math.abs(daysBetween(near, middle(of)));
  // Behind a dateline: of days so long after the report nothing is reported.
  const isTooLate = (of: number) => last === reported && daysBetween(near, middle(of)) > SOON;
  const [nearest] = [year - 1, year, year + 1]
    .filter((of) => !isTooLate(of))
    .sort((a, b) => apart(a) - apart(b));
  const isToCome = reported !== undefined && middle(year) > reported;
  if (nearest === undefined || apart(nearest) <= FAR_OFF || isToCome) return nearest;
  return year;
}

function dayOfWeekday(
  { weekday, told, last: before, lastWeek }: Extract<Form, { kind: 'weekday' }>,
  { last, toldBy, reported, isNews, isAhead, isOfWeekBefore }: Known,
): string | undefined {
  if (reported && isAhead) return addDays(reported, ((weekday - weekdayOf(reported) + 6) % 7) + 1);
  const back = (from: string) => addDays(from, -((weekdayOf(from) - weekday + 7) % 7));
  if (reported && lastWeek) return back(addDays(reported, -((weekdayOf(reported) + 6) % 7) - 1));
  if (reported && before) return back(addDays(reported, -1));
  const news = reported && back(isOfWeekBefore ? addDays(reported, -7) : reported);
  if (!last || last.length < 10) return news;
  const next = addDays(last, (weekday - weekdayOf(last) + 7) % 7);
  if (told || !news || !reported) return next;
  const gap = daysBetween(last, reported);
  // Told from days that are long past, weekdays go on from these, as long as the text has not turned to news.
  if (gap > 6 && !(isNews && gap > ANOTHER_STORY)) return next <= reported ? next : news;
  return news < last && toldBy !== undefined && next <= toldBy ? next : news;
}

/** A day reckoned from no more than a day that it is near, or that of the report. */
export const dayAlone = (form: Form, near: string | undefined, reported = near) =>
  reckon(form, { last: undefined, near, reported, isNews: false, isAhead: false, isOfWeekBefore: false });
