import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveCompressed } from '../bench/compressed-host.ts';
import { BUDGET, measureLoad } from '../bench/measure.ts';
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
  const { bytes, scriptBytes, requests, foreign } = await measureLoad(browser, page, '.live-map.is-drawn');
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
