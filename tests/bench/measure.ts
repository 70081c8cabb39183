import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { openUnwatchedTab } from './unwatched-tab.ts';

/** What a first view fetches. */
export interface Fetched {
  /** Bytes over the wire, headers included. */
  readonly bytes: number;
  readonly scriptBytes: number;
  readonly requests: number;
  readonly foreign: number;
}

/** What a reader waits for. */
export interface Load {
  /** Milliseconds from navigation. */
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** Total blocking time: milliseconds by which long tasks after the first contentful paint went over 50 each. */
  readonly blocking: number;
  readonly shift: number;
}

/** What a first view of a stop may take at most. */
export const BUDGET = { bytes: 200_000, scriptBytes: 135_000, requests: 15 } as const;

export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
} as const;

interface Marks {
  firstPaint: number;
  largestPaint: number;
  shift: number;
  readonly tasks: { readonly start: number; readonly length: number }[];
}

/** Collects what the browser says of paints, long tasks and shifts. Runs in the page before anything else. */
function observe(): void {
  const marks: Marks = { firstPaint: 0, largestPaint: 0, shift: 0, tasks: [] };
  Object.assign(window, { marks });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.name === 'first-contentful-paint') marks.firstPaint = entry.startTime;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) marks.largestPaint = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      marks.tasks.push({ start: entry.startTime, length: entry.duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    // The DOM library does not know layout-shift entries.
    for (const entry of list.getEntries()) marks.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What a new reader's first view fetches, until something is there and for a while after. */
export async function measureBytes(browser: Browser, url: string, ready: string): Promise<Fetched> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  const sizes = new Map<string, { type: string; bytes: number }>();
  let foreign = 0;
  client.on('Network.responseReceived', ({ requestId, type }) => sizes.set(requestId, { type, bytes: 0 }));
  client.on('Network.requestWillBeSent', ({ request }) => {
    if (!request.url.startsWith(new URL(url).origin)) foreign++;
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const entry = sizes.get(requestId);
    if (entry) entry.bytes = encodedDataLength;
  });
  await page.goto(url);
  await page.waitForSelector(ready, { state: 'attached' });
  await page.waitForTimeout(1200);
  await context.close();
  const all = [...sizes.values()];
  const sum = (entries: readonly { readonly bytes: number }[]) =>
    entries.reduce((total, { bytes }) => total + bytes, 0);
  return {
    bytes: sum(all),
    scriptBytes: sum(all.filter(({ type }) => type === 'Script')),
    requests: all.length,
    foreign,
  };
}

/** A cold load on a phone whose processor is four times slower, until something is there and for a while after. */
export async function measureLoad(browser: Browser, url: string, ready: string): Promise<Load> {
  const { send, close } = await openUnwatchedTab(browser);
  const asked = async (expression: string) => {
    const { result } = await send('Runtime.evaluate', { expression, returnByValue: true });
    return result.value as unknown;
  };
  const { viewport, deviceScaleFactor, isMobile: mobile } = PHONE;
  await send('Emulation.setDeviceMetricsOverride', { ...viewport, deviceScaleFactor, mobile });
  await send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await send('Page.enable');
  await send('Page.addScriptToEvaluateOnNewDocument', { source: `(${observe})()` });
  await send('Page.navigate', { url });
  const last = Date.now() + 60_000;
  while (!(await asked(`document.querySelector(${JSON.stringify(ready)}) !== null`))) {
    if (Date.now() > last) throw new Error(`${ready} did not come within a minute`);
    await setTimeout(100);
  }
  await setTimeout(1200);
  // Put there by `observe`.
  const { tasks, ...marks } = (await asked('marks')) as Marks;
  await close();
  const blocking = tasks
    .filter(({ start }) => start >= marks.firstPaint)
    .reduce((sum, { length }) => sum + Math.max(0, length - 50), 0);
  return { ...marks, blocking };
}

export interface Answer {
  /** From the key to the end of the frame that answers it, on the page's own thread. */
  readonly frame: number;
  /** From the key until that frame stands on the screen (Event Timing, in steps of 8), drawing by software included. */
  readonly screen: number;
}

/** How fast a page answers `presses` arrow keys, in milliseconds, on the same phone, which keeps nothing for reading offline meanwhile. */
export async function measureKeys(
  browser: Browser,
  url: string,
  presses: number,
  ready: string,
): Promise<readonly Answer[]> {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(url);
  await page.waitForSelector(ready);
  await page.waitForTimeout(1500);
  await page.evaluate(watchKeys);
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press(press % 6 < 3 ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForTimeout(1600);
  }
  // Put there by `watchKeys`.
  const { frames, screens } = await page.evaluate(
    () => (window as unknown as { keys: { frames: number[]; screens: number[] } }).keys,
  );
  await context.close();
  return frames.map((frame, index) => ({ frame, screen: screens[index] ?? 0 }));
}

function watchKeys(): void {
  const keys = { frames: [] as number[], screens: [] as number[] };
  Object.assign(window, { keys });
  const channel = new MessageChannel();
  let pressed = 0;
  channel.port1.onmessage = () => keys.frames.push(performance.now() - pressed);
  window.addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp;
      // The message is handled after the frame that the callback belongs to has been laid out and painted.
      requestAnimationFrame(() => channel.port2.postMessage(0));
    },
    { capture: true },
  );
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'keydown') keys.screens.push(entry.duration);
    // The DOM library does not know the threshold of Event Timing.
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}
