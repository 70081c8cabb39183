import type { Browser } from 'playwright-core';
import { PHONE } from './measure.ts';

export interface SearchTime {
  readonly first: number;
  /** What the page's own thread did in it: with the wait for another key, the time on a machine that has nothing else to do. */
  readonly work: number;
  /** The same wait for another key, one small file and a frame: what no search on this machine could undercut. */
  readonly floor: number;
}

/** Each query is looked for so often, and the one of middle time counts: one in twenty falls into some other work of the machine. */
export const TRIES = 3;

/**
 * How long the page of the search takes from a key to its first result, for each query anew, in milliseconds, on the phone of the
 * benchmark.
 */
export async function measureSearch(
  browser: Browser,
  url: string,
  queries: readonly string[],
): Promise<readonly SearchTime[]> {
  const times: SearchTime[] = [];
  for (const query of queries) {
    const tries: SearchTime[] = [];
    for (let count = 0; count < TRIES; count++) tries.push(await timeOf(browser, url, query));
    const middle = tries.sort((a, b) => a.first - b.first)[TRIES >> 1];
    if (middle) times.push(middle);
  }
  return times;
}

async function timeOf(browser: Browser, url: string, query: string): Promise<SearchTime> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await client.send('Performance.enable');
  const worked = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0);
  };
  await page.goto(url);
  await page.waitForTimeout(400);
  const floor = await page.evaluate(floorOf);
  const before = await worked();
  const first = await page.evaluate(firstResultOf, query);
  const work = (await worked()) - before;
  await context.close();
  return { floor, first, work };
}

/** Runs in the page: what any answer that needs one file takes. */
function floorOf(): Promise<number> {
  return new Promise((resolve) => {
    const begin = performance.now();
    setTimeout(async () => {
      await (await fetch('../icon.svg', { cache: 'no-store' })).text();
      document.title += ' ';
      requestAnimationFrame(() => resolve(performance.now() - begin));
    }, 30);
  });
}

/** Runs in the page: types a query at once, and waits for the frame with the first results, or with the word that there are none. */
function firstResultOf(query: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  const status = document.querySelector('.search-status');
  const results = document.querySelector('.search-results');
  if (!field || !status || !results) throw new Error('this is not the page of the search');
  return new Promise((resolve) => {
    const begin = performance.now();
    const observer = new MutationObserver(() =>
      requestAnimationFrame(() => resolve(performance.now() - begin)),
    );
    for (const each of [results, status]) observer.observe(each, { childList: true });
    field.value = query;
    field.dispatchEvent(new Event('input'));
  });
}
