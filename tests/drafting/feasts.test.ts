import { describe, expect, it } from 'vitest';
import { ENGLISH_CALENDAR } from '../../src/drafting/english-calendar.ts';
import { easterOf } from '../../src/drafting/feasts.ts';
import { GERMAN_CALENDAR } from '../../src/drafting/german-calendar.ts';
import { toldDays } from '../../src/drafting/told-days.ts';

// From the tables of the U.S. Census Bureau ("Easter Dates from 1600 to 2099"): the earliest and the latest among them.
it.each(['1818-03-22', '1926-04-04', '1943-04-25', '1961-04-02', '2000-04-23', '2008-03-23', '2038-04-25'])(
  'knows that Easter was on %s',
  (day) => {
    expect(easterOf(Number(day.slice(0, 4)))).toBe(day);
  },
);

describe('told days', () => {
  it.each([
    ['They sailed on Easter Monday 1926.', undefined, ['1926-04-05']],
    ['On Good Friday she was in Jerusalem.', '2024-05-02', ['2024-03-29']],
    ['On Whit Sunday he preached. The day after, he left.', '2023-06-03', ['2023-05-28', '2023-05-29']],
    ['He landed on Christmas Eve; on Boxing Day he left.', '1912-02-01', ['1911-12-24', '1911-12-26']],
    ['New Year’s Day found us at sea.', '2011-01-20', ['2011-01-01']],
    ['At Christmas there may be a boat. She left the day before.', '1959-08-16', ['1959-12-25']],
    ['We passed Easter Island and the Christmas market.', '1959-08-16', []],
    ['He came before Easter.', '1959-08-16', []],
  ] as const)('in “%s”', (text, reported, days) => {
    expect(toldDays(text, reported, ENGLISH_CALENDAR).map(({ edtf }) => edtf)).toEqual(days);
  });

  it.each([
    ['Am Pfingstmontag fuhren sie nach Mzcheta.', '2023-06-03', ['2023-05-29']],
    ['Heiligabend 1926 war ich in Castro.', undefined, ['1926-12-24']],
  ] as const)('in „%s“', (text, reported, days) => {
    expect(toldDays(text, reported, GERMAN_CALENDAR).map(({ edtf }) => edtf)).toEqual(days);
  });
});
