import { describe, expect, it } from 'vitest';
import { historyOf, type Operation, perform } from '../../src/author/history.ts';
import { look } from '../../src/author/look.ts';
import type { Manuscript, ManuscriptStop } from '../../src/author/manuscript.ts';
import * as operations from '../../src/author/operations.ts';
import { namesOfTowns, offersOfTowns, townsOf } from '../../src/author/towns.ts';
import type { KnownPlace } from '../../src/gazetteer/gazetteer.ts';
import { shippedManuscript } from './manuscript-of-visit.ts';

const KIM = shippedManuscript('kim-russia-2023');
const AROUND = { country: 'RU', timeZone: 'Asia/Vladivostok' };
const GEONAMES = {
  id: 'gazetteer',
  title: 'A gazetteer',
  publisher: 'P',
  url: 'https://gazetteer.example/',
};
const found = (place: Partial<KnownPlace>): KnownPlace => ({
  id: 'x',
  name: 'Artyom',
  kind: 'city',
  position: [132.19, 43.36],
  precision: 4000,
  population: 100_000,
  country: 'RU',
  geonames: 2_027_456,
  source: GEONAMES,
  ...place,
});
const AIRPORT = 'airport-near-vladivostok';
const stopOf = ({ stops }: Manuscript, id = AIRPORT): ManuscriptStop => {
  const stop = stops.find((each) => each.id === id);
  if (!stop) throw new Error('the stop is gone');
  return stop;
};
const done = (from: Manuscript, ...all: readonly Operation[]): Manuscript =>
  all.reduce((now, each) => perform(now, 'something', each), historyOf(from)).manuscript;
const townAfter = (...all: readonly Operation[]) => stopOf(done(KIM, ...all)).place.locality;
const [longitude, latitude] = stopOf(KIM).coordinates ?? [0, 0];
const [passage = { id: '' }] = stopOf(KIM).passages;

describe('the town of a place', () => {
  const shipped = stopOf(KIM).place.locality;

  it('rests on words and on a source that becomes known, and goes with nothing else', () => {
    const chosen = operations.lieIn(
      AIRPORT,
      { name: 'Artyom', geonames: 1 },
      { stated: [passage.id], source: GEONAMES },
    );
    expect(townAfter(chosen)).toEqual({
      name: 'Artyom',
      geonames: 1,
      stated: [passage.id],
      established: ['gazetteer'],
    });
    expect(done(KIM, chosen).visit.sources.at(-1)).toEqual(GEONAMES);
    expect(townAfter(chosen, operations.setTownBasis(AIRPORT, { established: ['gazetteer'] }))).toEqual({
      name: 'Artyom',
      geonames: 1,
      established: ['gazetteer'],
    });
    expect(townAfter(chosen, operations.leaveTown(AIRPORT))).toBeUndefined();
    // A source on which a town rests cannot be taken away.
    const kept = done(KIM, chosen, operations.removeSource('gazetteer'));
    expect(kept.visit.sources).toContainEqual(GEONAMES);
  });

  it('is asked what says so where nothing does any more', () => {
    const bare = operations.lieIn(AIRPORT, { name: 'Artyom' }, { stated: [] });
    const rested = operations.lieIn(AIRPORT, { name: 'Artyom' }, { stated: [passage.id] });
    for (const left of [done(KIM, bare), done(KIM, rested, operations.removePassage(AIRPORT, passage.id))]) {
      expect(stopOf(left).place.locality).toEqual({ name: 'Artyom' });
      const of = look(left).problems.filter(({ at }) => at?.includes('locality'));
      expect(of.map(({ rule, at }) => [rule, at?.slice(-2)])).toEqual([['schema', ['place', 'locality']]]);
    }
  });

  it.each([
    ['a hand nudges it', operations.placeByHand(AIRPORT, [longitude + 0.02, latitude], AROUND, 10)],
    [
      'coordinates tell it truer',
      operations.placeAtCoordinates(AIRPORT, [longitude, latitude + 0.02], AROUND, 10),
    ],
    [
      'a gazetteer has the very place',
      operations.placeAt(
        AIRPORT,
        found({ name: stopOf(KIM).place.name ?? '', kind: 'airport', position: [longitude, latitude] }),
        AROUND,
      ),
    ],
  ])('stays when %s', (_, move) => {
    expect(shipped).toBeDefined();
    expect(townAfter(move)).toEqual(shipped);
  });

  it.each([
    [
      'a hand puts it somewhere else',
      operations.placeByHand(AIRPORT, [longitude + 0.5, latitude], AROUND, 10),
    ],
    [
      'it comes to lie in another country',
      operations.placeAtCoordinates(AIRPORT, [longitude, latitude], { ...AROUND, country: 'CN' }, 10),
    ],
    [
      'another place of a gazetteer is taken',
      operations.placeAt(AIRPORT, found({ name: 'Knevichi', kind: 'airport' }), AROUND),
    ],
    ['the town itself is taken', operations.placeAt(AIRPORT, found({}), AROUND)],
  ])('is not kept when %s', (_, move) => {
    expect(townAfter(move)).toBeUndefined();
  });

  it('is not kept when the words mean another place', () => {
    const rival = {
      name: 'Ussuriysk',
      country: 'RU',
      kind: 'city',
      coordinates: [131.95, 43.8] as [number, number],
      precision: 5000,
      confidence: 0.4,
      source: KIM.visit.sources[0]?.id ?? '',
    };
    const stops = KIM.stops.map((stop) =>
      stop.id === AIRPORT ? { ...stop, suggested: { confidence: 0.6, why: [], rivals: [rival] } } : stop,
    );
    const taken = done({ ...KIM, stops }, operations.takeRival(AIRPORT, 0, AROUND));
    expect(stopOf(taken).place).not.toHaveProperty('locality');
  });

  it('stays where a place of a kind of its own is put at the middle of that town, and is not the town', () => {
    const town = { name: 'Artyom', geonames: 2_027_456, stated: [passage.id] };
    const rival = (geonames: number) => ({
      name: 'Artëm',
      country: 'RU',
      kind: 'city',
      geonames,
      coordinates: [132.19, 43.36] as [number, number],
      precision: 5000,
      confidence: 0.4,
      source: KIM.visit.sources[0]?.id ?? '',
    });
    const stops = KIM.stops.map((stop) => {
      const { coordinates: _, ...nowhere } = stop;
      return stop.id === AIRPORT
        ? {
            ...nowhere,
            place: { name: 'Airport', kind: 'airport', locality: town },
            suggested: { confidence: 0.6, why: [], rivals: [rival(2_027_456), rival(1)] },
          }
        : stop;
    });
    const taken = (index: number) =>
      stopOf(done({ ...KIM, stops }, operations.takeRival(AIRPORT, index, AROUND))).place;
    expect(taken(0)).toEqual({
      name: 'Airport',
      kind: 'airport',
      locality: town,
      precision: 5000,
      country: 'RU',
    });
    expect(taken(1)).toEqual({ name: 'Airport', kind: 'airport', precision: 10_000, country: 'RU' });
  });

  it('that words say of a place which is nowhere yet is that of the place which is found for them', () => {
    const { coordinates: _, ...nowhere } = stopOf(KIM);
    const stops = KIM.stops.map((stop) => (stop.id === AIRPORT ? nowhere : stop));
    const placed = (place: Partial<KnownPlace>) =>
      stopOf(done({ ...KIM, stops }, operations.placeAt(AIRPORT, found(place), AROUND))).place.locality;
    expect(placed({ name: 'Knevichi', kind: 'airport' })).toEqual(shipped);
    expect(placed({})).toBeUndefined();
  });

  it('comes with the words of a stop that is made one with another at the same place', () => {
    const town = { name: 'Artyom', geonames: 2_027_456 };
    const one = operations.leaveTown('artyom');
    const other = operations.lieIn(AIRPORT, town, { stated: [passage.id] });
    const alike = (manuscript: Manuscript): Manuscript => ({
      ...manuscript,
      stops: manuscript.stops.map((stop) =>
        stop.id === AIRPORT
          ? { ...stop, place: { ...stop.place, name: stopOf(KIM, 'artyom').place.name ?? '' } }
          : stop,
      ),
    });
    const joined = done(alike(done(KIM, one, other)), operations.joinStop(AIRPORT, 'artyom'));
    const { locality } = stopOf(joined, 'artyom').place;
    expect(locality).toMatchObject(town);
    expect(stopOf(joined, 'artyom').passages.map(({ id }) => id)).toContain(locality?.stated?.[0]);
    // Of another place nothing is said.
    expect(
      stopOf(done(KIM, one, other, operations.joinStop(AIRPORT, 'artyom')), 'artyom').place,
    ).not.toHaveProperty('locality');
  });
});

describe('towns that are offered', () => {
  const quoted = (exact: string) => [
    { id: 'told', source: 'a', selector: { type: 'TextQuoteSelector' as const, exact } },
  ];
  const airport: ManuscriptStop = {
    id: 'airport',
    name: 'the airport',
    coordinates: [132.15, 43.4],
    place: { name: 'Vladivostok International Airport', kind: 'airport', precision: 2000 },
    passages: quoted('His plane came down at the airport near Artyom, where Ana Prado met him.'),
    events: [],
    basis: {},
  };
  const other = (place: ManuscriptStop['place'], more: Partial<ManuscriptStop> = {}): ManuscriptStop => ({
    id: 'other',
    name: 'other',
    coordinates: [131.9, 43.12],
    place,
    passages: [],
    events: [],
    basis: {},
    ...more,
  });
  const of = (...stops: readonly ManuscriptStop[]): Manuscript => ({
    id: 'visit',
    visit: { agents: [{ id: 'ana', kind: 'Person', name: 'Ana Prado' }], sources: [], articles: [] },
    stops,
    articles: [],
    pictures: [],
  });
  const VLADIVOSTOK = found({
    id: 'v',
    name: 'Vladivostok',
    geonames: 2_013_348,
    position: [131.9, 43.12],
    population: 600_000,
  });
  const bearers = new Map([
    ['Artyom', [found({ id: 'far', position: [46, 43] }), found({ name: 'Artëm' })]],
    ['Vladivostok', [VLADIVOSTOK]],
    ['Moscow', [found({ id: 'm', name: 'Moscow', position: [37, 55] })]],
    ['International', [found({ id: 'i', kind: 'airport' })]],
  ]);
  const offered = (...stops: readonly ManuscriptStop[]) =>
    offersOfTowns(airport, of(airport, ...stops), bearers, []).map(({ town, why, stated, source }) => [
      town.name,
      why,
      ...stated,
      ...(source ? [source.id] : []),
    ]);

  it('are looked for by the words of the stop and of its place, but not by names of persons', () => {
    const names = namesOfTowns(airport, of(airport));
    expect(names).toEqual(expect.arrayContaining(['Artyom', 'Vladivostok', 'Vladivostok International']));
    for (const person of ['Ana', 'Prado']) expect(names).not.toContain(person);
    const { coordinates: _, ...nowhere } = airport;
    expect(namesOfTowns(nowhere, of(nowhere))).toEqual([]);
  });

  it('are near, and those that words of the stop name come first, called as there', () => {
    expect(offered()).toEqual([
      ['Artyom', 'named', 'told'],
      ['Vladivostok', 'called', 'gazetteer'],
    ]);
  });

  it('are the nearest where no words name one, in whatever script these are, and none that is far', () => {
    const told = { ...airport, passages: quoted('وصلت طائرته إلى المطار صباح الأحد') };
    const round = [
      found({}),
      VLADIVOSTOK,
      found({ id: 'u', name: 'Ussuriysk', geonames: 1, position: [131.95, 43.8] }),
    ];
    const offers = (stop: ManuscriptStop, names: typeof bearers) =>
      offersOfTowns(stop, of(stop), names, round).map(({ town, why, stated, source }) => [
        town.name,
        why,
        ...stated,
        source?.id,
      ]);
    expect(offers(told, new Map())).toEqual([['Artyom', 'near', 'gazetteer']]);
    // Of what is known no better, no town is likelier than another.
    expect(offers({ ...told, place: { ...told.place, precision: 100_000 } }, new Map())).toEqual([]);
    // Words that name one say more than where others lie.
    expect(offers(airport, bearers).map(([, why]) => why)).toEqual(['named', 'called']);
  });

  it('are as the visit has them, as far as somebody has looked at its stops', () => {
    const locality = {
      name: 'Vladivostok',
      names: { ru: 'Владивосток' },
      geonames: 2_013_348,
      stated: ['a'],
    };
    const campus = other({ name: 'A campus', kind: 'campus', locality });
    const offers = offersOfTowns(airport, of(airport, campus), bearers, []);
    const { stated: _, ...town } = locality;
    expect(offers.at(-1)?.town).toEqual(town);
    expect(townsOf(of(airport, campus), airport).map((each) => each.town)).toEqual([town]);
    const suggested = { suggested: { confidence: 0.9, why: [] } };
    const city = { name: 'Vladivostok', kind: 'port city' };
    expect(townsOf(of(airport, other(city)), airport)).toHaveLength(1);
    expect(townsOf(of(airport, other(city, suggested)), airport)).toEqual([]);
    expect(townsOf(of(airport, other({ name: 'A lake', kind: 'lake' })), airport)).toEqual([]);
  });
});
