import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { VisitFiles } from '../../src/visit/resolve-visit.ts';
import { launch } from './browser.ts';
import { build } from './built-site.ts';
import { PICTURE, visitWith } from './hostile-visits.ts';
import { projectCopy } from './project.ts';
import { DESK, mapIsLive, nextReader, PHONE, type Reader } from './session.ts';
import { type StaticHost, serveFolder } from './static-host.ts';

/** A word of a hundred letters and more, as German makes them and no line of a phone holds. */
const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.padEnd(
  110,
  'en',
);
const PALACE = 'قصر اليمامة';
const CAPTION = 'وصل الوفد إلى Riyadh في 12 نوفمبر.';

/** Every name of it is one long word. */
const LONG = visitWith(
  'long',
  { title: WORD, description: WORD, headline: WORD, paper: WORD, origin: WORD },
  [
    { name: WORD, placeName: WORD, region: WORD, kind: WORD, wikidata: 'Q2' },
    { name: WORD, placeName: `${WORD} 2`, region: WORD, event: WORD, agent: WORD, role: WORD, source: WORD },
    { publisher: WORD, alt: WORD, caption: WORD, credit: WORD, via: WORD },
  ],
);
/** Told in English of places that have Arabic names. */
const MIXED = visitWith(
  'mixed',
  {},
  [{ name: PALACE, quote: `saw ${PALACE}` }],
  [`They saw ${PALACE}, and went.`],
);
/** Told in Arabic. */
const ARABIC = visitWith('arabic', { language: 'ar' }, [{ caption: CAPTION }]);

let root: string;
let browser: Browser;
let host: StaticHost;

beforeAll(async () => {
  root = await projectCopy([]);
  for (const visit of [LONG, MIXED, ARABIC]) await writeVisit(join(root, 'geodata/visits'), visit);
  build(root);
  browser = await launch();
  host = await serveFolder(join(root, 'dist'));
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  if (root) await rm(root, { recursive: true });
});

async function writeVisit(visits: string, { id, text, articles }: VisitFiles): Promise<void> {
  await mkdir(join(visits, id, 'articles'), { recursive: true });
  await writeFile(join(visits, id, 'visit.geojson'), text);
  await cp(PICTURE.path, join(visits, id, 'pictures', PICTURE.name));
  for (const article of articles) await writeFile(join(visits, id, 'articles', article.path), article.text);
}

/** Opens a page, runs the story and requires that nothing complained. */
async function reader(path: string, options: Reader, story: (page: Page) => Promise<void>) {
  const session = await nextReader(browser, host.address + path, options);
  await story(session.page);
  expect(session.complaints).toEqual([]);
  await session.close();
}

/**
 * How many pixels a page is wider than its window, and which elements of words reach out of it that nothing around them scrolls or
 * cuts.
 */
const beyond = (page: Page) =>
  page.evaluate(() => {
    const { clientWidth: width, scrollWidth } = document.documentElement;
    const isHeld = (element: Element): boolean => {
      const around = element.parentElement;
      if (!around || around === document.body) return false;
      return getComputedStyle(around).overflowX !== 'visible' || isHeld(around);
    };
    const out = [...document.body.querySelectorAll('*')].filter((each) => {
      const { left, right } = each.getBoundingClientRect();
      return (left < -1 || right > width + 1) && each.checkVisibility() && !isHeld(each);
    });
    return [scrollWidth - width, ...out.map((each) => each.outerHTML.slice(0, 80))];
  });

const WAYS = [
  ['the first page', '', '.visit-entry'],
  ['the visit', 'long/', '.live-map.is-drawn'],
  ['a stop', 'long/stop-1/', '.live-map.is-drawn'],
  ['an embed', 'long/stop-1/embed/', '.live-map.is-drawn'],
  ['how we know', 'long/how-we-know/', 'main'],
  ['the files', 'long/files/', 'main'],
  ['a comparison', 'compare/?visits=long,mixed', '.compare-cards h2'],
  ['the search', 'search/?q=Donau', '.search-results li'],
  ...['people/', 'places/', 'countries/', 'years/', 'years/2023/', 'countries/ru/'].map(
    (path) => [path, path, 'main'] as const,
  ),
] as const;

it.each(WAYS)('breaks a word that is wider than its line, on %s', async (_, path, there) => {
  for (const options of [PHONE, DESK])
    await reader(path, options, async (page) => {
      await page.waitForSelector(there);
      expect(await beyond(page)).toEqual([0]);
    });
});

it('breaks it in the head of a person and of a place', async () => {
  for (const kind of ['people', 'places']) {
    const topics = await readdir(join(root, 'dist', kind), { withFileTypes: true });
    const long = topics.filter((entry) => entry.isDirectory() && /^(donau|agent)/.test(entry.name));
    expect(long.length).toBeGreaterThan(0);
    for (const { name } of long)
      await reader(`${kind}/${name}/`, PHONE, async (page) => expect(await beyond(page)).toEqual([0]));
  }
});

/** The width of a sheet of A4 within its margins, in pixels. */
const SHEET = { viewport: { width: 670, height: 950 } } as const;

it.each([
  ['the itinerary', 'long/', '.paper-itinerary'],
  ['a comparison', 'compare/?visits=long,mixed', '.compare-days'],
])('keeps all columns of %s on the sheet', (_, path, table) =>
  reader(path, SHEET, async (page) => {
    await page.emulateMedia({ media: 'print' });
    if (table === '.compare-days') {
      await page.waitForSelector('.compare-cards h2', { state: 'attached' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    }
    await page.waitForSelector(table);
    const [wide, numbers] = await page.locator(table).evaluate((each) => {
      const right = each.parentElement?.getBoundingClientRect().right ?? 0;
      const cells = [each, ...each.querySelectorAll('th, td, th > *, td > *')];
      return [
        cells.filter((cell) => cell.getBoundingClientRect().right > right + 1).length,
        [...each.querySelectorAll('.number')].map((number) => number.scrollHeight > number.clientHeight + 1),
      ];
    });
    expect(wide).toBe(0);
    expect(numbers).not.toContain(true);
    await page.emulateMedia({ media: null });
  }),
);

it('has the number of a passage behind its words, whichever way the last of them run', () =>
  reader('mixed/', DESK, async (page) => {
    const [room, left] = await page.locator('mark.passage').evaluate((mark) => {
      const words = document.createRange();
      words.selectNodeContents(mark);
      const [letters, all] = [words.getBoundingClientRect(), mark.getBoundingClientRect()];
      return [all.right - letters.right, letters.left - all.left];
    });
    expect(room).toBeGreaterThan(10);
    expect(left).toBeLessThan(5);
  }));

it('has what is told of a picture in its language, and run its way', () =>
  reader('arabic/stop-0/', DESK, async (page) => {
    await mapIsLive(page);
    const said = (selector: string) =>
      page.locator(selector).evaluate((each: HTMLElement) => [each.textContent, each.lang, each.dir]);
    expect(await said('.card figcaption [lang]')).toEqual([CAPTION, 'ar', 'rtl']);
    await page.locator('.card figure a').click();
    await page.waitForSelector('.picture-dialog[open] figcaption');
    expect(await said('.picture-dialog figcaption [lang]')).toEqual([CAPTION, 'ar', 'rtl']);
  }));
