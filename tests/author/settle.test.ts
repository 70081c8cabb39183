import { produce } from 'immer';
import { expect, it } from 'vitest';
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

it('leaves wider dates that were given', () => {
  const given = produce(KIM, (draft) => {
    draft.visit.date = '2019-04';
    settle(draft);
  });
  expect(given.visit.date).toBe('2019-04');
});
