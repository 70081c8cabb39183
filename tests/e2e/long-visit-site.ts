import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { writeArchive } from '../generator/write-archive.ts';
import { launch } from './browser.ts';
import { build } from './built-site.ts';
import { madeOnce } from './made-once.ts';
import { projectCopy } from './project.ts';
import { type StaticHost, serveFolder } from './static-host.ts';

/** How many stops the long visit has. */
export const STOPS = 300;
export const ADDRESS = 'https://site.example/';

export let root: string;
export let browser: Browser;
/** Of a site that has a long visit. */
export let host: StaticHost;
export let visit: string;
/** Another visit, which is not long. */
export let sixty: string;
/** The ids of the long visit's stops, in their order. */
export let stops: readonly string[];

/** Has words far on in the account of the long visit, and no others, say why it matters as a whole. */
async function matterOf(folder: string): Promise<readonly string[]> {
  const path = join(folder, 'visit.geojson');
  // The file that was written a moment ago.
  const file = JSON.parse(await readFile(path, 'utf8')) as {
    readonly visit: { readonly articles: readonly string[] };
    readonly features: readonly { readonly id: string }[];
  };
  const [account = ''] = file.visit.articles;
  const text = await readFile(join(folder, 'articles', `${account}.md`), 'utf8');
  const plain = text.split('\n\n').filter((paragraph) => /^[A-Z][^*_#<>[\]\\]+$/.test(paragraph.trim()));
  const exact = (plain[Math.floor(plain.length * 0.7)] ?? '').trim().replace(/\s+/g, ' ');
  const matters = {
    ...file.visit,
    significance: [{ text: 'Nobody had gone as far before.', stated: ['matters'] }],
    passages: [{ id: 'matters', source: account, selector: { type: 'TextQuoteSelector', exact } }],
  };
  await writeFile(path, JSON.stringify({ ...file, visit: matters }));
  return file.features.map(({ id }) => id);
}

/** A site that has both visits. */
async function made(folder: string) {
  const root = await projectCopy([], folder);
  const data = join(root, 'geodata');
  const [visit = ''] = await writeArchive(data, { visits: 1, seed: 4, stops: STOPS, words: 24_000 });
  const [sixty = ''] = await writeArchive(data, { visits: 1, seed: 5, stops: 60 });
  const stops = await matterOf(join(data, 'visits', visit));
  await writeFile(join(data, 'site.json'), JSON.stringify({ address: ADDRESS, tiles: 'none' }));
  build(root);
  return { root, visit, sixty, stops };
}

/** Opens the site and a browser for the tests of the file that calls it, which change nothing of the site. */
export function openLongVisit(): void {
  beforeAll(async () => {
    ({ root, visit, sixty, stops } = await madeOnce('long-visit', made));
    host = await serveFolder(join(root, 'dist'), '/news/');
    browser = await launch();
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });
}

/** The address of a page of the long visit. */
export const address = (path = '') => `${host.address}${visit}/${path}`;
/** The id of a stop by its number, from 1. */
export const stopAt = (number: number): string => stops[number - 1] ?? '';
