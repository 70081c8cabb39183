import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf, dayNumber, momentOf, stepAt, stepsOf } from '../../src/archive/compare-steps.ts';
import { comparedOf } from '../../src/archive/compared.ts';
import { readVisits } from '../../src/build/read-visits.ts';
import { arbitraryVisit } from '../formats/arbitrary-visit.ts';

const reading = await readVisits();
if (reading.kind === 'problems') throw new Error('the visits that ship with the site have problems');
const { visits: read } = reading;
const shipped = (id: string) => {
  const visit = read.find((each) => each.id === id);
  if (!visit) throw new Error(`${id} ships with the site`);
  return visit;
};
const [first, second] = [comparedOf(shipped('kim-vladivostok-2019')), comparedOf(shipped('kim-russia-2023'))];

describe('visits side by side', () => {
  it('goes by the days of each visit, or by the calendar', () => {
    expect(stepsOf([first, second], 'visit').map(({ at }) => at)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(stepsOf([first, second], 'calendar').map(({ at }) => at)).toEqual([
      '2019-04-24',
      '2019-04-25',
      '2019-04-26',
      '2023-09-13',
      '2023-09-15',
      '2023-09-16',
      '2023-09-17',
    ]);
  });

  it('counts from the first stop where the visit has no first day before it', () => {
    const [from] = first.stops;
    const dated = (edtf: string, start: string) => {
      const visit = shipped('kim-vladivostok-2019');
      const value = { ...visit.dates.value, edtf, start };
      return comparedOf({ ...visit, dates: { ...visit.dates, value } }).dayOne;
    };
    expect(dated('2019-04-23/2019-04-26', '2019-04-23')).toBe('2019-04-23');
    expect(dated('2019-04', '2019-04-01')).toBe(from?.start);
    expect(dated('2019-04-25/2019-04-26', '2019-04-25')).toBe(from?.start);
  });

  it('knows where each visit is on a day', () => {
    const on = (day: number) => momentOf(second, 'visit', day);
    // The visit begins on the 12th, a day of which no stop is known: its own page says day 2 of this one, too.
    expect(on(1)).toMatchObject({ kind: 'before', next: { id: 'space-launch-site' }, begun: true });
    expect(on(2)).toMatchObject({ kind: 'at', stops: [{ id: 'space-launch-site' }] });
    expect(on(3)).toMatchObject({ kind: 'between', last: { id: 'space-launch-site' } });
    expect(on(9)).toMatchObject({ kind: 'over', ended: true });
    expect(momentOf(second, 'calendar', 0)).toMatchObject({
      kind: 'before',
      next: { id: 'space-launch-site' },
      begun: false,
    });
    const longer = { ...second, end: '2023-09-19' };
    expect(momentOf(longer, 'visit', 8)).toMatchObject({ kind: 'over', ended: false });
    expect(momentOf(longer, 'calendar', dayNumber('2023-09-20'))).toMatchObject({
      kind: 'over',
      ended: true,
    });
  });

  it('leads from the address of every step back to it, and to the step before a day between', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryVisit({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('visit', 'calendar' as const),
        (visits, by) => {
          const laid = visits.map(comparedOf);
          const steps = stepsOf(laid, by);
          for (const [index, { at, day }] of steps.entries()) {
            expect(stepAt(steps, at)).toBe(index);
            // Somebody is somewhere on each of them.
            expect(laid.some((visit) => momentOf(visit, by, day).kind === 'at')).toBe(true);
          }
          const { xs: places, runs, breaks } = axisOf(steps, by);
          expect(places).toEqual([...places].sort((a, b) => a - b));
          for (const x of places) expect(x >= 0 && x <= 1).toBe(true);
          expect(places).toHaveLength(steps.length);
          expect(breaks.length).toBeLessThanOrEqual(6);
          // Each lies between two runs, which it does not touch.
          for (const [index, { from, to, days }] of breaks.entries()) {
            const [before, after] = [runs[index]?.[1] ?? -1, runs[index + 1]?.[0] ?? -1];
            expect(after).toBe(before + 1);
            expect(from).toBeGreaterThanOrEqual((places[before] ?? 1) - 1e-9);
            expect(to).toBeLessThanOrEqual((places[after] ?? 0) + 1e-9);
            expect(days).toBe((steps[after]?.day ?? 0) - (steps[before]?.day ?? 0));
          }
        },
      ),
    );
    const steps = stepsOf([first, second], 'calendar');
    expect(stepAt(steps, '2020-01-01')).toBe(2);
    expect(stepAt(steps, '1990-01-01')).toBe(0);
    expect(stepAt(steps, undefined)).toBe(0);
  });

  it('breaks off the axis of the calendar where all else would be a dot beside what lies between, and only there', () => {
    const axis = (by: 'visit' | 'calendar', ...days: readonly number[]) =>
      axisOf(
        days.map((day) => ({ day, at: String(day) })),
        by,
      );
    const broken = (...days: readonly number[]) => axis('calendar', ...days).breaks.map((each) => each.days);
    expect(axisOf(stepsOf([first, second], 'calendar'), 'calendar')).toMatchObject({
      runs: [
        [0, 2],
        [3, 6],
      ],
      breaks: [{ days: 1601 }],
    });
    // Fifteen days of seventy-two at sea are drawn.
    const bly = comparedOf(shipped('nellie-bly-1889'));
    const { breaks } = axisOf(stepsOf([first, second, bly], 'calendar'), 'calendar');
    expect(breaks.map(({ days }) => days)).toEqual([47_205, 1601]);
    expect(broken(1, 2, 13)).toEqual([]);
    expect(broken(1, 2, 3, 40)).toEqual([37]);
    expect(broken(1, 30, 60, 100)).toEqual([]);
    // A visit of one day each year, nothing is nearer to each other than the years are.
    expect(broken(0, 365, 730, 1096)).toEqual([]);
    expect(broken(0, 4, 365, 369, 730, 734)).toEqual([361, 361]);
    expect(axis('visit', 1, 2, 3, 4000).breaks).toEqual([]);
    // Days are equally long in each run.
    const [a = 0, b = 0, c = 0, d = 0] = axis('calendar', 0, 10, 5000, 5005).xs;
    expect(b - a).toBeCloseTo(2 * (d - c));
  });
});
