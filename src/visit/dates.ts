import edtf from 'edtf';
import type { When } from './visit.ts';

export type ParsedDate =
  | { readonly kind: 'when'; readonly when: When }
  | { readonly kind: 'fault'; readonly rule: 'date' | 'time-zone'; readonly message: string };

/** An EDTF date of level 0 or 1 with the calendar days that it covers at a place. Times of day are not taken. */
export function parseDate(value: string, timeZone: string): ParsedDate {
  if (!isTimeZone(timeZone)) {
    return { kind: 'fault', rule: 'time-zone', message: `"${timeZone}" is no IANA time zone` };
  }
  const impossible = value
    .split('/')
    .map((part) => /^(\d{4})-(\d{2})-(\d{2})/.exec(part))
    .find((part) => part && !isCalendarDay(part[0]));
  if (impossible) return noDate(`${impossible[0]} is not a day of the calendar`);
  // Most dates are plain days, and the grammar of EDTF is slow: without this, 10,000 stops take two seconds.
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return when(value, timeZone, value, value);
  if (value.includes('T')) return noDate(`"${value}" has a time of day`);
  try {
    const parsed = edtf(value, { level: 1 });
    const [from, to] = [parsed.min, parsed.max];
    if (!Number.isFinite(from) || !Number.isFinite(to) || to < from) {
      return noDate(`"${value}" has no beginning, no end, or ends before it begins`);
    }
    const day = (moment: number) => new Date(moment).toISOString().replace(/T.*/, '');
    return when(value, timeZone, day(from), day(to));
  } catch {
    return noDate(`"${value}" is no EDTF date of level 0 or 1`);
  }
}

const when = (edtf: string, timeZone: string, start: string, end: string): ParsedDate => ({
  kind: 'when',
  when: {
    edtf,
    start,
    end,
    precision: /\d{4}-\d{2}-\d{2}/.test(edtf) ? 'day' : /\d{4}-\d{2}/.test(edtf) ? 'month' : 'year',
    approximate: /[~%]/.test(edtf),
    uncertain: /[?%]/.test(edtf),
    timeZone,
  },
});

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

function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
