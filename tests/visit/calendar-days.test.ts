import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  compareDays,
  dayByClock,
  daysBetween,
  firstOf,
  isoOfDay,
  isWithin,
  lastOf,
} from '../../src/visit/calendar-days.ts';
import { parseDate } from '../../src/visit/dates.ts';

const moment = fc.integer({ min: Date.UTC(-9000, 0, 1), max: Date.UTC(9000, 0, 1) });
const dayOf = (time: number) => new Date(time).toISOString().replace(/T.*/, '');
const day = moment.map(dayOf);

it('puts days in the order of time, before our era too', () => {
  fc.assert(
    fc.property(fc.array(moment, { minLength: 1 }), (moments) => {
      const inTime = [...moments].sort((a, b) => a - b).map(dayOf);
      expect(moments.map(dayOf).sort(compareDays)).toEqual(inTime);
    }),
  );
});

it('counts the days between two, back as well', () => {
  fc.assert(
    fc.property(day, day, (from, to) => {
      expect(daysBetween(from, to)).toBe(
        (Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000,
      );
      expect(Math.sign(daysBetween(from, to))).toBe(Math.sign(compareDays(to, from)));
    }),
  );
  expect(daysBetween('1889-11-14', '1890-01-25')).toBe(72);
});

it('finds the spans at either end, which hold all others', () => {
  const span = fc
    .tuple(day, day)
    .map(([a, b]) => (compareDays(a, b) <= 0 ? { start: a, end: b } : { start: b, end: a }));
  fc.assert(
    fc.property(fc.array(span, { minLength: 1 }), (spans) => {
      const whole = { start: firstOf(spans).start, end: lastOf(spans).end };
      for (const { start, end } of spans) expect(isWithin(start, whole) && isWithin(end, whole)).toBe(true);
    }),
  );
});

it('says a day as EDTF does', () => {
  fc.assert(
    fc.property(day, (one) => {
      const parsed = parseDate(isoOfDay(one), 'UTC');
      expect(parsed.kind === 'when' && parsed.when).toMatchObject({ start: one, end: one, precision: 'day' });
    }),
  );
});

it.each([
  ['Vladivostok', -600, '2023-09-13'],
  ['Lisbon', -60, '2023-09-12'],
  ['Honolulu', 600, '2023-09-12'],
])('calls a moment in the evening what they call it in %s', (_, minutes, day) => {
  const moment = Object.assign(new Date('2023-09-12T20:00:00Z'), { getTimezoneOffset: () => minutes });
  expect(dayByClock(moment)).toBe(day);
});
