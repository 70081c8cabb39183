import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import { cutLines } from './kim-visit.ts';
import { filtersReady, mapIsLive, nextReader, PHONE_IN_MOTION } from './session.ts';

openForThisFile();

const LAPTOP = { viewport: { width: 1366, height: 768 } } as const;

/** Until all has come that a page shows by itself. */
const COMPLETE: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  '': filtersReady,
  'search/?q=kim': (page) => page.getByRole('navigation', { name: 'Find a journey by' }).waitFor(),
  'compare/?visits=kim-russia-2023,kim-vladivostok-2019,nellie-bly-1889': mapIsLive,
  'kim-russia-2023/': mapIsLive,
  'nellie-bly-1889/': mapIsLive,
  'kim-russia-2023/russky-island/': mapIsLive,
};

describe.each([LAPTOP, PHONE_IN_MOTION])('to a reader with %j', (reader) => {
  it.each(Object.keys(COMPLETE))('the page /%s stands still while it comes', async (path) => {
    const { page, close } = await nextReader(browser, `${host.address}robots.txt`, reader);
    // What is shown comes in its own time, each file a moment after the one before.
    let turn = Promise.resolve();
    await page.route('**/*.{js,json,txt}', async (route) => {
      const mine = turn.then(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));
      turn = mine;
      await mine;
      await route.continue();
    });
    await page.addInitScript(() => {
      const moved: { readonly by: number; readonly what: readonly string[] }[] = [];
      Object.assign(window, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          // The DOM library does not know layout-shift entries.
          const { value, sources } = entry as unknown as {
            readonly value: number;
            readonly sources: readonly { readonly node?: { readonly className?: string } }[];
          };
          moved.push({ by: value, what: sources.map(({ node }) => node?.className ?? '') });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(host.address + path);
    await COMPLETE[path]?.(page);
    // Nor is a line cut by what covers the article.
    if (path.includes('russky')) expect(await cutLines(page)).toEqual([]);
    const moved = (await page.evaluate('moved')) as readonly { readonly by: number }[]; // as put there above
    // Half of what Web Vitals takes for good (https://web.dev/articles/cls).
    expect(
      moved.reduce((sum, { by }) => sum + by, 0),
      JSON.stringify(moved),
    ).toBeLessThan(0.05);
    // What is still to come is waited for: a file that is let through after that is an error of no test.
    await page.unrouteAll({ behavior: 'wait' });
    await close();
  });
});
