import { rm } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readVisits } from '../../src/build/read-visits.ts';
import type { Visit } from '../../src/visit/visit.ts';
import { HOSTS } from '../hosts/hosts.ts';
import { launch } from './browser.ts';
import { writeAcross } from './made-archive.ts';
import {
  DESK,
  eventually,
  mapIsLive,
  nextReader,
  PHONE,
  violationsIn,
  violationsInBothThemes,
} from './session.ts';
import type { StaticHost } from './static-host.ts';

const COUNTRIES = ['RU', 'JP', 'FR', 'BR', 'KE'] as const;
const COUNT = 1000;
const SHOWN = 24;
/** The topics that have pages. */
const UNIVERSITY = 'far-eastern-federal-university-russky-island';
const TOPICS: readonly string[] = ['kim-jong-un', UNIVERSITY, 'jp', '2019'];

/** The visits that ship with the site again and again, each at another time and another place of the world. */
function varied(shipped: readonly Visit[], number: number): Visit {
  const visit = shipped[number % shipped.length];
  if (!visit) throw new Error('there are visits');
  const year = 2020 - Math.floor(number / 10);
  const country = COUNTRIES[number % COUNTRIES.length] ?? 'RU';
  const dates = { ...visit.dates.value, start: `${year}-04-24`, end: `${year}-04-26` };
  const stops = visit.stops.map((stop) => {
    const { value, basis } = stop.place.position;
    const position = { value: [value[0] + ((number * 37) % 360), value[1]] as const, basis };
    return { ...stop, place: { ...stop.place, country, position } };
  });
  const title = `${visit.title}, time ${number}`;
  return { ...visit, id: `visit-${number}`, title, dates: { ...visit.dates, value: dates }, stops };
}

let browser: Browser;
let folder: string;
let host: StaticHost;

beforeAll(async () => {
  const read = await readVisits();
  if (read.kind === 'problems') throw new Error('the visits that ship with the site have problems');
  const visits = Array.from({ length: COUNT }, (_, number) => varied(read.visits, number));
  folder = await writeAcross(visits, { across: true, topics: ({ id }) => TOPICS.includes(id) });
  browser = await launch();
  host = await HOSTS.plain(folder, '/news/maps/');
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  if (folder) await rm(folder, { recursive: true });
});

it.each([
  ['desk', DESK],
  ['phone', PHONE],
] as const)('filters a thousand visits and shows more of them, at the %s', async (_, options) => {
  const { page, complaints, close } = await nextReader(browser, host.address, options);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const country = page.getByRole('button', { name: 'Country' });
  await eventually(async () => expect(await country.isEnabled()).toBe(true));
  const entries = page.locator('.visit-entry h3');
  // An open filter has a status of its own.
  const count = page.locator('.gallery-count');
  expect(await entries.count()).toBe(SHOWN);
  expect(await count.innerText()).toBe('1,000\u00a0visits');
  // Where the stops are is not loaded until somebody shows an interest.
  expect(requests.filter((path) => path.endsWith('points.json'))).toEqual([]);
  const drawn = await drawnClusters(page);
  expect(drawn.length).toBeGreaterThan(3);
  expect(drawn.flatMap((one, index) => drawn.slice(index + 1).filter((other) => covers(one, other)))).toEqual(
    [],
  );
  // Opened, chosen and closed by key.
  await country.press('Enter');
  await page.getByRole('checkbox', { name: /^Japan/ }).press('Space');
  await eventually(async () => expect(await count.textContent()).toBe('200 of 1,000\u00a0visits (Japan)'));
  expect(await violationsIn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await mapIsLive(page);
  const expected = Array.from({ length: COUNT }, (_each, number) => number)
    .filter((number) => number % 5 === 1)
    .map((number) => `time ${number}`);
  // What stands beyond the view is not laid out and has no inner text.
  const shown = async () =>
    (await entries.allTextContents()).map((title) => title.replace(/^.*, /, '')).sort();
  // Visits of one year stand by their ids, which do not sort as numbers do: the first two dozen are of twelve years.
  await eventually(async () => expect(await shown()).toEqual(expected.slice(0, SHOWN).sort()));
  const more = page.getByRole('button', { name: `Show ${SHOWN} more` });
  expect(await movesWhenComeTo(more)).toBeLessThan(1);
  const focused = page.locator('.visits > li:has(:focus)');
  const placeOfFocus = () =>
    focused.evaluateAll((all) => all.map((each) => [...(each.parentElement?.children ?? [])].indexOf(each)));
  if (options === DESK) {
    await more.press('Enter');
    // By the keys, somebody goes on where the list does.
    await eventually(async () => expect(await placeOfFocus()).toEqual([SHOWN]));
  } else {
    await more.click();
  }
  await eventually(async () => expect(await shown()).toEqual(expected.slice(0, 2 * SHOWN).sort()));
  if (options !== DESK) expect(await placeOfFocus()).toEqual([]);
  // Who comes back finds as many.
  expect(new URL(page.url()).search).toBe('?country=JP&listed=48');
  await page.reload();
  await eventually(async () => expect(await shown()).toEqual(expected.slice(0, 2 * SHOWN).sort()));
  await page.getByRole('button', { name: 'Year' }).press('Enter');
  await page.getByRole('searchbox', { name: 'Find a year' }).fill('1990');
  await page.getByRole('checkbox', { name: /^1990/ }).press('Space');
  await eventually(async () => expect(await shown()).toEqual(['time 301', 'time 306']));
  expect(new URL(page.url()).search).toBe('?country=JP&year=1990');
  expect(await violationsIn(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

/** How far an element moves by itself, in pixels, when the page is scrolled to it all at once: a press may come in between. */
const movesWhenComeTo = (element: Locator): Promise<number> =>
  element.evaluate(async (it) => {
    const frames = async (count: number) => {
      for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
    };
    // A new list is measured in its second frame.
    await frames(4);
    it.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { top } = it.getBoundingClientRect();
    await frames(4);
    return Math.abs(it.getBoundingClientRect().top - top);
  });

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The markers that are to be seen on the drawn map. */
const drawnClusters = (page: Page): Promise<readonly Disc[]> =>
  page.locator('.sketch .cluster').evaluateAll((elements) =>
    elements
      .map((element) => element.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2, radius: width / 2 })),
  );

/** Whether two markers cover each other by more than a rounding. */
const covers = (one: Disc, other: Disc) =>
  Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius - 1;

it('goes on page by page without scripts, to the last visit', async () => {
  const { page, complaints, close } = await nextReader(browser, host.address, {
    ...PHONE,
    javaScriptEnabled: false,
  });
  await page.getByRole('link', { name: 'Further in the list' }).click();
  await page.waitForURL('**/news/maps/page/2/');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('All visits, page 2');
  expect(await page.locator('.visit-entry').count()).toBe(SHOWN);
  expect(await page.getByRole('img', { name: /of 1,000 visits/ }).count()).toBe(1);
  await page.goto(`${host.address}page/42/`);
  expect(await page.locator('.visit-entry').count()).toBe(COUNT - 41 * SHOWN);
  expect(await page.getByRole('link', { name: 'Further in the list' }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

it('finds one visit of a thousand by a word of its name, an error in it, and its number', async () => {
  const { page, complaints, close } = await nextReader(browser, `${host.address}search/`, PHONE);
  // It has the keys by itself, once it is painted.
  const field = page.getByRole('searchbox');
  await eventually(async () =>
    expect(await field.evaluate((it) => it === document.activeElement)).toBe(true),
  );
  await page.keyboard.type('vladivostk time 301');
  const first = page.locator('.search-results li > a').first();
  await eventually(async () => expect(await first.innerText()).toBe('Kim Jong Un in Vladivostok, time 301'));
  await page.keyboard.press('ArrowDown');
  expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
  expect(await first.getAttribute('href')).toBe(`${host.address}visit-301/`);
  expect(await violationsIn(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

it.each([
  ['people/kim-jong-un/', 'Kim Jong Un', 667],
  [`places/${UNIVERSITY}/`, 'Far Eastern Federal University, Russky Island', 133],
  ['countries/jp/', 'Japan', 200],
  ['years/2019/', '2019', 333],
] as const)(
  'has all of a thousand visits page by page at %s, without scripts',
  async (path, name, visits) => {
    const { page, complaints, close } = await nextReader(browser, host.address + path, {
      ...PHONE,
      javaScriptEnabled: false,
    });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(name);
    expect(await page.locator('.know-about').innerText()).toContain(`${visits}\u00a0visits`);
    const journeys = page.locator('.topic-journey');
    const first = await journeys.locator('h2').allInnerTexts();
    expect(await sideways(page)).toBe(0);
    await page.getByRole('link', { name: 'Next page' }).first().click();
    await page.waitForURL('**/page/2/');
    const second = await journeys.locator('h2').allInnerTexts();
    expect(second.filter((title) => first.includes(title))).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  },
);

it('lays the latest four visits of a person side by side, from their page on, by keyboard', async () => {
  const { page, complaints, close } = await nextReader(browser, `${host.address}people/kim-jong-un/`, DESK);
  expect(await violationsIn(page)).toEqual([]);
  await page.getByRole('link', { name: 'Compare the latest 4 visits' }).press('Enter');
  await page.waitForURL(/compare\/\?visits=(visit-\d+,?){4}$/);
  await mapIsLive(page);
  expect(await page.locator('.compare-card').count()).toBe(4);
  await page.keyboard.press('ArrowRight');
  await eventually(async () => expect(new URL(page.url()).searchParams.get('at')).toBe('2'));
  expect(await violationsInBothThemes(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

it('leads from the latest visits to all of them when others are chosen to be compared, and keeps what is chosen', async () => {
  const { page, close } = await nextReader(browser, `${host.address}compare/`, PHONE);
  await page.getByRole('link', { name: 'Choose among all 1,000 visits' }).waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(SHOWN);
  expect(await violationsIn(page)).toEqual([]);
  await page.getByRole('checkbox').first().click();
  await page.waitForURL(/compare\/\?visits=visit-\d+$/);
  const chosen = new URL(page.url()).searchParams.get('visits');
  // At the end of the list, too.
  await page.getByRole('link', { name: 'All visits' }).last().click();
  await page.waitForURL(`${host.address}?compare=${chosen}`);
  await page.getByRole('status').getByText('1 visit to compare').waitFor();
  await close();
});

/** Pixels that a page can be scrolled sideways. */
const sideways = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
