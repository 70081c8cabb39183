import type { Browser } from 'playwright-core';
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

/** Scrolls a page by hand, so many times 300 pixels, on a phone whose processor is four times slower. */
export async function measureScroll(
  browser: Browser,
  url: string,
  turns: number,
  ready: string,
): Promise<Scrolled> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(url);
  await page.waitForSelector(ready);
  await page.waitForTimeout(1500);
  await watchFrames(page);
  await page.mouse.move(195, 700);
  for (let turn = 0; turn < turns; turn++) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(100);
  }
  const { frames, tasks } = await watchedFrames(page);
  await context.close();
  return {
    task: Math.max(0, ...tasks),
    longest: Math.max(...frames),
    late: frames.filter((frame) => frame > 50).length / frames.length,
  };
}
