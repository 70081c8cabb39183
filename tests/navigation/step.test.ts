import { describe, expect, it } from 'vitest';
import { inOrder, linkTo, type Order, visitLink } from '../../src/navigation/deep-link.ts';
import { positionOf, type Step, stepFrom, stopsInOrder } from '../../src/navigation/step.ts';
import { overviewFile, readOverview } from '../../src/visit/overview.ts';
import { partsOf } from '../../src/visit/parts.ts';
import type { Visit } from '../../src/visit/visit.ts';
import { longVisit } from '../visit/long-visit.ts';

/** A hundred stops, told of from the last to the first; every seventh, from the first on, is not told of and comes after the others. */
const VISIT = longVisit(100);
const PARTS = partsOf(VISIT);
const OVERVIEW = readOverview(overviewFile(VISIT, PARTS));
const partWith = (stop: number): Visit => {
  const part = PARTS[stop <= 64 ? 0 : 1];
  if (!part) throw new Error('a hundred stops make two parts');
  return part;
};

const linkAt = (stop: number | undefined, order: Order) =>
  inOrder(linkTo(stop === undefined ? undefined : `stop-${stop}`, visitLink('long')), order);

/** From a stop, or from the visit's own page, by each step to a stop, or nowhere. */
const WAYS: readonly (readonly [
  order: Order,
  from: number | undefined,
  to: Readonly<Record<Step, number | undefined>>,
])[] = [
  ['visited', undefined, { first: 1, previous: undefined, next: 1, last: 100 }],
  ['visited', 1, { first: undefined, previous: undefined, next: 2, last: 100 }],
  ['visited', 64, { first: 1, previous: 63, next: 65, last: 100 }],
  ['visited', 65, { first: 1, previous: 64, next: 66, last: 100 }],
  ['visited', 100, { first: 1, previous: 99, next: undefined, last: undefined }],
  ['reported', undefined, { first: 100, previous: undefined, next: 100, last: 99 }],
  ['reported', 100, { first: undefined, previous: undefined, next: 98, last: 99 }],
  ['reported', 65, { first: 100, previous: 66, next: 63, last: 99 }],
  ['reported', 2, { first: 100, previous: 3, next: 1, last: 99 }],
  ['reported', 1, { first: 100, previous: 2, next: 8, last: 99 }],
  ['reported', 99, { first: 100, previous: 92, next: undefined, last: undefined }],
];
const STEPS: readonly Step[] = ['first', 'previous', 'next', 'last'];

describe.each([
  ['a visit that is whole at hand', () => VISIT, undefined],
  ['a part of a long one, all stops in brief beside it', partWith, OVERVIEW],
] as const)('in %s', (_, at, overview) => {
  it.each(WAYS)('as %s, steps lead on from stop %s', (order, from, to) => {
    const link = linkAt(from, order);
    for (const step of STEPS) {
      const stop = to[step];
      expect(stepFrom(at(from ?? 1), link, step, overview), step).toEqual(
        stop === undefined ? undefined : linkAt(stop, order),
      );
    }
  });

  it.each([
    ['visited', 65, 65],
    ['reported', 98, 2],
    ['reported', 99, 100],
    ['visited', undefined, undefined],
  ] as const)('as %s, stop %s is number %s', (order, stop, position) => {
    expect(positionOf(at(stop ?? 1), linkAt(stop, order), overview)).toBe(position);
  });
});

describe('a part of a long visit, while nothing is known of its other stops', () => {
  it('steps as visited, over its border and to both ends', () => {
    const ways = STEPS.map((step) => stepFrom(partWith(65), linkAt(65, 'visited'), step));
    expect(ways).toEqual([1, 64, 66, 100].map((stop) => linkAt(stop, 'visited')));
  });

  it('leads nowhere as reported, and counts nothing: what comes next may be in another part', () => {
    for (const step of STEPS)
      expect(stepFrom(partWith(65), linkAt(65, 'reported'), step), step).toBeUndefined();
    expect(positionOf(partWith(65), linkAt(65, 'reported'))).toBeUndefined();
    // Its row is what it has.
    expect(stopsInOrder(partWith(65), linkAt(65, 'reported'))).toBe(partWith(65).stops);
  });
});
