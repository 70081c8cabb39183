import { describe, expect, it } from 'vitest';
import { readVisit, readVisits } from '../../src/build/read-visits.ts';
import { doubtsOf, factsOf } from '../../src/visit/facts.ts';
import type { Stop, Visit } from '../../src/visit/visit.ts';

const read = await readVisits();
if (read.kind === 'problems') throw new Error('the visits that ship with the site have problems');
const { visits } = read;

describe('the facts of a visit', () => {
  it('hold everything in it that has a basis, once', () => {
    for (const visit of visits) {
      const told = factsOf(visit).flatMap(({ facts }) => facts.map(({ basis }) => basis));
      // Every basis that the value holds anywhere, by walking it: a new kind of fact cannot be forgotten.
      const held: unknown[] = [];
      const walk = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return;
        for (const [key, each] of Object.entries(value)) {
          if (['basis', 'modeBasis', 'roleBasis'].includes(key)) held.push(each);
          else walk(each);
        }
      };
      walk(visit);
      expect(new Set(told)).toEqual(new Set(held));
      expect(told).toHaveLength(held.length);
    }
  });

  it('come stop by stop, those of the whole visit first', () => {
    for (const visit of visits)
      expect(factsOf(visit).map(({ stop }) => stop?.id)).toEqual([
        undefined,
        ...visit.stops.map(({ id }) => id),
      ]);
  });
});

describe('doubts', async () => {
  const one = await readVisit('tests/fixtures/visits/good', 'two-articles');
  if (one.kind === 'problems') throw new Error('the fixture has problems');
  const { visit } = one;
  const [first] = visit.stops;
  if (!first) throw new Error('the fixture has no stop');
  const withStop = (change: Partial<Stop>): Visit => ({
    ...visit,
    legs: [],
    stops: [{ ...first, comparisons: [], place: { ...first.place, precision: 100 }, ...change }],
  });
  const when = first.when.value;
  const dated = (change: Partial<typeof when>) => ({
    when: { ...first.when, value: { ...when, ...change } },
  });

  it.each([
    ['nothing', {}, []],
    ['a place known to a kilometre', { place: { ...first.place, precision: 1000 } }, ['position']],
    ['a place known to less', { place: { ...first.place, precision: 999 } }, []],
    ['an approximate day', dated({ approximate: true }), ['date']],
    ['an uncertain day', dated({ uncertain: true }), ['date']],
    ['a month', dated({ precision: 'month' }), ['date']],
    ['accounts that differ', { comparisons: [figure('six', 'nine')] }, ['accounts']],
    ['accounts that agree', { comparisons: [figure('six', 'six')] }, []],
    [
      'accounts that name it differently',
      { comparisons: [{ ...figure('a', 'b'), about: 'name' as const }] },
      [],
    ],
  ] as const)('are raised by %s or not', (_, change, expected) => {
    expect(doubtsOf(withStop(change)).map(({ about }) => about)).toEqual(expected);
  });

  it('are raised by a way that nobody knows', () => {
    const leg = { from: 'a', to: first.id, mode: 'unknown', path: [], via: [], length: 1 } as const;
    expect(doubtsOf({ ...withStop({}), legs: [leg] }).map(({ about }) => about)).toEqual(['arrival']);
  });
});

function figure(one: string, other: string) {
  const statement = (account: string, value: string) => ({ account, value, passages: ['p'] });
  return { about: 'figure' as const, of: 'days', statements: [statement('a', one), statement('b', other)] };
}
