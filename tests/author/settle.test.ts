import { produce } from 'immer';
import { expect, it } from 'vitest';
import { look } from '../../src/author/look.ts';
import { removeAccount } from '../../src/author/operations.ts';
import { settle } from '../../src/author/settle.ts';
import { shippedManuscript } from './manuscript-of-visit.ts';

const KIM = shippedManuscript('kim-vladivostok-2019');

it.each([
  [['2019-04-24', '2019-04-26'], '2019-04-24/2019-04-26'],
  [['2019-04-24', '2019-05'], '2019-04-24/2019-05'],
  [['-0047-10-02?', '-0046-06'], '-0047-10-02?/-0046-06'],
])('the visit of stops of %s is of %s, as exactly as they say', (dates, whole) => {
  const settled = produce(KIM, (draft) => {
    delete draft.visit.date;
    draft.stops.length = dates.length;
    for (const [index, date] of dates.entries()) Object.assign(draft.stops[index] ?? {}, { date });
    settle(draft);
  });
  expect(settled.visit.date).toBe(whole);
});

it('has nothing rest on an account that is taken away, and lays nothing beside it', () => {
  const kim = shippedManuscript('kim-russia-2023');
  const [, second] = kim.articles;
  expect(kim.stops.some(({ claims = [] }) => claims.length > 0)).toBe(true);
  const settled = produce(kim, (draft) => {
    removeAccount(second?.id ?? '')(draft);
    settle(draft);
  });
  expect(settled.visit.articles).toEqual(kim.visit.articles.slice(0, 1));
  expect(settled.stops.filter(({ claims }) => claims !== undefined)).toEqual([]);
  const told = look(settled).problems;
  // What only that account said rests on nothing now, and each says so at its own place.
  expect(told.filter(({ rule }) => rule !== 'schema')).toEqual([]);
});

it('leaves wider dates that were given', () => {
  const given = produce(KIM, (draft) => {
    draft.visit.date = '2019-04';
    settle(draft);
  });
  expect(given.visit.date).toBe('2019-04');
});
