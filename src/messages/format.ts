import {
  AND,
  type DayWords,
  formatDecade,
  formatYear,
  IN_DOUBT,
  SEASONS,
  wordsOfDay,
} from '#messages/calendar.ts';
import { DURATIONS, HALVES, LOCALE, POINT, SHORT_COUNTRIES, THOUSANDS, WINDS } from '#messages/locale.ts';
import { compassOf } from '../geo/sphere.ts';
import { daysBetween } from '../visit/calendar-days.ts';
import { type DateEnd, endsOf } from '../visit/date-ends.ts';
import type { Locality, Place, When } from '../visit/visit.ts';
import { isolated } from './direction.ts';
import { languageName, regionName } from './intl.ts';

/** A calendar day (YYYY-MM-DD) as "16 September 2023". */
export function formatDay(date: string): string {
  const { day, month, year } = wordsOfDay(date);
  return `${day} ${month} ${year}`;
}

/** Words that stand in one line: a date in a sentence, or days that a dash joins ("12.–17. September 2023"), but for a dash that stands free. */
export const unbroken = (words: string): string =>
  words.replaceAll(' ', '\u00a0').replaceAll(/–(?=\S)/g, '–\u2060');

/** A calendar day as "16 Sep". */
export function shortDay(date: string): string {
  const { day, shortMonth } = wordsOfDay(date);
  return `${day} ${shortMonth}`;
}

/** A calendar day with its weekday, as "Saturday, 16 September 2023". */
const formatWeekday = (date: string): string => `${wordsOfDay(date).weekday}, ${formatDay(date)}`;

/** How an end of a date is worded, by how exactly it is given. */
interface Wording {
  readonly day: (day: string) => string;
  readonly month: (words: DayWords) => string;
  readonly about: string;
  readonly perhaps: string;
}

const IN_FULL: Wording = {
  day: formatDay,
  month: ({ month, year }) => `${month} ${year}`,
  ...IN_DOUBT.full,
};

/** An end of a date: "14 June 1325", "November 1349", "spring 2001", "1334". */
function wordsOfEnd({ kind, edtf }: DateEnd, day: string, wording: Wording): string {
  if (kind === 'day') return wording.day(day);
  if (kind === 'season') return wordsOfSeason(edtf);
  const words = wordsOfDay(day);
  return kind === 'month' ? wording.month(words) : words.year;
}

/** A season with its own year: a winter ends in the one after. */
const wordsOfSeason = (edtf: string): string =>
  `${SEASONS[edtf.slice(-2)]} ${wordsOfDay(`${edtf.slice(0, -3).replace('-', '-00')}-01-01`).year}`;

/** Years that EDTF gives by their first digits, which are never an end of an interval: "1990s", "1900–1999", "50 BC – 41 BC". */
function wordsOfYears({ kind, edtf }: DateEnd, { start, end }: When): string {
  return kind === 'decade' && !edtf.startsWith('-')
    ? formatDecade(wordsOfDay(start).year)
    : formatYears(start, end);
}

/**
 * From one to another, or one where both are the same: "1889–1890", "50 BC – 41 BC", "2023". A dash stands free where there is a space in
 * one of them, as CLDR has it of German and printers of English do, and begins no line.
 */
export function fromTo(from: string, to: string): string {
  if (from === to) return from;
  return /\s/.test(from + to) ? `${from}\u00a0– ${to}` : `${from}–${to}`;
}

function formatSpan(when: When, wording: Wording): string {
  const [from, to] = endsOf(when);
  const qualified = ({ approximate, uncertain }: DateEnd, text: string) =>
    `${approximate ? wording.about : ''}${text}${uncertain ? wording.perhaps : ''}`;
  if (from.kind === 'decade' || from.kind === 'century') return qualified(from, wordsOfYears(from, when));
  const brief = brieflyFrom(from, to, when, wording);
  const [first, last] = [wordsOfEnd(from, when.start, wording), wordsOfEnd(to, when.end, wording)];
  if (from.approximate !== to.approximate || from.uncertain !== to.uncertain)
    return fromTo(qualified(from, brief ?? first), qualified(to, last));
  if (first === last) return qualified(to, first);
  return qualified(to, brief === undefined ? fromTo(first, last) : `${brief}–${last}`);
}

/** What is left of the first end where the last one says the rest: "12" of "12–17 September 2023", "April" of "April–May 1349". */
function brieflyFrom(from: DateEnd, to: DateEnd, { start, end }: When, wording: Wording): string | undefined {
  const [first, last] = [wordsOfDay(start), wordsOfDay(end)];
  if (wording !== IN_FULL || from.kind !== to.kind || first.year !== last.year) return undefined;
  if (from.kind === 'month') return first.month;
  return from.kind === 'day' && first.month === last.month ? first.day : undefined;
}

/** A date in words: "16 September 2023", "12–17 September 2023", "about September 2023", "14 June 1325 – November 1349". */
export const formatWhen = (when: When): string => formatSpan(when, IN_FULL);

/** A date among others, with what stands between it and the one before. */
interface ToldDate {
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
    const between = index === 0 ? '' : shortBefore && !isShort ? AND : ', ';
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
export const formatLongWhen = (when: When): string =>
  when.start === when.end ? formatSpan(when, { ...IN_FULL, day: formatWeekday }) : formatWhen(when);

const month = ({ shortMonth, year }: DayWords) => `${shortMonth} ${year}`;
const SHORT: Wording = { day: shortDay, month, ...IN_DOUBT.short };
const SHORT_OF_YEARS: Wording = { ...SHORT, day: (day) => `${shortDay(day)} ${wordsOfDay(day).year}` };

/**
 * As `formatWhen`, as short as a strip of stops can bear: "16 Sep", "12 Sep – 14 Sep", "Nov 1326".
 *
 * @param visit the dates of the visit: where they go over years, a day has its year
 */
export const formatShortWhen = (when: When, visit: When): string =>
  formatSpan(when, daysBetween(visit.start, visit.end) > 366 ? SHORT_OF_YEARS : SHORT);

/** As `formatWhen`, as short as it can be with its year: "16 Sep 2023". */
export const formatBriefWhen = (when: When): string => formatSpan(when, SHORT_OF_YEARS);

/** A distance in metres as "640 km", "9.8 km" or "300 m", to about three figures; number and unit stay on one line. */
export function formatDistance(distance: number): string {
  const rounded = (value: number, digits: number) => Number(value.toPrecision(digits));
  if (distance < 1000) return `${inThousands(rounded(distance, 2))}\u00a0m`;
  const digits = distance >= 1_000_000 ? 4 : distance >= 100_000 ? 3 : 2;
  return `${inThousands(rounded(distance / 1000, digits))}\u00a0km`;
}

/** A number as "9.8" or "12,345". */
export function inThousands(n: number): string {
  const [whole = '', rest] = String(n).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, THOUSANDS) + (rest === undefined ? '' : POINT + rest);
}

/** A number with the word for it: where a line breaks, they stay together. */
export const formatCount = (n: number, one: string, other: string): string =>
  `${inThousands(n)}\u00a0${n === 1 ? one : other}`;

/** A time that need not be told to the day: "5 days", from two of them on "7 months" and "4 years". */
export function formatDuration(days: number): string {
  const [months, years] = [Math.floor(days / 30.44), Math.floor(days / 365.25)];
  if (months < 2) return formatCount(days, ...DURATIONS.days);
  return years < 2 ? formatCount(months, ...DURATIONS.months) : formatCount(years, ...DURATIONS.years);
}

/** The years of two calendar days: "1889–1890", "50 BC – 41 BC", or "2023" for two of one year. */
export const formatYears = (from: string, to: string): string =>
  fromTo(wordsOfDay(from).year, wordsOfDay(to).year);

/** A year or a month as an address has it ("2019", "2019-04", "-0043") in words. */
export function formatTime(time: string): string {
  const [, year = '', month] = /^(-?\d+)(?:-(\d\d))?$/.exec(time) ?? [];
  const name = formatYear(Number(year));
  return month === undefined ? name : `${wordsOfDay(`2000-${month}-01`).month} ${name}`;
}

/** From one day (YYYY-MM-DD) to another: "3 Jan – 12 May 2003". */
export function formatDays(first: string, last: string): string {
  const yearOf = (day: string) => formatYear(Number.parseInt(day, 10));
  const to = `${shortDay(last)} ${yearOf(last)}`;
  if (first === last) return to;
  return fromTo(yearOf(first) === yearOf(last) ? shortDay(first) : `${shortDay(first)} ${yearOf(first)}`, to);
}

/** A wind in words, for a bearing in degrees clockwise from north. */
export const formatBearing = (bearing: number): string => WINDS[compassOf(bearing)];

/** A position in degrees, to the digits that its precision (metres) bears. */
export function formatPosition([longitude, latitude]: readonly [number, number], precision: number): string {
  const digits = precision < 200 ? 4 : precision < 2000 ? 3 : precision < 20_000 ? 2 : 1;
  const east = ((((longitude + 180) % 360) + 360) % 360) - 180;
  const degrees = (value: number) => `${Math.abs(value).toFixed(digits).replace('.', POINT)}°`;
  return `${degrees(latitude)} ${latitude < 0 ? HALVES.south : HALVES.north}, ${degrees(east)} ${east < 0 ? HALVES.west : HALVES.east}`;
}

/** A country by its ISO 3166-1 code. */
export const formatCountry = (code: string): string => SHORT_COUNTRIES.get(code) ?? regionName(code);

/** What a place is called, and what it lies in. */
interface Located extends Pick<Place, 'region' | 'country'> {
  readonly name: { readonly value: string };
  readonly locality?: { readonly value: Pick<Locality, 'name'> };
}

const inCommas = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');

/** The region of a place, where it is called otherwise than the place and the country; else ''. */
export const formatRegion = ({ name, region = '', country }: Located): string =>
  [name.value, formatCountry(country)].includes(region) ? '' : isolated(region);

/** The town of a place, where its name does not say it; else ''. "Parish church" does not say Paris. */
export const formatLocality = ({ name, locality }: Located): string =>
  formatTownOf(name.value, locality?.value.name ?? '');

/** The same of a name and a town. */
export function formatTownOf(name: string, town: string): string {
  if (town === '') return '';
  const [, ...behind] = name.split(town);
  return behind.some((rest) => !/^\p{Ll}/u.test(rest)) ? '' : isolated(town);
}

/** The region and country of a place, as "Primorsky Krai, Russia", but for its town, where that is told before them; '' of Singapore. */
export function formatLand(place: Located, town = ''): string {
  const country = formatCountry(place.country);
  const parts = [formatRegion(place), country === place.name.value ? '' : isolated(country)];
  return inCommas(...parts.filter((part) => part !== town));
}

/** What a place lies in, by which it is told from others of its name, as "Vladivostok, Primorsky Krai, Russia". */
export function formatSurroundings(place: Located): string {
  const town = formatLocality(place);
  return inCommas(town, formatLand(place, town));
}

/** A place as "Khasan railway station, Primorsky Krai, Russia", without what would be said twice; its town is a fact of its own. */
export const formatPlace = (place: Located): string =>
  inCommas(isolated(place.name.value), formatLand(place));

/** The same with its town, where that is told nowhere beside it. */
export const formatWhere = (place: Located): string =>
  inCommas(isolated(place.name.value), formatSurroundings(place));

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
