import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { historyOf, perform } from '../../src/author/history.ts';
import { look } from '../../src/author/look.ts';
import { manuscriptOf } from '../../src/author/manuscript.ts';
import { acceptAll, discardAll } from '../../src/author/operations.ts';
import { propose } from '../../src/author/propose.ts';
import { readGazetteer } from '../../src/build/read-gazetteer.ts';
import { draftItinerary } from '../../src/drafting/draft-itinerary.ts';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { shippedManuscript } from '../author/manuscript-of-visit.ts';
import { CASES } from './draft-cases.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await readGazetteer([]);
});

it.each(CASES)('drafts $name', async ({ text, date, stops }) => {
  const itinerary = await draftItinerary({ text, language: 'en', ...(date ? { date } : {}) }, gazetteer);
  expect(
    itinerary.stops.map(({ name, place, date: day }) => ({
      name,
      ...(place ? { place: `${place.place.name} ${place.place.country}` } : {}),
      ...(day ? { date: day.edtf } : {}),
    })),
  ).toEqual(stops);
});

describe('a proposal', () => {
  it('is tied to words that stand in the article, says why, and is never taken for a fact', async () => {
    const shipped = shippedManuscript('nellie-bly-1889');
    const manuscript = await propose({ ...shipped, stops: [] }, gazetteer);
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

  it('changes nothing in a visit that has stops', async () => {
    const shipped = shippedManuscript('kim-russia-2023');
    expect(await propose(shipped, gazetteer)).toBe(shipped);
  });
});

it('writes a folder by the command line whose suggestions the check refuses', async () => {
  const { execFile } = await import('node:child_process');
  const { promisify } = await import('node:util');
  const into = await mkdtemp(join(tmpdir(), 'draft-'));
  const article = 'geodata/visits/kim-russia-2023/articles/farewell.md';
  const { stdout } = await promisify(execFile)('npx', [
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
