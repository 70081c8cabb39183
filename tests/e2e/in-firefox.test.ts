import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerRules } from '../hosts/header-rules.ts';
import { hasFirefox, launchFirefox, press, readerInFirefox } from './firefox.ts';
import { eventually } from './session.ts';
import { type StaticHost, serveFolder } from './static-host.ts';

/** What readers and editors do most, in an engine that is not Chromium's, in which all other tests are. */
const VISIT = 'kim-russia-2023';
const PATH = '/news/maps/';
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

describe.skipIf(!hasFirefox())('in Firefox', () => {
  let browser: Browser;
  let host: StaticHost;
  beforeAll(async () => {
    browser = await launchFirefox();
    host = await serveFolder('dist', PATH, headerRules);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  const reader = (path: string, size: typeof DESK, story: (page: Page) => Promise<void>) =>
    readerInFirefox(browser, host.address + path, size, story);

  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('opens a stop, steps and goes back: address, article, map and itinerary say the same (%s)', (_, size) =>
    reader(`${VISIT}/aircraft-plant/`, size, async (page) => {
      await isAt(page, 'aircraft-plant', '2. Aircraft plant');
      await press(page, '.stepper button', 'Next stop');
      await isAt(page, 'airport-near-vladivostok', '3. Airport');
      await page.keyboard.press('ArrowRight');
      await isAt(page, 'russky-island', '4. Russky Island');
      await page.goBack();
      await isAt(page, 'airport-near-vladivostok', '3. Airport');
      await page.reload();
      await isAt(page, 'airport-near-vladivostok', '3. Airport');
    }),
  );

  it('goes with the reading', () =>
    reader(`${VISIT}/artyom/`, DESK, async (page) => {
      await isAt(page, 'artyom', '5. Artyom');
      await page.mouse.move(1200, 600);
      for (let turn = 0; turn < 6; turn++) await page.mouse.wheel({ deltaY: 100 });
      await isAt(page, 'russky-island', '4. Russky Island');
    }));

  it('offers a link to words that are selected, and says that it was copied', () =>
    reader(`${VISIT}/artyom/`, DESK, async (page) => {
      await isAt(page, 'artyom', '5. Artyom');
      await page.evaluate(() => {
        const words = document.querySelector('mark[aria-current="true"]');
        if (words) getSelection()?.selectAllChildren(words);
      });
      await press(page, '.selection-bar button', 'Copy link to this passage');
      await eventually(async () => expect(await statuses(page)).toContain('Link to these words copied'));
    }));

  it('keeps a visit for reading without a network, and has no newer version to offer', async () => {
    const own = await serveFolder('dist', PATH, headerRules);
    await readerInFirefox(browser, `${own.address}${VISIT}/`, DESK, async (page) => {
      await eventually(async () => expect(await keptFiles(page)).toContain(`${PATH}${VISIT}/keep.json`));
      await own.close();
      await page.goto(`${own.address}${VISIT}/artyom/`);
      await isAt(page, 'artyom', '5. Artyom');
      await press(page, '.stepper button', 'Previous stop');
      await isAt(page, 'russky-island', '4. Russky Island');
      expect(await statuses(page)).not.toContain('A newer version');
    });
  });

  it('filters all visits, and finds words in their articles', () =>
    reader('', DESK, async (page) => {
      await eventually(async () => expect(await page.$('button[aria-haspopup]:disabled')).toBeNull());
      await press(page, 'button', 'Country');
      await press(page, 'label', 'Japan');
      await eventually(async () =>
        expect(
          await page.$$eval('.visit-entry h3', (titles) => titles.map((each) => each.textContent)),
        ).toEqual(['Nellie Bly around the world']),
      );
      expect(new URL(page.url()).search).toBe('?country=JP');
      await page.goto(`${host.address}search/`);
      await page.focus('input[type="search"]');
      await page.keyboard.type('walrus');
      await eventually(async () =>
        expect(await page.$$eval('main mark', (marks) => marks.map((each) => each.textContent))).toContain(
          'walrus',
        ),
      );
    }));

  it('proposes the stops of an article in the studio, and has the draft when it is opened again', () =>
    reader('studio/', DESK, async (page) => {
      await page.focus('textarea');
      await page.keyboard.type('Two days in Lisbon and Porto');
      await page.keyboard.press('Enter');
      await page.keyboard.type('On Sunday the minister arrived in Lisbon and met the mayor for talks.');
      await page.keyboard.press('Enter');
      await page.keyboard.type('On Monday he visited Porto.');
      await press(page, 'button', 'Begin with this text');
      const stops = () =>
        page.$$eval('.studio-stop', (entries) => entries.map(({ textContent }) => textContent ?? ''));
      const both = [expect.stringContaining('Lisbon'), expect.stringContaining('Porto')];
      await eventually(async () => expect(await stops()).toEqual(both));
      await page.reload();
      await eventually(async () => expect(await stops()).toEqual(both));
    }));
});

const stopOfAddress = (page: Page): string | undefined =>
  new URL(page.url()).pathname.slice(PATH.length + VISIT.length + 1).replace(/\/$/, '');

const statuses = (page: Page): Promise<string> =>
  page.$$eval('[role="status"]', (regions) => regions.map(({ textContent }) => textContent).join('\n'));

/** The paths of all that the browser has kept. */
const keptFiles = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = await Promise.all(opened.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });

/** Waits until all that shows where the reader is shows one stop, and its words are in view. */
const isAt = (page: Page, stop: string, pin: string): Promise<void> =>
  eventually(async () => {
    const { pins, entry, passage } = await page.evaluate(() => {
      const words = document.querySelector<HTMLElement>('mark[aria-current="true"]');
      const { top = 0, bottom = 0 } = words?.getBoundingClientRect() ?? {};
      return {
        pins: [...document.querySelectorAll('.live-map .pin[aria-current="step"]')].map((each) =>
          each.getAttribute('aria-label'),
        ),
        entry: document.querySelector<HTMLElement>('.entry a[aria-current="step"]')?.dataset['stop'],
        passage: top >= 0 && bottom > top && bottom <= innerHeight ? words?.dataset['stops'] : undefined,
      };
    });
    expect({ pins, entry, address: stopOfAddress(page) }).toEqual({
      pins: [expect.stringContaining(pin)],
      entry: stop,
      address: stop,
    });
    expect(passage).toContain(stop);
  });
