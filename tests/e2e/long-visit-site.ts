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

/** A site that has both visits. */
async function made(folder: string) {
  const root = await projectCopy([], folder);
  const data = join(root, 'geodata');
  const [visit = ''] = await writeArchive(data, { visits: 1, seed: 4, stops: STOPS, words: 24_000 });
  const [sixty = ''] = await writeArchive(data, { visits: 1, seed: 5, stops: 60 });
  // The file that was written a moment ago.
  const file = JSON.parse(await readFile(join(data, 'visits', visit, 'visit.geojson'), 'utf8')) as {
    readonly features: readonly { readonly id: string }[];
  };
  await writeFile(join(data, 'site.json'), JSON.stringify({ address: ADDRESS, tiles: 'none' }));
  build(root);
  return { root, visit, sixty, stops: file.features.map(({ id }) => id) };
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
