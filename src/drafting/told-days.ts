import { addDays, weekdayOf } from '../review/local-day.ts';
import { daysBetween } from '../visit/calendar-days.ts';
import { isInDateline } from './dateline.ts';
import { daysIn, type Form, type FoundDay, sentenceOf } from './day-forms.ts';
import { feastNear, feastOf } from './feasts.ts';
import { isQuoted } from './is-quoted.ts';
import { type Calendar, SAID } from './language.ts';
import type { Words } from './suggestion.ts';
import { isOfWeekBefore } from './weekday-run.ts';

/** A day, or a month, that some words mean. */
export interface ToldDay extends Words {
  /** EDTF: YYYY-MM-DD, or YYYY-MM; of a span its two days, YYYY-MM-DD/YYYY-MM-DD. */
  readonly edtf: string;
  /** Whether the words say no more than that it is the day told before. */
  readonly same: boolean;
  /** Whether the lede goes on to it over several days: it tells how long all took, and the story begins behind it where that began. */
  readonly isAhead: boolean;
  /**
   * Whether it is told from where the story is not: what is so today, what was said of it later, or what had been long before. The
   * story goes on from the day before it.
   */
  readonly isAside: boolean;
  /** Whether a dateline tells it: what follows was reported on it. */
  readonly isOfReport: boolean;
  /** Whether its year is the one that was told before, though the day is far from all that was. */
  readonly isYearGuessed: boolean;
}

/** Where the paragraph begins that has these letters. */
export function paragraphAt(text: string, at: number): number {
  const gap = text.lastIndexOf('\n\n', at);
  return gap < 0 ? 0 : gap + 2;
}

/** Letters within which a paragraph's first day may be its heading. */
const HEADING = 25;
/** Whether a day is the heading of the paragraph that begins there: "Friday 3 June.", "Monday, 22:30 —". */
export const isHeading = (text: string, { start, end }: Words, paragraph: number): boolean =>
  start >= paragraph &&
  start - paragraph < HEADING &&
  /^(?:,?\s*\d{1,2}[:.]\d\d)?\s*[.:—–]/.test(text.slice(end, end + 15));

/** Days after which what was told last is another story than the news. */
const ANOTHER_STORY = 14;
/** Days before the report after which what was told last was not written with it. */
const LONG_AGO = 400;
/** Days after which a day that says no year is rather of the year that was told than the nearest one. */
const FAR_OFF = 120;
/** Days after a report within which lies what it says is to come. */
const SOON = 60;
/** Days from one to another within which a story may have come to the one that it is told on. */
const NEXT = 1;

/**
 * The days that a text tells, in its order. "On Monday" is the last one before the report, unless days are told from another
 * one on, or the story cannot have gone on from that one day by day; "the day before" goes from what was told last. What cannot
 * be reckoned is left out.
 *
 * @param published the day of the report, YYYY-MM-DD, until a dateline tells another one
 */
export function toldDays(
  text: string,
  published: string | undefined,
  calendar: Calendar,
): readonly ToldDay[] {
  const told: ToldDay[] = [];
  let reported = published;
  let last: string | undefined;
  // What dates without a year are nearest to.
  let near: string | undefined;
  let isNews = false;
  let lede: { readonly paragraph: number; readonly from?: string | undefined } | undefined;
  let heading: { readonly paragraph: number; readonly day: string } | undefined;
  const days = daysIn(text, calendar);
  for (const [index, { start, end, form, from }] of days.entries()) {
    if (!from && calendar.notOn.test(text.slice(Math.max(0, start - 20), start))) continue;
    const paragraph = paragraphAt(text, start);
    // "Today" is the day on which it was said, which need not be that of the report.
    const isSaid = form.kind === 'step' && form.from === 'report' && isQuoted(text.slice(paragraph, start));
    if (isSaid) continue;
    // Behind the lede, the story goes on from where the lede did not yet tell how it ended.
    if (lede && paragraph !== lede.paragraph) {
      last = lede.from ?? last;
      lede = { paragraph: lede.paragraph };
    }
    // In a diary, "this morning" is that of its day; in a letter of long ago, of the day over it.
    const isLetter = last !== undefined && reported !== undefined && daysBetween(last, reported) > LONG_AGO;
    const written = isLetter && !(form.kind === 'step' && form.isNowadays) ? last : reported;
    const today = heading?.paragraph === paragraph ? heading.day : written;
    const ahead = (last ?? near) ? undefined : dayAhead(text, days, index, reported);
    const before = last ?? near ?? yearBefore(text, start, form, calendar);
    const edtf = reckon(form, {
      last,
      near: before,
      reported: form.kind === 'step' ? today : (ahead ?? reported),
      isNews,
      isOfWeekBefore: reported !== undefined && isOfWeekBefore(days, index, { text, reported, calendar }),
    });
    if (edtf === undefined) continue;
    const isOfReport = form.kind === 'date' && !from && isInDateline(text, { start, end }, paragraph);
    if (isOfReport) reported = edtf;
    if (form.kind !== 'month' && isHeading(text, { start, end }, paragraph))
      heading = { paragraph, day: edtf };
    if (form.kind === 'weekday' && reported && !form.told && daysBetween(edtf, reported) <= 6) isNews = true;
    // To a feast that is still to come somebody looks forward: the story goes on from where it was.
    const isToCome = form.kind === 'feast' && reported !== undefined && edtf > reported;
    const isLater = last !== undefined && daysBetween(last, edtf) > NEXT;
    const isOfNow =
      (form.kind === 'step' && form.isNowadays) ||
      calendar.saidOn.test(text.slice(Math.max(0, start - SAID), start));
    // "Where many had died on 31 October 2010": nothing of the story follows on that.
    const isLongBefore =
      form.kind === 'date' &&
      form.year !== undefined &&
      last !== undefined &&
      daysBetween(edtf, last) > LONG_AGO &&
      calendar.outOfTurn.test(sentenceOf({ start, end }, text));
    const isAside = (isLater && isOfNow) || isLongBefore;
    const goesOn = form.kind !== 'month' && !isToCome && !isAside;
    lede ??= { paragraph };
    const isAhead =
      paragraph === lede.paragraph && form.kind === 'step' && form.from === 'told' && form.days > 1;
    if (paragraph === lede.paragraph && goesOn)
      lede = { paragraph, from: isAhead ? (lede.from ?? last) : undefined };
    if (goesOn) last = edtf;
    if (form.kind === 'month' && form.year !== undefined) near = `${edtf}-15`;
    const isYearGuessed =
      'month' in form &&
      form.month !== undefined &&
      form.year === undefined &&
      before !== undefined &&
      Math.abs(daysBetween(edtf.length === 7 ? `${edtf}-15` : edtf, before)) > FAR_OFF;
    const same = form.kind === 'step' && form.from === 'told' && form.days === 0;
    // The first day of a span is reckoned from its last, as which it has the month and the year.
    const first =
      from &&
      reckon(from.form, {
        last: undefined,
        near: edtf,
        reported: edtf,
        isNews: false,
        isOfWeekBefore: false,
      });
    const isSpan = from && first !== undefined && first < edtf;
    const words = isSpan ? { start: from.start, end, edtf: `${first}/${edtf}` } : { start, end, edtf };
    told.push({ ...words, same, isAhead, isAside, isOfReport, isYearGuessed });
  }
  return told;
}

/** A day in the year that a story is of, as told before a day of a month that has no year. */
function yearBefore(text: string, at: number, form: Form, { ofYear }: Calendar): string | undefined {
  if (form.kind !== 'date' || form.month === undefined) return undefined;
  const [, one, other] = [...text.slice(0, at).matchAll(ofYear)].at(-1) ?? [];
  const year = one ?? other;
  return year === undefined ? undefined : `${year}-07-01`;
}

/**
 * The day told next, before or on which a date is that is told before any other: “the 15th and the 16th of March 1873”. Where the day of the
 * report is known, only one of the same sentence is.
 */
function dayAhead(
  text: string,
  days: readonly FoundDay[],
  index: number,
  reported: string | undefined,
): string | undefined {
  const { end = 0, form } = days[index] ?? {};
  if (form?.kind !== 'date' || form.year !== undefined) return undefined;
  const whole = days
    .slice(index + 1)
    .find((next) => next.form.kind === 'date' && next.form.month !== undefined);
  if (!whole || (reported && /[.!?]\s/.test(text.slice(end, whole.start)))) return undefined;
  return reckon(whole.form, {
    last: undefined,
    near: undefined,
    reported,
    isNews: false,
    isOfWeekBefore: false,
  });
}

const two = (value: number) => String(value).padStart(2, '0');

interface Known {
  /** The day that was told last. */
  readonly last: string | undefined;
  readonly near: string | undefined;
  readonly reported: string | undefined;
  /** Whether weekdays were reckoned from the report before. */
  readonly isNews: boolean;
  /** Whether a weekday is the one of a week before that of the last one. */
  readonly isOfWeekBefore: boolean;
}

function reckon(form: Form, known: Known): string | undefined {
  const { last, near, reported } = known;
  switch (form.kind) {
    case 'date':
      return dayOfDate(form, near, reported);
    case 'month': {
      const year = form.year ?? yearOf(form.month, 1, near, reported);
      return year === undefined ? undefined : `${String(year).padStart(4, '0')}-${two(form.month)}`;
    }
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
  const edtf = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
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
  const middle = (of: number) => `${String(of).padStart(4, '0')}-${two(month)}-${two(Math.min(day, 28))}`;
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
  { last, reported, isNews, isOfWeekBefore }: Known,
): string | undefined {
  const back = (from: string) => addDays(from, -((weekdayOf(from) - weekday + 7) % 7));
  if (reported && lastWeek) return addDays(back(addDays(reported, -((weekdayOf(reported) + 6) % 7) - 1)), 0);
  if (reported && before) return back(addDays(reported, -1));
  const news = reported && back(isOfWeekBefore ? addDays(reported, -7) : reported);
  if (!last || last.length < 10) return news;
  const next = addDays(last, (weekday - weekdayOf(last) + 7) % 7);
  if (told || !news || !reported) return next;
  const gap = daysBetween(last, reported);
  // Told from days that are long past, weekdays go on from these, as long as the text has not turned to news.
  if (gap > 6 && !(isNews && gap > ANOTHER_STORY)) return next <= reported ? next : news;
  return news;
}
