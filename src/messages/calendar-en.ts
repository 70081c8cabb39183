/*
 * Days in the catalogue's own words. Intl has them too, but the first thing that a page has it format takes a phone a tenth of a second,
 * in the midst of a step or of a flight.
 */

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export interface DayWords {
  readonly weekday: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** A year in words; 0 is 1 BC. */
export const formatYear = (year: number): string => (year > 0 ? String(year) : `${1 - year} BC`);

/** The words of a calendar day, as `When` has it: "2023-09-16", "-000043-03-15". */
export function wordsOfDay(date: string): DayWords {
  // Every date here is a calendar day at the place, which no clock shifts.
  const day = new Date(`${date}T00:00:00Z`);
  return {
    weekday: WEEKDAYS[day.getUTCDay()] ?? '',
    day: String(day.getUTCDate()),
    month: MONTHS[day.getUTCMonth()] ?? '',
    year: formatYear(day.getUTCFullYear()),
  };
}

/** A calendar day as "16 Sep". */
export function shortDay(date: string): string {
  const { day, month } = wordsOfDay(date);
  return `${day} ${month.slice(0, 3)}`;
}
