import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../src/messages/languages.ts';
import { phrasesOf, SAME_IN_GERMAN } from './phrases.ts';

const [ENGLISH, ...OTHERS] = INTERFACE_LANGUAGES;

/** What is imported as one of every language. */
const spoken = [
  ...new Set(
    readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) => [...readFileSync(join('src', name), 'utf8').matchAll(/'#messages\/([\w-]+)\.ts'/g)])
      .map(([, name = '']) => name),
  ),
];

/** As imported; each exports what its English namesake does. */
type Words = Readonly<Record<string, unknown>>;
const files = import.meta.glob<Words>('../../src/messages/*/*.ts');
const wordsOf = async (language: string, file: string): Promise<Words> =>
  (await files[`../../src/messages/${language}/${file}.ts`]?.()) ?? {};

/** What is the same word in both. */
const ALIKE: Readonly<Record<string, ReadonlySet<string>>> = { de: SAME_IN_GERMAN };

/** Whether it has words, and what it is made of was a name. */
const isSaid = (phrase: string) => /[a-z]/i.test(phrase) && !/undefined|NaN/.test(phrase);

it('is asked for words by more than a few files', () => expect(spoken.length).toBeGreaterThan(5));

describe.each(OTHERS)('in %s', (language) => {
  // The compiler compares what is in them.
  it.each(spoken)('has all of %s', async (file) => {
    const [english, other] = [await wordsOf(ENGLISH, file), await wordsOf(language, file)];
    expect(Object.keys(other).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(spoken)('says nothing of %s in English', async (file) => {
    const english = phrasesOf(await wordsOf(ENGLISH, file));
    const same = [...phrasesOf(await wordsOf(language, file))].filter(
      ([key, phrase]) => isSaid(phrase) && english.get(key) === phrase && !ALIKE[language]?.has(phrase),
    );
    expect(same).toEqual([]);
  });

  it('calls days, months and years as its speakers do', async () => {
    // Exports are compared above.
    const { wordsOfDay } = (await wordsOf(language, 'calendar')) as typeof import('#messages/calendar.ts');
    const { LOCALE } = (await wordsOf(language, 'locale')) as typeof import('#messages/locale.ts');
    const days = Array.from({ length: 400 }, (_, day) => new Date(Date.UTC(2023, 0, 1 + day)));
    const part = (date: Date, options: Intl.DateTimeFormatOptions, type: string) =>
      new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' })
        .formatToParts(date)
        .find((each) => each.type === type)?.value;
    for (const date of days) {
      const { weekday, day, month, year } = wordsOfDay(date.toISOString().slice(0, 10));
      expect(weekday).toBe(part(date, { weekday: 'long' }, 'weekday'));
      expect(month).toBe(part(date, { day: 'numeric', month: 'long' }, 'month'));
      expect(Number.parseInt(day, 10)).toBe(date.getUTCDate());
      expect(year).toBe(String(date.getUTCFullYear()));
    }
  });

  it('parts numbers as its speakers do', async () => {
    // Exports are compared above.
    const { LOCALE, POINT, THOUSANDS } = (await wordsOf(
      language,
      'locale',
    )) as typeof import('#messages/locale.ts');
    expect(`12${THOUSANDS}345${POINT}6`).toBe(new Intl.NumberFormat(LOCALE).format(12_345.6));
  });
});
