import { compassOf } from '../geo/sphere.ts';
import type { When } from '../visit/visit.ts';
import { shortDay, wordsOfDay } from './calendar-en.ts';
import { LOCALE, languageName, regionName } from './intl.ts';

// Intl's own names for these carry a political suffix that no reader of an itinerary needs.
const SHORT_COUNTRIES: Readonly<Record<string, string>> = { HK: 'Hong Kong', MO: 'Macau' };

/** A calendar day (YYYY-MM-DD) as "16 September 2023". */
export function formatDay(date: string): string {
  const { day, month, year } = wordsOfDay(date);
  return `${day} ${month} ${year}`;
}

/** A calendar day with its weekday, as "Saturday, 16 September 2023". */
export const formatWeekday = (date: string): string => `${wordsOfDay(date).weekday}, ${formatDay(date)}`;

function formatSpan(when: When, single: (day: string) => string): string {
  const from = wordsOfDay(when.start);
  if (when.precision === 'month') return `${from.month} ${from.year}`;
  if (when.precision === 'year') return from.year;
  if (when.start === when.end) return single(when.start);
  const sameMonth = when.start.slice(0, 7) === when.end.slice(0, 7);
  return sameMonth
    ? `${from.day}–${formatDay(when.end)}`
    : `${formatDay(when.start)} – ${formatDay(when.end)}`;
}

const qualify = (when: When, text: string) =>
  `${when.approximate ? 'about ' : ''}${text}${when.uncertain ? ' (uncertain)' : ''}`;

/** A date in words: "16 September 2023", "12–17 September 2023", "about September 2023". */
export const formatWhen = (when: When): string => qualify(when, formatSpan(when, formatDay));

/** A date among others, with what stands between it and the one before. */
export interface ToldDate {
  readonly between: string;
  readonly words: string;
}

/**
 * Dates that are told together, the earliest first: "18, 19 and 21 February 1920, 3 May 1921". A day leaves out the month and the year
 * that the next one has too.
 */
export function formatDates(whens: readonly When[]): readonly ToldDate[] {
  let shortBefore = false;
  return whens.map((when, index) => {
    const words = wordsBefore(when, whens[index + 1]);
    const isShort = words !== formatWhen(when);
    const between = index === 0 ? '' : shortBefore && !isShort ? ' and ' : ', ';
    shortBefore = isShort;
    return { between, words };
  });
}

/** A date, without what the next one says too. */
function wordsBefore(when: When, next: When | undefined): string {
  if (!next || !isOneDay(when) || !isOneDay(next)) return formatWhen(when);
  const [one, other] = [wordsOfDay(when.start), wordsOfDay(next.start)];
  if (one.year !== other.year) return formatWhen(when);
  return one.month === other.month ? one.day : `${one.day} ${one.month}`;
}

const isOneDay = ({ precision, start, end, approximate, uncertain }: When) =>
  precision === 'day' && start === end && !approximate && !uncertain;

/** As `formatWhen`, a single day with its weekday. */
export const formatLongWhen = (when: When): string => qualify(when, formatSpan(when, formatWeekday));

/** As `formatWhen`, as short as a strip of stops can bear: "16 Sep", "12–14 Sep". */
export function formatShortWhen(when: When): string {
  if (when.precision !== 'day') return formatWhen(when);
  const days =
    when.start === when.end ? shortDay(when.start) : `${shortDay(when.start)} – ${shortDay(when.end)}`;
  return `${when.approximate ? 'c. ' : ''}${days}${when.uncertain ? '?' : ''}`;
}

/** A distance in metres as "640 km", "9.8 km" or "300 m", to about three figures. */
export function formatDistance(distance: number): string {
  const rounded = (value: number, digits: number) => Number(value.toPrecision(digits));
  if (distance < 1000) return `${inThousands(rounded(distance, 2))} m`;
  const digits = distance >= 1_000_000 ? 4 : distance >= 100_000 ? 3 : 2;
  return `${inThousands(rounded(distance / 1000, digits))} km`;
}

/** A number as "9.8" or "12,345"; Intl says the same, see calendar-en.ts. */
export const inThousands = (n: number): string =>
  n < 1000 ? String(n) : String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** A number with the word for it. */
export const formatCount = (n: number, one: string, other: string): string => `${n} ${n === 1 ? one : other}`;

/** A wind in words, for a bearing in degrees clockwise from north. */
export function formatBearing(bearing: number): string {
  return {
    N: 'north',
    NE: 'north-east',
    E: 'east',
    SE: 'south-east',
    S: 'south',
    SW: 'south-west',
    W: 'west',
    NW: 'north-west',
  }[compassOf(bearing)];
}

/** A position in degrees, to the digits that its precision (metres) bears. */
export function formatPosition([longitude, latitude]: readonly [number, number], precision: number): string {
  const digits = precision < 200 ? 4 : precision < 2000 ? 3 : precision < 20_000 ? 2 : 1;
  const east = ((((longitude + 180) % 360) + 360) % 360) - 180;
  const degrees = (value: number) => `${Math.abs(value).toFixed(digits)}°`;
  return `${degrees(latitude)} ${latitude < 0 ? 'S' : 'N'}, ${degrees(east)} ${east < 0 ? 'W' : 'E'}`;
}

/** A country by its ISO 3166-1 code. */
export const formatCountry = (code: string): string => SHORT_COUNTRIES[code] ?? regionName(code);

/** A language by its BCP 47 tag. */
export const formatLanguage = (tag: string): string => languageName(tag);

/**
 * A language (BCP 47) as Open Graph has it, with the territory that it is most spoken in where the tag names none:
 * "ko_KR". This catalogue's own language is of its own territory.
 */
export function formatLocale(tag: string): string {
  const known = locales.get(tag) ?? localeOf(tag);
  locales.set(tag, known);
  return known;
}

const locales = new Map<string, string>();

function localeOf(tag: string): string {
  const locale = new Intl.Locale(
    tag.toLowerCase() === new Intl.Locale(LOCALE).language ? LOCALE : tag,
  ).maximize();
  return `${locale.language}_${locale.region}`;
}
