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

const firstPart = ({ edtf }: When): string => edtf.split('/')[0] ?? '';
const lastPart = ({ edtf }: When): string => edtf.split('/').at(-1) ?? '';

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
export function withinVisit(dates: When, when: When): Pick<When, 'start' | 'end'> {
  const start = A_DAY.test(firstPart(when)) || isBefore(dates.start, when.start) ? when.start : dates.start;
  const end = A_DAY.test(lastPart(when)) || isBefore(when.end, dates.end) ? when.end : dates.end;
  return isBefore(end, start) ? when : { start, end };
}

/** Years before our era do not come in the order of their letters. */
const isBefore = (day: string, other: string) => daysBetween(day, other) > 0;

/** Whole days from one calendar day (see `When`) to another: 0 on the same day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
