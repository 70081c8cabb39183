import { expect, it } from 'vitest';
import { dateInWords } from '../../src/studio/date-in-words.ts';

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
