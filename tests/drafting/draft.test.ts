import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { historyOf, perform } from '../../src/author/history.ts';
import { look } from '../../src/author/look.ts';
import { manuscriptOf } from '../../src/author/manuscript.ts';
import { acceptAll, discardAll, takeProposals } from '../../src/author/operations.ts';
import { propose } from '../../src/author/propose.ts';
import { readGazetteer } from '../../src/build/read-gazetteer.ts';
import { draftItinerary } from '../../src/drafting/draft-itinerary.ts';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { shippedManuscript } from '../author/manuscript-of-visit.ts';
import { CASES } from './draft-cases.ts';
import { GERMAN_CASES } from './german-cases.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await readGazetteer([]);
});

const LANGUAGES = [
  ...CASES.map((each) => ({ ...each, language: 'en' })),
  ...GERMAN_CASES.map((each) => ({ ...each, language: 'de' })),
];

it.each(LANGUAGES)('drafts $name', async ({ text, language, date, stops }) => {
  const itinerary = await draftItinerary({ text, language, ...(date ? { date } : {}) }, gazetteer);
  expect(
    itinerary.stops.map(({ name, place, date: day }) => ({
      name,
      ...(place ? { place: `${place.place.name} ${place.place.country}` } : {}),
      ...(day ? { date: day.edtf } : {}),
    })),
  ).toEqual(stops);
});

it('tells how far it is, from nothing to all', async () => {
  const told: number[] = [];
  const text = CASES.map((each) => each.text).join('\n\n');
  await draftItinerary({ text, language: 'en' }, gazetteer, (done) => told.push(done));
  expect(told.at(-1)).toBe(1);
  expect(told).toEqual([...told].sort((a, b) => a - b));
});

describe('a proposal', () => {
  it('is tied to words that stand in the article, says why, and is never taken for a fact', async () => {
    const shipped = shippedManuscript('nellie-bly-1889');
    const proposals = await propose(shipped, gazetteer);
    if (proposals.kind !== 'proposed') throw new Error(proposals.kind);
    const { manuscript } = perform(
      historyOf({ ...shipped, stops: [] }),
      'propose',
      takeProposals(proposals.proposed),
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
    const proposals = await propose(shipped, gazetteer);
    if (proposals.kind !== 'proposed') throw new Error(proposals.kind);
    const own = { id: 'geonames', title: 'Another one', publisher: 'Somebody' };
    const before = {
      ...shipped,
      visit: { ...shipped.visit, sources: [...shipped.visit.sources, own] },
    };
    const taken = new Set(shipped.stops.map(({ id }) => id));
    expect(proposals.proposed.stops.some(({ id }) => taken.has(id))).toBe(true);
    const { manuscript } = perform(historyOf(before), 'propose', takeProposals(proposals.proposed));
    expect(manuscript.stops.slice(0, before.stops.length).map(({ id }) => id)).toEqual(
      before.stops.map(({ id }) => id),
    );
    const ids = manuscript.stops.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { suggested, basis } of manuscript.stops)
      if (suggested) expect(basis.position?.established ?? []).not.toContain('geonames');
    const sources = manuscript.visit.sources.map(({ id }) => id);
    expect(new Set(sources).size).toBe(sources.length);
  });

  it('is not made of a text in a language that the engine does not know', async () => {
    const shipped = shippedManuscript('kim-russia-2023');
    const [article] = shipped.articles;
    if (!article) throw new Error('no article');
    const korean = { ...article, front: { ...article.front, language: 'ko' } };
    expect(await propose({ ...shipped, articles: [korean] }, gazetteer)).toEqual({
      kind: 'other-language',
      languages: ['ko'],
    });
  });
});

it('writes a folder by the command line whose suggestions the check refuses', async () => {
  const { execFile } = await import('node:child_process');
  const { promisify } = await import('node:util');
  const into = await mkdtemp(join(tmpdir(), 'draft-'));
  const article = 'geodata/visits/kim-russia-2023/articles/farewell.md';
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
  expect(stdout).toContain('suggestions');
  const manuscript = manuscriptOf('drafted', {
    geojson: await readFile(join(into, 'drafted/visit.geojson'), 'utf8'),
    articles: [],
  });
  expect(manuscript.stops.every(({ suggested }) => suggested)).toBe(true);
});
