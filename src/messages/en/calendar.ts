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
  readonly shortMonth: string;
  readonly year: string;
}

/** A year in words; 0 is 1 BC. */
export const formatYear = (year: number): string => (year > 0 ? String(year) : `${1 - year} BC`);

/** The years that begin with one, in words: "1990s". */
export const formatDecade = (year: string): string => `${year}s`;

/** The words of a calendar day, as `When` has it: "2023-09-16", "-000043-03-15". */
export function wordsOfDay(date: string): DayWords {
  // Every date here is a calendar day at the place, which no clock shifts.
  const day = new Date(`${date}T00:00:00Z`);
  const month = MONTHS[day.getUTCMonth()] ?? '';
  return {
    weekday: WEEKDAYS[day.getUTCDay()] ?? '',
    day: String(day.getUTCDate()),
    month,
    shortMonth: month.slice(0, 3),
    year: formatYear(day.getUTCFullYear()),
  };
}

/** The seasons of a year, by their numbers in EDTF. */
export const SEASONS: Readonly<Record<string, string>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
};

/** What stands before a date that is about right, and after one that is not certain: in full, and where there is little room. */
export const IN_DOUBT = {
  full: { about: 'about ', perhaps: ' (uncertain)' },
  short: { about: 'c. ', perhaps: '?' },
};

/** Between the last two of several dates. */
export const AND = ' and ';
