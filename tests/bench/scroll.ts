import type { Browser } from 'playwright-core';
import { PHONE } from './measure.ts';

export interface Scrolled {
  /** The longest time between two frames while the page was scrolled, in milliseconds. */
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
  await page.evaluate(watchFrames);
  await page.mouse.move(195, 700);
  for (let turn = 0; turn < turns; turn++) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(100);
  }
  // Put there by `watchFrames`.
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames);
  await context.close();
  return {
    longest: Math.max(...frames),
    late: frames.filter((frame) => frame > 50).length / frames.length,
  };
}

function watchFrames(): void {
  const frames: number[] = [];
  Object.assign(window, { frames });
  let before = performance.now();
  const look = (now: number) => {
    frames.push(now - before);
    before = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
