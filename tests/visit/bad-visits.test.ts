import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readVisits } from '../../src/build/read-visits.ts';
import type { Problem } from '../../src/visit/problem.ts';
import { reportProblems } from '../../src/visit/report.ts';
import { visitJsonSchema } from '../../src/visit/schema.ts';

const ARTICLE = `---
title: A short visit
publisher: Whereabouts
date: 2023-09-17
language: en
source: Written for a test
licence: CC0-1.0
---

On Sunday she left from Artyom. The day before she had met him at an airport near Vladivostok. They met; they met again.
`;

interface Draft {
  // A file before it is checked may hold anything: that is what these tests are about.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly visit: any;
  articles: Record<string, string | Uint8Array>;
}

const stop = (id: string, date: string, coordinates: readonly number[], exact: string) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates },
  properties: {
    name: id,
    date,
    timeZone: 'Asia/Vladivostok',
    place: { name: id, country: 'RU', kind: 'city', precision: 1000 },
    passages: [{ id: 'words', source: 'main', selector: { type: 'TextQuoteSelector', exact } }],
    events: [{ text: 'Something happened.', stated: ['words'] }],
    basis: {
      name: { stated: ['words'] },
      date: { stated: ['words'] },
      place: { stated: ['words'] },
      position: { established: ['gazetteer'] },
    },
  },
});

const draft = (): Draft => ({
  visit: {
    type: 'FeatureCollection',
    visit: {
      id: 'short',
      title: 'A short visit',
      description: 'Two stops.',
      language: 'en',
      licence: 'CC0-1.0',
      date: '2023-09-16/2023-09-17',
      timeZone: 'Asia/Vladivostok',
      basis: { date: { stated: ['artyom.words'] } },
      articles: ['main'],
      agents: [],
      sources: [{ id: 'gazetteer', title: 'A gazetteer', publisher: 'P', url: 'https://gazetteer.example/' }],
    },
    features: [
      stop('airport', '2023-09-16', [132.148, 43.399], 'an airport near Vladivostok'),
      stop('artyom', '2023-09-17', [132.19, 43.36], 'she left from Artyom'),
    ],
  },
  articles: { main: ARTICLE },
});

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'visits-'));
});
afterEach(() => rm(root, { recursive: true }));

/** What is wrong with a folder that holds the draft, `text` in the place of its visit.geojson where given. */
async function problemsOf(
  { visit, articles }: Draft,
  text: string | Uint8Array = JSON.stringify(visit, null, 2),
) {
  const folder = join(root, 'visits', 'short');
  await mkdir(join(folder, 'articles'), { recursive: true });
  await writeFile(join(folder, 'visit.geojson'), text);
  for (const [id, article] of Object.entries(articles))
    await writeFile(join(folder, 'articles', `${id}.md`), article);
  const result = await readVisits(root);
  return result.kind === 'problems' ? result.problems : [];
}

it('has nothing to say against a good visit', async () => expect(await problemsOf(draft())).toEqual([]));

interface Case {
  readonly name: string;
  readonly rule: string;
  readonly change: (draft: Draft) => void;
  readonly stop?: string;
  /** Words of the message, of what is expected, or of the nearest thing that would fit. */
  readonly says: string;
}

const CASES: readonly Case[] = [
  {
    name: 'swapped coordinates',
    rule: 'coordinates',
    stop: 'artyom',
    says: 'look swapped',
    change: ({ visit }) => {
      visit.features[1].geometry.coordinates = [43.36, 132.19];
    },
  },
  {
    name: 'a longitude out of range',
    rule: 'coordinates',
    stop: 'artyom',
    says: 'longitude 232.19',
    change: ({ visit }) => {
      visit.features[1].geometry.coordinates = [232.19, 43.36];
    },
  },
  {
    name: 'a geometry that is no point',
    rule: 'schema',
    stop: 'artyom',
    says: 'geometry.type is "Polygon"',
    change: ({ visit }) => {
      visit.features[1].geometry.type = 'Polygon';
    },
  },
  {
    name: 'coordinates that are words',
    rule: 'schema',
    stop: 'artyom',
    says: 'coordinates.0',
    change: ({ visit }) => {
      visit.features[1].geometry.coordinates = ['132', '43'];
    },
  },
  {
    name: 'an id taken twice',
    rule: 'duplicate-stop',
    stop: 'airport',
    says: '"airport" is taken',
    change: ({ visit }) => {
      visit.features[1].id = 'airport';
    },
  },
  {
    name: 'a missing id',
    rule: 'schema',
    stop: 'stop 2',
    says: 'features.1.id is missing',
    change: ({ visit }) => {
      visit.features[1].id = undefined;
    },
  },
  {
    name: 'a quote that is absent, with the nearest text that is there',
    rule: 'quote-not-found',
    stop: 'artyom',
    says: 'she left from Artyom',
    change: ({ visit }) => {
      visit.features[1].properties.passages[0].selector.exact = 'he left from Artjom';
    },
  },
  {
    name: 'a quote that stands twice',
    rule: 'ambiguous-quote',
    stop: 'artyom',
    says: 'stands 2 times',
    change: ({ visit }) => {
      visit.features[1].properties.passages[0].selector.exact = 'hey met';
    },
  },
  {
    name: 'a day that no calendar has',
    rule: 'date',
    stop: 'artyom',
    says: '2023-09-31 is not a day',
    change: ({ visit }) => {
      visit.features[1].properties.date = '2023-09-31';
    },
  },
  {
    name: 'a date that is no EDTF',
    rule: 'date',
    stop: 'artyom',
    says: '"last Sunday" is no EDTF',
    change: ({ visit }) => {
      visit.features[1].properties.date = 'last Sunday';
    },
  },
  {
    name: 'dates against the order of the itinerary',
    rule: 'date-order',
    stop: 'artyom',
    says: 'before the stop ahead of it, airport',
    change: ({ visit }) => {
      visit.features.reverse();
      visit.features.push(visit.features.shift());
      visit.features[0].properties.date = '2023-09-17';
      visit.features[1].properties.date = '2023-09-16';
    },
  },
  {
    name: 'a date outside the visit',
    rule: 'date-outside',
    stop: 'artyom',
    says: 'within 2023-09-16/2023-09-17',
    change: ({ visit }) => {
      visit.features[1].properties.date = '2023-09-20';
    },
  },
  {
    name: 'an unknown time zone',
    rule: 'time-zone',
    stop: 'artyom',
    says: '"Asia/Artyom" is no IANA time zone',
    change: ({ visit }) => {
      visit.features[1].properties.timeZone = 'Asia/Artyom';
    },
  },
  {
    name: 'an article that is not there',
    rule: 'missing-file',
    says: 'articles/second.md',
    change: ({ visit }) => {
      visit.visit.articles.push('second');
    },
  },
  {
    name: 'a passage of an article that the visit does not have',
    rule: 'unknown-article',
    stop: 'artyom',
    says: '"other" is not in visit.articles',
    change: ({ visit }) => {
      visit.features[1].properties.passages[0].source = 'other';
    },
  },
  {
    name: 'a source that the visit does not have',
    rule: 'unknown-source',
    stop: 'artyom',
    says: '"atlas" is not in visit.sources',
    change: ({ visit }) => {
      visit.features[1].properties.basis.position = { established: ['atlas'] };
    },
  },
  {
    name: 'a passage that the stop does not have',
    rule: 'unknown-passage',
    stop: 'artyom',
    says: 'no passage "other"',
    change: ({ visit }) => {
      visit.features[1].properties.events[0].stated = ['other'];
    },
  },
  {
    name: 'somebody who is not among the agents',
    rule: 'unknown-agent',
    stop: 'artyom',
    says: '"nobody" is not in visit.agents',
    change: ({ visit }) => {
      visit.features[1].properties.present = [{ agent: 'nobody', stated: ['words'] }];
    },
  },
  {
    name: 'a claim without a basis',
    rule: 'schema',
    stop: 'artyom',
    says: 'either "stated"',
    change: ({ visit }) => {
      visit.features[1].properties.basis.date = {};
    },
  },
  {
    name: 'a source without https',
    rule: 'schema',
    says: 'https://',
    change: ({ visit }) => {
      visit.visit.sources[0].url = 'http://gazetteer.example/';
    },
  },
  {
    name: 'a property that nobody knows',
    rule: 'schema',
    stop: 'artyom',
    says: '"colour" is no property known here',
    change: ({ visit }) => {
      visit.features[1].properties.colour = 'red';
    },
  },
  {
    name: 'a precision of nothing',
    rule: 'schema',
    stop: 'artyom',
    says: 'precision is 0',
    change: ({ visit }) => {
      visit.features[1].properties.place.precision = 0;
    },
  },
  {
    name: 'an id that is not the name of the folder',
    rule: 'visit-id',
    says: '"short"',
    change: ({ visit }) => {
      visit.visit.id = 'long';
    },
  },
  {
    name: 'an empty article',
    rule: 'empty-article',
    says: 'no text',
    change: (each) => {
      each.articles = { main: ARTICLE.replace(/---\n\n[\s\S]*/, '---\n') };
    },
  },
  {
    name: 'an article in another encoding',
    rule: 'encoding',
    says: 'not UTF-8',
    change: (each) => {
      each.articles = { main: Buffer.from(`${ARTICLE}Café`, 'latin1') };
    },
  },
  {
    name: 'a departure before the last stop',
    rule: 'departure',
    stop: 'airport',
    says: 'only the last stop',
    change: ({ visit }) => {
      visit.features[0].properties.departure = { mode: 'unknown' };
    },
  },
];

const EXPECTED_REPORT: readonly string[] = [
  '/visits/short/visit.geojson:37:24  coordinates',
  '  airport: latitude 132 is beyond 90 degrees: longitude and latitude look swapped',
  '  expected: longitude first, then latitude, in degrees',
  '/visits/short/visit.geojson:106:17  date',
  '  artyom: 2023-02-30 is not a day of the calendar',
  '  expected: EDTF, such as 2023-09-16, 2023-09 or 2023-09-12/2023-09-17',
  '/visits/short/visit.geojson:120:24  quote-not-found',
  '  artyom: "she left from Artjom" is not in the article "main"',
  "  expected: the article's own words, letter for letter",
  '  nearest:  "she left from Artyom"',
  '',
  '3 problems in 1 file. Nothing was written.',
];

const wordsOf = ({ message, expected = '', nearest = '' }: Problem) => `${message} ${expected} ${nearest}`;

describe('a visit with', () => {
  it.each(CASES)('$name', async ({ rule, says, change, stop: id }) => {
    const each = draft();
    change(each);
    const found = (await problemsOf(each)).filter((problem) => problem.rule === rule);
    expect(found.map(wordsOf).join('\n')).toContain(says);
    if (id) expect(found.map((problem) => problem.stop)).toContain(id);
    for (const problem of found) expect(problem.line).toBeGreaterThan(0);
  });

  it.each([
    ['a trailing comma', '{ "type": "FeatureCollection", }', 'json'],
    ['a comment', '{ } // nothing', 'json'],
    ['a key that stands twice', '{ "type": 1, "type": 2 }', 'json'],
    ['nothing in its file', '', 'json'],
    ['another JSON than a visit', '[]', 'schema'],
    ['a byte order mark', '\ufeff{}', 'encoding'],
    ['a letter lost in conversion', '{ "a": "Arty\ufffdm" }', 'encoding'],
    ['bytes that are not UTF-8', Buffer.from('{\n"a": "Café" }', 'latin1'), 'encoding'],
  ])('%s', async (_, text, rule) => {
    const [first] = await problemsOf(draft(), text);
    expect(first?.rule).toBe(rule);
    expect(first?.line).toBeGreaterThan(0);
  });

  it('several faults has all of them reported at once, each in its place', async () => {
    const { visit, articles } = draft();
    visit.features[0].geometry.coordinates = [43, 132];
    visit.features[1].properties.date = '2023-02-30';
    visit.features[1].properties.passages[0].selector.exact = 'she left from Artjom';
    const report = reportProblems(await problemsOf({ visit, articles })).replaceAll(root, '');
    expect(report.split('\n')).toEqual(EXPECTED_REPORT);
  });
});

it('keeps the JSON Schema for editors up to date (npm run schema)', async () => {
  expect(JSON.parse(await readFile('geodata/visit.schema.json', 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(visitJsonSchema())),
  );
});

it('finds no problem in the visits that are shipped', async () => {
  const shipped = await readVisits();
  expect(shipped.kind === 'problems' ? reportProblems(shipped.problems) : '').toBe('');
});
