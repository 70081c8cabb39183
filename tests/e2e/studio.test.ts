import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../hosts/hosts.ts';
import { launch } from './browser.ts';
import { DESK, eventually, mapIsLive, PHONE, violationsIn, visitSite } from './session.ts';
import type { StaticHost } from './static-host.ts';
import {
  begin,
  close,
  lookAtProposals,
  problemsOf,
  publish,
  SHIPPED,
  SHORT,
  sayTheRest,
  stops,
} from './studio-session.ts';

let browser: Browser;
let host: StaticHost;

beforeAll(async () => {
  browser = await launch();
  host = await serveSite('/news/maps/');
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

/** Waits until something has come to rest where it is. */
const atRestOn = async (on: Locator) => {
  let before = '';
  await eventually(async () => {
    const now = JSON.stringify(await on.boundingBox());
    const same = now === before;
    before = now;
    expect(same).toBe(true);
  });
};

const studio = (options: Parameters<typeof visitSite>[2] = DESK) =>
  visitSite(browser, `${host.address}studio/`, options);

describe('an editor', () => {
  // One is made in studio-out.test.ts, and read there as it comes out.
  it.each(SHIPPED.filter(({ name }) => !name.endsWith('first-meeting.md')))(
    'makes a visit that the check takes of $name',
    async ({ front, body }) => {
      const session = await studio();
      const { page } = session;
      await begin(page, front['title'] ?? '', body, front['date'] ?? '');
      await lookAtProposals(page, front['date'] ?? '');
      expect((await stops(page)).length).toBeGreaterThan(0);
      await sayTheRest(page, front);
      await eventually(async () => expect(await page.getByText('Ready to publish').count()).toBe(1));
      expect(await problemsOf((await publish(page)).files)).toEqual([]);
      await close(session);
    },
  );

  it('makes a stop of words by keyboard alone, finds its place by a former name, and takes it back', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    const before = await stops(page);
    const find = page.getByLabel('Find words in the article');
    await find.focus();
    await page.keyboard.type('the mayor');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'New stop' }).focus();
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await stops(page)).toContain('the mayor'));
    await page.getByLabel('Search a place').focus();
    await page.keyboard.type('Leningrad');
    await page.getByRole('option', { name: /Saint Petersburg/ }).waitFor();
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await page.locator('.studio-position').innerText()).toMatch(/59\.9/));
    await page.locator('.studio-whole').focus();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await eventually(async () => expect(await stops(page)).toEqual(before));
    await page.keyboard.press('Control+Shift+z');
    await eventually(async () => expect(await stops(page)).toContain('the mayor'));
    await close(session);
  });

  it('makes a stop and its day of words that the mouse has swept over', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    const sweep = async (words: string) => {
      const box = await page.evaluate((sought) => {
        const walker = document.createTreeWalker(
          document.querySelector('.studio-article article') ?? document.body,
          NodeFilter.SHOW_TEXT,
        );
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node.textContent ?? '').indexOf(sought);
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + sought.length);
          const { left, right, top, bottom } = range.getBoundingClientRect();
          return { left, right, middle: (top + bottom) / 2 };
        }
        return undefined;
      }, words);
      if (!box) throw new Error(`${words} is not on the page`);
      await page.mouse.move(box.left + 1, box.middle);
      await page.mouse.down();
      await page.mouse.move(box.right - 1, box.middle, { steps: 8 });
      await page.mouse.up();
    };
    await sweep('Madrid');
    await page.getByRole('button', { name: 'New stop' }).click();
    await page.locator('.studio-stop[aria-current]', { hasText: 'Madrid' }).waitFor();
    await sweep('The day before');
    await page.getByRole('button', { name: 'Date of “Madrid”' }).click();
    // The day before the Sunday that the text tells, which was 2 March.
    await eventually(async () =>
      expect(await page.locator('.studio-stop[aria-current] .studio-stop-facts').innerText()).toContain(
        '2025-03-01',
      ),
    );
    await close(session);
  });

  it('says how true a place is by the handle of its circle, and orders stops, by mouse and by keys', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.locator('.studio-stop').first().click();
    const field = page.getByLabel('True within (metres)');
    const metres = async () => Number(await field.inputValue());
    const before = await metres();
    await mapIsLive(page);
    const handle = page.getByRole('slider', { name: /^How true the place/ });
    await handle.focus();
    await page.keyboard.press('ArrowUp');
    await eventually(async () => expect(await metres()).toBeCloseTo(before * 1.25, -3));
    expect(await handle.getAttribute('aria-valuenow')).toBe(String(await metres()));
    await page.keyboard.press('ArrowDown');
    await eventually(async () => expect(await metres()).toBeLessThan(before * 1.1));
    await atRestOn(handle);
    const box = await handle.boundingBox();
    if (!box) throw new Error('the handle is not shown');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 60, { steps: 6 });
    await page.mouse.up();
    await eventually(async () => expect(await metres()).toBeGreaterThan(before * 2));
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await eventually(async () => expect(await metres()).toBeLessThan(before * 1.1));

    const order = await stops(page);
    const entries = page.locator('.studio-itinerary li');
    await entries.first().dragTo(entries.nth(1));
    await eventually(async () => expect(await stops(page)).toEqual([order[1], order[0], ...order.slice(2)]));
    await page.getByRole('button', { name: `Move “${order[0]}” up` }).focus();
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await stops(page)).toEqual(order));
    await close(session);
  });

  it('says what is no visit', async () => {
    const session = await studio();
    const { page } = session;
    await page.locator('.studio-file input').setInputFiles({
      name: 'a-visit.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(zipSync({ 'a-visit/visit.geojson': strToU8('{ "visit": 1, "features": [] }') })),
    });
    await page.locator('.studio-fault', { hasText: 'visit.geojson is no visit: visit' }).waitFor();
    await close(session);
  });

  it.each([
    ['41.15, -8.61', /41\.15/, /41\.15/],
    ['41°09′N 8°37′W', /41\.1/, /41\.1/],
    ['29T 532000 4556000', /41\.1/, /41\.15/],
    ['https://www.openstreetmap.org/#map=15/41.15790/-8.62910', /41\.1/, /41\.1579/],
    ['里斯本', /Lisbon/, /38\.7/],
  ])('places a stop at “%s”', async (typed, offered, position) => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.locator('.studio-stop').first().click();
    await page.getByLabel('Search a place').fill(typed);
    await page.locator('.place-list [role="option"]', { hasText: offered }).first().waitFor();
    await page.getByLabel('Search a place').press('Enter');
    await eventually(async () =>
      expect(await page.locator('.studio-position').innerText()).toMatch(position),
    );
    await close(session);
  });

  it('places a stop by pointing at the map, by touch', async () => {
    const session = await studio(PHONE);
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.getByRole('button', { name: 'Stops', exact: true }).tap();
    await page.locator('.studio-stop').first().tap();
    const before = await page.locator('.studio-position').innerText();
    await page.getByRole('button', { name: 'Point at the map' }).tap();
    await page.locator('.live-map.is-drawn').waitFor();
    await page.waitForTimeout(1200);
    await page.touchscreen.tap(120, 420);
    await page.locator('.studio-position').waitFor();
    await eventually(async () => expect(await page.locator('.studio-position').innerText()).not.toBe(before));
    await close(session);
  });
});

describe('the studio', () => {
  it.each([
    ['light', DESK],
    ['dark', DESK],
    ['light', PHONE],
    ['dark', PHONE],
  ] as const)('has nothing that axe objects to (%s, %o)', async (colorScheme, options) => {
    const session = await studio({ ...options, colorScheme });
    const { page } = session;
    expect(await violationsIn(page)).toEqual([]);
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    expect(await violationsIn(page)).toEqual([]);
    if (options === PHONE) await page.getByRole('button', { name: 'Stops', exact: true }).tap();
    await page.locator('.studio-stop').first().click();
    expect(await violationsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    expect(await violationsIn(page)).toEqual([]);
    await close(session);
  });

  it('says without scripts what it needs', async () => {
    const session = await studio({ ...DESK, javaScriptEnabled: false });
    expect(await session.page.innerText('body')).toContain('needs scripts');
    await close(session);
  });

  it('is in no page that a reader opens', () => {
    const page = readFileSync('dist/kim-russia-2023/index.html', 'utf8');
    const loaded = [...page.matchAll(/assets\/[\w.-]+\.js/g)].map(([path]) =>
      readFileSync(`dist/${path}`, 'utf8'),
    );
    expect(loaded.length).toBeGreaterThan(0);
    for (const script of loaded) expect(script).not.toMatch(/whereabouts-studio|gazetteer\//);
  });
});
