import { expect, it } from 'vitest';
import { checkItinerary } from '../../src/visit/check-itinerary.ts';
import { parseJson } from '../../src/visit/json-source.ts';
import { Notes } from '../../src/visit/notes.ts';
import { longVisit } from './long-visit.ts';
import { when } from './when.ts';

/** The stops, by their numbers, of a visit with these dates that are said to be out of order. */
function outOfOrder(dates: readonly string[]): readonly (string | number | undefined)[] {
  const json = parseJson(JSON.stringify({ features: dates.map(() => ({ properties: { date: '' } })) }));
  if (json.kind === 'faults') throw new Error('that is JSON');
  const notes = new Notes('visit.geojson', json.source);
  const stops = longVisit(dates.length).stops.map((stop, index) => ({
    ...stop,
    when: { ...stop.when, value: when(dates[index] ?? '') },
  }));
  checkItinerary(stops, undefined, notes);
  return notes.problems.map(({ at }) => Number(at?.[1]) + 1);
}

it.each([
  [['2019-03-11', '2019-03-12'], []],
  [['2019-03-11', '2019-03-10'], [2]],
  // It may have been later in that month, or in that year, but what follows may not come before what was ahead.
  [['2019-03-11', '2019-03'], []],
  [['2019-03-11', '2019-02'], [2]],
  [['2019-03-11', '2019'], []],
  [['2019-03-11', '2019-03', '2019-03-05'], [3]],
  [['2019-03-11', '2019-03', '2019-03-20', '2019'], []],
  [['2019-03-11', '2019-03/2019-05'], []],
  [['2019-03-11', '2019-03-10/2019-05'], [2]],
  // A trip from where somebody stays.
  [['2019-03-01/2019-03-31', '2019-03-11', '2019-03-20'], []],
])('of stops on %j says of %j that they are out of order', (dates, numbers) => {
  expect(outOfOrder(dates)).toEqual(numbers);
});
