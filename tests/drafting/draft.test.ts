import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { historyOf, perform } from '../../src/author/history.ts';
import { look } from '../../src/author/look.ts';
import { type Manuscript, manuscriptOf } from '../../src/author/manuscript.ts';
import { acceptAll, discardAll, takeProposals } from '../../src/author/operations.ts';
import { propose } from '../../src/author/propose.ts';
import { readGazetteer } from '../../src/build/read-gazetteer.ts';
import { dayRound } from '../../src/drafting/date-stops.ts';
import { draftItinerary } from '../../src/drafting/draft-itinerary.ts';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { shippedManuscript } from '../author/manuscript-of-visit.ts';
import { CASES } from './draft-cases.ts';
import { GERMAN_CASES } from './german-cases.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await readGazetteer([]);
});

const first = ({ articles }: Manuscript): string => articles[0]?.id ?? '';

const LANGUAGES = [
  ...CASES.map((each) => ({ ...each, language: 'en' })),
  ...GERMAN_CASES.map((each) => ({ ...each, language: 'de' })),
];

it.each(LANGUAGES)('drafts $name', async ({ text, language, date, stops }) => {
  const itinerary = await draftItinerary({ text, language, ...(date ? { date } : {}) }, gazetteer);
  expect(
    itinerary.stops.map(({ name, place, town, date: day }) => ({
      name,
      ...(place ? { place: `${place.place.name} ${place.place.country}` } : {}),
      ...(day ? { date: day.edtf } : {}),
      ...(town ? { town: town.name } : {}),
    })),
  ).toEqual(stops);
});

it.each([
  ['the Zuma rock', '2025-03-04', 'Tuesday'],
  ['Lagos', undefined, undefined],
  ['the market', '2025-03-04', 'Tuesday'],
])('finds the day of %s that somebody names in an article', (name, day, telling) => {
  const text =
    'She arrived in Lagos with all of her ministers. On Tuesday she spoke below the Zuma rock. Then she saw the market.';
  const start = text.indexOf(name);
  const date = dayRound(text, { start, end: start + name.length }, '2025-03-08', 'en');
  expect([date?.edtf, date && text.slice(date.words.start, date.words.end)]).toEqual([day, telling]);
});

it('tells how far it is, from nothing to all', async () => {
  const told: number[] = [];
  const text = CASES.map((each) => each.text).join('\n\n');
  await draftItinerary({ text, language: 'en' }, gazetteer, (done) => told.push(done));
  expect(told.at(-1)).toBe(1);
  expect(told).toEqual([...told].sort((a, b) => a - b));
});

describe('a proposal', () => {
  it('has ids that a visit may have for persons whose names are no ASCII', async () => {
    const text = 'On 4 October 2024 Helena Quintas arrived in Mérida with the mayor, Rafael Oyarzún.';
    const { agents } = await draftItinerary({ text, language: 'en' }, gazetteer);
    expect(agents.map(({ id }) => id).sort()).toEqual(['helena-quintas', 'rafael-oyarzun']);
  });

  it.each([
    [
      'en',
      'On 1 June 1937 we came to Gilgit as guests of the Political Agent, with Abdul Wahid.',
      'Abdul Wahid',
    ],
    ['en', 'TALLINN, March 3 (Baltic Wire) — On Sunday Mette Holm arrived in Tallinn.', 'Mette Holm'],
    ['en', 'On 3 May 2025 President Halvard Lindqvist of Norland arrived in Riga.', 'Halvard Lindqvist'],
    ['en', 'On 3 May 1376 Catherine of Siena arrived in Pisa.', 'Catherine of Siena'],
    [
      'de',
      'Gegen Mitternacht traf Katrin Vogt am 3. Mai 2025 in Pristina Soldaten der Nordbrigade.',
      'Katrin Vogt',
    ],
  ])('names persons (%s), and nobody by an office, an hour or a force', async (language, text, person) => {
    const { agents } = await draftItinerary({ text, language }, gazetteer);
    expect(agents.map(({ name }) => name)).toEqual([person]);
  });

  it('is offered no namesake of the town that it is sure to lie in', async () => {
    const text =
      'On 13 May 2024 she visited a school in Gori, Georgia. On 14 May she spoke at the university in Tbilisi.';
    const { stops } = await draftItinerary({ text, language: 'en' }, gazetteer);
    expect(stops.map(({ rivals }) => rivals.map(({ place }) => `${place.name} ${place.country}`))).toEqual([
      ['Gori GE'],
      ['Tbilisi GE'],
    ]);
  });

  it('has the kind that its name tells, where nobody knows the place', async () => {
    const text = 'On 4 October 2024 she spoke at the Haldane Theatre and slept at the Bellmore hotel.';
    const { stops } = await draftItinerary({ text, language: 'en' }, gazetteer);
    expect(stops.map(({ name, kind }) => [name, kind])).toEqual([
      ['Haldane Theatre', 'theatre'],
      ['Bellmore hotel', 'hotel'],
    ]);
  });

  it('says which town its place lies in by the words that tell of it, and by nothing else', async () => {
    const front = { date: '2025-03-08', language: 'en' };
    const body = 'On Tuesday he visited the Far Eastern Federal University in Vladivostok.';
    const told: Manuscript = {
      ...shippedManuscript('kim-russia-2023'),
      stops: [],
      articles: [{ id: 'report', front, body }],
    };
    const proposals = await propose(told, 'report', gazetteer);
    if (proposals.kind !== 'proposed') throw new Error(proposals.kind);
    const { manuscript } = perform(historyOf(told), 'propose', takeProposals('report', proposals.proposed));
    const [stop] = manuscript.stops;
    expect(stop?.place.locality).toEqual({ name: 'Vladivostok', geonames: 2013348, stated: ['told'] });
    expect(stop?.passages.find(({ id }) => id === 'told')?.selector.exact).toMatch(/in Vladivostok\.?$/);
  });

  it('is tied to words that stand in the article, says why, and is never taken for a fact', async () => {
    const shipped = shippedManuscript('nellie-bly-1889');
    const proposals = await propose(shipped, first(shipped), gazetteer);
    if (proposals.kind !== 'proposed') throw new Error(proposals.kind);
    const { manuscript } = perform(
      historyOf({ ...shipped, stops: [] }),
      'propose',
      takeProposals(first(shipped), proposals.proposed),
    );
    expect(manuscript.stops.length).toBeGreaterThan(10);
    for (const stop of manuscript.stops) {
      expect(stop.suggested?.why.length).toBeGreaterThan(0);
      expect(stop.passages.length).toBeGreaterThan(0);
    }
    const quotes = look(manuscript).problems.filter(({ rule }) => /quote/.test(rule));
    expect(quotes).toEqual([]);
    // What is whole can be accepted, and then nothing is wrong with it but its order and the visit's own days.
    const accepted = perform(historyOf(manuscript), 'accept', acceptAll());
    const left = perform(accepted, 'discard', discardAll()).manuscript;
    expect(left.stops.length).toBeGreaterThan(5);
    expect(look(left).problems.filter(({ rule }) => rule === 'suggestion' || rule === 'schema')).toEqual([]);
  });

  it('takes no place of a stop that a person has looked at, and no id and no source of another', async () => {
    const shipped = shippedManuscript('kim-russia-2023');
    const proposals = await propose(shipped, first(shipped), gazetteer);
    if (proposals.kind !== 'proposed') throw new Error(proposals.kind);
    const own = { id: 'geonames', title: 'Another one', publisher: 'Somebody' };
    const before = {
      ...shipped,
      visit: { ...shipped.visit, sources: [...shipped.visit.sources, own] },
    };
    const taken = new Set(shipped.stops.map(({ id }) => id));
    expect(proposals.proposed.stops.some(({ id }) => taken.has(id))).toBe(true);
    const { manuscript } = perform(
      historyOf(before),
      'propose',
      takeProposals(first(shipped), proposals.proposed),
    );
    const looked = manuscript.stops.filter(({ suggested }) => !suggested);
    expect(looked).toEqual(before.stops);
    const ids = manuscript.stops.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { suggested, basis } of manuscript.stops)
      if (suggested) expect(basis.position?.established ?? []).not.toContain('geonames');
    const sources = manuscript.visit.sources.map(({ id }) => id);
    expect(new Set(sources).size).toBe(sources.length);
  });

  it('of another account is no second stop where the first one tells of the same', async () => {
    const front = { date: '2025-03-04' };
    const told: Manuscript = {
      ...shippedManuscript('kim-russia-2023'),
      stops: [],
      articles: [
        {
          id: 'first',
          front: { ...front, language: 'en' },
          body: 'On Sunday the minister arrived in Lisbon and met the mayor. The day before, he had visited Porto.',
        },
        {
          id: 'second',
          front: { ...front, language: 'de' },
          body: 'Am Sonntag traf der Minister in Lissabon ein. Am Montag reiste er nach Madrid weiter.',
        },
      ],
    };
    let history = historyOf(told);
    for (const { id } of told.articles) {
      const proposals = await propose(told, id, gazetteer);
      if (proposals.kind !== 'proposed') throw new Error(proposals.kind);
      history = perform(history, 'propose', takeProposals(id, proposals.proposed));
    }
    const namesOf = ({ stops }: Manuscript) => stops.map(({ name }) => name);
    expect(namesOf(history.manuscript)).toEqual(['Porto', 'Lisbon', 'Lissabon', 'Madrid']);
    const { manuscript } = perform(history, 'accept', acceptAll());
    expect(namesOf(manuscript)).toEqual(['Porto', 'Lisbon', 'Madrid']);
    expect(manuscript.stops[1]?.passages.map(({ source }) => source)).toEqual(['first', 'second']);
    expect(look(manuscript).problems.filter(({ stop }) => stop !== undefined)).toEqual([]);
  });

  it('is not made of a text in a language that the engine does not know', async () => {
    const shipped = shippedManuscript('kim-russia-2023');
    const [article] = shipped.articles;
    if (!article) throw new Error('no article');
    const korean = { ...article, front: { ...article.front, language: 'ko' } };
    expect(await propose({ ...shipped, articles: [korean] }, korean.id, gazetteer)).toEqual({
      kind: 'other-language',
      languages: ['ko'],
    });
  });
});

/** What `npm run draft` writes of an article, and what it says. */
async function byCommandLine(article: string) {
  const into = await mkdtemp(join(tmpdir(), 'draft-'));
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    'src/build/draft.ts',
    article,
    '--id',
    'drafted',
    '--into',
    into,
  ]);
  return { into, stdout };
}

it('counts days from a dateline by the command line too, and says so', async () => {
  const article = join(await mkdtemp(join(tmpdir(), 'article-')), 'article.md');
  await writeFile(
    article,
    '# A tour ends\n\nRIGA, Latvia, Thursday 6 June 2024\n\nThe chancellor flew home from Riga. On Tuesday he arrived in Vilnius for talks.\n',
  );
  const { stdout } = await byCommandLine(article);
  expect(stdout).toContain('Vilnius, LT; 2024-06-04');
  expect(stdout).toContain('Published on 2024-06-06, as its dateline says');
  expect(stdout).not.toContain('does not say when it was published');
});

it('writes a folder by the command line whose suggestions the check refuses', async () => {
  const { into, stdout } = await byCommandLine('geodata/visits/kim-russia-2023/articles/farewell.md');
  expect(stdout).toContain('suggestions');
  const manuscript = manuscriptOf('drafted', {
    geojson: await readFile(join(into, 'drafted/visit.geojson'), 'utf8'),
    articles: [],
  });
  expect(manuscript.stops.every(({ suggested }) => suggested)).toBe(true);
});
