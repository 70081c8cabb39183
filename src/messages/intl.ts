/** The locale of the catalogue in en.ts. */
export const LOCALE = 'en-GB';

/**
 * What Intl answered, by question. A page carries the answers that it needs: making a formatter blocks a phone for tens
 * of milliseconds in the first second of a page, and a browser whose Intl words something otherwise than the build's
 * would not fit the page that it finds.
 */
export type IntlAnswers = Readonly<Record<string, string>>;

const known = new Map<string, string>();
let heard: Map<string, string> | undefined;

/** Takes over answers that were recorded elsewhere. */
export function learnAnswers(answers: IntlAnswers): void {
  for (const [question, text] of Object.entries(answers)) known.set(question, text);
}

/** Every answer that is needed while `run` runs. */
export function recordAnswers(run: () => void): IntlAnswers {
  heard = new Map();
  try {
    run();
    return Object.fromEntries(heard);
  } finally {
    heard = undefined;
  }
}

function answer(question: string, ask: () => string): string {
  const text = known.get(question) ?? ask();
  known.set(question, text);
  heard?.set(question, text);
  return text;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

// Every date here is a calendar day at the place, so it is printed in UTC and never shifts with the reader's clock.
const dates = (options: Intl.DateTimeFormatOptions) =>
  once(() => new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' }));
const utc = (day: string) => new Date(`${day}T00:00:00Z`);
const fullDay = dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const dayMonth = dates({ day: 'numeric', month: 'short' });
const regions = once(() => new Intl.DisplayNames(LOCALE, { type: 'region' }));
const languages = once(() => new Intl.DisplayNames(LOCALE, { type: 'language' }));
const lists = once(() => new Intl.ListFormat(LOCALE));
const plurals = once(() => new Intl.PluralRules(LOCALE));
const units = {
  meter: once(() => new Intl.NumberFormat(LOCALE, { style: 'unit', unit: 'meter' })),
  kilometer: once(() => new Intl.NumberFormat(LOCALE, { style: 'unit', unit: 'kilometer' })),
};

export interface DayWords {
  readonly weekday: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** The words of a calendar day (YYYY-MM-DD); the order they stand in is the catalogue's. */
export function wordsOfDay(date: string): DayWords {
  const [weekday = '', day = '', month = '', year = ''] = answer(`day ${date}`, () => {
    const parts = fullDay().formatToParts(utc(date));
    const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
    return ['weekday', 'day', 'month', 'year'].map(part).join(' ');
  }).split(' ');
  // Intl counts years before 1 backwards, and says so only if it is asked for the era of every date.
  return { weekday, day, month, year: /^(-|0000)/.test(date) ? `${year} BC` : year };
}

/** A calendar day as "16 Sep". */
export const shortDay = (date: string): string =>
  answer(`short ${date}`, () => dayMonth().format(utc(date)).replace('Sept', 'Sep'));

/** A country's name by its ISO 3166-1 code; the code where there is none. */
export const regionName = (code: string): string =>
  answer(`region ${code}`, () => regions().of(code) ?? code);

/** A language's name by its BCP 47 tag; the tag where there is none. */
export const languageName = (tag: string): string =>
  answer(`language ${tag}`, () => languages().of(tag) ?? tag);

/** Names as a list: "Khabarovsk and Ussuriysk". */
export const listOf = (names: readonly string[]): string =>
  answer(`list ${names.join('|')}`, () => lists().format(names));

/** The plural category of a whole number (CLDR). */
export const pluralOf = (n: number): string => answer(`plural ${n}`, () => plurals().select(n));

/** A length with its unit: "640 km". */
export const lengthIn = (unit: 'meter' | 'kilometer', value: number): string =>
  answer(`${unit} ${value}`, () => units[unit]().format(value));
