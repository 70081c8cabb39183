import { expect, it } from 'vitest';
import {
  itineraryRedirects,
  type Paged,
  pagedInVisit,
  pagedLists,
  pageRedirects,
  pathOfLast,
  recordPages,
  unrecordedPages,
} from '../../src/archive/page-ledger.ts';
import { siteRedirects } from '../../src/archive/site-record.ts';
import { topicsOf } from '../../src/archive/topics.ts';
import { readVisits } from '../../src/build/read-visits.ts';
import { pathOf } from '../../src/navigation/deep-link.ts';
import { redirectsOf } from '../../src/navigation/redirects.ts';
import { parseLedger, printLedger } from '../../src/visit/ledger.ts';
import { longVisit } from '../visit/long-visit.ts';

const read = await readVisits();
if (read.kind === 'problems') throw new Error('the visits that ship with the site have problems');
const topics = topicsOf(read.visits);

const last = (paged: readonly Paged[]) => paged.map(pathOfLast);
const paths = (redirects: ReturnType<typeof pageRedirects>) =>
  redirects.map(({ from, to }) => `${pathOf(from)} ${pathOf(to)}`);
const place = { line: 1, column: 1 };
const renamed = (id: string, formerIds: readonly string[]) => ({
  id,
  formerIds,
  place,
  file: 'visit.geojson',
  stops: [],
  articles: [{ id: 'main', formerIds: [], place }],
});

it('knows what is read page by page', () => {
  expect(pagedLists(24, topics)).toEqual([]);
  expect(last(pagedLists(1000, topics))).toEqual(['page/42/']);
  const [first] = topics.filter(({ kind }) => kind === 'people');
  if (!first) throw new Error('there is a person');
  const people = Array.from({ length: 241 }, () => first);
  expect(last(pagedLists(1, people))).toEqual(['people/page/2/']);
  expect(read.visits.flatMap(pagedInVisit)).toEqual([]);
  expect(last(pagedInVisit(longVisit(300)))).toContain('long/how-we-know/page/5/');
  const told = longVisit(2, 130_000);
  const twice = told.articles.map((article) => ({
    ...article,
    blocks: [...article.blocks, ...article.blocks],
  }));
  expect(last(pagedInVisit({ ...told, articles: twice }))).toEqual(['long/chapter/2/']);
});

it('records the most pages that there were', () => {
  const before = recordPages(new Map(), pagedLists(1000, topics));
  expect([...before]).toEqual([['', 42]]);
  expect(unrecordedPages(before, pagedLists(100, topics))).toEqual([]);
  expect(last(unrecordedPages(before, pagedLists(1100, topics)))).toEqual(['page/46/']);
  expect(unrecordedPages(new Map(), pagedLists(24, topics))).toEqual([]);
  const parsed = parseLedger('addresses.json', printLedger({ ledger: new Map(), topics: {}, pages: before }));
  expect(parsed.kind === 'ledger' && parsed.source.pages).toEqual(before);
});

it('leads from pages that are no more to the last one, or to the whole', () => {
  const ledger = new Map([
    ['', 4],
    ['people/', 2],
    ['trip/how-we-know/', 3],
    ['trip/', 2],
  ]);
  const now: readonly Paged[] = [
    ...pagedLists(48, []),
    { link: { kind: 'how-we-know', visit: 'trip' }, pages: 3 },
  ];
  expect(paths(pageRedirects(ledger, now, []))).toEqual([
    'page/3/ page/2/',
    'page/4/ page/2/',
    'people/page/2/ people/',
    'trip/chapter/2/ trip/',
  ]);
});

it('leads from the pages of a visit that was renamed to those of the same number', () => {
  const ledger = new Map([
    ['way/how-we-know/', 3],
    ['way/', 2],
    ['way/by/second/', 2],
  ]);
  const trip = {
    ...renamed('trip', ['way']),
    articles: ['main', 'other'].map((id) => ({ id, place, formerIds: id === 'other' ? ['second'] : [] })),
  };
  const now: readonly Paged[] = [
    { link: { kind: 'how-we-know', visit: 'trip' }, pages: 2 },
    { link: { kind: 'visit', visit: 'trip', order: 'visited', view: 'page' }, pages: 5 },
  ];
  expect(paths(pageRedirects(ledger, now, redirectsOf([trip])))).toEqual([
    'way/how-we-know/page/2/ trip/how-we-know/page/2/',
    'way/how-we-know/page/3/ trip/how-we-know/page/2/',
    'way/chapter/2/ trip/chapter/2/',
    'way/by/second/chapter/2/ trip/by/other/',
  ]);
});

it('leads from the itinerary of a visit that is long no more to the visit, and of a long one to where it is now', () => {
  const ledger = new Map([
    ['', 2],
    ['trip/how-we-know/', 3],
    ['way/', 2],
    ['way/by/second/', 2],
    ['path/how-we-know/', 2],
    ['road/how-we-know/', 2],
  ]);
  const now: readonly Paged[] = ['road', 'walk'].map((visit) => ({
    link: { kind: 'how-we-know', visit },
    pages: 2,
  }));
  const moved = redirectsOf([renamed('trek', ['way']), renamed('walk', ['path'])]);
  expect(paths(itineraryRedirects(ledger, now, moved))).toEqual([
    'trip/itinerary/ trip/',
    'way/itinerary/ trek/',
    'path/itinerary/ walk/itinerary/',
  ]);
});

it('leads from the lists of what there is nothing of to all visits, and from their pages too', () => {
  const people = topics.filter(({ kind }) => kind === 'people');
  const recorded = { ledger: new Map(), topics: {}, pages: new Map([['places/', 2]]) };
  expect(paths(siteRedirects(recorded, { addresses: [], topics: people, paged: [] }))).toEqual([
    'places/ ',
    'countries/ ',
    'years/ ',
    'places/page/2/ ',
  ]);
});
