import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import type { Manifest } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CLIENT_BUNDLE } from '../../src/build/bundles.ts';
import { CLIENT, COMPARE_SCRIPT, GALLERY_SCRIPT, SEARCH_SCRIPT } from '../../src/build/entries.ts';
import { serveCompressed } from '../bench/compressed-host.ts';
import { BUDGET, measureBytes } from '../bench/measure.ts';
import { launch } from './browser.ts';

let browser: Browser;
let host: Awaited<ReturnType<typeof serveCompressed>>;
beforeAll(async () => {
  [browser, host] = await Promise.all([launch(), serveCompressed({ site: 'dist' })]);
});
afterAll(async () => {
  await browser?.close();
  host?.close();
});

it('fetches no more for the first view of a stop than its budget allows', async () => {
  const page = `${host.address}/site/kim-russia-2023/aircraft-plant/`;
  const { bytes, scriptBytes, requests, foreign } = await measureBytes(browser, page, '.live-map.is-drawn');
  expect(scriptBytes).toBeGreaterThan(50_000);
  expect(bytes).toBeGreaterThan(scriptBytes);
  expect(bytes).toBeLessThanOrEqual(BUDGET.bytes);
  expect(scriptBytes).toBeLessThanOrEqual(BUDGET.scriptBytes);
  expect(requests).toBeLessThanOrEqual(BUDGET.requests);
  expect(foreign).toBe(0);
});

it('loads nothing of React for the search', async () => {
  const page = await browser.newPage();
  const scripts: string[] = [];
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script') scripts.push(await response.text());
  });
  await page.goto(`${host.address}/site/search/?q=Khasan`, { waitUntil: 'networkidle' });
  expect(await page.locator('main').innerText()).toContain('Khasan');
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((script) => script.includes('react.transitional.element'))).toEqual([]);
  await page.close();
});

it.each([CLIENT, GALLERY_SCRIPT, COMPARE_SCRIPT, SEARCH_SCRIPT])(
  'loads nothing of the live maps with %s itself',
  (entry) => {
    // Written by Vite.
    const manifest = JSON.parse(readFileSync(`${CLIENT_BUNDLE}/.vite/manifest.json`, 'utf8')) as Manifest;
    expect(Object.values(manifest).map(({ name }) => name)).toContain('map');
    const atOnce = new Set([entry]);
    for (const key of atOnce) for (const other of manifest[key]?.imports ?? []) atOnce.add(other);
    // Else Leaflet runs before the policy for what it writes is there: what a page needs at once of cartography/ is to stand in the group
    // "page" of SHARED_SCRIPTS (build/plugin.ts).
    expect([...atOnce].map((key) => manifest[key]?.name)).not.toContain('map');
  },
);
