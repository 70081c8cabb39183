import { spawnSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainFiles } from '../hosts/plain-files.ts';
import { launch } from './browser.ts';
import { ADDRESS, build } from './built-site.ts';
import { projectCopy } from './project.ts';
import { sentPage } from './sent-page.ts';
import { DESK, mapIsLive, nextReader, PHONE, violationsInBothThemes } from './session.ts';
import { type StaticHost, serveFolder } from './static-host.ts';

const VISIT = 'kim-vladivostok-2019';
const REASON = 'The university’s own map has the building on the other shore.';

let root: string;
let file: string;

/** The command, as it is called in the project's folder. */
function record(...words: readonly string[]) {
  const called = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/build/record-corrections.ts', ...words],
    { cwd: root, encoding: 'utf8' },
  );
  return { ...called, said: (called.stdout + called.stderr).replace(/[\u2066-\u2069]/g, '') };
}

const change = async (path: string, was: string | RegExp, is: string) =>
  writeFile(path, (await readFile(path, 'utf8')).replace(was, is));

beforeAll(async () => {
  root = await projectCopy([VISIT]);
  await writeFile(join(root, 'geodata/site.json'), JSON.stringify({ address: ADDRESS }));
  file = join(root, 'geodata/visits', VISIT, 'visit.geojson');
});
afterAll(() => rm(root, { recursive: true }));

describe('recording what was corrected', () => {
  it('finds nothing where a visit says what was published', async () => {
    const before = await readFile(file, 'utf8');
    expect(record().said).toBe('1 visit says what was published.\n');
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  it('adds what has changed to the file, and leaves all else in it as it stood', async () => {
    const before = await readFile(file, 'utf8');
    const [, longitude = '', latitude = ''] = /"coordinates": \[(\d+\.\d+), (\d+\.\d+)\]/.exec(before) ?? [];
    const north = (Number(latitude) + 0.1).toFixed(4);
    await change(file, `[${longitude}, ${latitude}]`, `[${longitude}, ${north}]`);
    const { status, said } = record(VISIT, '--reason', REASON);
    expect(status).toBe(0);
    expect(said).toMatch(
      /^kim-vladivostok-2019: corrected in .*visit\.geojson; commit it, and .*published\.json with it\.\n {2}[\w-]+: moved 11\u00a0km north\n$/,
    );
    const after = await readFile(file, 'utf8');
    expect(after.replace(/,\n {4}"corrections": \[[\s\S]*?\n {4}\]/, '').replace(north, latitude)).toBe(
      before,
    );
    expect(record().said).toBe('1 visit says what was published.\n');
  });

  it('adds a second one behind the first', async () => {
    await change(file, /("id": "[\w-]+",\s*"title": ")[^"]*/, '$1The summit of 2019');
    expect(record().said).toContain('called “The summit of 2019” instead of “');
    const { visit } = JSON.parse(await readFile(file, 'utf8'));
    expect(
      visit.corrections.map(({ changes }: { changes: readonly { about: string }[] }) => changes[0]?.about),
    ).toEqual(['position', 'name']);
  });

  it('says so of a visit that there is not', () => {
    const { status, said } = record('no-such-visit');
    expect(status).toBe(2);
    expect(said).toContain('there is no visit "no-such-visit": ');
  });
});

describe('once it is published', () => {
  let browser: Browser;
  let host: StaticHost;
  let today: string;
  let stop: string;
  let others: readonly string[];
  beforeAll(async () => {
    const { visit, features } = JSON.parse(await readFile(file, 'utf8'));
    const [first] = visit.corrections;
    today = first.date;
    stop = first.changes[0].stop;
    others = features.flatMap(({ id }: { id: string }) => (id === stop ? [] : [id]));
    build(root);
    browser = await launch();
    host = await serveFolder(join(root, 'dist'), '/news/maps/', plainFiles);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  it.each([
    ['a desk', DESK],
    ['a phone', PHONE],
  ])('a reader at %s learns at the stop what was corrected, and comes to all of it', async (_, where) => {
    const { page, complaints, close } = await nextReader(browser, `${host.address}${VISIT}/${stop}/`, where);
    await mapIsLive(page);
    if (where === PHONE) await page.getByRole('button', { name: 'Details' }).click();
    const told = page.locator('#card .corrected');
    expect(await told.innerText()).toMatch(
      /^Corrected on \d+ \w+ \d{4}: moved 11\u00a0km north\. All corrections$/,
    );
    await told.getByRole('link').click();
    await page.waitForURL(`**/${VISIT}/how-we-know/#corrections`);
    const list = page.locator('#corrections');
    expect(await list.innerText()).toContain(REASON);
    expect(await list.getByRole('heading', { level: 3 }).count()).toBe(2);
    expect(await violationsInBothThemes(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(where.viewport.width);
    expect(complaints).toEqual([]);
    await close();
  });

  it('the visit’s page says so without scripts, and other stops say nothing', async () => {
    const noteOn = async (path: string) =>
      (await sentPage(`${host.address}${VISIT}/${path}`)).querySelector('#card .corrected')?.textContent;
    expect(await noteOn('')).toMatch(/^Corrected on \d+ \w+ \d{4}\. All corrections$/);
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) expect(await noteOn(`${other}/`)).toBeUndefined();
  });

  it('the site has a page of all corrections, one click from its first page, and from it to what was corrected', async () => {
    const { page, complaints, close } = await nextReader(browser, host.address, PHONE);
    await page.getByRole('link', { name: 'Corrections', exact: true }).click();
    await page.waitForURL('**/corrections/');
    const titles = page.locator('main h2 a');
    expect(await titles.allInnerTexts()).toEqual(['The summit of 2019', 'The summit of 2019']);
    expect(await page.locator('main').innerText()).toContain(REASON);
    expect(await violationsInBothThemes(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const feeds = page.locator('.topic-files a');
    expect(await feeds.allInnerTexts()).toEqual(['Atom', 'JSON Feed']);
    expect(await feeds.first().getAttribute('href')).toBe('../corrections/feed.atom');
    await titles.last().click();
    await page.waitForURL(`**/${VISIT}/how-we-know/#correction-1`);
    expect(await page.locator('#correction-1').innerText()).toContain(REASON);
    expect(complaints).toEqual([]);
    await close();
  });

  it('feeds of the corrections have an entry for each', async () => {
    const feed = parseAtomFeed(await readFile(join(root, 'dist/corrections/feed.atom'), 'utf8'));
    expect(feed.entries?.map(({ id }) => id)).toEqual(
      [2, 1].map((number) => `${ADDRESS}${VISIT}/how-we-know/#correction-${number}`),
    );
    expect(feed.entries?.at(-1)?.summary?.value).toMatch(
      /^The university’s own map .* Corrected on .*: .* moved 11\u00a0km north\.$/,
    );
  });

  it('machines are told on which day, and what', async () => {
    const dist = join(root, 'dist');
    const html = await readFile(join(dist, VISIT, 'index.html'), 'utf8');
    expect(html).toContain(`<meta property="article:modified_time" content="${today}">`);
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    const pages = JSON.parse(json)['@graph'].filter(
      (each: { '@type': string }) => each['@type'] === 'WebPage',
    );
    expect(pages).toMatchObject([
      {
        dateModified: today,
        correction: [
          { '@type': 'CorrectionComment', datePublished: today, text: expect.stringContaining(REASON) },
          {},
        ],
      },
    ]);
    const feed = parseAtomFeed(await readFile(join(dist, 'feed.atom'), 'utf8'));
    expect(JSON.stringify(feed)).toContain(`"updated":"${today}`);
    expect(feed.entries?.[0]?.summary?.value).toMatch(
      / Corrected on \d+ \w+ \d{4}: called “The summit of 2019” instead of “/,
    );
    expect(await readFile(join(dist, 'sitemap.xml'), 'utf8')).toContain(
      `${ADDRESS}${VISIT}/</loc><lastmod>${today}</lastmod>`,
    );
  });
});
