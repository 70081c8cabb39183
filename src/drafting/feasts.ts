import { addDays } from '../review/local-day.ts';
import { daysBetween } from '../visit/calendar-days.ts';

/** What a feast is reckoned from: Easter Sunday of the western churches, or Christmas Day. */
export type FeastFrom = 'easter' | 'christmas';

/** The year from which Easter is reckoned by the Gregorian calendar. */
const GREGORIAN = 1583;

/**
 * Easter Sunday of a year from 1583 on, YYYY-MM-DD: the anonymous Gregorian algorithm of 1876 as Jean Meeus gives it in
 * "Astronomical Algorithms" (1991), chapter 8.
 */
export function easterOf(year: number): string {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

const dayOf = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The day of a feast that is so many days from another; undefined before there was a Gregorian Easter. */
export function feastOf(year: number, from: FeastFrom, days: number): string | undefined {
  if (year < GREGORIAN || year > 9998) return undefined;
  return addDays(from === 'easter' ? easterOf(year) : dayOf(year, 12, 25), days);
}

/** Of all years the one of these feasts that is nearest to a day. */
export function feastNear(near: string, from: FeastFrom, days: number): string | undefined {
  const year = Number(near.slice(0, 4));
  return [year - 1, year, year + 1]
    .flatMap((each) => feastOf(each, from, days) ?? [])
    .sort((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)))[0];
}
