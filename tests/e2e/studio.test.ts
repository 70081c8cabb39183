import { readFileSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../hosts/hosts.ts';
import { launch } from './browser.ts';
import { DESK, eventually, PHONE, violationsIn, visitSite } from './session.ts';
import type { StaticHost } from './static-host.ts';
import {
  begin,
  close,
  lookAtProposals,
  problemsOf,
  publish,
  SHIPPED,
  SHORT,
  saved,
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

const studio = (options: Parameters<typeof visitSite>[2] = DESK) =>
  visitSite(browser, `${host.address}studio/`, options);

/** How often a tab is killed: 100 times by STUDIO_KILLS=100, fewer in every run. */
const KILLS = Number(process.env['STUDIO_KILLS'] ?? 20);

describe('an editor', () => {
  it.each(SHIPPED)('makes a visit that the check takes of $name', async ({ front, body }) => {
    const session = await studio();
    const { page } = session;
    await begin(page, front['title'] ?? '', body, front['date'] ?? '');
    await lookAtProposals(page, front['date'] ?? '');
    expect((await stops(page)).length).toBeGreaterThan(0);
    await sayTheRest(page, front);
    await eventually(async () => expect(await page.getByText('Ready to publish').count()).toBe(1));
    expect(await problemsOf((await publish(page)).files)).toEqual([]);
    await close(session);
  });

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

describe('nothing is lost', () => {
  it('is all there after the tab was closed, with every step back to the beginning', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await saved(page);
    const { bytes: first } = await publish(page);
    await page.getByRole('button', { name: 'Accept all that are whole' }).click();
    await sayTheRest(page, {});
    await saved(page);
    const { bytes: last } = await publish(page);
    await page.reload();
    await page.locator('.studio-article article').waitFor();
    expect((await publish(page)).bytes).toEqual(last);
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    const redo = page.getByRole('button', { name: 'Redo', exact: true });
    while (await undo.isEnabled()) await undo.click();
    expect((await publish(page)).bytes).toEqual(first);
    while (await redo.isEnabled()) await redo.click();
    expect((await publish(page)).bytes).toEqual(last);
    await close(session);
  });

  it('loses no change that it said was saved, wherever the tab is killed', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.locator('.studio-whole').click();
    await saved(page);
    const address = page.url();
    const context = page.context();
    let open = page;
    let known = '';
    for (let round = 0; round < KILLS; round++) {
      const title = `Title ${round}`;
      const field = open.getByLabel('Title', { exact: true });
      await field.fill(title);
      await field.press('Enter');
      // At a different moment each time: in the middle of saving, or after it.
      if (round % 3 === 0) await saved(open);
      const wasSaved = await open.getByText('Saved on this machine').isVisible();
      await open.close({ runBeforeUnload: false });
      open = await context.newPage();
      await open.goto(address);
      await open.getByLabel('Title', { exact: true }).waitFor();
      const now = await open.getByLabel('Title', { exact: true }).inputValue();
      // Whole as it was before the change, or as it is after it: never anything else.
      expect([title, ...(wasSaved ? [] : [known])]).toContain(now);
      known = now;
    }
    await close(session);
  });

  it('says loudly that the disk is full, and gives a copy', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await saved(page);
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      };
    });
    await page.getByRole('button', { name: 'Accept all that are whole' }).click();
    const alarm = page.getByRole('alert');
    await alarm.waitFor();
    expect(await alarm.innerText()).toContain('The disk is full.');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      alarm.getByRole('button', { name: /Save a copy/ }).click(),
    ]);
    expect(Object.keys(unzipSync(await readFile(await download.path()))).join()).toContain('visit.geojson');
    await close(session);
  });

  it('never lets two tabs write one draft', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await saved(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByText('This draft is open in another tab').waitFor();
    const before = await stops(other);
    await other.locator('.studio-stop').first().click();
    expect(await other.getByRole('button', { name: 'Delete this stop' }).isDisabled()).toBe(true);
    await other.getByRole('button', { name: 'Work on it here instead' }).click();
    await page.getByText('Another tab has taken this draft over').waitFor();
    await other.getByRole('button', { name: 'Delete this stop' }).click();
    await eventually(async () => expect((await stops(other)).length).toBe(before.length - 1));
    await close(session);
  });

  it('keeps what was thrown away until it is thrown away for ever', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await saved(page);
    await page.goto(`${host.address}studio/`);
    await page.getByRole('button', { name: /to the bin/ }).click();
    await page.getByText('Bin (1)').click();
    await page.getByRole('button', { name: /out of the bin/ }).click();
    expect(await page.getByRole('link', { name: /Open/ }).count()).toBe(1);
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

  it('gives a finished visit as one page that needs no other file', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.getByRole('button', { name: 'Accept all that are whole' }).click();
    const discard = page.getByRole('button', { name: 'Discard all suggestions' });
    if (await discard.isVisible()) await discard.click();
    await sayTheRest(page, {});
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'One page (.html)' }).click(),
    ]);
    const reader = await page.context().newPage();
    const asked: string[] = [];
    reader.on('request', (request) => asked.push(request.url()));
    const file = join(await mkdtemp(join(tmpdir(), 'one-page-')), 'visit.html');
    await download.saveAs(file);
    await reader.goto(pathToFileURL(file).href);
    expect(asked).toHaveLength(1);
    expect(await reader.innerText('body')).toContain('arrived in Lisbon');
    await reader
      .getByRole('article')
      .getByRole('link', { name: /arrived in Lisbon/ })
      .first()
      .click();
    expect(new URL(reader.url()).hash).toBe('#stop-lisbon');
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
