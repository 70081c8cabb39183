import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { launch } from './browser.ts';
import { startDevelopment } from './development-server.ts';
import { projectCopy } from './project.ts';
import { atRest, DESK, mapIsLive, violationsIn } from './session.ts';

const ID = 'kim-russia-2023';
const VISIT = `geodata/visits/${ID}`;
const ARTICLE = `${VISIT}/articles/farewell.md`;

let browser: Browser;
let root = '';
let server: ChildProcess;
let address = '';

beforeAll(async () => {
  browser = await launch();
  root = await projectCopy([ID]);
  ({ server, address } = await startDevelopment(root));
  // The first to ask waits for the visit to be read and for what renders it, longer than a browser does.
  await (await fetch(`${address}${ID}/`)).text();
});
afterAll(async () => {
  server?.kill();
  if (server && server.exitCode === null) await once(server, 'exit');
  await browser?.close();
  await rm(root, { recursive: true, force: true });
});

/** Saves a file with one thing changed. */
async function save(file: string, change: (text: string) => string): Promise<void> {
  const path = join(root, file);
  const text = await readFile(path, 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(path, changed);
}

const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 100 });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Problems' });
const position = (page: Page) => page.evaluate(() => window.scrollY);
const broken = (text: string) => text.replace('Earlier the same Sunday, Kim was', 'Kim was');
const mended = (text: string) => text.replace(' Kim was shown', ' Earlier the same Sunday, Kim was shown');

it('brings what is saved into the open page, shows problems at their place, and keeps where it is read', async () => {
  const page = await browser.newPage(DESK);
  await page.goto(`${address}${ID}/russky-island/`);
  await mapIsLive(page);
  await page.evaluate(() => window.scrollBy(0, 40));
  await atRest(page);
  const [before, url] = [await position(page), page.url()];
  expect(before).toBeGreaterThan(0);

  await save(ARTICLE, (text) =>
    text.replace('grows more serious with every stop', 'grows graver at every stop'),
  );
  await page.getByText('grows graver at every stop').waitFor();
  expect([await position(page), page.url()]).toEqual([before, url]);
  expect(await panel(page).isVisible()).toBe(false);

  await save(ARTICLE, broken);
  await soon(async () => expect(await panel(page).isVisible()).toBe(true));
  const text = await panel(page).innerText();
  expect(text).toContain('quote-not-found');
  expect(text).toMatch(/kim-russia-2023\/visit\.geojson:\d+:\d+/);
  expect(text).toContain('Nearest:');
  expect(await page.locator('.entry a[data-stop="russky-island"]').getAttribute('data-problem')).toBe(
    'error',
  );
  // The page stays at what was good, and where it was.
  expect(await page.getByText('Earlier the same Sunday').first().isVisible()).toBe(true);
  expect([await position(page), page.url()]).toEqual([before, url]);
  expect(await violationsIn(page)).toEqual([]);
  // A page opened meanwhile shows the last good visit, and its problems.
  const other = await browser.newPage(DESK);
  await other.goto(`${address}${ID}/`);
  await soon(async () => expect(await panel(other).isVisible()).toBe(true));
  await panel(other).getByRole('button', { name: 'russky-island' }).first().click();
  await other.waitForURL('**/kim-russia-2023/russky-island/');
  await other.close();

  await save(ARTICLE, mended);
  await soon(async () => expect(await panel(page).isVisible()).toBe(false));
  expect(await page.locator('[data-problem]').count()).toBe(0);
  expect([await position(page), page.url()]).toEqual([before, url]);

  await save(`${VISIT}/visit.geojson`, (file) => `${file}}`);
  await soon(async () => expect(await panel(page).innerText()).toContain('json'));
  await save(`${VISIT}/visit.geojson`, (file) => file.slice(0, -1));
  await soon(async () => expect(await panel(page).isVisible()).toBe(false));
  await page.close();
});

it('starts on a broken visit with its problems as a page, and goes on when it is mended', async () => {
  server.kill();
  await once(server, 'exit');
  await save(`${VISIT}/visit.geojson`, (file) => `${file}}`);
  ({ server, address } = await startDevelopment(root));
  await (await fetch(`${address}${ID}/`)).text();
  const page = await browser.newPage(DESK);
  await page.goto(`${address}${ID}/artyom/`);
  await page.getByRole('heading', { name: 'The visits have problems' }).waitFor();
  await soon(async () => expect(await panel(page).isVisible()).toBe(true));
  await save(`${VISIT}/visit.geojson`, (file) => file.slice(0, -1));
  await page.getByRole('heading', { name: 'Kim Jong Un in Russia' }).first().waitFor();
  await page.close();
});

it('is no part of what is built', async () => {
  for (const name of await readdir('dist', { recursive: true })) {
    if (!/\.(js|css|html)$/.test(name)) continue;
    expect(await readFile(join('dist', name), 'utf8'), name).not.toMatch(/live-problems|whereabouts:visits/);
  }
});
