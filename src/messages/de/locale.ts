import type * as english from '../en/locale.ts';
import type { InOtherWords } from '../languages.ts';

type Words = InOtherWords<typeof english>;

export const LOCALE: Words['LOCALE'] = 'de-DE';
export const LANGUAGE: Words['LANGUAGE'] = 'de';

export const THOUSANDS: Words['THOUSANDS'] = '.';
export const POINT: Words['POINT'] = ',';

export const SHORT_COUNTRIES: ReadonlyMap<string, string> = new Map([
  ['HK', 'Hongkong'],
  ['MO', 'Macau'],
  ['CD', 'DR Kongo'],
  ['CG', 'Kongo'],
]);

export const WINDS: Words['WINDS'] = {
  N: 'Norden',
  NE: 'Nordosten',
  E: 'Osten',
  SE: 'Südosten',
  S: 'Süden',
  SW: 'Südwesten',
  W: 'Westen',
  NW: 'Nordwesten',
};
export const HALVES: Words['HALVES'] = { north: 'N', south: 'S', east: 'O', west: 'W' };

export const DURATIONS: Words['DURATIONS'] = {
  days: ['Tag', 'Tage'],
  months: ['Monat', 'Monate'],
  years: ['Jahr', 'Jahre'],
};
