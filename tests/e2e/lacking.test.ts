import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import { DESK, eventually, framesPass, mapIsLive } from './session.ts';

openForThisFile();

/** What readers have whose browsers lack something, or whose network loses a part of a page. */

/** A new reader with a tab that has yet to open a page, and what that will throw. */
async function lacking(story: (page: Page, errors: readonly string[]) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ ...DESK, serviceWorkers: 'block' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await story(page, errors);
  await context.close();
}

it('keeps the drawn map, and says that there is no other, where nothing can be painted on a canvas', () =>
  lacking(async (page, errors) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto(`${host.address}kim-russia-2023/aircraft-plant/`);
    await page.getByText('The interactive map could not be loaded').waitFor();
    expect(await page.locator('.sketch svg:visible').count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL('**/airport-near-vladivostok/');
    expect(errors).toEqual([]);
  }));

it.each(['step', 'network', 'pause'])(
  'keeps the drawn map where none of the live one comes, until the next %s',
  (next) =>
    lacking(async (page, errors) => {
      let asked = 0;
      let isAway = true;
      await page.route(/\/assets\/map\/.*\.json$/, (route) => {
        asked += 1;
        return isAway ? route.abort() : route.continue();
      });
      await page.clock.install();
      await page.goto(`${host.address}kim-russia-2023/aircraft-plant/`);
      await eventually(async () => expect(asked).toBeGreaterThan(0));
      await framesPass(page, 30);
      expect(await page.locator('.sketch svg:visible').count()).toBeGreaterThan(0);
      expect(await page.locator('.live-map.is-drawn').count()).toBe(0);
      isAway = next === 'step';
      if (next === 'step') await page.keyboard.press('ArrowRight');
      else if (next === 'network') await page.evaluate(() => window.dispatchEvent(new Event('online')));
      else await page.clock.fastForward(60_000);
      await mapIsLive(page);
      await eventually(async () => expect(await page.locator('#root .sketch').count()).toBe(0));
      expect(errors).toEqual([]);
    }),
);

it('goes on without its styles, which leave the map no room', () =>
  lacking(async (page, errors) => {
    await page.route(/\/entry-client-[^/]*\.css$/, (route) => route.abort());
    await page.goto(`${host.address}kim-russia-2023/`);
    await page.locator('.live-map.is-drawn').waitFor({ state: 'attached' });
    // What is painted follows the map, which a step moves.
    await page.keyboard.press('ArrowRight');
    await page.waitForURL('**/space-launch-site/');
    await framesPass(page, 90);
    expect(errors).toEqual([]);
  }));

it('stays at its stop without its styles, whatever comes late and moves the words', () =>
  lacking(async (page, errors) => {
    await page.route(/\/entry-client-[^/]*\.css$/, (route) => route.abort());
    await page.goto(`${host.address}kim-russia-2023/aircraft-plant/`);
    await page.locator('.live-map.is-drawn').waitFor({ state: 'attached' });
    // Longer than the page waits for an address that reading has led to, and than what comes late moves the words.
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(1000);
    await page.mouse.wheel(0, -600);
    await page.waitForTimeout(1000);
    expect(page.url()).toMatch(/aircraft-plant\/$/);
    expect(errors).toEqual([]);
  }));

it('goes on from stop to stop where the browser takes no more addresses for now', () =>
  lacking(async (page, errors) => {
    await page.addInitScript(() => {
      history.pushState = history.replaceState = () => {
        throw new DOMException('more than 100 times per 30 seconds', 'SecurityError');
      };
    });
    await page.goto(`${host.address}kim-russia-2023/`);
    await mapIsLive(page);
    for (const name of ['Space launch site', 'Aircraft plant', 'Airport near Vladivostok']) {
      await page.keyboard.press('ArrowRight');
      await eventually(async () => expect(await page.title()).toContain(name));
    }
    await page.goto(`${host.address}compare/?visits=kim-russia-2023,kim-vladivostok-2019`);
    // A visit that comes later has days of its own, by which that of the reader has another number.
    await page.locator('.compare-card').nth(1).waitFor();
    for (const day of ['1 of', '2 of', '3 of']) {
      await page.locator('.compare-day').getByText(day).waitFor();
      await page.keyboard.press('ArrowRight');
    }
    expect(errors).toEqual([]);
  }));

// Side by side: each waits three seconds for scripts.
describe.concurrent.each([
  [
    'compare/?visits=kim-russia-2023,kim-vladivostok-2019',
    'Laying visits side by side needs scripts',
    'All visits',
  ],
  ['search/?q=walrus', 'Searching needs scripts', 'Countries'],
  ['studio/', 'The studio works in your browser and needs scripts', 'All visits'],
])('/%s says what it needs and leads on where its scripts', (path, words, way) => {
  it.each([
    ['are not there', (route: Route) => route.abort()],
    // A network that is there and brings nothing.
    ['do not come', () => undefined],
  ])('%s', (_, fate) =>
    lacking(async (page) => {
      await page.route(/\.js$/, fate);
      await page.goto(host.address + path, { waitUntil: 'commit' });
      await page.getByText(words).waitFor();
      await page.getByRole('link', { name: way }).first().click();
      await page.waitForURL((url) => url.href !== host.address + path, { waitUntil: 'commit' });
    }),
  );
});

it('says nothing of scripts where they come', () =>
  lacking(async (page) => {
    for (const path of ['compare/', 'search/', 'studio/']) {
      await page.goto(host.address + path);
      await eventually(async () => expect(await page.locator('.stands-in').count()).toBe(0));
    }
  }));

it('has visits to read in the place of a comparison that fails', () =>
  lacking(async (page, errors) => {
    await page.route('**/compared.json', (route) => route.fulfill({ json: {} }));
    await page.goto(`${host.address}compare/?visits=kim-russia-2023,kim-vladivostok-2019`);
    await page.getByText('Laying visits side by side needs scripts').waitFor();
    expect(errors).not.toEqual([]);
    await page.getByRole('link', { name: 'Kim Jong Un in Vladivostok' }).click();
    await page.getByRole('article').waitFor();
  }));

it('takes the visits of a comparison from a list that a sentence ends behind', () =>
  lacking(async (page) => {
    await page.goto(`${host.address}compare/?visits=kim-russia-2023,%20kim-vladivostok-2019.`);
    await page.locator('.compare-card').nth(1).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  }));

it('says that the share dialog is on its way where a slow network has it wait, and has it no more for who does not wait', () =>
  lacking(async (page, errors) => {
    let arrive = () => {};
    const network = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route(/\/share-dialog-[^/]*\.js$/, (route) => network.then(() => route.continue()));
    await page.goto(`${host.address}kim-russia-2023/artyom/`);
    await mapIsLive(page);
    const share = page.getByRole('button', { name: 'Share', exact: true });
    const coming = page.getByText('Loading …');
    await share.click();
    await coming.waitFor();
    await page.locator('.notice').getByRole('button', { name: 'Close' }).click();
    await coming.waitFor({ state: 'detached' });
    // The page goes on meanwhile.
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL('**/russky-island/');
    await share.click();
    await coming.waitFor();
    arrive();
    await page.getByRole('dialog').getByText('Russky Island').first().waitFor();
    expect(await coming.count()).toBe(0);
    expect(errors).toEqual([]);
  }));

it('says where the studio works, at an address where a browser does not give it what it needs', () =>
  lacking(async (page, errors) => {
    // As at http://192.168.1.2/, which is another machine's.
    await page.addInitScript(() => {
      Object.defineProperty(window, 'isSecureContext', { value: false });
      Reflect.deleteProperty(Navigator.prototype, 'locks');
      Reflect.deleteProperty(Crypto.prototype, 'randomUUID');
    });
    for (const path of ['studio/', 'studio/#0000']) {
      await page.goto(host.address + path);
      await page.getByText('at an address that begins with https://').waitFor();
    }
    await page.getByRole('link', { name: 'All visits' }).click();
    await page.waitForURL(host.address);
    expect(errors).toEqual([]);
  }));
