import { compareDays, type DaySpan, daysBetween } from './calendar-days.ts';
import { type DateEnd, endsOf } from './date-ends.ts';
import type { When } from './visit.ts';

/** A day of a visit, counted from 1: that on which a date begins, as surely as this is known. */
export interface DayOfVisit {
  readonly day: number;
  /** How many days the visit has, where its last one is known. */
  readonly of?: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** Days from which on nobody thinks of a visit by their number. */
const MOST_COUNTED = 400;

const isDay = ({ kind }: DateEnd) => kind === 'day';
const isSure = (end: DateEnd) => isDay(end) && !end.approximate && !end.uncertain;

/** Whether the first day of a visit is known. */
export const beginsOnADay = (dates: When): boolean => isSure(endsOf(dates)[0]);

/** Whether a visit's days are counted: its first one is known, and it is not the only one, nor one of more than a year or so. */
function countsDays(dates: When): boolean {
  const after = daysBetween(dates.start, dates.end);
  return beginsOnADay(dates) && after > 0 && after < MOST_COUNTED;
}

/**
 * The day of a visit on which a date begins. Undefined where nobody can say: the visit's days are not counted, the date is only
 * a month or a year, or it lies before the visit.
 *
 * @param dates of the visit
 */
export function dayOfVisit(dates: When, when: When): DayOfVisit | undefined {
  const [from] = endsOf(when);
  if (!countsDays(dates) || !isDay(from)) return undefined;
  const day = daysBetween(dates.start, when.start) + 1;
  if (day < 1) return undefined;
  const { approximate, uncertain } = from;
  const of = isSure(endsOf(dates)[1]) ? daysBetween(dates.start, dates.end) + 1 : undefined;
  return { day, approximate, uncertain, ...(of !== undefined && { of }) };
}

/** Days of a visit of which nothing is known: by their numbers, or how many where they are not counted. */
export type Gap =
  | { readonly kind: 'numbered'; readonly from: number; readonly to: number }
  | { readonly kind: 'unnumbered'; readonly days: number };

/**
 * The days before each of some stops that none of the stops before it can have lasted to; before the first, from the visit's first
 * day, where that is known. Undefined where there are none.
 *
 * @param dates of the visit
 * @param stops their dates, as visited
 */
export function gapsBefore(dates: When, stops: readonly When[]): readonly (Gap | undefined)[] {
  // Where somebody stays for long and makes a trip meanwhile, it is not the trip's end that counts.
  let last: When | undefined;
  return stops.map((next) => {
    const gap = gapBefore(dates, last, next);
    if (!last || compareDays(next.end, last.end) > 0) last = next;
    return gap;
  });
}

function gapBefore(dates: When, before: When | undefined, next: When): Gap | undefined {
  if (!before && !beginsOnADay(dates)) return undefined;
  const days = before ? daysBetween(before.end, next.start) - 1 : daysBetween(dates.start, next.start);
  if (days < 1) return undefined;
  if (!countsDays(dates)) return { kind: 'unnumbered', days };
  const from = before ? daysBetween(dates.start, before.end) + 2 : 1;
  return { kind: 'numbered', from, to: from + days - 1 };
}

/** The days that a date of a stop covers: where it is only a month or a year, those of them that are in the visit. */
export function withinVisit(dates: When, when: When): DaySpan {
  const [from, to] = endsOf(when);
  const start = isDay(from) || compareDays(when.start, dates.start) > 0 ? when.start : dates.start;
  const end = isDay(to) || compareDays(when.end, dates.end) < 0 ? when.end : dates.end;
  return compareDays(start, end) > 0 ? when : { start, end };
}
