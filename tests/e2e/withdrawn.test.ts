import { spawnSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFeed } from 'feedsmith';
import ICAL from 'ical.js';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainFiles } from '../hosts/plain-files.ts';
import { launch } from './browser.ts';
import { ADDRESS, build } from './built-site.ts';
import { projectCopy } from './project.ts';
import { DESK, mapIsLive, nextReader, PHONE, violationsInBothThemes, visitSite } from './session.ts';
import { type StaticHost, serveFolder } from './static-host.ts';

/** A visit with two accounts, which was called otherwise at first. */
const [ID, FORMER] = ['kim-russia-2023', 'kim-2023'];
const REASON = 'By order of the Regional Court.';
/** Words of its article. */
const WORDS = 'Farewell of Slavianka';
const TITLE = 'This visit has been withdrawn';

let root: string;
const folder = () => join(root, 'geodata/visits', ID);
const run = (script: string, ...words: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', `src/build/${script}.ts`, ...words], {
    cwd: root,
    encoding: 'utf8',
  });

beforeAll(async () => {
  root = await projectCopy();
  await writeFile(join(root, 'geodata/site.json'), JSON.stringify({ address: ADDRESS }));
  const file = join(folder(), 'visit.geojson');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(`"id": "${ID}",`, `"id": "${ID}", "formerIds": ["${FORMER}"],`));
  const ledger = join(root, 'geodata/addresses.json');
  const recorded = JSON.parse(await readFile(ledger, 'utf8'));
  const former = { recorded: '2020-02-02', stops: { airfield: '2020-02-02' } };
  await writeFile(ledger, JSON.stringify({ ...recorded, [FORMER]: former, page: { [`${ID}/`]: 2 } }));
  const lines = await readFile(file, 'utf8');
  await writeFile(
    file,
    lines.replace(
      /("id": "airport-near-vladivostok"[\s\S]*?"properties": \{)/,
      '$1 "formerIds": ["airfield"],',
    ),
  );
});
afterAll(() => rm(root, { recursive: true }));

it('is noted by a command, which says what is left to do, and until that is done, what is in the way', async () => {
  expect(run('withdraw', 'no-such-visit').stderr).toContain(
    'there is no visit "no-such-visit": kim-russia-2023',
  );
  const { status, stdout, stderr } = run('withdraw', ID, '--reason', REASON);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain(`geodata/visits/${ID}`);
  const check = run('check');
  expect(check.status).toBe(1);
  expect(check.stderr).toContain(`${ID}/visit.geojson:5:43  withdrawn`);
  expect(check.stderr).toContain(`the visit has the address ${ID}/, which was withdrawn`);
});

describe('once its folder is gone', () => {
  let said: string;
  let browser: Browser;
  let host: StaticHost;
  beforeAll(async () => {
    await rm(folder(), { recursive: true });
    await rm(join(root, 'geodata/basemap', ID), { recursive: true });
    said = build(root);
    browser = await launch();
    host = await serveFolder(join(root, 'dist'), '/news/maps/', plainFiles);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  it('the check finds nothing wrong, and no topic that it alone had', () => {
    expect(run('check').status).toBe(0);
    expect(said).not.toContain('not in the ledger');
  });

  it('nothing in the site has its words', async () => {
    const files = await readdir(join(root, 'dist'), { recursive: true, withFileTypes: true });
    const texts = await Promise.all(
      files
        .filter((file) => file.isFile())
        .map(async (file) => {
          const path = join(file.parentPath, file.name);
          return [path, await readFile(path, 'utf8')] as const;
        }),
    );
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(([, text]) => text.includes(WORDS)).map(([path]) => path)).toEqual([]);
    // It had them.
    expect(await readFile(`dist/${ID}/index.html`, 'utf8')).toContain(WORDS);
  });

  it.each([
    `${ID}/`,
    `${ID}/artyom/`,
    `${ID}/airfield/`,
    `${ID}/by/day-by-day/artyom/`,
    `${ID}/how-we-know/`,
    `${ID}/files/`,
    `${FORMER}/`,
    `${FORMER}/airfield/`,
  ])('its address %s says so and why, and leads on', async (path) => {
    const { page, complaints, close } = await nextReader(browser, host.address + path, {
      ...PHONE,
      javaScriptEnabled: false,
    });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(TITLE);
    await page.getByText('It has not been published here since').waitFor();
    await page.getByText(REASON).waitFor();
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    await page.getByRole('link', { name: 'All visits' }).click();
    await page.waitForURL(host.address);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([`${ID}/embed/`, `${ID}/artyom/embed/?theme=dark`, `${FORMER}/embed/`])(
    'in a frame, %s says so as well',
    async (path) => {
      const size = { ...DESK, viewport: { width: 320, height: 240 } };
      const { page, complaints, close } = await nextReader(browser, host.address + path, size);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(TITLE);
      const words = await page.getByText(REASON).boundingBox();
      expect(words && words.y + words.height).toBeLessThan(240);
      const way = page.getByRole('link', { name: 'All visits' });
      expect(await way.evaluate((link) => (link as HTMLAnchorElement).href)).toBe(host.address);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it.each([
    ['an account in chapters', `${ID}/chapter/2/`, `${ID}/`],
    ['an itinerary', `${ID}/itinerary/`, `${ID}/`],
  ])('what it had of pages of %s leads there', async (_, from, to) => {
    const { page, close } = await nextReader(browser, host.address + from, DESK);
    await page.waitForURL(host.address + to);
    await close();
  });

  it.each([`${ID}/`, `${ID}/embed/`, 'corrections/'])('nobody is kept out of %s', async (path) => {
    const { page, close } = await nextReader(browser, host.address + path, DESK);
    expect(await violationsInBothThemes(page)).toEqual([]);
    await close();
  });

  it('the page of corrections, which the first page leads to, has it', async () => {
    const { page, complaints, close } = await nextReader(browser, host.address, DESK);
    await page.getByRole('link', { name: 'Corrections' }).click();
    await page.getByText(REASON).waitFor();
    await page.getByRole('link', { name: 'A visit was withdrawn' }).click();
    await page.waitForURL(`${host.address}${ID}/`);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([ID, FORMER])('a comparison that names it as %s says so, and shows the others', async (id) => {
    const { page, complaints, close } = await nextReader(
      browser,
      `${host.address}compare/?visits=${id},kim-vladivostok-2019`,
      DESK,
    );
    const said = page.getByRole('alert');
    await said
      .getByText(`The visit “${id}” has been withdrawn. It has not been published here since`)
      .waitFor();
    expect(await said.innerText()).toContain(REASON);
    await page.getByRole('heading', { level: 2, name: 'Kim Jong Un in Vladivostok' }).waitFor();
    // Of what is not on the map no line is shown.
    expect(await page.locator('.compared .compared-line').count()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(['', 'corrections/'])('feeds have that in its place: %s', async (folder) => {
    for (const name of ['feed.atom', 'feed.json']) {
      const text = await readFile(join(root, 'dist', folder, name), 'utf8');
      parseFeed(text);
      expect(text).toContain(`${ADDRESS}${FORMER}/`);
      expect(text).toContain(TITLE);
      expect(text).toContain(REASON);
    }
  });

  it('its files are empty and say so', async () => {
    for (const id of [ID, FORMER]) {
      const files = await readdir(join(root, 'dist', id, 'files'));
      expect(files.length).toBeGreaterThan(5);
      const text = (suffix: string) => readFile(join(root, 'dist', id, 'files', `${id}.${suffix}`), 'utf8');
      expect(JSON.parse(await text('geojson')).features).toEqual([]);
      expect(await text('geojson')).toContain(REASON);
      const calendar = new ICAL.Component(ICAL.parse(await text('ics')));
      expect(calendar.getAllSubcomponents().map((each) => each.getFirstPropertyValue('summary'))).toEqual([
        TITLE,
      ]);
    }
  });

  it('no list of addresses has it', async () => {
    for (const file of ['sitemap.xml', 'search/index.html', 'index.html'])
      expect(await readFile(join(root, 'dist', file), 'utf8')).not.toContain(ID);
  });

  it('the other visits are as they were', async () => {
    const { page, complaints, close } = await visitSite(
      browser,
      `${host.address}kim-vladivostok-2019/`,
      DESK,
    );
    await mapIsLive(page);
    expect(complaints).toEqual([]);
    await close();
  });
});
