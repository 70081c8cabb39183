import type { When } from '../visit/visit.ts';

const DAY = 86_400_000;

/** The moment at which a calendar day (`When`) begins in a time zone (IANA name), in milliseconds since 1970 UTC. */
export function startOfDay(day: string, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // The offset a little off midnight may be that of the other side of a change of clocks: ask again where it leads.
  return midnight - offsetAt(midnight - offsetAt(midnight, timeZone), timeZone);
}

/** The day so many days after a day (before it, where negative), both as `When` has them. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().replace(/T.*/, '');
}

/** The day of the week, from 0 for Sunday. */
export const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Whether a date is given as a guess, so that little can be held against it. */
export const isVague = ({ approximate, uncertain }: When) => approximate || uncertain;

export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** A formatter is dear to make, and each stop asks for one. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** How far the clocks of a time zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(moment);
  const told = (type: string) => parts.find((each) => each.type === type)?.value;
  const part = (type: string) => Number(told(type));
  const year = told('era') === 'BC' ? 1 - part('year') : part('year');
  const shown = new Date(0);
  // Not Date.UTC, which takes years below 100 for years of the twentieth century.
  shown.setUTCFullYear(year, part('month') - 1, part('day'));
  shown.setUTCHours(part('hour'), part('minute'), part('second'));
  return shown.getTime() - Math.floor(moment / 1000) * 1000;
}
