/** The locale of this catalogue. */
export const LOCALE = 'en-GB';
/** Its language, as pages say it. */
export const LANGUAGE = 'en';

/** What stands between thousands, and before what is less than one. Intl says the same, see calendar.ts. */
export const THOUSANDS = ',';
export const POINT = '.';

/** Countries whose own names in Intl carry what no reader of an itinerary needs: a suffix, a capital, another name. */
export const SHORT_COUNTRIES: ReadonlyMap<string, string> = new Map([
  ['HK', 'Hong Kong'],
  ['MO', 'Macau'],
  ['CD', 'DR Congo'],
  ['CG', 'Congo'],
  ['MM', 'Myanmar'],
]);

/** The winds in words, and the halves of the earth after a degree. */
export const WINDS = {
  N: 'north',
  NE: 'north-east',
  E: 'east',
  SE: 'south-east',
  S: 'south',
  SW: 'south-west',
  W: 'west',
  NW: 'north-west',
};
export const HALVES = { north: 'N', south: 'S', east: 'E', west: 'W' };

/** Times that need not be told to the day, one and several. */
export const DURATIONS = {
  days: ['day', 'days'],
  months: ['month', 'months'],
  years: ['year', 'years'],
} as const;
