import type { Browser } from 'playwright-core';

export interface Load {
  /** Bytes over the wire, headers included. */
  readonly bytes: number;
  readonly scriptBytes: number;
  readonly requests: number;
  readonly foreign: number;
  /** Milliseconds from navigation. */
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** Milliseconds by which long tasks went over 50 each. */
  readonly blocking: number;
  readonly shift: number;
}

const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
} as const;

/** Collects what the browser says of paints, long tasks and shifts. Runs in the page before anything else. */
function observe(): void {
  const marks = { firstPaint: 0, largestPaint: 0, blocking: 0, shift: 0 };
  Object.assign(window, { marks });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.name === 'first-contentful-paint') marks.firstPaint = entry.startTime;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) marks.largestPaint = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) marks.blocking += Math.max(0, entry.duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    // The DOM library does not know layout-shift entries.
    for (const entry of list.getEntries()) marks.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** A cold load on a phone whose processor is four times slower. */
export async function measureLoad(browser: Browser, url: string, ready?: string): Promise<Load> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
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
  await page.addInitScript(observe);
  await page.goto(url);
  if (ready) await page.waitForSelector(ready);
  await page.waitForTimeout(1200);
  // Put there by `observe`.
  const marks = await page.evaluate(
    () =>
      (window as unknown as { marks: Pick<Load, 'firstPaint' | 'largestPaint' | 'blocking' | 'shift'> })
        .marks,
  );
  await context.close();
  const all = [...sizes.values()];
  const sum = (entries: readonly { readonly bytes: number }[]) =>
    entries.reduce((total, { bytes }) => total + bytes, 0);
  return {
    ...marks,
    bytes: sum(all),
    scriptBytes: sum(all.filter(({ type }) => type === 'Script')),
    requests: all.length,
    foreign,
  };
}

/** Milliseconds from a key to the next paint, for each of `steps` presses, on the same phone. */
export async function measureSteps(browser: Browser, url: string, steps: number): Promise<readonly number[]> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(url);
  await page.waitForSelector('.live-map.is-drawn');
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    const paints: number[] = [];
    Object.assign(window, { paints });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') paints.push(entry.duration);
      // Event Timing rounds to 8 ms and reports from 16 ms on.
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
  });
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press(step % 8 < 4 ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForTimeout(1600);
  }
  // Put there a moment ago.
  const paints = await page.evaluate(() => (window as unknown as { paints: number[] }).paints);
  await context.close();
  return paints;
}
