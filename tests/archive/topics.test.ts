import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeKeys, townOf } from '../../src/archive/named-places.ts';
import { oneVisitOf } from '../../src/archive/one-visit.ts';
import { ownPages, withPages } from '../../src/archive/own-pages.ts';
import { placesIn } from '../../src/archive/places-in.ts';
import { topicFacts, topicName, topicSpan } from '../../src/archive/topic-name.ts';
import { type Topic, topicsOf } from '../../src/archive/topics.ts';
import { readVisits } from '../../src/build/read-visits.ts';
import { parseAddress } from '../../src/navigation/parse-address.ts';
import { compareDays } from '../../src/visit/calendar-days.ts';
import type { Basis, Locality, Place, Visit } from '../../src/visit/visit.ts';
import { arbitraryVisit } from '../formats/arbitrary-visit.ts';

const read = await readVisits();
if (read.kind === 'problems') throw new Error('the visits that ship with the site have problems');
const shipped = read.visits;

/** A few visits as odd as they can be, which share people, places and years now and then. */
const archives = fc
  .array(arbitraryVisit({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
  .map((visits) => visits.map((visit, index) => ({ ...visit, id: `visit-${index}` })));

const named = (kind: Topic['kind'], name: string) =>
  topicsOf(shipped).find((topic) => topic.kind === kind && topicName(topic) === name);
const stopsOf = (topic: Topic | undefined) =>
  topic?.journeys.map(({ visit, stops }) => [visit.id, stops.map(({ id }) => id).join(' ')]);

describe('what the shipped visits are gathered by', () => {
  it('shows all journeys of a person in the order of time, with the stops where they were', () => {
    expect(stopsOf(named('people', 'Vladimir Putin'))).toEqual([
      ['kim-vladivostok-2019', 'russky-island'],
      ['kim-russia-2023', 'space-launch-site'],
    ]);
    expect(topicSpan(named('people', 'Kim Jong Un') as Topic)).toBe('2019–2023');
    expect(topicFacts(named('people', 'Kim Jong Un') as Topic)).toBe(
      '2\u00a0visits\u00a0· 10\u00a0stops\u00a0· 2019–2023',
    );
    expect(topicFacts(named('years', '2023') as Topic)).toBe('1\u00a0visit\u00a0· 5\u00a0stops');
  });

  it('knows a place again in another visit, and twice in one', () => {
    expect(stopsOf(named('places', 'Far Eastern Federal University, Russky Island'))).toEqual([
      ['kim-vladivostok-2019', 'russky-island'],
      ['kim-russia-2023', 'russky-island'],
    ]);
    expect(stopsOf(named('places', 'Victoria harbour'))).toEqual([
      ['nellie-bly-1889', 'hong-kong hong-kong-again'],
    ]);
  });

  it('gathers every visit to a town, at whichever of its places somebody was', () => {
    const town = named('places', 'Vladivostok');
    expect(town?.id).toBe('vladivostok');
    expect(stopsOf(town)).toEqual([
      ['kim-vladivostok-2019', 'vladivostok-station russky-island pacific-fleet-memorial departure'],
      ['kim-russia-2023', 'russky-island'],
    ]);
    expect(stopsOf(named('places', 'Artyom'))).toEqual([
      ['kim-russia-2023', 'airport-near-vladivostok artyom'],
    ]);
    if (town?.kind !== 'places') throw new Error('a town is a place');
    expect(placesIn(town, new Map()).first.map(({ name, visits }) => [name, visits])).toEqual([
      ['Far Eastern Federal University, Russky Island', 2],
      ['Vladivostok railway station', 1],
      ['Military Glory of the Pacific Fleet', 1],
    ]);
  });

  it('gathers the towns of a country, and what lies in none of them', () => {
    const russia = named('countries', 'Russia');
    if (russia?.kind !== 'countries') throw new Error('a country is one');
    expect(placesIn(russia, new Map()).first.map(({ name, visits }) => [name, visits])).toEqual([
      ['Vladivostok', 2],
      ['Khasan', 1],
      ['Vostochny Cosmodrome', 1],
      ['Komsomolsk-on-Amur', 1],
      ['Artyom', 1],
    ]);
    const singapore = named('places', 'Singapore');
    expect(singapore?.kind === 'places' && placesIn(singapore, new Map()).first).toEqual([]);
  });

  it('parts a journey by country and by year', () => {
    expect(stopsOf(named('countries', 'Italy'))).toEqual([['nellie-bly-1889', 'brindisi']]);
    expect(stopsOf(named('years', '1890'))?.[0]?.[1]).toMatch(/^yokohama kamakura tokyo san-francisco/);
  });
});

it.each([
  ['Embed', 'embed-ru'],
  ['Index', 'index-ru'],
  ['Page', 'page-ru'],
])('gives a place called %s an address that is read as its own', (name, id) => {
  const [visit] = shipped.filter((each) => each.id === 'kim-vladivostok-2019');
  const stops = visit?.stops.map((stop, index) =>
    index > 0 ? stop : { ...stop, place: { ...stop.place, name: { ...stop.place.name, value: name } } },
  );
  const topics = topicsOf(visit && stops ? [{ ...visit, stops }] : []);
  const topic = topics.find((each) => topicName(each) === name);
  expect(topic?.id).toBe(id);
  expect(parseAddress(`places/${topic?.id}/`)).toEqual({ kind: 'topic', topic: 'places', id });
});

describe('a town', () => {
  const [station] = shipped.flatMap(({ stops }) => stops.filter(({ id }) => id === 'vladivostok-station'));
  const visitOf = (id: string, place: Partial<Place>): Visit => {
    const [visit] = shipped;
    if (!station || !visit) throw new Error('the shipped visits have a station');
    const { locality: _, names: __, ...rest } = station.place;
    return { ...visit, id, stops: [{ ...station, place: { ...rest, names: {}, ...place } }] };
  };
  const basis = { kind: 'established', sources: ['somewhere'] } as const;
  const called = (value: string) => ({ name: { value, basis } });
  const inTown = (locality: Partial<Locality>) => ({
    locality: { value: { name: 'Vladivostok', names: {}, ...locality }, basis },
  });

  it.each<[why: string, one: Partial<Place>, other: Partial<Place>, together: boolean]>([
    [
      'one GeoNames id',
      inTown({ geonames: 2013348 }),
      inTown({ geonames: 2013348, name: 'Владивосток' }),
      true,
    ],
    ['one Wikidata id', inTown({ wikidata: 'Q959' }), inTown({ wikidata: 'Q959' }), true],
    [
      'ids that a third place has both',
      inTown({ geonames: 2013348 }),
      { ...called('Vladivostok'), wikidata: 'Q959', geonames: 2013348 },
      true,
    ],
    ['one name in one country', inTown({}), called('vladivostok'), true],
    ['two ids', inTown({ geonames: 2013348 }), inTown({ geonames: 1 }), false],
    ['two countries', inTown({}), { ...inTown({}), country: 'US' }, false],
  ])('is one for two visits by %s', (_, one, other, together) => {
    const topics = topicsOf([visitOf('one', one), visitOf('other', other)]);
    const towns = topics.filter((topic) => topic.kind === 'places' && topic.id.startsWith('vladivostok'));
    const gathered = towns.filter(({ id, journeys }) => !id.includes('station') && journeys.length === 2);
    expect(gathered).toHaveLength(together ? 1 : 0);
  });

  it('is known by one id, whichever of two that others say a list of visits comes to first', () => {
    const visits = [
      visitOf('one', inTown({ geonames: 7, wikidata: 'Q2' })),
      visitOf('other', inTown({ geonames: 7, wikidata: 'Q1' })),
      visitOf('third', inTown({ geonames: 7 })),
    ];
    const topics = topicsOf(visits);
    const third = (order: readonly Visit[]) => {
      const own = order.find(({ id }) => id === 'third');
      return own && withPages(own, ownPages(order, topics).get('third')).stops[0]?.place.locality?.value.page;
    };
    const page = topics.find((topic) => topic.is === 'Q1')?.id;
    expect([third(visits), third([...visits].reverse())]).toEqual([page, page]);
  });

  it('leads from each visit to its own page, though another had its name first', () => {
    const visits = [
      visitOf('one', { ...inTown({ geonames: 1 }), country: 'RU' }),
      visitOf('other', { ...inTown({ geonames: 2 }), country: 'US' }),
    ];
    const pages = ownPages(visits, topicsOf(visits));
    const paged = visits.map((visit) => withPages(visit, pages.get(visit.id)).stops[0]?.place);
    expect(paged.map((place) => place?.locality?.value.page)).toEqual(['vladivostok', 'vladivostok-us']);
    expect(paged.map((place) => place?.page)).toEqual([
      'vladivostok-railway-station',
      'vladivostok-railway-station-us',
    ]);
  });
});

describe('any visits', () => {
  it('have each stop under its place, its town, its country and those who were there, once', () => {
    fc.assert(
      fc.property(archives, (visits) => {
        const topics = topicsOf(visits);
        const times = (kind: Topic['kind'], visit: Visit, stop: string) =>
          topics
            .filter((topic) => topic.kind === kind)
            .flatMap(({ journeys }) => journeys)
            .filter((journey) => journey.visit === visit && journey.stops.some(({ id }) => id === stop))
            .length;
        const keyOf = placeKeys(visits);
        for (const visit of visits)
          for (const { id, present, place } of visit.stops) {
            // And under its town, where that is another place.
            const places = new Set([place, ...townOf(place)].map(keyOf));
            expect(times('places', visit, id)).toBe(places.size);
            expect(times('countries', visit, id)).toBe(1);
            expect(times('people', visit, id)).toBe(new Set(present.map(({ agent }) => agent)).size);
          }
      }),
      { numRuns: 60, seed: 20231113 },
    );
  });

  it('give topics addresses that no other has, and journeys in the order of time', () => {
    fc.assert(
      fc.property(archives, (visits) => {
        const topics = topicsOf(visits);
        const addresses = topics.map(({ kind, id }) => `${kind}/${id}`);
        expect(new Set(addresses).size).toBe(addresses.length);
        for (const address of addresses) expect(address).toMatch(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/);
        for (const { journeys } of topics)
          for (const [index, { visit }] of journeys.entries()) {
            const before = journeys[index - 1]?.visit;
            if (before)
              expect(compareDays(before.dates.value.start, visit.dates.value.start)).toBeLessThanOrEqual(0);
          }
      }),
      { numRuns: 60, seed: 20231113 },
    );
  });
});

describe.each([
  ['any', archives],
  ['the shipped', fc.constant(shipped)],
] as const)('the journeys of a topic of %s visits, as one visit', (_, visits) => {
  it('number their stops through, rest on what the whole has, and are joined where they were', () => {
    fc.assert(
      fc.property(visits, (made) => {
        for (const topic of topicsOf(made)) {
          const whole = oneVisitOf(topic.journeys, {
            id: 'whole',
            title: 'T',
            description: 'D',
            language: 'en',
          });
          expect(whole.stops.map(({ number }) => number)).toEqual(whole.stops.map((__, index) => index + 1));
          holdsTogether(whole);
        }
      }),
      { numRuns: 30, seed: 20231113 },
    );
  });
});

describe('a person who went round the world, once or again and again', () => {
  const bly = shipped.find(({ id }) => id === 'nellie-bly-1889');
  if (!bly) throw new Error('the visit ships with the site');
  const further = (turns: number): Visit => ({
    ...bly,
    id: `bly-${turns}`,
    stops: bly.stops.map((stop, index) => {
      const [longitude, latitude] = stop.place.position.value;
      const value = [longitude + (index * 360 * turns) / bly.stops.length, latitude] as const;
      return { ...stop, place: { ...stop.place, position: { ...stop.place.position, value } } };
    }),
  });

  it('is on one map of it, every stop where it is', () => {
    for (const turns of [0, 2, 5]) {
      const visit = further(turns);
      const told = { id: 'whole', title: 'T', description: 'D', language: 'en' };
      const { stops } = oneVisitOf([{ visit, stops: visit.stops }], told);
      for (const [index, stop] of stops.entries()) {
        const [longitude] = stop.place.position.value;
        expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
        const turned = (longitude - (visit.stops[index]?.place.position.value[0] ?? 0)) / 360;
        expect(turned).toBeCloseTo(Math.round(turned), 9);
      }
    }
  });
});

/** A way may miss where it leads by whole turns: those round the world leave the map of it. */
function holdsTogether({ stops, legs, sources, articles, agents }: Visit) {
  const ids = (things: readonly { readonly id: string }[]) => new Set(things.map(({ id }) => id));
  const [known, cited, told, who] = [ids(stops), ids(sources), ids(articles), ids(agents)];
  expect(known.size).toBe(stops.length);
  const passages = ids(stops.flatMap((stop) => stop.passages));
  const rests = (basis: Basis) => {
    for (const source of basis.sources ?? []) expect(cited).toContain(source);
    // A fact may rest on the words of a stop that is not among these; it is written with those that are.
    if (basis.kind === 'stated')
      for (const passage of basis.passages) expect(passage.split('.').length).toBeGreaterThan(1);
  };
  for (const { name, when, place, events, present, passages: own } of stops) {
    for (const { basis } of [name, when, place.name, place.position, ...events, ...present]) rests(basis);
    for (const { agent } of present) expect(who).toContain(agent);
    for (const { article, id } of own) {
      expect(told).toContain(article);
      expect(passages).toContain(id);
    }
  }
  for (const { from, to, path } of legs) {
    const [start, end] = [from, to].map((id) => stops.find((stop) => stop.id === id)?.place.position.value);
    expect(path[0]?.[0]).toBeCloseTo(start?.[0] ?? Number.NaN, 6);
    const missed = ((path.at(-1)?.[0] ?? Number.NaN) - (end?.[0] ?? Number.NaN)) / 360;
    expect(missed).toBeCloseTo(Math.round(missed), 9);
  }
}
