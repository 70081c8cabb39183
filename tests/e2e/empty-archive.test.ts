import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from './browser.ts';
import { build } from './built-site.ts';
import { projectCopy } from './project.ts';
import { DESK, nextReader, PHONE, violationsInBothThemes } from './session.ts';
import { type StaticHost, serveFolder } from './static-host.ts';

/** A project whose owner has thrown away all that it ships with, and has settings of none but the scripts. */
let root: string;
let browser: Browser;
let host: StaticHost;

beforeAll(async () => {
  root = await projectCopy([]);
  for (const name of ['visits', 'basemap', 'addresses.json'])
    await rm(join(root, 'geodata', name), { recursive: true, force: true });
  await rm(join(root, 'geodata/site.json'));
  build(root);
  browser = await launch();
  host = await serveFolder(join(root, 'dist'), '/news/maps/');
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  await rm(root, { recursive: true });
});

it.each([
  ['', 'There is no visit yet.'],
  ['search/', 'Search'],
  ['compare/', 'To compare takes two visits, and there are not as many yet.'],
])('has a page at "%s" that says "%s", and nothing of what there is not', async (path, said) => {
  for (const options of [DESK, PHONE]) {
    const { page, complaints, close } = await nextReader(browser, host.address + path, options);
    expect(await page.getByText(said).first().isVisible()).toBe(true);
    expect(await page.getByText('Find a journey by').count()).toBe(0);
    expect(await violationsInBothThemes(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  }
});

it('leads from its first page to where the first visit is made', async () => {
  const { page, complaints, close } = await nextReader(browser, host.address, DESK);
  await page.getByRole('link', { name: 'Make a visit of your own' }).click();
  await page.waitForURL('**/studio/');
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});

it('is not built where its settings are none, and says so', async () => {
  await writeFile(join(root, 'geodata/site.json'), '{ "address": "news.example" }');
  expect(() => build(root)).toThrow(
    'geodata/site.json:1:14  setting\n  "address" is "news.example"\n  expected: ',
  );
});
