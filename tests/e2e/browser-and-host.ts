import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { serveSite } from '../hosts/hosts.ts';
import { launch } from './browser.ts';
import { mapIsLive, nextReader, type Reader } from './session.ts';
import type { StaticHost } from './static-host.ts';

export let browser: Browser;
/** Of the built site, in a folder, as the site of a newsroom mostly stands. */
export let host: StaticHost;

/**
 * Opens both for the tests of the file that calls it. Files of tests share what they import, so that this cannot be done by
 * importing it.
 */
export function openForThisFile(): void {
  beforeAll(async () => {
    browser = await launch();
    host = await serveSite('/news/maps/');
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });
}

/**
 * Opens a page, by its path in the site or its whole address, runs the story and requires that nothing complained and nothing left
 * the site.
 */
export async function reader(
  path: string,
  options: Reader,
  story: (page: Page) => Promise<void>,
): Promise<void> {
  const session = await nextReader(browser, new URL(path, host.address).href, options);
  await story(session.page);
  expect(session.complaints).toEqual([]);
  await session.close();
}

/** The same of a page with a live map, once that stands, if scripts run. */
export const readerOfMap = (
  path: string,
  options: Reader,
  story: (page: Page) => Promise<void>,
): Promise<void> =>
  reader(path, options, async (page) => {
    if (options.javaScriptEnabled !== false) await mapIsLive(page);
    await story(page);
  });
