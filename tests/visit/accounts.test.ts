import { describe, expect, it } from 'vitest';
import { readVisit } from '../../src/build/read-visits.ts';
import { agreement, asReported, standingIn } from '../../src/visit/accounts.ts';
import { parseDate } from '../../src/visit/dates.ts';
import type { Basis, Comparison } from '../../src/visit/visit.ts';

const read = await readVisit('tests/fixtures/visits/good', 'two-articles');
if (read.kind === 'problems') throw new Error('the fixture has problems');
const { visit } = read;

function dates(...values: readonly string[]): Comparison {
  const statements = values.map((value, index) => {
    const parsed = parseDate(value, 'Asia/Vladivostok');
    if (parsed.kind !== 'when') throw new Error(value);
    return { account: `a${index}`, value: parsed.when, passages: ['p'] };
  });
  return { about: 'date', statements };
}
const figures = (...values: readonly string[]): Comparison => ({
  about: 'figure',
  of: 'Guns',
  statements: values.map((value, index) => ({ account: `a${index}`, value, passages: ['p'] })),
});

describe('accounts of one thing', () => {
  it.each([
    ['agree', dates('2023-09-16', '2023-09-16')],
    ['agree', dates('2023-09-16', '2023-09-16~')],
    ['closer', dates('2023-09-16', '2023-09')],
    ['closer', dates('2023-09-12/2023-09-17', '2023-09-17')],
    ['closer', dates('2023-09-12/2023-09-15', '2023-09-14/2023-09-17')],
    ['closer', dates('2023-09-12/2023-09-15', '2023-09-12/2023-09-17')],
    ['differ', dates('2023-09-16', '2023-09-15')],
    ['differ', dates('2023-09', '2023-09-15', '2023-09-16')],
    ['agree', figures('about 200 km', 'About 200 km')],
    // One with its accent in a letter, one with it behind.
    ['agree', figures('a caf\u00e9', 'a cafe\u0301')],
    ['differ', figures('about 200 km', '160 km')],
  ] as const)('%s: %j', (expected, comparison) => expect(agreement(comparison)).toBe(expected));
});

it('lays out the statements in the order of the accounts', () => {
  expect(visit.stops[0]?.comparisons[0]?.statements).toEqual([
    { account: 'main', value: 'an airport near Vladivostok', passages: ['airport.words'] },
    { account: 'second', value: 'airport', passages: ['airport.other-words'] },
  ]);
});

it('goes through the stops as the account that is read comes to them, those that it leaves out last', () => {
  const order = (account: string) => asReported(visit, account).map((stop) => stop.id);
  expect(order('main')).toEqual(['airport', 'artyom']);
  expect(order('second')).toEqual(['artyom', 'airport']);
});

describe('the standing of a fact', () => {
  const stated = (...passages: readonly string[]): Basis => ({ kind: 'stated', passages });
  it.each([
    ['stated', 'main', stated('airport.words')],
    ['reported', 'second', stated('airport.words')],
    ['stated', 'second', stated('airport.words', 'airport.other-words')],
    ['established', 'main', { kind: 'established', sources: ['gazetteer'] }],
  ] as const)('is %s in %s', (kind, account, basis) => {
    expect(standingIn(visit, account, basis)?.kind).toBe(kind);
  });
});
