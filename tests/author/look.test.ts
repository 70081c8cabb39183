import { produce } from 'immer';
import { expect, it } from 'vitest';
import { look } from '../../src/author/look.ts';
import type { ManuscriptStop } from '../../src/author/manuscript.ts';
import { shippedManuscript } from './manuscript-of-visit.ts';

const KIM = shippedManuscript('kim-vladivostok-2019');

/** What is asked of a visit that has no description and whose first stop was changed. */
const askedOf = (change: Partial<ManuscriptStop>) =>
  look(
    produce(KIM, (draft) => {
      delete draft.visit.description;
      Object.assign(draft.stops[0] ?? {}, change);
    }),
  ).problems.map(({ rule, stop, at }) => [rule, stop === KIM.stops[0]?.id ? 'first' : stop, at?.at(-1)]);

const DESCRIPTION = ['schema', undefined, 'description'];

it('says that a date is none while other things are missing, of the stop itself too', () => {
  expect(askedOf({})).toEqual([DESCRIPTION]);
  expect(askedOf({ date: 'yesterday' })).toEqual([DESCRIPTION, ['date', 'first', 'date']]);
  expect(askedOf({ date: 'yesterday', place: { name: 'Khasan' } })).toEqual([
    DESCRIPTION,
    ['schema', 'first', 'country'],
    ['schema', 'first', 'kind'],
    ['schema', 'first', 'precision'],
    ['date', 'first', 'date'],
  ]);
});

it('says that words are not in the article, and that stops are out of order, while other things are missing', () => {
  const [passage] = KIM.stops[0]?.passages ?? [];
  const selector = { type: 'TextQuoteSelector', exact: 'Words that nobody has ever written here' } as const;
  expect(askedOf({ passages: passage ? [{ ...passage, selector }] : [] })).toContainEqual([
    'quote-not-found',
    'first',
    expect.anything(),
  ]);
  expect(askedOf({ date: '2019-05-30' }).map(([rule]) => rule)).toContain('date-order');
});

it('shows each stop on its own day while other things are missing, and one without a day as within the others’', () => {
  const draft = produce(KIM, (manuscript) => {
    delete manuscript.visit.description;
    const [first, second] = manuscript.stops;
    if (first) first.date = '2019-04-01~';
    if (second) delete second.date;
  });
  const days = look(draft).visit.stops.map(({ when }) => when.value);
  const last = draft.stops.at(-1)?.date ?? '';
  expect(days[0]).toMatchObject({ edtf: '2019-04-01~', approximate: true });
  expect(days[1]).toMatchObject({ start: '2019-04-01', end: last, uncertain: true });
  expect(days.at(-1)).toMatchObject({ start: last, end: last, uncertain: false });
});

it('shows no doubtful suggestion as a stop, and the one that is looked at beside the way, numbered behind all others', () => {
  const [first, second, third] = KIM.stops.map(({ id }) => id);
  const unsaid = produce(KIM, (draft) => {
    delete draft.visit.description;
  });
  const doubtful = new Set([second ?? '']);
  const shown = (lookedAt?: string) => {
    const { stops, legs } = look(unsaid, { doubtful, lookedAt }).visit;
    return {
      numbers: stops.map(({ id, number }) => [id, number]),
      to: legs.flatMap(({ from, to }) => (to === undefined ? [] : [[from, to]])),
    };
  };
  const aside = shown();
  expect(aside.numbers.slice(0, 2)).toEqual([
    [first, 1],
    [third, 2],
  ]);
  expect(aside.to).toContainEqual([first, third]);
  const { numbers, to } = shown(second);
  expect(numbers).toEqual([...aside.numbers, [second, KIM.stops.length]]);
  expect(to).toEqual(aside.to);
});
