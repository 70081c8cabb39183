/** Months as numbers, to be counted and compared: of the year 0 (1 BC) the first is 0, and those before it are negative. */

/** The month of a day (`When`) or of a time in an address: "2019-04-25", "2019-04", "-000043-03-15"; of a year alone its first. */
export function firstMonthOf(time: string): number {
  const [, year = '0', month = '1'] = /^(-?\d+)(?:-(\d\d))?/.exec(time) ?? [];
  return Number(year) * 12 + Number(month) - 1;
}

/** The same, of a year alone its last. */
export const lastMonthOf = (time: string): number => firstMonthOf(time) + (/^-?\d+$/.test(time) ? 11 : 0);

/** A month as addresses have it; the inverse of `firstMonthOf`. */
export function monthName(month: number): string {
  const year = yearOfMonth(month);
  return `${yearName(year)}-${String(month - year * 12 + 1).padStart(2, '0')}`;
}

/** A year as addresses have it. */
export const yearName = (year: number): string =>
  `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;

/** The year of a month; 0 is 1 BC. */
export const yearOfMonth = (month: number): number => Math.floor(month / 12);
