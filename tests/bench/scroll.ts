import type { Browser, Page } from 'playwright-core';
import { watchedFrames, watchFrames } from './frames.ts';
import { PHONE } from './measure.ts';

export interface Scrolled {
  /** What held the page's own thread longest while the page was scrolled, in milliseconds; 0 if nothing took more than 50. */
  readonly task: number;
  /** The longest time between two frames, in milliseconds, the screen drawn by this machine's software included. */
  readonly longest: number;
  /** The part of the frames that came later than 50 ms after the one before. */
  readonly late: number;
}

/** Scrolls a page by hand, so many times 300 pixels, on a phone whose processor is four times slower and which keeps nothing meanwhile. */
export async function measureScroll(
  browser: Browser,
  url: string,
  turns: number,
  ready: string,
): Promise<Scrolled> {
  const page = await openOnPhone(browser, url, ready, 'block');
  const scrolled = await scroll(page, turns);
  await page.context().close();
  return scrolled;
}

export interface Keeping extends Scrolled {
  /** Seconds from navigation until the visit is kept for reading offline. */
  readonly seconds: number;
}

/** The same while the page keeps its visit for reading offline, from the first turns on; `list` is the address of what is kept last. */
export async function measureKeeping(
  browser: Browser,
  url: string,
  turns: number,
  ready: string,
  list: string,
): Promise<Keeping> {
  const page = await openOnPhone(browser, url, ready, 'allow');
  const scrolled = await scroll(page, turns);
  const seconds = await page.evaluate(async (last) => {
    while (!(await caches.match(last))) await new Promise((again) => setTimeout(again, 100));
    return performance.now() / 1000;
  }, list);
  await page.context().close();
  return { ...scrolled, seconds };
}

async function openOnPhone(
  browser: Browser,
  url: string,
  ready: string,
  serviceWorkers: 'allow' | 'block',
): Promise<Page> {
  const context = await browser.newContext({ ...PHONE, serviceWorkers });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(url);
  await page.waitForSelector(ready);
  await page.waitForTimeout(1500);
  return page;
}

async function scroll(page: Page, turns: number): Promise<Scrolled> {
  await watchFrames(page);
  await page.mouse.move(195, 700);
  for (let turn = 0; turn < turns; turn++) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(100);
  }
  const { frames, tasks } = await watchedFrames(page);
  return {
    task: Math.max(0, ...tasks),
    longest: Math.max(...frames),
    late: frames.filter((frame) => frame > 50).length / frames.length,
  };
}
