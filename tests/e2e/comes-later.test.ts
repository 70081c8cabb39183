import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import { DESK, mapIsLive, visitSite } from './session.ts';

openForThisFile();

/** Begins a page on which no moment passes that somebody waits for: what puts something off puts it off for ever. */
async function withoutTime(story: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints, close } = await visitSite(browser, `${host.address}robots.txt`, DESK);
  await page.addInitScript(() => {
    const after = window.setTimeout.bind(window);
    const timeless = (then: () => void, ms = 0) => (ms < 50 ? after(then, ms) : 0);
    Object.assign(window, { setTimeout: timeless });
  });
  await story(page);
  expect(complaints).toEqual([]);
  await close();
}

it.each([
  'kim-russia-2023/aircraft-plant/',
  'nellie-bly-1889/',
  'kim-russia-2023/embed/',
  'compare/?visits=kim-russia-2023,kim-vladivostok-2019',
])('the live map of /%s waits for its script and for no clock, and is rendered a few times', (path) =>
  withoutTime(async (page) => {
    await page.addInitScript(() => {
      const ask = window.matchMedia.bind(window);
      let asked = 0;
      // Each rendering of a live map asks for it.
      const counted = (query: string) => {
        if (query.includes('reduced-motion')) Object.assign(window, { asked: ++asked });
        return ask(query);
      };
      Object.assign(window, { matchMedia: counted });
    });
    await page.goto(host.address + path);
    await mapIsLive(page);
    const asked = await page.evaluate('asked');
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(30);
  }),
);

it('the dialog to share waits for its script and for no clock', () =>
  withoutTime(async (page) => {
    await page.goto(`${host.address}kim-russia-2023/artyom/`);
    await mapIsLive(page);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('dialog').waitFor();
  }));
