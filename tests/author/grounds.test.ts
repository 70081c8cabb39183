import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/article/article.ts';
import { historyOf, type Operation, perform } from '../../src/author/history.ts';
import { look } from '../../src/author/look.ts';
import type { ManuscriptStop } from '../../src/author/manuscript.ts';
import * as operations from '../../src/author/operations.ts';
import { readArticle } from '../../src/author/read-article.ts';
import type { KnownPlace } from '../../src/gazetteer/gazetteer.ts';
import { shippedManuscript } from './manuscript-of-visit.ts';

const KIM = shippedManuscript('kim-russia-2023');
const ARTYOM = KIM.stops.find(({ id }) => id === 'artyom');
const after = (...all: readonly Operation[]) => {
  const { manuscript } = all.reduce((now, each) => perform(now, 'something', each), historyOf(KIM));
  const stop = manuscript.stops.find(({ id }) => id === 'artyom');
  if (!stop) throw new Error('the stop is gone');
  return stop;
};

/** Words of the shipped article. */
function words(sought: string): operations.SelectedText {
  const [article] = KIM.articles;
  const read = article && readArticle(article);
  if (read?.kind !== 'article') throw new Error('the article cannot be read');
  const text = canonicalText(read.article.blocks);
  const start = text.indexOf(sought);
  return { article: article?.id ?? '', text, start, end: start + sought.length };
}

const before = ARTYOM?.basis.date?.stated ?? [];

it('has the same day rest on more words, and another day on its own words alone', () => {
  expect(before).not.toEqual([]);
  const same = after(operations.setDate('artyom', ARTYOM?.date ?? '', words('farewell ceremony')));
  expect(same.basis.date?.stated).toEqual([...before, 'dated']);
  const other = after(operations.setDate('artyom', '2023-09-18', words('farewell ceremony')));
  expect(other.basis.date).toEqual({ stated: ['dated'] });
});

it('gives the date of a stop to all that have none, resting on the same words, and to no suggestion', () => {
  const suggested = { confidence: 0.9, why: ['for a test'] };
  const bare = KIM.stops.map(({ date: _, basis: { date: __, ...basis }, ...stop }, index) => ({
    ...stop,
    basis,
    ...(index === 0 ? { suggested } : {}),
  }));
  const dated = KIM.stops.at(-1);
  const stops = [...bare.slice(0, -1), ...(dated ? [dated] : [])];
  const alike = perform(historyOf({ ...KIM, stops }), 'alike', operations.dateAlike(dated?.id ?? ''));
  const [first, ...others] = alike.manuscript.stops;
  expect(first).not.toHaveProperty('date');
  expect(others.map(({ date }) => date)).toEqual(others.map(() => dated?.date));
  const wordsOf = ({ passages, basis }: ManuscriptStop) =>
    passages.filter(({ id }) => basis.date?.stated?.includes(id)).map(({ selector }) => selector.exact);
  const said = dated ? wordsOf(dated) : [];
  expect(said).not.toEqual([]);
  expect(others.map(wordsOf)).toEqual(others.map(() => said));
  // Stops stand in one order on one day: nothing is asked but for the one that has none.
  expect(look(alike.manuscript).problems.filter(({ stop }) => stop !== first?.id)).toEqual([]);
});

it('has a fact rest on what is chosen and nothing else, and on nothing where nothing is', () => {
  const basis = { stated: before.slice(0, 1), established: ['a'] };
  expect(after(operations.setBasis('artyom', 'date', basis)).basis.date).toEqual(basis);
  expect(after(operations.setBasis('artyom', 'date', {})).basis).not.toHaveProperty('date');
  const came = after(
    operations.setWay('artyom', 'arrival', 'train', { established: ['a'] }),
    operations.setWay('artyom', 'arrival', 'train', { stated: before.slice(0, 1) }),
  );
  expect(came.arrival).not.toHaveProperty('established');
});

it('has who somebody is rest on words of any stop, as long as these are there and under the stop that has them', () => {
  const visitAfter = (...all: readonly Operation[]) =>
    all.reduce((now, each) => perform(now, 'something', each), historyOf(KIM)).manuscript.visit;
  const roleOf = (...all: readonly Operation[]) =>
    visitAfter(...all).agents.find(({ id }) => id === 'sergei-shoigu');
  const [bombers, types] = ['airport-near-vladivostok.bombers', 'airport-near-vladivostok.types'];
  expect(roleOf()?.basis).toEqual({ role: { stated: [bombers, types] } });
  const rested = operations.setRoleBasis('sergei-shoigu', { stated: [types], established: ['register'] });
  expect(roleOf(rested)?.basis).toEqual({ role: { stated: [types], established: ['register'] } });
  const register = operations.addSource({ title: 'Register', publisher: 'P' });
  const kept = visitAfter(register, rested, operations.removeSource('register')).sources;
  expect(kept.map(({ id }) => id)).toContain('register');
  expect(roleOf(operations.setRoleBasis('sergei-shoigu', {}))).not.toHaveProperty('basis');
  expect(roleOf(operations.setAgent('sergei-shoigu', 'role', ''))).not.toHaveProperty('basis');
  const removed = operations.removePassage('airport-near-vladivostok', 'bombers');
  expect(roleOf(removed)?.basis).toEqual({ role: { stated: [types] } });
  expect(roleOf(removed, operations.removePassage('airport-near-vladivostok', 'types'))).not.toHaveProperty(
    'basis',
  );
  const joined = roleOf(operations.joinStop('airport-near-vladivostok', 'artyom'));
  expect(joined?.basis).toEqual({ role: { stated: ['artyom.bombers', 'artyom.types'] } });
});

it('has somebody there once, by all the words that say so', () => {
  const [passage = ''] = before;
  const there = after(
    operations.addPresence('artyom', 'Ana Prado', { stated: [passage] }),
    operations.addPresence('artyom', 'ana prado', { established: ['a'] }),
  );
  expect(there.present?.at(-1)).toEqual({ agent: 'ana-prado', stated: [passage], established: ['a'] });
  const rested = after(
    operations.addPresence('artyom', 'Ana Prado', { stated: [passage] }),
    operations.setPresence('artyom', 'ana-prado', { established: ['a'] }),
  );
  expect(rested.present?.at(-1)).toEqual({ agent: 'ana-prado', established: ['a'] });
});

describe('a place', () => {
  const AROUND = { country: 'RU', timeZone: 'Asia/Vladivostok' };
  const ATLAS = { id: 'atlas', title: 'An atlas', publisher: 'P', url: 'https://atlas.example/' };
  const ROLL = { id: 'roll', title: 'A roll of names', publisher: 'P', url: 'https://roll.example/' };
  const found = (source: typeof ATLAS, name: string): KnownPlace => ({
    id: '1',
    population: 0,
    name,
    region: 'Primorye',
    country: 'RU',
    kind: 'town',
    position: [132.18, 43.36],
    precision: 4000,
    geonames: 2027456,
    source,
  });
  const nowhere = operations.setBasis('artyom', 'place', {});
  const inAtlas = operations.placeAt('artyom', found(ATLAS, 'Artyom'), AROUND);
  const byHand = (reach: number) => operations.placeByHand('artyom', [132.2, 43.4], AROUND, reach);

  it('is called what the source says that it was placed by last', () => {
    const { place, basis } = after(
      nowhere,
      inAtlas,
      operations.placeAt('artyom', found(ROLL, 'Artem'), AROUND),
    );
    expect(place.name).toBe('Artem');
    // Those of the place that it was before.
    expect(place).not.toHaveProperty('names');
    expect(basis.position).toEqual({ established: ['roll'] });
    expect(basis.place).toEqual({ established: ['roll'] });
  });

  it.each([
    ['by hand', byHand(10)],
    ['to coordinates', operations.placeAtCoordinates('artyom', [132.2, 43.4], AROUND, 10)],
  ])('rests on nothing any more that says it is elsewhere, once it was moved %s', (_, move) => {
    const { place, basis } = after(nowhere, inAtlas, move);
    expect(basis.position).toEqual({ established: ['placed-by-hand'] });
    expect(basis.place).toEqual({ established: ['placed-by-hand'] });
    expect(place).toMatchObject({ name: 'Artyom', country: 'RU', kind: 'town' });
    for (const of of ['region', 'geonames', 'wikidata']) expect(place).not.toHaveProperty(of);
  });

  it('goes on being called what words, and sources that say nothing of where it is, call it', () => {
    const stated = before.slice(0, 1);
    const quoted = operations.setBasis('artyom', 'place', { stated, established: ['roll', 'atlas'] });
    expect(after(inAtlas, quoted, byHand(10)).basis.place).toEqual({
      stated,
      established: ['roll', 'placed-by-hand'],
    });
  });

  it.each([
    ['no truer than the hand', 12_345, 10_000],
    ['no truer than it was said to be', 10, 4000],
  ])('is %s', (_, reach, precision) => {
    expect(after(nowhere, inAtlas, byHand(reach)).place.precision).toBe(precision);
  });
});
