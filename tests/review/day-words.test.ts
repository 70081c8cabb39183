import { describe, expect, it } from 'vitest';
import { type DayWords, dayWordsIn, fits, type Meaning } from '../../src/review/day-words.ts';
import { WEEKDAYS } from '../../src/review/local-day.ts';
import { IN_NEWS, LOOKING_BACK, NEWS, NO_DAYS, UNCLEAR, WRONG_WEEKDAYS } from './day-words-cases.ts';

function brief(means: Meaning): string {
  switch (means.kind) {
    case 'day':
      return means.day;
    case 'weekday':
      return [WEEKDAYS[means.weekday], means.day].filter((part) => part !== undefined).join(' ');
    case 'day-of-year':
      return `${means.date}.${means.month}.`;
    case 'unclear':
      return 'unclear';
  }
}
const told = (words: readonly DayWords[]) => words.map((each) => [each.words, brief(each.means)]);

describe('words for days', () => {
  it.each(IN_NEWS)('of news: %s', (text, meanings) => {
    expect(told(dayWordsIn(text, NEWS))).toEqual(meanings);
  });

  it.each(UNCLEAR)('unclear: %s', (text, words) => {
    const found = dayWordsIn(text, NEWS);
    expect(found.map((each) => each.words)).toEqual(words);
    expect(found.at(-1)?.means.kind).toBe('unclear');
  });

  it.each(NO_DAYS)('none: %s', (text) => expect(told(dayWordsIn(text, NEWS))).toEqual([]));

  it.each(WRONG_WEEKDAYS)('the weekday of a date: %s', (text, right) => {
    expect(dayWordsIn(text, LOOKING_BACK)[0]?.wrongWeekday).toBe(right);
  });

  it('that look back tell no more of a weekday than its name, and find the year of a date in their time', () => {
    const text = 'On Saturday she landed. On 8 December she was in Colombo, on 24 January in Chicago.';
    expect(told(dayWordsIn(text, LOOKING_BACK))).toEqual([
      ['On Saturday', 'Saturday'],
      ['On 8 December', '1889-12-08'],
      ['on 24 January', '1890-01-24'],
    ]);
  });

  it.each([
    ['On 4 September 476 he was deposed.', '0476-09-04', '0476-09-04'],
    ['On 4 September 0476 he was deposed.', '0476-09-04', '0476-09-04'],
    ['On 24 August 79 AD it broke out.', '0079-08-24', '0079-08-24'],
    ['On 15 March 44 BC he went to the Senate.', '-000043-03-15', '-000043-03-15'],
    ['On 15 March he went to the Senate.', '-000043-03-15', '-000043-03-15'],
  ])('that tell of long ago mean the days of then: %s', (text, day, means) => {
    expect(told(dayWordsIn(text, { today: undefined, start: day, end: day }))[0]?.[1]).toBe(means);
  });

  it('stand where they say', () => {
    const text = 'He left.\n\nOn Sunday, on 17 September 2023, he left again.';
    for (const { words, start, end } of dayWordsIn(text, NEWS)) expect(text.slice(start, end)).toBe(words);
  });
});

it.each<readonly [Meaning, string, string, boolean]>([
  [{ kind: 'day', day: '2023-09-16' }, '2023-09-16', '2023-09-16', true],
  [{ kind: 'day', day: '2023-09-16' }, '2023-09-15', '2023-09-17', true],
  [{ kind: 'day', day: '2023-09-16' }, '2023-09-17', '2023-09-17', false],
  [{ kind: 'weekday', weekday: 0 }, '2023-09-17', '2023-09-17', true],
  [{ kind: 'weekday', weekday: 0 }, '2023-09-10', '2023-09-10', true],
  [{ kind: 'weekday', weekday: 0 }, '2023-09-16', '2023-09-16', false],
  [{ kind: 'day-of-year', month: 2, date: 29 }, '2024-02-28', '2024-03-01', true],
  [{ kind: 'day-of-year', month: 2, date: 29 }, '2023-02-28', '2023-03-01', false],
  [{ kind: 'day-of-year', month: 3, date: 15 }, '-000043-03-15', '-000043-03-15', true],
  [{ kind: 'weekday', weekday: 5 }, '-000043-03-14', '-000043-03-16', true],
  [{ kind: 'unclear' }, '2023-09-16', '2023-09-16', true],
])('%o from %s to %s: %s', (means, start, end, fitting) => expect(fits(means, start, end)).toBe(fitting));
