import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveSite } from '../hosts/hosts.ts';
import { launch } from './browser.ts';
import { DESK } from './session.ts';
import type { StaticHost } from './static-host.ts';

/** What readers have whose browsers lack something, or whose network loses a part of a page. */

let browser: Browser;
let host: StaticHost;

beforeAll(async () => {
  browser = await launch();
  host = await serveSite('/news/maps/');
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

/** A new reader with a tab that has yet to open a page, and what that will throw. */
async function lacking(story: (page: Page, errors: readonly string[]) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ ...DESK, serviceWorkers: 'block' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await story(page, errors);
  await context.close();
}

it('keeps the drawn map, and says that there is no other, where nothing can be painted on a canvas', () =>
  lacking(async (page, errors) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto(`${host.address}kim-russia-2023/aircraft-plant/`);
    await page.getByText('The interactive map could not be loaded').waitFor();
    expect(await page.locator('.sketch svg:visible').count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL('**/airport-near-vladivostok/');
    expect(errors).toEqual([]);
  }));

it('goes on without its styles, which leave the map no room', () =>
  lacking(async (page, errors) => {
    await page.route(/\/entry-client-[^/]*\.css$/, (route) => route.abort());
    await page.goto(`${host.address}kim-russia-2023/`);
    await page.locator('.live-map.is-drawn').waitFor({ state: 'attached' });
    // What is painted follows the map, which a step moves.
    await page.keyboard.press('ArrowRight');
    await page.waitForURL('**/space-launch-site/');
    await page.waitForTimeout(1500);
    expect(errors).toEqual([]);
  }));
