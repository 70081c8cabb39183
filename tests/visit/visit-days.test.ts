import { describe, expect, it } from 'vitest';
import { messages } from '#messages/interface.ts';
import { parseDate } from '../../src/visit/dates.ts';
import { spanOf } from '../../src/visit/span-of-dates.ts';
import { beginsOnADay, dayOfVisit, gapsBefore, withinVisit } from '../../src/visit/visit-days.ts';
import { when } from './when.ts';

it.each([
  [['1325-06-14', '1326', '1349-11'], '1325-06-14/1349-11'],
  [['1331~', '1345~/1346~'], '1331~/1346~'],
  [['2023-09-13', '2023-09-17', '2023-09'], '2023-09'],
  [['2023-09-01', '2023-09'], '2023-09'],
  [['2023-09-13'], '2023-09-13'],
  [['2023-09-13/2023-09-14', '2023-09-13'], '2023-09-13/2023-09-14'],
  [['2023-09-12', '2023-09-12?'], '2023-09-12'],
  [['-0047-10-02?', '-0046-03-27', '-0046-06~'], '-0047-10-02?/-0046-06~'],
])('stops of %s make a visit of %s', (dates, span) => {
  expect(spanOf(dates.map(when))).toBe(span);
  expect(parseDate(span, 'UTC').kind).toBe('when');
});

describe('the days of a visit', () => {
  it.each([
    ['2023-09-12/2023-09-17', '2023-09-13', 'Day 2 of 6'],
    ['2023-09-12/2023-09-17', '2023-09-13/2023-09-14', 'Day 2 of 6'],
    ['2023-09-12/2023-09-17', '2023-09-13~', 'c. day 2 of 6'],
    ['2023-09-12/2023-09-17', '2023-09-13?', 'Day 2? of 6'],
    ['2023-09-12/2023-09-17', '2023-09-13/2023-09-14~', 'Day 2 of 6'],
    ['-0043-03-15/-0043-04-02', '-0043-04-01', 'Day 18 of 19'],
    // Nobody knows how many there were.
    ['2023-09-12/2023-10', '2023-09-13', 'Day 2'],
    ['2023-09-12/2023-09-17~', '2023-09-13', 'Day 2'],
    // Nobody knows the first one, or the day of the stop.
    ['2023-09', '2023-09-13', undefined],
    ['2023', '2023-09-13', undefined],
    ['2023-09-12~/2023-09-17', '2023-09-13', undefined],
    ['2023-09-12/2023-09-17', '2023-09', undefined],
    ['2023-09-12/2023-09-17', '2023-09/2023-09-14', undefined],
    ['2023-09-12/2023-09-17', '2023-09-10', undefined],
    ['1325-06-14/1349-11', '1325-06-14', undefined],
  ])('of %s: %s is %s', (dates, day, words) => {
    const found = dayOfVisit(when(dates), when(day));
    expect(found && messages.dayOf(found)).toBe(words);
  });

  it.each([
    ['2023-09-12/2023-09-17', undefined, '2023-09-13', 'Day 1'],
    ['2023-09-12/2023-09-17', '2023-09-13', '2023-09-16', 'Days 3–4'],
    ['2023-09-12/2023-09-17', '2023-09-13', '2023-09-14', undefined],
    ['2023-09-12/2023-09-17', '2023-09-13', '2023-09-13', undefined],
    // It may have been on any of them.
    ['2023-09-12/2023-09-17', '2023-09', '2023-09-16', undefined],
    ['2023-09-12/2023-10-04', '2023-09', '2023-10-03', 'Days 20–21'],
    ['2023-09', undefined, '2023-09-13', undefined],
    // Nobody counts the days of such a visit.
    ['2023-09', '2023-09-13', '2023-09-16', '2\u00a0days'],
    ['2023-09', '2023-09-13', '2023-09-15', '1\u00a0day'],
    ['1325-06-14/1349-11', undefined, '1326', '6\u00a0months'],
    ['1325-06-14/1349-11', '1325-06-14', '1325-08-14', '60\u00a0days'],
    ['1325-06-14/1349-11', '1325-06-14', '1325-08-15', '2\u00a0months'],
    ['1325-06-14/1349-11', '1325-06-14', '1327-06-15', '23\u00a0months'],
    ['1325-06-14/1349-11', '1325-06-14', '1327-06-17', '2\u00a0years'],
    ['1325-06-14/1349-11', '1326-11', '1331~', '4\u00a0years'],
  ])('of %s: from %s to %s nothing is known of %s', (dates, before, next, words) => {
    const stops = [...(before === undefined ? [] : [when(before)]), when(next)];
    const found = gapsBefore(when(dates), stops).at(-1);
    expect(found && messages.gap(found)).toBe(words);
  });

  it('know no gap while an earlier stop may last', () => {
    const stops = ['1911-01-14/1911-10-20', '1911-02-14', '1911-10-21', '1911-11-21'];
    const found = gapsBefore(when('1911-01-14/1912-03-07'), stops.map(when));
    expect(found.map((gap) => gap && messages.gap(gap))).toEqual([
      undefined,
      undefined,
      undefined,
      '30\u00a0days',
    ]);
  });

  it.each([
    ['2023-09-12/2023-09-17', '2023-09', '2023-09-12', '2023-09-17'],
    ['2023-09-12/2023-09-17', '2023', '2023-09-12', '2023-09-17'],
    ['2023-08-12/2023-09-17', '2023-09', '2023-09-01', '2023-09-17'],
    ['-0043-03-15/-0043-04-02', '-0043-04', '-000043-04-01', '-000043-04-02'],
    // A day is a day, and what is never in the visit stays where it is.
    ['2023-09-12/2023-09-17', '2023-09-11/2023-09-13', '2023-09-11', '2023-09-13'],
    ['2023-09-12/2023-09-17', '2023-11', '2023-11-01', '2023-11-30'],
  ])('of %s: %s can be %s to %s', (dates, date, start, end) => {
    expect(withinVisit(when(dates), when(date))).toMatchObject({ start, end });
  });

  it('are counted from a day that is known', () => {
    expect(
      ['2023-09-12', '2023-09-12/2024', '2023-09-12?', '2023-09', '2023'].map((date) =>
        beginsOnADay(when(date)),
      ),
    ).toEqual([true, true, false, false, false]);
  });
});
