import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archive } from '#messages/archive.ts';
import { wordsOfDay } from '#messages/calendar.ts';
import { messages } from '#messages/interface.ts';
import { standing } from '#messages/standing.ts';
import {
  formatCountry,
  formatDates,
  formatDistance,
  formatLanguage,
  formatLongWhen,
  formatPosition,
  formatShortWhen,
  formatWhen,
  formatWhere,
  inThousands,
  shortDay,
  unbroken,
} from '../../src/messages/format.ts';
import { parseDate } from '../../src/visit/dates.ts';
import { when } from '../visit/when.ts';

describe('a date in words', () => {
  it.each([
    ['2023-09-16', '16 September 2023', 'Saturday, 16 September 2023', '16 Sep'],
    ['2023-09-12/2023-09-17', '12–17 September 2023', '12–17 September 2023', '12 Sep\u00a0– 17 Sep'],
    [
      '1889-11-14/1890-01-25',
      '14 November 1889\u00a0– 25 January 1890',
      '14 November 1889\u00a0– 25 January 1890',
      '14 Nov\u00a0– 25 Jan',
    ],
    ['1889-11-28~', 'about 28 November 1889', 'about Thursday, 28 November 1889', 'c. 28 Nov'],
    ['2023-09', 'September 2023', 'September 2023', 'Sep 2023'],
    ['1831-24', 'winter 1831', 'winter 1831', 'winter 1831'],
    [
      '1831-21/1831-24',
      'spring 1831\u00a0– winter 1831',
      'spring 1831\u00a0– winter 1831',
      'spring 1831\u00a0– winter 1831',
    ],
    ['-0043-24', 'winter 44 BC', 'winter 44 BC', 'winter 44 BC'],
    ['1889?', '1889 (uncertain)', '1889 (uncertain)', '1889?'],
    ['1334/1341', '1334–1341', '1334–1341', '1334–1341'],
    ['1345~/1346~', 'about 1345–1346', 'about 1345–1346', 'c. 1345–1346'],
    [
      '1890-01-02~/1890-01-07',
      'about 2\u00a0– 7 January 1890',
      'about 2\u00a0– 7 January 1890',
      'c. 2 Jan\u00a0– 7 Jan',
    ],
    ['1331~/1334', 'about 1331\u00a0– 1334', 'about 1331\u00a0– 1334', 'c. 1331\u00a0– 1334'],
    ['1349-04/1349-05', 'April–May 1349', 'April–May 1349', 'Apr 1349\u00a0– May 1349'],
    [
      '-0047-10/-0046-06',
      'October 48 BC\u00a0– June 47 BC',
      'October 48 BC\u00a0– June 47 BC',
      'Oct 48 BC\u00a0– Jun 47 BC',
    ],
    [
      '1325-06-14/1349-11',
      '14 June 1325\u00a0– November 1349',
      '14 June 1325\u00a0– November 1349',
      '14 Jun\u00a0– Nov 1349',
    ],
    ['2001-21', 'spring 2001', 'spring 2001', 'spring 2001'],
    ['199X', '1990s', '1990s', '1990s'],
    ['19XX', '1900–1999', '1900–1999', '1900–1999'],
    ['-004X', '50 BC\u00a0– 41 BC', '50 BC\u00a0– 41 BC', '50 BC\u00a0– 41 BC'],
  ])('%s', (edtf, middle, long, short) => {
    expect(formatWhen(when(edtf))).toBe(middle);
    expect(formatLongWhen(when(edtf))).toBe(long);
    expect(formatShortWhen(when(edtf), when('2023'))).toBe(short);
  });
});

it('has a year of its own where the visit goes over years', () =>
  expect(formatShortWhen(when('1325-06-14'), when('1325-06-14/1349-11'))).toBe('14 Jun 1325'));

it.each([
  [['1920-02-18', '1920-02-19', '1920-02-21'], '18, 19 and 21 February 1920'],
  [['1920-02-28', '1920-03-01', '1920-03-03', '1921-03-01'], '28 February, 1 and 3 March 1920, 1 March 1921'],
  [['1920-02-18', '1920-02-19~', '1920-02-21'], '18 February 1920, about 19 February 1920, 21 February 1920'],
  [['1920-02-18', '1920-02'], '18 February 1920, February 1920'],
])('tells %j together as a person would', (days, told) => {
  const words = formatDates(days.map(when)).map((each) => each.between + each.words);
  expect(words.join('')).toBe(told);
});

describe('days and numbers are in the words of Intl', () => {
  const intl = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  const full = intl({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const short = intl({ day: 'numeric', month: 'short' });
  const days = fc
    .date({ min: new Date('-000400-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().split('T')[0] ?? '');

  it('for any day', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date(`${day}T00:00:00Z`);
        const parts = full.formatToParts(date);
        const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
        const year = date.getUTCFullYear() > 0 ? part('year') : `${part('year')} BC`;
        expect(wordsOfDay(day)).toEqual({
          weekday: part('weekday'),
          day: part('day'),
          month: part('month'),
          shortMonth: part('month').slice(0, 3),
          year,
        });
        expect(shortDay(day)).toBe(short.format(date).replace('Sept', 'Sep'));
      }),
    );
  });

  it('for any number and length', () => {
    const kilometres = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'kilometer' });
    const metres = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'meter' });
    fc.assert(
      fc.property(fc.nat(), (n) => {
        expect(inThousands(n)).toBe(n.toLocaleString('en'));
        const [told, unit] = formatDistance(n).split('\u00a0');
        const value = Number(told?.replaceAll(',', ''));
        expect(`${told} ${unit}`).toBe((n < 1000 ? metres : kilometres).format(value));
      }),
    );
  });
});

describe('parseDate', () => {
  it.each([
    ['2023-02-30', 'not a day'],
    ['2023-09-16T10:00', 'time of day'],
    ['2023-09-17/2023-09-12', ''],
    ['2023-09-17/..', ''],
    ['soon', 'cannot be read'],
  ])('refuses %s', (edtf, words) => {
    const parsed = parseDate(edtf, 'Asia/Vladivostok');
    expect(parsed.kind === 'fault' ? parsed.message : 'accepted').toContain(words);
    expect(parsed.kind).toBe('fault');
  });
});

it.each([
  [messages.stopOf(1234, 10_000), 'Stop 1,234 of 10,000'],
  [standing.stopsFrom(1201, 1400), 'Stops 1,201–1,400'],
  [messages.laterText(7, 1200), 'Read on: part 7 of 1,200'],
  [standing.sourcesUnread(1000, 2000), 'Of 1,000 of 2,000 sources it is not noted'],
  [archive.compare.stepOf(1234, 2345), '1,234 of 2,345'],
  [archive.compare.day('1234'), 'Day 1,234'],
  [archive.compare.day('-3'), 'Day -3'],
  [archive.gallery.pageTitle(1250), 'All visits, page 1,250'],
])('sets the thousands apart in what it counts: %s', (words, beginning) =>
  expect(words.slice(0, beginning.length)).toBe(beginning),
);

it.each([
  [300, '300\u00a0m'],
  [9_840, '9.8\u00a0km'],
  [640_400, '640\u00a0km'],
  [1_425_000, '1,425\u00a0km'],
])('%d metres is %s', (metres, words) => expect(formatDistance(metres)).toBe(words));

it('prints a position to the digits that its precision bears, longitude within 180', () => {
  expect(formatPosition([132.14802, 43.39896], 100)).toBe('43.3990° N, 132.1480° E');
  expect(formatPosition([237.61, 37.79], 4000)).toBe('37.79° N, 122.39° W');
});

it.each([
  [['Russia'], 'Russia'],
  [['Russia', 'China', 'Japan'], 'Russia, China and Japan'],
  [['Russia', 'China', 'Japan', 'Egypt', 'Italy'], 'Russia, China, Japan and 2 more'],
])('names three of %s', (names, words) => expect(archive.firstOf(names, 3)).toBe(words));

it('sets the thousands of a number apart, and keeps it on one line with its word', () => {
  expect(messages.stopCount(1)).toBe('1\u00a0stop');
  expect(messages.stopCount(10_000)).toBe('10,000\u00a0stops');
  expect(messages.stopsFound(1200, 2500)).toBe('1,200 of 2,500\u00a0stops');
  expect(standing.factsStated(2400)).toMatch(/^2,400 stated/);
  expect(standing.fileSize(25 * 1024)).toBe('25\u00a0KB');
  expect(archive.visitCount(3335)).toBe('3,335\u00a0visits');
});

describe('the name of a code', () => {
  it.each([
    ['RU', 'Russia'],
    ['HK', 'Hong Kong'],
    ['XQ', 'XQ'],
    ['japan', 'japan'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
    ['', ''],
  ])('of a country: %s', (code, name) => expect(formatCountry(code)).toBe(name));

  it.each([
    ['ru', 'Russian'],
    ['zh-Hant', 'Traditional Chinese'],
    ['en.', 'en.'],
  ])('of a language: %s', (tag, name) => expect(formatLanguage(tag)).toBe(name));
});

it.each<[name: string, town: string | undefined, region: string | undefined, country: string, told: string]>([
  [
    'Khasan railway station',
    'Khasan',
    'Primorsky Krai',
    'RU',
    'Khasan railway station, Primorsky Krai, Russia',
  ],
  ['War memorial', 'Vladivostok', undefined, 'RU', 'War memorial, Vladivostok, Russia'],
  ['Parish church', 'Paris', undefined, 'FR', 'Parish church, Paris, France'],
  ['The Paris of Parishes', 'Paris', undefined, 'FR', 'The Paris of Parishes, France'],
  ['Paris’s harbour', 'Paris', undefined, 'FR', 'Paris’s harbour, France'],
  ['北京大学', '北京', undefined, 'CN', '北京大学, China'],
  ['Bolshoi Theatre', 'Moscow', 'Moscow', 'RU', 'Bolshoi Theatre, Moscow, Russia'],
  ['Changi Airport', 'Singapore', undefined, 'SG', 'Changi Airport, Singapore'],
  ['Singapore', undefined, undefined, 'SG', 'Singapore'],
])('says of %s in %s once what it lies in', (name, town, region, country, told) => {
  const place = {
    name: { value: name },
    ...(town ? { locality: { value: { name: town } } } : {}),
    ...(region ? { region } : {}),
    country,
  };
  expect(formatWhere(place)).toBe(told);
});

it.each([
  ['17 September 2023', '17_September_2023'],
  ['12–17 September 2023', '12–⁀17_September_2023'],
  ['12.–17. September 2023', '12.–⁀17._September_2023'],
  // What is long breaks behind its dash.
  ['14 November 1889\u00a0– 25 January 1890', '14_November_1889_–_25_January_1890'],
])('keeps “%s” in one line', (date, kept) => {
  expect(unbroken(date).replaceAll('\u00a0', '_').replaceAll('\u2060', '⁀')).toBe(kept);
});
