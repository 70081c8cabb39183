import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, startOfDay, weekdayOf } from '../../src/review/local-day.ts';
import { daysBetween } from '../../src/visit/calendar-days.ts';

it.each([
  ['2023-09-17', 'Asia/Vladivostok', '2023-09-16T14:00:00Z'],
  ['2023-09-13', 'Asia/Yakutsk', '2023-09-12T15:00:00Z'],
  // Clocks go forward at two, and back at three.
  ['2023-03-26', 'Europe/Berlin', '2023-03-25T23:00:00Z'],
  ['2023-10-29', 'Europe/Berlin', '2023-10-28T22:00:00Z'],
  ['2023-10-30', 'Europe/Berlin', '2023-10-29T23:00:00Z'],
  // Local mean time, before there were zones.
  ['1889-11-22', 'Europe/Paris', '1889-11-21T23:50:39Z'],
  ['2024-02-29', 'Pacific/Kiritimati', '2024-02-28T10:00:00Z'],
  ['0079-08-24', 'Europe/Rome', '0079-08-23T23:10:04Z'],
  ['-000043-03-15', 'Europe/Rome', '-000043-03-14T23:10:04Z'],
])('%s begins in %s at %s', (day, timeZone, moment) => {
  expect(startOfDay(day, timeZone)).toBe(Date.parse(moment));
});

it.each([
  ['2023-09-17', 0],
  ['1889-11-14', 4],
  ['1890-01-25', 6],
  ['2000-02-29', 2],
])('%s is weekday %i', (day, weekday) => expect(weekdayOf(day)).toBe(weekday));

it('counts days there and back', () => {
  const days = fc.date({ min: new Date('-002000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.integer({ min: -4000, max: 4000 }), (date, count) => {
      const day = date.toISOString().replace(/T.*/, '');
      expect(daysBetween(day, addDays(day, count))).toBe(count);
      expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
    }),
  );
});
