import { expect, it } from 'vitest';
import { dateOrderOf, timeOf } from '../../src/formats/reading/time.ts';

it.each([
  ['2024年11月3日', '2024-11-03'],
  ['２０２４年１１月３日', '2024-11-03'],
  ['2024 年 11 月', '2024-11'],
  ['2024年11月3號', '2024-11-03'],
  ['2024년 11월 3일', '2024-11-03'],
  ['2024년 11월 3일'.normalize('NFD'), '2024-11-03'],
  ['2024. 11. 3.', '2024-11-03'],
  ['-000043-03-15', '-0043-03-15'],
])('reads %s', (text, edtf) => {
  expect(timeOf(text)).toEqual({ kind: 'date', edtf });
});

it.each(['2024年13月3日', '2024年2月30日', '24年11月3日', '03/04/2024', '2024-02-30'])(
  'reads no day that there is not, and none that there may be two of: %s',
  (text) => {
    expect(timeOf(text)).toBeUndefined();
  },
);

const NOON = { kind: 'moment', from: Date.UTC(2020, 0, 1, 12), to: Date.UTC(2020, 0, 1, 12) };
const DAY = { kind: 'date', edtf: '2020-01-01' };

it.each([
  ['2020-01-01T12:00:00Z', NOON],
  ['2020-01-01T12:00:00,000Z', NOON],
  ['2020-01-01T1200Z', NOON],
  ['2020-01-01T12:00:00+00:00', NOON],
  ['2020-01-01 12:00:00+00', NOON],
  ['2020-01-01T12:00:00-0000', NOON],
  // What a clock says where it is, and days as programs write them.
  ['2020-01-01T00:30:00+09:00', DAY],
  ['2020-01-01T12:00:00', DAY],
  ['2020-01-01T00:00:00.000Z', DAY],
  ['2020-01-01T00:00:00+00:00', DAY],
  ['2020-01-01T25:00:00Z', undefined],
  // ArcGIS, Excel and JavaScript.
  ['1577880000000', NOON],
  ['1577836800000', DAY],
  ['202001011200', undefined],
  ['1/1/2020 12:00:00 AM', DAY],
  ['2020/01/01 9:05', DAY],
  ['01.01.2020, 21:05:59', DAY],
  ['Wednesday, January 1, 2020 2:30 p.m.', DAY],
  ['2020年1月1日 12:00', DAY],
])('knows a moment from what a clock says, and both from a day: %s', (text, time) => {
  expect(timeOf(text)).toEqual(time);
});

it('knows in which order a column has day and month by those of its dates that tell, with a clock or without', () => {
  expect(dateOrderOf(['3/4/2024 9:26:53 AM', '3/14/2024 12:00 PM'])).toBe('month-first');
  expect(timeOf('3/4/2024 9:26:53 AM', 'month-first')).toEqual({ kind: 'date', edtf: '2024-03-04' });
  expect(timeOf('3/4/2024 9:26:53 AM')).toBeUndefined();
});
