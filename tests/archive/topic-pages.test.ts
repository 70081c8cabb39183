import { describe, expect, it } from 'vitest';
import { ownPages, withPages } from '../../src/archive/own-pages.ts';
import { pageSpans, topicName } from '../../src/archive/topic-name.ts';
import { pagesOfList, pagesOfTopic } from '../../src/archive/topic-pages.ts';
import { namesakesOf, type Topic, topicsOf } from '../../src/archive/topics.ts';
import { visitorsOf } from '../../src/archive/visitors.ts';
import type { Visit } from '../../src/visit/visit.ts';
import { worldOf } from '../generator/generate-visit.ts';
import { readGenerated } from '../generator/read-generated.ts';

const world = worldOf(3, 40);
const generated = Array.from({ length: 40 }, (_, number) => readGenerated(world, number));
/** A country that five thousand journeys led to: those of the generated visits, again and again. */
const journeys = Array.from({ length: 5000 }, (_, number) => {
  const visit = generated[number % generated.length];
  if (!visit) throw new Error('there is a visit');
  return { visit: { ...visit, id: `${visit.id}-${number}` }, stops: visit.stops };
});
const country: Topic = { kind: 'countries', country: 'FR', id: 'fr', is: 'FR', journeys };

describe('a topic of five thousand journeys', () => {
  it('stands on pages of bounded size that together have everything, once and in order', () => {
    const pages = pagesOfTopic(country);
    expect(pages.flat().map(({ visit }) => visit.id)).toEqual(journeys.map(({ visit }) => visit.id));
    for (const page of pages) {
      expect(page.length).toBeGreaterThan(0);
      expect(page.length).toBeLessThanOrEqual(24);
      expect(page.reduce((sum, { stops }) => sum + stops.length, 0)).toBeLessThanOrEqual(172);
    }
    for (const { visit, stops, further } of pages.flat()) {
      expect(stops).toEqual(visit.stops.slice(0, stops.length));
      expect(stops.length + further).toBe(visit.stops.length);
    }
  });

  it('names a few of those who came, who came most often first, each with the latest day first', () => {
    const { first, others } = visitorsOf(country, new Map());
    const persons = new Set(
      generated.flatMap(({ agents, stops }) =>
        agents
          .filter(
            ({ id, kind }) =>
              kind === 'Person' && stops.some(({ present }) => present.some(({ agent }) => agent === id)),
          )
          .map(({ id }) => id),
      ),
    );
    expect(first.length).toBeLessThanOrEqual(24);
    expect(first.length + others).toBe(persons.size);
    const visits = first.map(({ came }) => new Set(came.map(({ visit }) => visit.id)).size);
    expect(visits).toEqual([...visits].sort((a, b) => b - a));
    for (const { came } of first) {
      const days = came.map(({ stop }) => stop.when.value.start);
      expect(days).toEqual([...days].sort().reverse());
    }
  });

  it('calls each page by its years, and by its days where another has the same years', () => {
    const on = (start: string, end: string) => {
      const [visit] = generated;
      const [stop] = visit?.stops ?? [];
      if (!visit || !stop) throw new Error('there is a visit with a stop');
      return {
        visit,
        stops: [{ ...stop, when: { ...stop.when, value: { ...stop.when.value, start, end } } }],
      };
    };
    const pages = [
      [on('1999-05-02', '1999-05-02'), on('2002-01-01', '2002-12-31')],
      [on('2003-01-03', '2003-01-03'), on('2003-05-12', '2003-05-12')],
      [on('2003-06-01', '2003-06-01')],
      [on('2003-12-01', '2003-12-01'), on('2004-01-09', '2004-01-09')],
      [on('2003-12-30', '2003-12-30'), on('2004-06-09', '2004-06-09')],
    ];
    const spanOf = pageSpans(pages);
    expect(pages.map((_, index) => spanOf(index + 1, index + 1))).toEqual([
      '1999–2002',
      '3 Jan\u00a0– 12 May 2003',
      '1 Jun 2003',
      '1 Dec 2003\u00a0– 9 Jan 2004',
      '30 Dec 2003\u00a0– 9 Jun 2004',
    ]);
    expect([spanOf(1, 3), spanOf(2, 3), spanOf(4, 5)]).toEqual(['1999–2003', '2003', '2003–2004']);
  });
});

it('lists thirty thousand names on pages, in their order', () => {
  const topics = Array.from(
    { length: 30_000 },
    (_, year): Topic => ({
      kind: 'years',
      year,
      id: String(year),
      is: String(year),
      journeys: journeys.slice(0, 1),
    }),
  );
  const pages = pagesOfList(topics);
  expect(pages.length).toBe(125);
  expect(pages.flat().map(topicName)).toEqual([...topics].reverse().map(topicName));
});

it('knows two persons of one id apart by their Wikidata ids, and leads from one to the other', () => {
  const [one, other, unsaid] = generated
    .filter(({ stops }) => stops.some(({ present }) => present.length > 0))
    .slice(0, 3)
    .map((visit, index): Visit => {
      const there = visit.stops.flatMap(({ present }) => present)[0]?.agent;
      const stops = visit.stops.map((stop) => ({
        ...stop,
        present: stop.present.map((each) => (each.agent === there ? { ...each, agent: 'john-smith' } : each)),
      }));
      const agents = visit.agents.map((agent) => {
        const { wikidata: _, ...rest } = agent;
        return agent.id === there
          ? { ...rest, id: 'john-smith', ...(index < 2 ? { wikidata: `Q${index + 1}` } : {}) }
          : agent;
      });
      return { ...visit, stops, agents };
    });
  if (!one || !other || !unsaid) throw new Error('three visits have somebody at a stop');
  const topics = topicsOf([one, other, unsaid]);
  const smiths = topics.filter((each) => each.kind === 'people' && each.agent.id === 'john-smith');
  expect(smiths.map(({ id }) => id)).toEqual(['john-smith', 'john-smith-2']);
  // Who has no Wikidata id is the first who has one.
  expect(smiths.flatMap((each) => each.journeys).length).toBe(3);
  for (const smith of smiths) expect(namesakesOf(smith, topics)).toHaveLength(1);
  // What a visit and a page of a country say of them leads to the right one.
  const pages = ownPages([one, other, unsaid], topics);
  const pageIn = (visit: Visit) =>
    withPages(visit, pages.get(visit.id)).agents.find(({ id }) => id === 'john-smith')?.page;
  expect([one, other, unsaid].map(pageIn).sort()).toEqual(['john-smith-2', undefined, undefined]);
  const visited = topics
    .filter(({ kind }) => kind === 'countries')
    .flatMap((each) => visitorsOf(each, pages).first);
  const led = new Set(visited.filter(({ agent }) => agent.id === 'john-smith').map(({ page }) => page));
  expect([...led].sort()).toEqual(['john-smith', 'john-smith-2']);
});
