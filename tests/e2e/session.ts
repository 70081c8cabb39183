import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';

/**
 * A reader at a desk, and one with a phone, who ask for less motion: what a page shows is the same however its map and its text get
 * there. Flights are a sixth of what a test takes that follows a visit, and a third of one in the studio.
 */
export const DESK = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const;
export const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  reducedMotion: 'reduce',
} as const;

/** The same readers who ask for nothing, in tests of what moves. */
export const DESK_IN_MOTION = { ...DESK, reducedMotion: 'no-preference' } as const;
export const PHONE_IN_MOTION = { ...PHONE, reducedMotion: 'no-preference' } as const;

export interface Session {
  readonly page: Page;
  /** What the console said and which requests left the site: both have to stay empty. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

/** What a reader's browser is like, and whether the site may keep its visits for reading without a network. */
export type Reader = BrowserContextOptions & { readonly keeps?: boolean };

/**
 * A new reader: an empty browser profile on a page of the site. One who keeps nothing saves data: to keep a visit takes a third of all
 * that the processor does for a page, and what is kept matters where it is asked for.
 */
export async function visitSite(
  browser: Browser,
  address: string,
  { keeps = false, ...options }: Reader = DESK,
): Promise<Session> {
  const context = await browser.newContext(options);
  if (!keeps)
    await context.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
  return visitIn(context, address);
}

/** Tabs that were left, by the site and what the reader's browser is like. */
const left = new WeakMap<Browser, Map<string, Session>>();

/**
 * A reader in the tab that the one before has left, where a page takes half of what it takes in a new profile; in a new one if there is
 * none. The tab has nothing of its former reader but a history, files at hand and what is kept in the profile, so this is for tests that
 * ask for none of these. One that fails does not come to close its session, and its tab is nobody's.
 */
export async function nextReader(
  browser: Browser,
  address: string,
  options: Omit<Reader, 'keeps'> = DESK,
): Promise<Session> {
  const tabs = left.get(browser) ?? new Map<string, Session>();
  left.set(browser, tabs);
  const kind = JSON.stringify([new URL(address).origin, options]);
  const session = tabs.get(kind) ?? (await visitSite(browser, address, options));
  if (tabs.delete(kind)) await beginAnew(session, address, options);
  return { ...session, close: async () => void tabs.set(kind, session) };
}

async function beginAnew({ page, complaints }: Session, address: string, options: Reader): Promise<void> {
  await page.emulateMedia({ colorScheme: options.colorScheme ?? 'light' });
  await page.mouse.move(0, 0);
  // To other words of the same page would be no way to a page.
  if (page.url().split('#')[0] === address.split('#')[0]) await page.goto('about:blank');
  complaints.length = 0;
  await page.goto(address);
}

/** A reader with a profile that may be of before, on a page of the site. */
export async function visitIn(context: BrowserContext, address: string): Promise<Session> {
  const page = await context.newPage();
  const complaints: string[] = [];
  const { origin } = new URL(address);
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      console.error(`the policy's ${effectiveDirective} stopped ${blockedURI} ${sample}`),
    ),
  );
  page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'data:') complaints.push(`foreign request: ${url.href}`);
  });
  await page.goto(address);
  return { page, complaints, close: () => context.close() };
}

/** Scrolls the page by a finger that lands on something, in pixels downwards: the browser takes the gesture from who listens to it. */
export async function scrollByFinger(page: Page, on: Locator, by: number): Promise<void> {
  const box = await on.boundingBox();
  if (!box) throw new RangeError('the finger lands on something that is seen');
  const [x, y] = [box.x + box.width * 0.4, box.y + box.height / 2];
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', moved?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: moved === undefined ? [] : [{ x, y: y - moved }],
    });
  await touch('touchStart', 0);
  for (let part = 1; part <= 10; part++) await touch('touchMove', (by * part) / 10);
  await touch('touchEnd');
  await session.detach();
}

/** Waits until the live map has taken the sketch's place. */
export const mapIsLive = (page: Page): Promise<unknown> => page.waitForSelector('.live-map.is-drawn');

/** Waits for an expectation about the page to come true, longer than any machine needs: this only ends what never does. */
export const eventually = (check: () => Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 60_000, interval: 50 });

/** Waits until the filters of the first page can be used. */
export const filtersReady = (page: Page): Promise<void> =>
  eventually(async () => expect(await page.getByRole('button', { name: 'Country' }).isEnabled()).toBe(true));

/** Has the page show so many frames: what moves by itself has moved by then, however slow the machine. */
export const framesPass = (page: Page, count = 12): Promise<void> =>
  page.evaluate(async (frames) => {
    for (let shown = 0; shown < frames; shown++) await new Promise(requestAnimationFrame);
  }, count);

/** Waits until the page has come to the end of its scrolling, which moves it with each frame. */
export const atRest = (page: Page): Promise<void> =>
  page.evaluate(async (frames) => {
    let before = Number.NaN;
    for (let still = 0; still < frames; before = window.scrollY) {
      await new Promise(requestAnimationFrame);
      still = window.scrollY === before ? still + 1 : 0;
    }
  }, 8);

/** Waits until something has come to rest where it is. */
export const atRestOn = async (on: Locator): Promise<void> => {
  let before = '';
  await eventually(async () => {
    const now = JSON.stringify(await on.boundingBox());
    const same = now === before;
    before = now;
    expect(same).toBe(true);
  });
};

/** The stop that every one of the three views says is the current one. */
export async function expectCurrent(
  page: Page,
  stop: { readonly id: string; readonly name: string },
): Promise<void> {
  await eventually(async () => {
    // At one go: to ask is dear.
    const { path, entries, passage, pins, title } = await page.evaluate(() => {
      const values = (selector: string, name: string) =>
        [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name));
      return {
        path: location.pathname,
        entries: values('.entry a[aria-current="step"]', 'data-stop'),
        passage: values('mark[aria-current="true"]', 'data-stops')[0],
        pins: values('.pin[aria-current="step"]', 'aria-label'),
        title: document.title,
      };
    });
    expect(path).toMatch(new RegExp(`/${stop.id}/$`));
    expect(entries).toEqual([stop.id]);
    expect(passage).toContain(stop.id);
    expect(pins).toEqual([expect.stringContaining(stop.name)]);
    expect(title).toContain(stop.name);
    expect(await page.getByRole('region', { name: stop.name }).count()).toBeLessThanOrEqual(1);
  });
}

/** The rules of axe-core that ask of colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Waits until what changes by and by has changed: half way, a colour is neither the one nor the other, and names are half there. */
const changesAreOver = (page: Page | Frame): Promise<void> =>
  page.evaluate(async () => {
    const changes = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
  });

/** What axe-core objects to in a page once it is still, a line a rule; by all of its rules if no others are named. */
export async function violationsIn(
  page: Page | Frame,
  rules?: readonly string[],
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.evaluate(
      await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
    );
  await changesAreOver(page);
  return page.evaluate(async (runOnly) => {
    interface Options {
      readonly resultTypes: readonly ['violations'];
      readonly runOnly?: readonly string[];
      /** Sounds and films, which no page has, and style sheets once more, for a rule that does not run unless it is named. */
      readonly preload: false;
    }
    // axe-core puts itself on the window; it has no types there.
    const { axe } = window as unknown as {
      axe: { run(options: Options): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({
      resultTypes: ['violations'],
      preload: false,
      ...(runOnly ? { runOnly } : {}),
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
    );
  }, rules);
}

/** What axe-core objects to in a page in the light, and in its colours once the reader's system has gone over to the dark. */
export async function violationsInBothThemes(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violationsIn(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violationsIn(page, OF_COLOURS);
  return [...light, ...dark.map((each) => `in the dark: ${each}`)];
}

/** Of how many stops some markers are, by what they say: "7" is one, "×7" is seven. */
export const stopsMarked = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Number(text.match(/^×(\d+)$/)?.[1] ?? 1), 0);
