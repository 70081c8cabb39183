import { expect, it } from 'vitest';
import type { Manuscript, ManuscriptStop } from '../../src/author/manuscript.ts';
import type { FoundByName } from '../../src/gazetteer/gazetteer.ts';
import { isTown, mayLieInTown } from '../../src/gazetteer/kinds.ts';
import { townChoices } from '../../src/studio/sought-town.ts';

it.each([
  ['airport', false, true],
  ['railway station', false, true],
  ['place', false, true],
  ['', false, true],
  ['quarter', false, true],
  ['port city', true, false],
  ['seat of government', true, false],
  ['mountain village', true, false],
  ['lake', false, false],
  ['mountain range', false, false],
])('knows whether a %s is a town (%s), and whether it may lie in one (%s)', (kind, town, venue) => {
  expect([isTown(kind), mayLieInTown(kind)]).toEqual([town, venue]);
});

const stop = (id: string, more: Partial<ManuscriptStop>): ManuscriptStop => ({
  id,
  name: id,
  coordinates: [10.75, 59.91],
  place: { name: id, kind: 'museum' },
  passages: [],
  events: [],
  basis: {},
  ...more,
});
const museum = stop('museum', {});
const drammen = stop('Drammen', { place: { name: 'Drammen', kind: 'city' }, coordinates: [10.2, 59.74] });
const bergen = stop('hall', {
  place: { name: 'A hall', kind: 'hall', locality: { name: 'Bergen', geonames: 2 } },
  coordinates: [5.32, 60.39],
});
const visit: Manuscript = {
  id: 'visit',
  visit: { agents: [], sources: [], articles: [] },
  stops: [museum, drammen, bergen],
  articles: [],
  pictures: [],
};
const place = (name: string, kind: string, position: [number, number], geonames: number): FoundByName => ({
  by: name,
  place: {
    id: name,
    name,
    kind,
    position,
    precision: 1,
    population: 1,
    geonames,
    source: { id: 's', title: 's', publisher: 's', url: 'https://s.example/' },
  },
});
const offered = (typed: string, ...places: readonly FoundByName[]) =>
  townChoices(typed, typed === '' ? undefined : places, museum, visit).map((choice) =>
    choice.kind === 'visited'
      ? `visited ${choice.town.name}`
      : choice.kind === 'typed'
        ? `“${choice.name}”`
        : choice.found.place.name,
  );

it('offers the towns of the visit that are near before anything is typed, and those of the name once it is', () => {
  expect(offered('')).toEqual(['visited Drammen']);
  expect(
    offered('Berg', place('Bergen', 'city', [5.32, 60.39], 2), place('Bergen', 'city', [10, 53], 3)),
  ).toEqual(['visited Bergen', 'Bergen', '“Berg”']);
});

it('offers towns alone, the near before the far, and what was typed where no list has it', () => {
  const far = place('Oslo', 'town', [-95, 48], 5);
  const near = place('Oslo', 'capital', [10.75, 59.91], 6);
  const airport = place('Oslo Airport', 'airport', [11.1, 60.2], 7);
  expect(townChoices('Oslo', [far, airport, near], museum, visit)).toEqual([
    { kind: 'place', found: near },
    { kind: 'place', found: far },
  ]);
  expect(offered('Nowhere')).toEqual(['“Nowhere”']);
  // Not before it is known whether one has it.
  expect(townChoices('Nowhere', undefined, museum, visit)).toEqual([]);
});
