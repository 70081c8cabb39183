import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from './browser.ts';
import { startDevelopment } from './development-server.ts';
import { PICTURED, picturedProject } from './pictured-project.ts';
import { DESK, mapIsLive, visitSite } from './session.ts';
import { SHORT } from './studio-session.ts';

const COMPARED = 'compare/?visits=kim-russia-2023,kim-vladivostok-2019';

let root: string;
let server: ChildProcess;
let address: string;

beforeAll(async () => {
  root = await picturedProject();
  await rm(join(root, '.cache/pictures'), { recursive: true, force: true });
  // As for one who starts it for the first time: what other servers have got ready stays with them.
  const settings = join(root, 'vite.config.ts');
  const known = await readFile(settings, 'utf8');
  await writeFile(settings, known.replace("base: './',", "base: './', cacheDir: '.cache/vite',"));
  ({ server, address } = await startDevelopment(root));
});
afterAll(async () => {
  server?.kill();
  if (server && server.exitCode === null) await once(server, 'exit');
  if (root) await rm(root, { recursive: true });
});

it('draws a card when it is asked for one, and none before', async () => {
  const page = `${address}kim-russia-2023/artyom/`;
  const html = await (await fetch(page)).text();
  const [, card = ''] = /property="og:image" content="([^"]+)"/.exec(html) ?? [];
  const pictures = () => readdir(join(root, '.cache/pictures')).catch(() => []);
  expect(await pictures()).toEqual([]);
  const answer = await fetch(new URL(card, page));
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(PNG.sync.read(Buffer.from(await answer.arrayBuffer()))).toMatchObject({
    width: 1200,
    height: 630,
  });
  expect(await pictures()).toHaveLength(1);
  const manifest = await fetch(`${address}manifest.webmanifest`);
  expect(manifest.headers.get('content-type')).toBe('application/manifest+json');
});

it('makes the size of a picture that is asked for, and none before', async () => {
  const page = `${address}${PICTURED.visit}/${PICTURED.stop}/`;
  const html = await (await fetch(page)).text();
  const [, path = ''] = /srcSet="([^ "]+)/.exec(html) ?? [];
  const made = () => readdir(join(root, '.cache/renditions')).catch(() => []);
  expect(await made()).toEqual([]);
  const answer = await fetch(new URL(path, page));
  expect(answer.headers.get('content-type')).toBe('image/avif');
  expect(await sharp(await answer.arrayBuffer()).metadata()).toMatchObject({ width: 400, height: 267 });
  expect(await made()).toHaveLength(1);
});

it('has all at hand that the studio needs, so that no page is loaded anew under what somebody has pasted', async () => {
  const browser = await launch();
  const page = await browser.newPage();
  let loads = 0;
  page.on('load', () => loads++);
  await page.goto(`${address}studio/`);
  await page.getByLabel('Paste an article').fill(`${SHORT.title}\n\n${SHORT.body}`);
  await page.getByRole('button', { name: 'Begin with this text' }).click();
  await page.locator('.studio-stop').first().waitFor({ timeout: 100_000 });
  expect(loads).toBe(1);
  await browser.close();
});

it('searches, and answers with every file that a build writes', async () => {
  const browser = await launch();
  const { page, complaints, close } = await visitSite(browser, `${address}search/?q=walrus`, DESK);
  await page.getByRole('main').getByText('Russky Island').first().waitFor();
  expect(complaints.filter((each) => !/^console (?:debug|info)/.test(each))).toEqual([]);
  await close();
  await browser.close();
  const statusOf = async (path: string) => (await fetch(address + path)).status;
  expect(await Promise.all(['search/index.json', 'offline.html', 'nowhere/'].map(statusOf))).toEqual([
    200, 200, 404,
  ]);
});

it('tells at once what the files say, and of each what it says now', async () => {
  const visit = join(root, 'geodata/visits', PICTURED.visit, 'visit.geojson');
  const text = await readFile(visit, 'utf8');
  const titleAt = async (path: string) =>
    /"title": ?"([^"]*)"/.exec(await (await fetch(address + path)).text())?.[1];
  const download = `${PICTURED.visit}/files/${PICTURED.visit}.geojson`;
  const before = await titleAt(download);
  expect(text).toContain(`"title": "${before}"`);
  await writeFile(visit, text.replace(`"title": "${before}"`, '"title": "Another title"'));
  expect(await titleAt(download)).toBe('Another title');
  await writeFile(visit, text);
  expect(await titleAt(download)).toBe(before);
});

it('has React find fault with nothing that a page shows', async () => {
  const browser = await launch();
  const said: string[] = [];
  for (const path of ['kim-russia-2023/artyom/', COMPARED]) {
    const { page, complaints, close } = await visitSite(browser, address + path, DESK);
    await mapIsLive(page);
    if (path !== COMPARED) {
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await page.getByRole('dialog').getByText('Embed').first().waitFor();
    }
    said.push(...complaints.filter((each) => !/^console debug: \[vite\]|React DevTools/.test(each)));
    await close();
  }
  expect(said).toEqual([]);
  await browser.close();
});
