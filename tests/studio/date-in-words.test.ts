import { expect, it } from 'vitest';
import { dateFromWords, dateInField, dateInWords } from '../../src/studio/date-in-words.ts';

it.each([
  ['2019-04-24', '24 April 2019'],
  ['2019-04-24/2019-04-26', '24–26 April 2019'],
  ['2019-04~', 'about April 2019'],
  ['-0043-03-15', '15 March 44 BC'],
  ['on Sunday', 'on Sunday'],
  ['2019-02-30', '2019-02-30'],
])('tells %s as readers are told it, and what is no date as it stands', (date, words) => {
  expect(dateInWords(date)).toBe(words);
});

it.each([
  ['2019-04-24', '2019-04-24'],
  ['2019-04~', '2019-04~'],
  ['24 April 2019', '2019-04-24'],
  ['April 24, 2019', '2019-04-24'],
  ['24th of April', '2019-04-24'],
  ['on Tuesday', '2019-04-23'],
  ['April 2019', '2019-04'],
  ['about April 2019', '2019-04~'],
  ['c. 2019', '2019~'],
  ['24 April 2019?', '2019-04-24?'],
  ['circa April 2019 (uncertain)', '2019-04%'],
  ['etwa April 2019 (unsicher)', '2019-04%'],
  ['24–26 April 2019', '2019-04-24/2019-04-26'],
  ['28 December 2018 to 2 January 2019', '2018-12-28/2019-01-02'],
  ['about 24 to 26 April 2019', '2019-04-24~/2019-04-26~'],
  ['2019-04-24 – 2019-04-26', '2019-04-24/2019-04-26'],
  ['24. April 2019', '2019-04-24'],
  ['Wednesday, 24 April 2019', '2019-04-24'],
  ['Mittwoch, 24. April', '2019-04-24'],
  ['am 24. April', '2019-04-24'],
  ['24 april 2019', '2019-04-24'],
  ['APRIL 24 2019', '2019-04-24'],
  ['24–26 april 2019', '2019-04-24/2019-04-26'],
  ['tuesday', '2019-04-23'],
  ['mittwoch, 24. april', '2019-04-24'],
  ['22d April 2019', '2019-04-22'],
  ['2019-4-24', '2019-04-24'],
  ['2019/04/24', '2019-04-24'],
  ['24.4.2019', '2019-04-24'],
  ['spring 1829', '1829-21'],
  ['the winter of 1831', '1831-24'],
  ['about Autumn 1829', '1829-23~'],
  ['early summer 1832', '1832-22'],
  ['Frühjahr 1829', '1829-21'],
  ['im herbst 1829?', '1829-23?'],
])('understands “%s” where a date is typed', (typed, date) => {
  expect(dateFromWords(typed, '2019-04-26', 'de')).toBe(date);
});

it.each([
  ['2019-04-24', '24 April 2019'],
  ['2019-04-24/2019-04-26', '24–26 April 2019'],
  ['2018-12-28/2019-01-02', '28 December 2018\u00a0– 2 January 2019'],
  ['2019-04~', 'about April 2019'],
  ['2019', '2019'],
  ['1829-21', 'spring 1829'],
  ['1831-24~', 'about winter 1831'],
  ['last week', 'last week'],
  ['', ''],
  // In words it would be asked about.
  ['-0043-03-15', '-0043-03-15'],
])('shows %s as “%s” in a field, which is understood as that again', (date, shown) => {
  expect(dateInField(date, '2019-04-26', 'en')).toBe(shown);
  expect(dateFromWords(shown, '2019-04-26', 'en')).toBe(date);
});

it.each([
  'last week',
  'Tuesday, 24 April 2019',
  '24 April 2019, in the evening, and 3 May 2019',
  '2019-02-30',
  '2019-04-26/2019-04-24',
  '04/05/2019',
  'the 2019 summit',
  '',
])('leaves “%s” to be asked about', (typed) => {
  expect(dateFromWords(typed, '2019-04-26', 'en')).toBe(typed);
});
