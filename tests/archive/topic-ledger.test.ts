import { expect, it } from 'vitest';
import {
  checkTopics,
  goneTopics,
  pathOfTopic,
  recordTopics,
  topicRedirects,
  unrecordedTopics,
} from '../../src/archive/topic-ledger.ts';
import { pagesOfTopic } from '../../src/archive/topic-pages.ts';
import { topicsOf } from '../../src/archive/topics.ts';
import { readVisits } from '../../src/build/read-visits.ts';
import { pathOf } from '../../src/navigation/deep-link.ts';
import { parseLedger, printLedger, type TopicLedger } from '../../src/visit/ledger.ts';
import type { Place, Visit } from '../../src/visit/visit.ts';

const read = await readVisits();
if (read.kind === 'problems') throw new Error('the visits that ship with the site have problems');
const { visits } = read;
const DAY = '2026-11-26';

/** A ledger through its file, as the next build has it. */
function kept(topics: TopicLedger) {
  const parsed = parseLedger('addresses.json', printLedger(new Map(), topics));
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems));
  return parsed.source;
}

/** The visits with their places changed. */
const withPlaces = (change: (place: Place) => Place): readonly Visit[] =>
  visits.map((visit) => ({
    ...visit,
    stops: visit.stops.map((stop) => ({ ...stop, place: change(stop.place) })),
  }));
const called = (place: Place, name: string): Place => ({ ...place, name: { ...place.name, value: name } });

const first = topicsOf(visits);
const source = kept(recordTopics({}, first, DAY));

it('records every address, and then misses none and finds none lost', () => {
  expect(source.topics).toEqual(recordTopics({}, first, DAY));
  expect(unrecordedTopics(source.topics, topicsOf(visits, source.topics))).toEqual([]);
  expect(checkTopics(source, topicsOf(visits, source.topics))).toEqual([]);
  expect(topicsOf(visits, source.topics)).toEqual(first);
});

it('leaves a place that is called otherwise its address, and gives it to no other that is called so now', () => {
  const among = (name: string, other: string) =>
    withPlaces((place) =>
      place.name.value === 'Southampton'
        ? { ...called(place, name), wikidata: 'Q79848' }
        : place.name.value === 'Aden'
          ? called(place, other)
          : place,
    );
  const before = recordTopics({}, topicsOf(among('Southampton', 'Aden')), DAY);
  const topics = topicsOf(among('Hampton', 'Southampton'), before);
  const pathFor = (is: string) => topics.filter((topic) => topic.is === is).map(pathOfTopic);
  expect(pathFor('Q79848')).toEqual(['places/southampton/']);
  expect(new Set(topics.map(pathOfTopic)).size).toBe(topics.length);
});

it('says which address would be lost, and leads on from it once the owner has said where', () => {
  // Without any id of the world's, a place is known by its name alone.
  const named = (name: string) =>
    withPlaces(({ wikidata: _, geonames: __, ...place }) =>
      place.name.value.startsWith('Khasan') ? called(place, name) : place,
    );
  const before = kept(recordTopics({}, topicsOf(named('Khasan')), DAY));
  const after = topicsOf(named('Hasan'), before.topics);
  const [problem, ...others] = checkTopics(before, after);
  expect(others).toEqual([]);
  expect(problem?.message).toMatch(/^the address places\/khasan\/ would stop answering/);
  expect(problem?.line).toBeGreaterThan(1);
  const mended = (now: string | null) => {
    const entry = { recorded: DAY, is: 'khasan RU', now };
    return kept({ ...before.topics, places: { ...before.topics.places, khasan: entry } });
  };
  for (const [now, redirected, gone] of [
    ['hasan', [['places/khasan/', 'places/hasan/']], []],
    [null, [], [{ kind: 'places', id: 'khasan', recorded: DAY }]],
  ] as const) {
    const { topics } = mended(now);
    const there = topicsOf(named('Hasan'), topics);
    expect(checkTopics(mended(now), there)).toEqual([]);
    const redirects = topicRedirects(topics, there);
    expect(redirects.map(({ from, to }) => [pathOf(from), pathOf(to)])).toEqual(redirected);
    expect(goneTopics(topics, there)).toEqual(gone);
  }
  expect(checkTopics(mended('nowhere'), after)).toHaveLength(1);
});

it('leads on from each page of a topic of many', () => {
  const many = Array.from({ length: 30 }, (_, time) =>
    visits.map((visit) => ({ ...visit, id: `${visit.id}-${time}` })),
  ).flat();
  const ledger = { people: { marshal: { recorded: DAY, is: 'marshal', now: 'kim-jong-un' } } };
  const redirects = topicRedirects(ledger, topicsOf(many)).map(({ from, to }) => [pathOf(from), pathOf(to)]);
  expect(redirects.slice(0, 2)).toEqual([
    ['people/marshal/', 'people/kim-jong-un/'],
    ['people/marshal/page/2/', 'people/kim-jong-un/page/2/'],
  ]);
  const own = topicsOf(many).find(({ id }) => id === 'kim-jong-un');
  expect(redirects).toHaveLength(own ? pagesOfTopic(own).length : 0);
});
