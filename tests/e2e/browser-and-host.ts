import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveSite } from '../hosts/hosts.ts';
import { launch } from './browser.ts';
import type { StaticHost } from './static-host.ts';

export let browser: Browser;
/** Of the built site, in a folder, as the site of a newsroom mostly stands. */
export let host: StaticHost;

/** Opens both for the tests of the file that calls it. Files of tests share what they import, so that this cannot be done by importing it. */
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
