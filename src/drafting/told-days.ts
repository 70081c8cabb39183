import { once } from '../annotation/once.ts';
import { firstIndex } from '../order/first-index.ts';
import { daysBetween } from '../visit/calendar-days.ts';
import { isInDateline, isOverEntry } from './dateline.ts';
import { daysIn, type Form, type FoundDay, sentenceOf } from './day-forms.ts';
import { quotedIn } from './is-quoted.ts';
import { type Calendar, SAID } from './language.ts';
import { type Half, middleOf } from './middle-of.ts';
import { paragraphsOf } from './paragraphs.ts';
import { dayAlone, FAR_OFF, reckon } from './reckon-day.ts';
import type { Words } from './suggestion.ts';
import { isToldAhead } from './told-ahead.ts';
import { isOfWeekBefore } from './weekday-run.ts';

/** A day, or a month, a season or a year, that some words mean. */
export interface ToldDay extends Words {
  /** EDTF: YYYY-MM-DD, YYYY-MM, a season (1831-21 for its spring) or YYYY; of a span its two days, YYYY-MM-DD/YYYY-MM-DD. */
  readonly edtf: string;
  /** A day in the middle of what it means, YYYY-MM-DD. */
  readonly middle: string;
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

/** Letters within which a paragraph's first day may be its heading. */
const HEADING = 25;
/** Whether a day is the heading of the paragraph that begins there: "Friday 3 June.", "Monday, 22:30 —". */
export const isHeading = (text: string, { start, end }: Words, paragraph: number): boolean =>
  start >= paragraph &&
  start - paragraph < HEADING &&
  /^(?:,?\s*\d{1,2}[:.]\d\d)?\s*[.:—–]/.test(text.slice(end, end + 15));

/** Letters of a line at most that is a heading. */
const LONGEST_LINE = 80;
/** What stands before a day that opens its line: "Day 2: ", "Monday, ". */
const BEFORE_DAY = /^[\s*_(]*(?:\p{L}+,?\s+)?(?:\d{1,2}\s?[.:–—-]?\s+)?$/u;
/** Whether a day opens a line that is a heading, over what was done on it: "6 May – Goma". */
export const isOverDay = (text: string, { start, end }: Words, paragraph: number): boolean => {
  const [line = ''] = text.slice(paragraph, paragraph + LONGEST_LINE).split('\n\n', 1);
  return (
    paragraph + line.length >= end &&
    text.startsWith('\n\n', paragraph + line.length) &&
    BEFORE_DAY.test(text.slice(paragraph, start)) &&
    !/[.!?…]["”’)]*$/u.test(line)
  );
};

/** Days before the report after which what was told last was not written with it. */
const LONG_AGO = 400;
/** Days from one to the next one that is told of the same story. */
const GOES_ON = 31;
/** Days from one to another within which a story may have come to the one that it is told on. */
const NEXT = 1;

/**
 * The days that a text tells, in its order. "On Monday" is the last one before the report, unless days are told from another
 * one on, or the story cannot have gone on from that one day by day; "the day before" goes from what was told last. What cannot
 * be reckoned is left out.
 *
 * @param published the day of the report, YYYY-MM-DD, until a dateline tells another one
 * @param half where the story is, of which the seasons are
 */
export function toldDays(
  text: string,
  published: string | undefined,
  calendar: Calendar,
  half: Half = 'north',
): readonly ToldDay[] {
  const told: ToldDay[] = [];
  let reported = published;
  // What stands under a day of its own, as in a diary, was written on that day, and no later.
  let isEntry = false;
  let last: string | undefined;
  // The day that was told last, or the middle of a month, a season or a year that was told since: what dates are nearest to that say no year.
  let near: string | undefined;
  let isNews = false;
  let lede: { readonly paragraph: number; readonly from?: string | undefined } | undefined;
  let heading: { readonly paragraph: number; readonly day: string } | undefined;
  const days = daysIn(text, calendar);
  const [isQuoted, paragraphAt] = [quotedIn(text), paragraphsOf(text)];
  const datelines = once(() =>
    days.filter((each) => each.form.kind === 'date' && isInDateline(text, each, paragraphAt(each.start))),
  );
  for (const [index, found] of days.entries()) {
    const { start, end, form, from } = found;
    if (!from && calendar.notOn.test(text.slice(Math.max(0, start - 20), start))) continue;
    const paragraph = paragraphAt(start);
    // "Today" is the day on which it was said, which need not be that of the report.
    const isSaid = form.kind === 'step' && form.from === 'report' && isQuoted(paragraph, start);
    if (isSaid) continue;
    // Behind the lede, the story goes on from where the lede did not yet tell how it ended.
    if (lede && paragraph !== lede.paragraph) {
      if (lede.from !== undefined) [last, near] = [lede.from, lede.from];
      lede = { paragraph: lede.paragraph };
    }
    // In a diary, "this morning" is that of its day; in a letter of long ago, of the day over it.
    const isLetter = last !== undefined && reported !== undefined && daysBetween(last, reported) > LONG_AGO;
    const written = isLetter && !(form.kind === 'step' && form.isNowadays) ? last : reported;
    const today = heading?.paragraph === paragraph ? heading.day : written;
    const nearest = isNextOf(form, last, near, reported) ? last : near;
    const ahead = near === undefined ? dayAhead(text, days, index, reported) : undefined;
    const before = nearest;
    // In a report that has told what was, what is told in the present is still to come.
    const isPresent = form.kind === 'weekday' && !form.told && isToldAhead(found, text, calendar);
    const isPlanned = isNews && isPresent;
    const edtf = reckon(form, {
      last,
      toldBy:
        form.kind === 'weekday' && !isEntry
          ? toldBy(found, datelines(), { text, reported, published, calendar })
          : undefined,
      near: nearest,
      reported: form.kind === 'step' ? today : (ahead ?? reported),
      isNews,
      isAhead: isPlanned,
      isOfWeekBefore: reported !== undefined && isOfWeekBefore(days, index, { text, reported, calendar }),
    });
    if (edtf === undefined) continue;
    const isOfReport = form.kind === 'date' && !from && isInDateline(text, { start, end }, paragraph);
    const isOfEntry =
      form.kind === 'date' &&
      !from &&
      isOverEntry(text, { start, end }, { paragraph, weekdays: calendar.weekdays });
    if (isOfReport || isOfEntry) [reported, isEntry] = [edtf, isOfEntry];
    if (isDay(form) && isHeading(text, { start, end }, paragraph)) heading = { paragraph, day: edtf };
    if (form.kind === 'weekday' && reported && !form.told && !isPresent && daysBetween(edtf, reported) <= 6)
      isNews = true;
    // To a day that is still to come somebody looks forward: the story goes on from where it was.
    const isToCome = (form.kind === 'feast' || isPlanned) && reported !== undefined && edtf > reported;
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
    // “In 1833 she saw Rome”: the days told after it are of that year, and none is that year alone.
    const isAside = (isLater && isOfNow) || isLongBefore || form.kind === 'year';
    const goesOn = isDay(form) && !isToCome && !isAside;
    lede ??= { paragraph };
    const isAhead =
      paragraph === lede.paragraph && form.kind === 'step' && form.from === 'told' && form.days > 1;
    if (paragraph === lede.paragraph && goesOn)
      lede = { paragraph, from: isAhead ? (lede.from ?? last) : undefined };
    if (goesOn) last = edtf;
    if (goesOn || (!isDay(form) && isOfStory(form, sentenceOf({ start, end }, text), calendar)))
      near = middleOf(edtf, half);
    const isYearGuessed =
      'month' in form &&
      form.month !== undefined &&
      form.year === undefined &&
      before !== undefined &&
      Math.abs(daysBetween(middleOf(edtf, half), before)) > FAR_OFF;
    const same = form.kind === 'step' && form.from === 'told' && form.days === 0;
    // The first day of a span is reckoned from its last, as which it has the month and the year.
    const first = from && dayAlone(from.form, edtf);
    const isSpan = from && first !== undefined && first < edtf;
    const words = isSpan ? { start: from.start, end, edtf: `${first}/${edtf}` } : { start, end, edtf };
    told.push({
      ...words,
      middle: middleOf(words.edtf, half),
      same,
      isAhead,
      isAside,
      isOfReport,
      isYearGuessed,
    });
  }
  return told;
}

/** A text that was reported on one day and published on another, YYYY-MM-DD, as far as it is known. */
interface Whole {
  readonly text: string;
  readonly reported: string | undefined;
  readonly published: string | undefined;
  readonly calendar: Calendar;
}

/**
 * The day by which the part of a report was written that begins with a dateline, where that is later than its day: that of the next
 * dateline, else that on which the whole was published. Undefined for words of what is still to come, or had been before.
 */
function toldBy(
  found: FoundDay,
  datelines: readonly FoundDay[],
  { text, reported, published, calendar }: Whole,
): string | undefined {
  if (!reported || calendar.outOfTurn.test(sentenceOf(found, text))) return undefined;
  const next = datelines[firstIndex(datelines.length, (at) => (datelines[at]?.start ?? 0) > found.start)];
  const day = next ? dayAlone(next.form, reported) : published;
  return day !== undefined && day > reported ? day : undefined;
}

/**
 * Whether a date that says no year goes on from the day that was told last, though a month or a year long before was told since: what is said
 * of a bridge that was opened in March 2014 moves no story there.
 */
function isNextOf(
  form: Form,
  last: string | undefined,
  near: string | undefined,
  reported: string | undefined,
): boolean {
  if (form.kind !== 'date' || form.year !== undefined || !last || !near || near >= last) return false;
  const next = dayAlone(form, last, reported);
  return next !== undefined && next >= last && daysBetween(last, next) <= GOES_ON;
}

/** Whether words tell a day, and not a longer time in which it may be. */
const isDay = ({ kind }: Form): boolean => kind !== 'month' && kind !== 'season' && kind !== 'year';

/** Whether a story goes on in a month, a season or a year that a sentence tells: one that says its year, or is neither planned nor past. */
const isOfStory = (form: Form, sentence: string, { outOfTurn }: Calendar): boolean =>
  ('year' in form && form.year !== undefined) || !outOfTurn.test(sentence);

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
  return dayAlone(whole.form, undefined, reported);
}
