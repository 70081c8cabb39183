import type { When } from './visit.ts';

/** The year of a day as dates have it (`When`): 0 is 1 BC. */
export const yearOf = (day: string): number => Number.parseInt(day, 10);

/** Days in the order of time, which is that of their letters only since the year 0. */
export function compareDays(a: string, b: string): number {
  return yearOf(a) - yearOf(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Whether a day is one of those from `start` to `end`. */
export const isWithin = (day: string, { start, end }: DaySpan): boolean =>
  compareDays(start, day) <= 0 && compareDays(day, end) <= 0;

/** From one day to another, both of which belong to it. */
export interface DaySpan {
  readonly start: string;
  readonly end: string;
}

/** The span that begins first; of those that begin on one day, the longest. Throws where there is none. */
export const firstOf = <T extends DaySpan>(spans: readonly T[]): T =>
  spans.reduce((a, b) => ((compareDays(a.start, b.start) || compareDays(b.end, a.end)) <= 0 ? a : b));

/** The span that ends last; of those that end on one day, the longest. Throws where there is none. */
export const lastOf = <T extends DaySpan>(spans: readonly T[]): T =>
  spans.reduce((a, b) => ((compareDays(b.end, a.end) || compareDays(a.start, b.start)) <= 0 ? a : b));

/** Whole days from one day to another: 0 on the same day. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** A day, or the month or the year that it lies in, as ISO 8601 and EDTF have it: "-0043-03-15", which dates have as "-000043-03-15". */
export function isoOfDay(day: string, precision: When['precision'] = 'day'): string {
  // From the end, since years before 1 have a sign.
  const cut = { day: undefined, month: -3, year: -6 }[precision];
  return day.slice(0, cut).replace(/^-00/, '-');
}

/** The day of a moment by the clock of this machine, YYYY-MM-DD: what whoever sits at it calls that day. */
export const dayByClock = (moment: Date): string =>
  new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
