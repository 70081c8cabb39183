import edtf from 'edtf';
import { precisionOf } from './date-ends.ts';
import type { When } from './visit.ts';

type ParsedDate =
  | { readonly kind: 'when'; readonly when: When }
  | { readonly kind: 'fault'; readonly rule: 'date' | 'time-zone'; readonly message: string };

/** Dates that were asked for lately: what reads a file asks for each of them several times. */
const lately = new Map<string, ParsedDate>();
const MOST = 10_000;

/** An EDTF date of level 0 or 1 with the calendar days that it covers at a place. Times of day are not taken. */
export function parseDate(value: string, timeZone: string): ParsedDate {
  const key = `${timeZone} ${value}`;
  const known = lately.get(key);
  if (known) return known;
  const parsed = readDate(value, timeZone);
  if (lately.size >= MOST) lately.clear();
  lately.set(key, parsed);
  return parsed;
}

function readDate(value: string, timeZone: string): ParsedDate {
  if (!isTimeZone(timeZone)) {
    return { kind: 'fault', rule: 'time-zone', message: `"${timeZone}" is no IANA time zone` };
  }
  for (const part of value.split('/')) {
    const [day] = /^-?\d{4}-\d{2}-\d{2}/.exec(part) ?? [];
    if (day !== undefined && !isCalendarDay(day)) return noDate(`${day} is not a day of the calendar`);
  }
  // The grammar of EDTF is slow: without this, 10,000 stops take two seconds.
  const plain = plainDays(value);
  if (plain) return when(value, timeZone, ...plain);
  if (value.includes('T')) return noDate(`"${value}" has a time of day`);
  if (endsEarly(value)) return noDate(`"${value}" does not end after it begins`);
  try {
    const parsed = edtf(value, { level: 1 });
    const [from, to] = [parsed.min, parsed.max];
    if (!Number.isFinite(from) || !Number.isFinite(to) || to < from) {
      return noDate(`"${value}" has no beginning, no end, or ends before it begins`);
    }
    const day = (moment: number) => new Date(moment).toISOString().replace(/T.*/, '');
    return when(value, timeZone, day(from), day(to));
  } catch {
    return noDate(`"${value}" cannot be read as a date`);
  }
}

const when = (edtf: string, timeZone: string, start: string, end: string): ParsedDate => ({
  kind: 'when',
  when: {
    edtf,
    start,
    end,
    precision: precisionOf(edtf),
    approximate: /[~%]/.test(edtf),
    uncertain: /[?%]/.test(edtf),
    timeZone,
  },
});

const PLAIN = /^(-(?!0000)\d{4}|\d{4})(?:-(0[1-9]|1[0-2]|2[1-4](?!-))(?:-(\d\d))?)?[~?%]?$/;

/**
 * The months that a season is, counted from January, as meteorologists of the northern half of the world have them: spring is March to
 * May, and a winter ends in February of the year after. Level 1 of EDTF does not say which half is meant, and the package takes
 * seasons for quarters of the year.
 */
const SEASONS: Readonly<Record<string, readonly [first: string, last: number]>> = {
  21: ['03', 5],
  22: ['06', 8],
  23: ['09', 11],
  24: ['12', 14],
};

/**
 * The first and the last day of what nearly every date is: a day, a month, a season or a year, qualified or not, or from one to
 * another of our era; undefined for any other, and for days that their month does not have.
 */
function plainDays(value: string): readonly [start: string, end: string] | undefined {
  // Most are a day of our era, and that is one of the calendar by now.
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return [value, value];
  const [from, to, ...more] = value.split('/').map((part) => PLAIN.exec(part));
  if (!from || to === null || more.length > 0) return undefined;
  const [first, last] = [firstDayOf(from), lastDayOf(to ?? from)];
  // Level 1 asks that an interval's end begins after its start does.
  if (to && (value.includes('/-') || value.startsWith('-') || firstDayOf(to) <= first)) return undefined;
  return first && last ? [first, last] : undefined;
}

/** Whether two dates of our era are the wrong way round, or alike. */
function endsEarly(value: string): boolean {
  const [from, to] = value.split('/').map((part) => PLAIN.exec(part));
  return !!from && !!to && !/(?:^|\/)-/.test(value) && firstDayOf(to) <= firstDayOf(from);
}

type Parts = RegExpExecArray;

const firstDayOf = ([, year = '', month = '01', day = '01']: Parts) =>
  dayOf(year, SEASONS[month]?.[0] ?? month, day);
function lastDayOf([, year = '', month = '12', day]: Parts): string {
  const [, last] = SEASONS[month] ?? [];
  if (last !== undefined) return endOfMonth(year, last).toISOString().replace(/T.*/, '');
  return dayOf(year, month, day ?? String(daysIn(year, month)));
}

/** A day as Date prints it: years before 0 with six digits. Empty for one that its month does not have. */
const dayOf = (year: string, month: string, day: string) =>
  Number(day) >= 1 && Number(day) <= daysIn(year, month)
    ? [year.replace('-', '-00'), month, day].join('-')
    : '';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** By the rules of the Gregorian calendar, before it was introduced, too. */
function daysIn(year: string, month: string): number {
  const turns = Number(year);
  const isLeap = turns % 4 === 0 && (turns % 100 !== 0 || turns % 400 === 0);
  return month === '02' && isLeap ? 29 : (DAYS[Number(month) - 1] ?? 0);
}

/** The last day of a month, counted from January; the thirteenth is that of the next year. */
function endOfMonth(year: string, month: number): Date {
  const after = new Date(0);
  // Not Date.UTC, which takes years below 100 for years of the twentieth century.
  after.setUTCFullYear(Number(year), month, 0);
  return after;
}

const noDate = (message: string): ParsedDate => ({ kind: 'fault', rule: 'date', message });

/** Names that were asked for: a visit has a handful, and making a formatter of one is slow. */
const timeZones = new Map<string, boolean>();

function isTimeZone(name: string): boolean {
  let known = timeZones.get(name);
  if (known === undefined) {
    known = isZoneOfIntl(name);
    timeZones.set(name, known);
  }
  return known;
}

function isZoneOfIntl(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.includes('/') || name === 'UTC';
  } catch {
    return false;
  }
}

function isCalendarDay(value: string): boolean {
  const [, year = '', month = '', day = ''] = PLAIN.exec(value) ?? [];
  return dayOf(year, month, day) !== '';
}
