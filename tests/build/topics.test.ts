import { expect, it } from 'vitest';
import * as renderer from '../../src/app/entry-server.tsx';
import type { Topic } from '../../src/archive/topics.ts';
import { EMPTY_SITE, type Site } from '../../src/build/site.ts';
import { topicParts } from '../../src/build/topics.ts';
import type { Stop, Visit } from '../../src/visit/visit.ts';
import { worldOf } from '../generator/generate-visit.ts';
import { readGenerated } from '../generator/read-generated.ts';
import { SOME_ASSETS } from './some-assets.ts';

const world = worldOf(3, 30);
const generated = Array.from({ length: 30 }, (_, number) => readGenerated(world, number));

/** A country to which all of some visits led. */
const countryOf = (visits: readonly Visit[]): Topic => ({
  kind: 'countries',
  country: 'FR',
  id: 'fr',
  is: 'FR',
  journeys: visits.map((visit) => ({ visit, stops: visit.stops })),
});

function pagesOf(topic: Topic) {
  const site: Site = {
    ...EMPTY_SITE,
    visits: topic.journeys.map(({ visit }) => visit),
    topics: [topic],
  };
  const sources = new Map(site.visits.map((visit) => [visit.id, JSON.stringify(visit)]));
  return topicParts(site, renderer, topic, SOME_ASSETS, (visit) => sources.get(visit) ?? '').pages;
}

const last = generated.length - 1;
/** The archive with another last visit. */
const withLast = (change: (visit: Visit) => Visit): Topic =>
  countryOf(generated.map((visit, index) => (index === last ? change(visit) : visit)));
const withFirstStop = (change: (stop: Stop) => Stop) => (visit: Visit) => ({
  ...visit,
  stops: visit.stops.map((stop, index) => (index === 0 ? change(stop) : stop)),
});

const changes: readonly (readonly [
  what: string,
  change: (visit: Visit) => Visit,
  made: 'the first and the last' | 'all',
])[] = [
  ['title', (visit) => ({ ...visit, title: 'Another' }), 'the first and the last'],
  [
    'name of a stop',
    withFirstStop((stop) => ({ ...stop, name: { ...stop.name, value: 'Another' } })),
    'the first and the last',
  ],
  [
    'name of a person',
    (visit) => ({ ...visit, agents: visit.agents.map((agent) => ({ ...agent, name: 'Another' })) }),
    'the first and the last',
  ],
  ['persons who came', withFirstStop((stop) => ({ ...stop, present: [] })), 'the first and the last'],
  ['ways', (visit) => ({ ...visit, legs: [] }), 'the first and the last'],
  ['licence', (visit) => ({ ...visit, licence: 'CC0-1.0 for a day' }), 'all'],
  [
    'place',
    withFirstStop((stop) => ({
      ...stop,
      place: { ...stop.place, position: { ...stop.place.position, value: [-170, 60] } },
    })),
    'all',
  ],
  [
    'day',
    withFirstStop((stop) => ({
      ...stop,
      when: { ...stop.when, value: { ...stop.when.value, start: '1801-01-01', edtf: '1801-01-01' } },
    })),
    'all',
  ],
  ['stops', (visit) => ({ ...visit, stops: visit.stops.slice(1) }), 'all'],
];

it.each(changes)(
  'asks for no page of a topic anew that a visit of another %s leaves as it is',
  (_, change, made) => {
    const before = pagesOf(countryOf(generated));
    const after = pagesOf(withLast(change));
    expect(before.length).toBeGreaterThan(2);
    expect(after.length).toBe(before.length);
    const anew = after.flatMap(({ from }, index) => (from === before[index]?.from ? [] : [index]));
    expect(anew).toEqual(made === 'all' ? [...after.keys()] : [0, after.length - 1]);
    for (const [index, { path, document }] of after.entries()) {
      expect(path).toBe(before[index]?.path);
      if (!anew.includes(index))
        expect(document().equals(before[index]?.document() ?? Buffer.of())).toBe(true);
    }
  },
);

it('does not take a page for another', () => {
  const pages = pagesOf(countryOf(generated));
  expect(new Set(pages.map(({ from }) => from)).size).toBe(pages.length);
});
