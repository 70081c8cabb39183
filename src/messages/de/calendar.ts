import type * as english from '../en/calendar.ts';
import type { DayWords } from '../en/calendar.ts';
import type { InOtherWords } from '../languages.ts';

const WEEKDAYS = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'];
/** Months, and as short as the Duden has them. */
const MONTHS = [
  ['Januar', 'Jan.'],
  ['Februar', 'Febr.'],
  ['März', 'März'],
  ['April', 'April'],
  ['Mai', 'Mai'],
  ['Juni', 'Juni'],
  ['Juli', 'Juli'],
  ['August', 'Aug.'],
  ['September', 'Sept.'],
  ['Oktober', 'Okt.'],
  ['November', 'Nov.'],
  ['Dezember', 'Dez.'],
] as const;

export type { DayWords };

export const formatYear = (year: number): string => (year > 0 ? String(year) : `${1 - year} v. Chr.`);

export const formatDecade = (year: string): string => `${year}er`;

export function wordsOfDay(date: string): DayWords {
  const day = new Date(`${date}T00:00:00Z`);
  const [month, shortMonth] = MONTHS[day.getUTCMonth()] ?? ['', ''];
  return {
    weekday: WEEKDAYS[day.getUTCDay()] ?? '',
    day: `${day.getUTCDate()}.`,
    month,
    shortMonth,
    year: formatYear(day.getUTCFullYear()),
  };
}

export const SEASONS: Readonly<Record<string, string>> = {
  21: 'Frühling',
  22: 'Sommer',
  23: 'Herbst',
  24: 'Winter',
};

export const IN_DOUBT: InOtherWords<typeof english.IN_DOUBT> = {
  full: { about: 'etwa ', perhaps: ' (unsicher)' },
  short: { about: 'ca. ', perhaps: '?' },
};

export const AND = ' und ';
