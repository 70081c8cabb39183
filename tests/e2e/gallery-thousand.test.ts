import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SERVER_BUNDLE } from '../../src/build/bundles.ts';
import type { Assets } from '../../src/build/document.ts';
import { gallerySiteFiles } from '../../src/build/gallery.ts';
import { readVisits } from '../../src/build/read-visits.ts';
import type { Renderer, Site } from '../../src/build/site.ts';
import { worldSheets } from '../../src/build/world-sheets.ts';
import { THUMBNAIL } from '../../src/visit/reserved-ids.ts';
import type { Visit } from '../../src/visit/visit.ts';
import { HOSTS } from '../hosts/hosts.ts';
import { launch } from './browser.ts';
import { DESK, eventually, mapIsLive, PHONE, violationsIn, visitSite } from './session.ts';
import type { StaticHost } from './static-host.ts';

const COUNTRIES = ['RU', 'JP', 'FR', 'BR', 'KE'] as const;
const COUNT = 1000;
const SHOWN = 24;

/** The visits that ship with the site again and again, each at another time and another place of the world. */
function varied(shipped: readonly Visit[], number: number): Visit {
  const visit = shipped[number % shipped.length];
  if (!visit) throw new Error('there are visits');
  const year = 2020 - Math.floor(number / 10);
  const country = COUNTRIES[number % COUNTRIES.length] ?? 'RU';
  const dates = { ...visit.dates.value, start: `${year}-04-24`, end: `${year}-04-26` };
  const stops = visit.stops.map((stop) => {
    const { value, basis } = stop.place.position;
    const position = { value: [value[0] + ((number * 37) % 360), value[1]] as const, basis };
    return { ...stop, place: { ...stop.place, country, position } };
  });
  const title = `${visit.title}, time ${number}`;
  return { ...visit, id: `visit-${number}`, title, dates: { ...visit.dates, value: dates }, stops };
}

/** A folder with the first pages of an archive of a thousand visits, and the scripts of the site that was built. */
async function archiveOf(count: number): Promise<string> {
  const read = await readVisits();
  if (read.kind === 'problems') throw new Error('the visits that ship with the site have problems');
  const folder = await mkdtemp(join(tmpdir(), 'whereabouts-thousand-'));
  await cp('dist/assets', join(folder, 'assets'), { recursive: true });
  const bundle = pathToFileURL(resolve(SERVER_BUNDLE, 'entry-server.js'));
  // The server bundle of the build that dist is of.
  const renderer = (await import(bundle.href)) as Renderer;
  const visits = Array.from({ length: count }, (_, number) => varied(read.visits, number));
  const world = await worldSheets();
  // What the first pages are made from; of the rest they ask nothing.
  const site = { visits, sheets: new Map(), topics: [], world, tiles: 'none' } as unknown as Site;
  const page = await readFile('dist/index.html', 'utf8');
  const thumbnail = await readFile('dist/kim-russia-2023/map.svg', 'utf8');
  const files = [
    ...gallerySiteFiles(site, renderer, assetsOf(page)),
    ...visits.map(({ id }) => [`${id}/${THUMBNAIL}`, thumbnail] as const),
    ['404.html', 'No such page'] as const,
    ['icon.svg', await readFile('dist/icon.svg', 'utf8')] as const,
  ];
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** What the built first page loads. */
function assetsOf(page: string): Assets {
  const found = (pattern: RegExp) => [...page.matchAll(pattern)].flatMap(([, name]) => name ?? []);
  const [style = '', ...styles] = found(/rel="stylesheet" href="\.\/([^"]*)"/g);
  const [script = ''] = found(/<script type="module" src="\.\/([^"]*)"/g);
  const modules = found(/rel="modulepreload" href="\.\/([^"]*)"/g);
  const gallery = { script, styles, modules };
  return {
    styles: [style],
    script: '',
    modules: [],
    search: '',
    gallery,
    compare: gallery,
    font: undefined,
    policy: undefined,
  };
}

let browser: Browser;
let folder: string;
let host: StaticHost;

beforeAll(async () => {
  [browser, folder] = await Promise.all([launch(), archiveOf(COUNT)]);
  host = await HOSTS.plain(folder, '/news/maps/');
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  if (folder) await rm(folder, { recursive: true });
});

it.each([
  ['desk', DESK],
  ['phone', PHONE],
] as const)('filters a thousand visits and shows more of them, at the %s', async (_, options) => {
  const { page, complaints, close } = await visitSite(browser, host.address, options);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await eventually(async () => expect(await page.getByLabel('Country').isEnabled()).toBe(true));
  const entries = page.locator('.visit-entry h3');
  const count = page.getByRole('status').first();
  expect(await entries.count()).toBe(SHOWN);
  expect(await count.innerText()).toBe('1,000 visits');
  // Where the stops are is not loaded until somebody shows an interest.
  expect(requests.filter((path) => path.endsWith('points.json'))).toEqual([]);
  await page.getByLabel('Country').selectOption('JP');
  await eventually(async () => expect(await count.innerText()).toBe('200 of 1,000 visits'));
  await mapIsLive(page);
  const expected = Array.from({ length: COUNT }, (_each, number) => number)
    .filter((number) => number % 5 === 1)
    .map((number) => `time ${number}`);
  const shown = async () => (await entries.allInnerTexts()).map((title) => title.replace(/^.*, /, '')).sort();
  // Visits of one year stand by their ids, which do not sort as numbers do: the first two dozen are of twelve years.
  await eventually(async () => expect(await shown()).toEqual(expected.slice(0, SHOWN).sort()));
  await page.getByRole('button', { name: `Show ${SHOWN} more` }).click();
  await eventually(async () => expect(await shown()).toEqual(expected.slice(0, 2 * SHOWN).sort()));
  await page.getByLabel('Year').selectOption('1990');
  await eventually(async () => expect(await shown()).toEqual(['time 301', 'time 306']));
  expect(new URL(page.url()).search).toBe('?country=JP&from=1990&to=1990');
  expect(await violationsIn(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

it('goes on page by page without scripts, to the last visit', async () => {
  const { page, complaints, close } = await visitSite(browser, host.address, {
    ...PHONE,
    javaScriptEnabled: false,
  });
  await page.getByRole('link', { name: 'Further in the list' }).click();
  await page.waitForURL('**/news/maps/page/2/');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('All visits, page 2');
  expect(await page.locator('.visit-entry').count()).toBe(SHOWN);
  expect(await page.getByRole('img', { name: /of 1,000 visits/ }).count()).toBe(1);
  await page.goto(`${host.address}page/42/`);
  expect(await page.locator('.visit-entry').count()).toBe(COUNT - 41 * SHOWN);
  expect(await page.getByRole('link', { name: 'Further in the list' }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});
