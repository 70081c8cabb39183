import { compareDays, type DaySpan, daysBetween, edtfOfDay, firstOf, lastOf } from './calendar-days.ts';
import { parseDate } from './dates.ts';
import type { When } from './visit.ts';

/** A day of a visit, counted from 1: that of a date, as surely as the date is. */
export interface DayOfVisit {
  readonly day: number;
  /** How many days the visit has, where its last one is known. */
  readonly of?: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** A day in EDTF, and not only the month or the year that it lies in. */
const A_DAY = /^-?\d{4}-\d{2}-\d{2}[~?%]?$/;
const QUALIFIED = /[~?%]/;

const firstPart = ({ edtf }: Pick<When, 'edtf'>): string => edtf.split('/')[0] ?? '';
const lastPart = ({ edtf }: Pick<When, 'edtf'>): string => edtf.split('/').at(-1) ?? '';

/** Whether a visit's days can be counted: its first one is known. */
export const countsDays = (dates: When): boolean => isSure(firstPart(dates));

const isSure = (part: string) => A_DAY.test(part) && !QUALIFIED.test(part);

/**
 * The day of a visit on which a date begins. Undefined where nobody can say: the visit's first day is not known, the date is only
 * a month or a year, or it lies before the visit.
 *
 * @param dates of the visit
 */
export function dayOfVisit(dates: When, when: When): DayOfVisit | undefined {
  if (!countsDays(dates) || !A_DAY.test(firstPart(when))) return undefined;
  const day = daysBetween(dates.start, when.start) + 1;
  if (day < 1) return undefined;
  const { approximate, uncertain } = when;
  const of = isSure(lastPart(dates)) ? daysBetween(dates.start, dates.end) + 1 : undefined;
  return { day, approximate, uncertain, ...(of !== undefined && { of }) };
}

/**
 * The days of a visit between two dates that neither of them can be, counted from 1; from the visit's first day where nothing is
 * before. Undefined where there are none, or where the visit's days cannot be counted.
 *
 * @param dates of the visit
 */
export function daysBetweenStops(
  dates: When,
  before: When | undefined,
  next: When,
): readonly [from: number, to: number] | undefined {
  if (!countsDays(dates)) return undefined;
  const from = before ? daysBetween(dates.start, before.end) + 2 : 1;
  const to = daysBetween(dates.start, next.start);
  return to < from ? undefined : [from, to];
}

/** The days that a date of a stop covers: where it is only a month or a year, those of them that are in the visit. */
export function withinVisit(dates: When, when: When): DaySpan {
  const start =
    A_DAY.test(firstPart(when)) || compareDays(when.start, dates.start) > 0 ? when.start : dates.start;
  const end = A_DAY.test(lastPart(when)) || compareDays(when.end, dates.end) < 0 ? when.end : dates.end;
  return compareDays(start, end) > 0 ? when : { start, end };
}

/**
 * The dates of a visit in EDTF, from the first of those of its stops to the last, as exactly as these are known: "1325-06-14/1349-11".
 * Throws where there are none.
 */
export function spanOf(whens: readonly Pick<When, 'edtf' | 'start' | 'end'>[]): string {
  const [first, last] = [firstOf(whens), lastOf(whens)];
  const [from, to] = [firstPart(first), lastPart(last)];
  if (from === to) return from;
  // Level 1 takes an interval only where its end begins later than its beginning does.
  return parseDate(`${from}/${to}`, 'UTC').kind === 'when'
    ? `${from}/${to}`
    : `${edtfOfDay(first.start)}/${edtfOfDay(last.end)}`;
}
