import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { topicsOf } from '../../src/archive/topics.ts';
import { readVisits } from '../../src/build/read-visits.ts';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import { sentPage } from './sent-page.ts';
import { DESK, mapIsLive, nextReader, PHONE, violationsIn } from './session.ts';

openForThisFile();

const read = await readVisits();
if (read.kind === 'problems') throw new Error('the visits that ship with the site have problems');
const topics = topicsOf(read.visits);

it('leads from the first page to a person, to a stop of theirs, and from there to who else was there', async () => {
  const { page, complaints, close } = await nextReader(browser, host.address, DESK);
  await page
    .getByRole('navigation', { name: 'Find a journey by' })
    .getByRole('link', { name: 'Kim Jong Un' })
    .click();
  await page.waitForURL('**/people/kim-jong-un/');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Kim Jong Un');
  expect(await page.getByText('2 visits · 10 stops · 2019–2023').isVisible()).toBe(true);
  const map = page.getByRole('region', { name: 'Map of all stops' });
  expect(await map.getByRole('link').count()).toBe(10);
  await map.getByRole('link', { name: /^6\. Space launch site/ }).click();
  await page.waitForURL('**/kim-russia-2023/space-launch-site/');
  await mapIsLive(page);
  await page.getByRole('link', { name: 'Vladimir Putin', exact: true }).click();
  await page.waitForURL('**/people/vladimir-putin/');
  expect(await page.getByText('2 visits · 2 stops · 2019–2023').isVisible()).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});

it.each([
  ['by touch', PHONE],
  ['by keys', DESK],
] as const)(
  'leads %s from a stop to every visit to its town, and on to these side by side',
  async (how, size) => {
    const stop = `${host.address}kim-russia-2023/russky-island/`;
    const { page, complaints, close } = await nextReader(browser, stop, size);
    await mapIsLive(page);
    const card = page.locator('#card');
    const follow = async (link: Locator) => {
      if (how === 'by keys') await link.press('Enter');
      else await link.tap();
    };
    // On a phone the card is a sheet that opens.
    if (how === 'by touch') await page.getByRole('button', { name: 'Details' }).tap();
    await follow(card.getByRole('link', { name: 'Vladivostok', exact: true }));
    await page.waitForURL('**/places/vladivostok/');
    expect(await page.getByText('2 visits · 5 stops · 2019–2023').isVisible()).toBe(true);
    const there = page.getByRole('heading', { name: 'Places there' }).locator('xpath=..');
    expect(await there.getByRole('link').allInnerTexts()).toEqual([
      'Far Eastern Federal University, Russky Island',
      'Vladivostok railway station',
      'Military Glory of the Pacific Fleet',
    ]);
    expect(await page.locator('.topic-stops a').allInnerTexts()).toHaveLength(5);
    // A place has one marker for all visits; a town has them where they were.
    expect(await page.locator('.topic-map a:visible').count()).toBeGreaterThan(1);
    expect(await violationsIn(page)).toEqual([]);
    await follow(there.getByRole('link', { name: 'Military Glory of the Pacific Fleet' }));
    await page.waitForURL('**/places/military-glory-of-the-pacific-fleet/');
    await follow(page.getByRole('link', { name: 'Vladivostok', exact: true }));
    await page.waitForURL('**/places/vladivostok/');
    await follow(page.getByRole('link', { name: 'Compare these visits' }));
    await page.waitForURL('**/compare/**');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('');
    expect(complaints).toEqual([]);
    await close();
  },
);

it('shows every topic without scripts, each stop one click away', async () => {
  for (const { kind, id, journeys } of topics) {
    const address = `${host.address}${kind}/${id}/`;
    const page = await sentPage(address);
    const links = [...page.querySelectorAll('.topic-stops a')];
    expect(links.map((link) => new URL(link.getAttribute('href') ?? '', address).href)).toEqual(
      journeys.flatMap(({ visit, stops }) => stops.map((stop) => `${host.address}${visit.id}/${stop.id}/`)),
    );
  }
});

it.each(['people', 'places', 'countries', 'years'] as const)('lists all %s', async (kind) => {
  const { page, complaints, close } = await nextReader(browser, `${host.address}${kind}/`, {
    ...PHONE,
    javaScriptEnabled: false,
  });
  const own = topics.filter((topic) => topic.kind === kind);
  expect(await page.locator('.topic-list a').count()).toBe(own.length);
  // What a place lies in goes on in the line in which its name ends, however many lines that takes.
  const begun = await page.locator('.topic-list a').evaluateAll((all) =>
    all.flatMap((link) => {
      const range = document.createRange();
      if (!link.nextSibling) return [];
      range.selectNode(link.nextSibling);
      const [end, comma] = [[...link.getClientRects()].at(-1), range.getClientRects()[0]];
      return end && comma && comma.top >= end.top && comma.bottom <= end.bottom ? [] : [link.textContent];
    }),
  );
  expect(begun).toEqual([]);
  for (const link of await page.locator('.topic-list a').all()) {
    const href = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
    expect((await page.request.get(href)).status(), href).toBe(200);
  }
  expect(complaints).toEqual([]);
  await close();
});

it('gives the stops of a person as files that others read', async () => {
  const { page, close } = await nextReader(browser, `${host.address}people/kim-jong-un/`, DESK);
  for (const [name, file] of [
    ['GeoJSON', 'kim-jong-un.geojson'],
    ['KML 2.2', 'kim-jong-un.kml'],
    ['CSV', 'kim-jong-un.csv'],
    ['iCalendar', 'kim-jong-un.ics'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(file);
  }
  const { features } = JSON.parse(
    await readFile(join('dist/people/kim-jong-un/kim-jong-un.geojson'), 'utf8'),
  );
  const points = features.filter((each: { geometry: { type: string } }) => each.geometry.type === 'Point');
  expect(points).toHaveLength(10);
  await close();
});

const NARROWEST = { viewport: { width: 700, height: 900 } };

it.each([
  ['desk', DESK],
  ['tablet', NARROWEST],
  ['phone', PHONE],
] as const)(
  'shows all stops of a person on a map on which no marker covers another, at the %s',
  async (_, view) => {
    for (const [person, stops] of [
      ['nellie-bly', 27],
      ['kim-jong-un', 10],
    ] as const) {
      const { page, close } = await nextReader(browser, `${host.address}people/${person}/`, view);
      const markers = await page
        .getByRole('region', { name: 'Map of all stops' })
        .locator('.pin:visible')
        .evaluateAll((pins) =>
          pins.map((pin) => {
            const { x, y, width, height } = pin.getBoundingClientRect();
            const several = pin.classList.contains('is-cluster') ? Number(pin.textContent?.slice(1)) : 1;
            return { x: x + width / 2, y: y + height / 2, half: width / 2, stops: several };
          }),
        );
      expect(markers.reduce((sum, each) => sum + each.stops, 0)).toBe(stops);
      // The rims may touch.
      for (const [index, one] of markers.entries())
        for (const other of markers.slice(index + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.half + other.half - 5);
      const rings = page.getByText('A ring tells how many stops are too close');
      expect(await rings.isVisible()).toBe(markers.some((each) => each.stops > 1));
      await close();
    }
  },
);

it.each([
  ['a desk', DESK],
  ['the least wide page', { viewport: { width: 960, height: 900 } }],
  ['the least middle one', NARROWEST],
  ['a phone', PHONE],
  ['the narrowest phone', { viewport: { width: 320, height: 640 } }],
] as const)('has no name on a map lie on another, on a marker or over the edge, on %s', async (_, view) => {
  for (const topic of ['people/kim-jong-un', 'people/nellie-bly', 'countries/ru', 'countries/us']) {
    const { page, close } = await nextReader(browser, `${host.address}${topic}/`, view);
    const covered = await page.getByRole('region', { name: 'Map of all stops' }).evaluate((map) => {
      const shown = [...map.querySelectorAll('.label:not(.is-leg), .pin')].filter((each) =>
        each.checkVisibility(),
      );
      const boxes = shown.map((each) => {
        const words = document.createRange();
        words.selectNodeContents(each);
        const box = each.classList.contains('pin') ? each : words;
        const { left, top, right, bottom } = box.getBoundingClientRect();
        // A letter's box is higher than it.
        return { text: each.textContent, left, top: top + 2, right, bottom: bottom - 2 };
      });
      const edge = map.getBoundingClientRect();
      const cut = boxes.filter(({ left, right }) => left < edge.left || right > edge.right);
      const lying = boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          .filter((b) => !/^\d*$/.test(`${a.text}${b.text}`))
          .map((b) => `${a.text} · ${b.text}`),
      );
      return [...cut.map(({ text }) => text), ...lying];
    });
    expect(covered, topic).toEqual([]);
    await close();
  }
});

it('leads from a marker for several stops to the one that it names, by keyboard alone', async () => {
  const { page, complaints, close } = await nextReader(browser, `${host.address}people/kim-jong-un/`, PHONE);
  const ring = page.getByRole('link', { name: /^8 stops, one of them .+: open it$/ });
  const name = /them (.+):/.exec((await ring.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab');
    if (await ring.evaluate((link) => link === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/kim-(vladivostok-2019|russia-2023)\/[^/]+\/$/);
  await mapIsLive(page);
  expect(await page.title()).toContain(name);
  expect(complaints).toEqual([]);
  await close();
});

const VIEWS = [
  ['light', DESK],
  ['dark', DESK],
  ['light', PHONE],
  ['dark', { viewport: { width: 320, height: 640 } }],
] as const;

it.each(
  ['', 'people/', 'people/kim-jong-un/', 'places/aden/', 'countries/us/', 'years/1890/']
    // Each page in two of the views, in turn.
    .flatMap((path, index) =>
      [VIEWS[index % 4], VIEWS[(index + 1 + (index % 3)) % 4]].map((view) => [path, view] as const),
    )
    .flatMap(([path, view]) => (view ? [[path, ...view] as const] : [])),
)(
  '/%s has nothing that axe objects to and nothing to scroll sideways for (%s, %j)',
  async (path, colorScheme, options) => {
    const { page, close } = await nextReader(browser, host.address + path, { ...options, colorScheme });
    expect(await violationsIn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await close();
  },
);
