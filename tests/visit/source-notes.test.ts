import { beforeAll, describe, expect, it } from 'vitest';
import { readVisits } from '../../src/build/read-visits.ts';
import { sourceNotes } from '../../src/visit/source-notes.ts';
import type { Visit } from '../../src/visit/visit.ts';

let visits: readonly Visit[] = [];
beforeAll(async () => {
  const result = await readVisits();
  if (result.kind === 'problems') throw new Error('the visits that ship with the site have problems');
  visits = result.visits;
});

describe('the numbers of notes', () => {
  it('name every source once', () => {
    for (const visit of visits) {
      const { sources } = sourceNotes(visit);
      expect(sources.map(({ id }) => id).sort()).toEqual(visit.sources.map(({ id }) => id).sort());
    }
  });

  it('rise from 1 in the order in which a reader comes to them', () => {
    for (const visit of visits) {
      const { numbersOf } = sourceNotes(visit);
      const read = visit.stops
        .slice(0, 1)
        .flatMap(({ name, when, place }) => [name, when, place.name, place.position]);
      const met = [...new Set([visit.dates, ...read].flatMap(({ basis }) => numbersOf(basis)))];
      expect(met.length).toBeGreaterThan(0);
      expect(met).toEqual(met.map((_, index) => index + 1));
    }
  });

  it('are those of the sources that a fact rests on, and none where only accounts state it', () => {
    for (const visit of visits) {
      const { sources, numbersOf } = sourceNotes(visit);
      for (const { basis } of visit.stops.flatMap((stop) => [
        stop.when,
        stop.place.position,
        ...stop.events,
      ])) {
        const named = numbersOf(basis).map((number) => sources[number - 1]?.id ?? '');
        expect(named.sort()).toEqual([...(basis.sources ?? [])].sort());
      }
    }
  });
});
