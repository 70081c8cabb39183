import { expect, it } from 'vitest';
import {
  checkTopics,
  goneTopics,
  linksOfGone,
  pathOfTopic,
  recordTopics,
  topicRedirects,
  unrecordedTopics,
} from '../../src/archive/topic-ledger.ts';
import { pagesOfTopic } from '../../src/archive/topic-pages.ts';
import { type Topic, topicsOf } from '../../src/archive/topics.ts';
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
  const parsed = parseLedger('addresses.json', printLedger({ ledger: new Map(), topics, pages: new Map() }));
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
    [null, [], [{ kind: 'places', id: 'khasan', recorded: DAY, pages: 1 }]],
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

/** Kim's pages, and those of a tenth of his journeys. */
const many = (times: number) =>
  topicsOf(
    Array.from({ length: times }, (_, time) =>
      visits.map((visit) => ({ ...visit, id: `${visit.id}-${time}` })),
    ).flat(),
  ).filter(({ id }) => id === 'kim-jong-un');
const pagesOf = (topics: readonly Topic[]) => topics.flatMap(pagesOfTopic).length;
const paths = (redirects: ReturnType<typeof topicRedirects>) =>
  redirects.map(({ from, to }) => [pathOf(from), pathOf(to)]);

it('leads on from each page of a topic of many', () => {
  const ledger = { people: { marshal: { recorded: DAY, is: 'marshal', now: 'kim-jong-un' } } };
  const redirects = paths(topicRedirects(ledger, many(30)));
  expect(redirects.slice(0, 2)).toEqual([
    ['people/marshal/', 'people/kim-jong-un/'],
    ['people/marshal/page/2/', 'people/kim-jong-un/page/2/'],
  ]);
  expect(redirects).toHaveLength(pagesOf(many(30)));
});

it('answers at each page that a topic had, when it has fewer, and when it is gone', () => {
  const had = pagesOf(many(30));
  const ledger = recordTopics({}, many(30), DAY);
  expect(ledger.people?.['kim-jong-un']?.pages).toBe(had);
  expect(kept(ledger).topics).toEqual(ledger);
  const fewer = pagesOf(many(3));
  expect([fewer > 0, fewer < had]).toEqual([true, true]);
  const last = fewer > 1 ? `people/kim-jong-un/page/${fewer}/` : 'people/kim-jong-un/';
  expect(paths(topicRedirects(ledger, many(3)))).toEqual(
    Array.from({ length: had - fewer }, (_, index) => [
      `people/kim-jong-un/page/${fewer + index + 1}/`,
      last,
    ]),
  );
  // Recorded again, it keeps the pages that it had; and with more than that, it is not recorded yet.
  expect(recordTopics(ledger, many(3), DAY)).toEqual(ledger);
  expect(unrecordedTopics(ledger, many(30))).toEqual([]);
  expect(unrecordedTopics(ledger, many(60)).map(({ id }) => id)).toEqual(['kim-jong-un']);
  const left = { people: { 'kim-jong-un': { recorded: DAY, is: 'kim-jong-un', pages: had, now: null } } };
  const [gone, ...others] = goneTopics(left, []);
  expect(others).toEqual([]);
  expect(gone && linksOfGone(gone).map(pathOf)).toEqual([
    'people/kim-jong-un/',
    ...Array.from({ length: had - 1 }, (_, index) => `people/kim-jong-un/page/${index + 2}/`),
  ]);
});
