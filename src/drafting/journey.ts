import { addDays } from '../review/local-day.ts';
import { daysBetween } from '../visit/calendar-days.ts';
import { daysOf } from './middle-of.ts';
import type { ToldDay } from './told-days.ts';

/** Days from one that is told of a journey to the next, after which another time is told of. */
const LONGEST = 120;

/** When a journey was, as far as it is known. */
export interface Journey {
  /** Its first day and its last one. */
  readonly span: readonly [from: string, to: string] | undefined;
  readonly reported: string | undefined;
  /** Those of the days that are told, and of the report. */
  readonly years: ReadonlySet<string>;
  /** The months of days that are told, YYYY-MM. */
  readonly months: ReadonlySet<string>;
}

/**
 * The days that a text tells round the middle one of them, as far as one follows on another: what is long before or after is another story.
 * A month alone, or a season, mostly is: it is the middle one only where no days are told.
 */
export function journeyOf(days: readonly ToldDay[], reported: string | undefined): Journey {
  const ofStory = days.filter(({ edtf, isAside }) => !isAside && edtf.length > 4);
  const exact = ofStory.flatMap(({ edtf, middle }) => (edtf.length >= 10 ? [middle] : [])).sort();
  const sorted = ofStory.map(({ middle }) => middle).sort();
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? '';
  // The longer a journey was, the longer nothing may be told of it.
  const apart = sorted.length > 0 ? Math.max(LONGEST, daysBetween(at(1 / 4), at(3 / 4)) / 2) : 0;
  const isNext = (one = '', next = '') => one !== '' && next !== '' && daysBetween(one, next) <= apart;
  const middle = exact.length > 0 ? sorted.indexOf(exact[exact.length >> 1] ?? '') : sorted.length >> 1;
  let [from, to] = [middle, middle];
  while (isNext(sorted[from - 1], sorted[from])) from--;
  while (isNext(sorted[to], sorted[to + 1])) to++;
  const [first, last] = [sorted[from], sorted[to]];
  const years = [...days.map(({ edtf }) => edtf), ...(reported ? [reported] : [])];
  return {
    span: first !== undefined && last !== undefined ? [first, last] : undefined,
    reported,
    months: new Set(exact.map((day) => day.slice(0, 7))),
    years: new Set(years.flatMap((edtf) => edtf.match(/\b\d{4}\b/g) ?? [])),
  };
}

/** Whether a year is neither one of a journey of which the years are known, nor next to one. */
export const isForeign = ({ years }: Journey, year: string): boolean =>
  years.size > 0 && [...years].every((known) => Math.abs(Number(known) - Number(year)) > 1);

/** Whether it is a month of which no day is told, though days are of others. */
export const isOtherMonth = ({ months }: Journey, edtf: string): boolean =>
  /^\d{4}-[01]\d$/.test(edtf) && months.size > 0 && !months.has(edtf);

/** Whether a day may be one of the journey: not after the report, and not long before the others or after them. */
export function isOf({ span, reported }: Journey, edtf: string): boolean {
  if (reported && daysOf(edtf)[0] > reported) return false;
  const [[first, last], [from, to] = []] = [daysOf(edtf), span];
  return !from || !to || (last >= addDays(from, -LONGEST) && first <= addDays(to, LONGEST));
}
