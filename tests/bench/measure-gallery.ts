import type { Browser, Page } from 'playwright-core';
import { watchedFrames, watchFrames } from './frames.ts';
import { PHONE } from './measure.ts';

/** How the map of the first page follows a drag. */
export interface Panned {
  /** Frames a second, on average. */
  readonly rate: number;
  /** The interval that nineteen of twenty frames keep within, in milliseconds. */
  readonly most: number;
  /** What the page's own thread does for a frame, in milliseconds: what this machine's drawing by software takes besides is not in it. */
  readonly work: number;
}

/** A press in a filter, in milliseconds. */
export interface Filtered {
  /** Until the end of the frame with the new count. */
  readonly time: number;
  /** Until the end of the frame with the new list; not a number where the first visits are the same as before. */
  readonly list: number;
  /** What the page's own thread did for it, the map included, which follows after that frame. */
  readonly work: number;
}

export interface Measured {
  readonly pan: Panned;
  /** For each press. */
  readonly filters: readonly Filtered[];
}

const DESK = { viewport: { width: 1440, height: 900 } } as const;
/** Milliseconds between two positions of a mouse. */
const BEAT = 8;

/** A drag over the map of the first page, and a row of choices, on one of the benchmark's devices. */
export async function measureGallery(
  browser: Browser,
  url: string,
  device: 'desk' | 'phone',
): Promise<Measured> {
  const context = await browser.newContext(device === 'desk' ? DESK : PHONE);
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: device === 'desk' ? 1 : 4 });
  await client.send('Performance.enable');
  await page.goto(url);
  // The host packs what it has not served before.
  await page.waitForLoadState('networkidle');
  const map = page.locator('.gallery-map');
  await map.hover();
  await page.waitForSelector('.live-map.is-drawn .cluster', { timeout: 120_000 });
  await page.waitForTimeout(1500);
  const worked: Worked = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0);
  };
  const before = await worked();
  const frames = await drag(page);
  const work = (await worked()) - before;
  const filters = await press(page, worked);
  await context.close();
  const total = frames.reduce((sum, each) => sum + each, 0);
  const sorted = [...frames].sort((a, b) => a - b);
  return {
    pan: {
      rate: (1000 * frames.length) / total,
      most: sorted[Math.floor(0.95 * sorted.length)] ?? 0,
      work: work / frames.length,
    },
    filters,
  };
}

/** Milliseconds that the page's own thread has worked. */
type Worked = () => Promise<number>;

/** Drags the map there and back in a long bow, and gives the intervals between the frames. */
async function drag(page: Page): Promise<readonly number[]> {
  const box = await page.locator('.gallery-map').boundingBox();
  if (!box) throw new Error('the map stands on the page');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await watchFrames(page);
  const began = performance.now();
  for (let turn = 0; turn < 300; turn++) {
    const angle = (turn / 300) * 4 * Math.PI;
    await page.mouse.move(x + box.width * 0.4 * Math.sin(angle), y + box.height * 0.4 * Math.sin(angle / 2));
    await page.waitForTimeout(Math.max(0, began + turn * BEAT - performance.now()));
  }
  const { frames } = await watchedFrames(page);
  await page.mouse.up();
  await page.waitForTimeout(1000);
  return frames;
}

/** Opens each filter, chooses two of its values, and takes the first off again. */
async function press(page: Page, worked: Worked): Promise<readonly Filtered[]> {
  const answers: Filtered[] = [];
  for (const label of ['Who was there', 'Country', 'Kind of place', 'Year', 'Language']) {
    await page.locator('.filter-button', { hasText: label }).click();
    await page.locator('.filter-values input[type="checkbox"]').nth(3).waitFor();
    for (const at of [0, 2, 0]) {
      await page.waitForTimeout(600);
      const before = await worked();
      const answer = await page.evaluate(answerOf, at);
      answers.push({ ...answer, work: (await worked()) - before });
    }
    await page.keyboard.press('Escape');
    await page.locator('.chip.is-plain, .chip').last().click();
    await page.waitForTimeout(600);
  }
  return answers;
}

/**
 * Runs in the page: chooses the value at a place of the filter that is open, and waits for the end of the frame with the new count, and
 * for that of the frame with the new list; the list may be the same as before.
 */
function answerOf(at: number): Promise<Pick<Filtered, 'time' | 'list'>> {
  const box = document.querySelectorAll<HTMLInputElement>('.filter-values input[type="checkbox"]')[at];
  const parts = [document.querySelector('.gallery-count'), document.querySelector('.visits')];
  if (!box || parts.includes(null)) throw new Error(`no filter is open that has a value at ${at}`);
  const begin = performance.now();
  const answers = parts.map(
    (part) =>
      new Promise<number>((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - begin);
        new MutationObserver(() => requestAnimationFrame(() => channel.port2.postMessage(0))).observe(
          part ?? document,
          { childList: true, characterData: true, subtree: true },
        );
        setTimeout(resolve, 3000, Number.NaN);
      }),
  );
  box.click();
  return Promise.all(answers).then(([time = Number.NaN, list = Number.NaN]) => ({ time, list }));
}
