import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from './browser.ts';
import { ASKED, englishIn, germanSite, saidBy } from './german.ts';
import { DESK, eventually, mapIsLive, nextReader, PHONE, violationsInBothThemes } from './session.ts';
import { type StaticHost, serveFolder } from './static-host.ts';

let browser: Browser;
let host: StaticHost;
beforeAll(async () => {
  browser = await launch();
  host = await serveFolder(await germanSite());
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

/** What English says with a number, a day or a name. */
const WITH_SOMETHING =
  /\b(?:stops?|visits?|accounts?|[Dd]ays?|Source|looked up|within|by (?:train|ship|air)|on foot)\b/;

const PAGES = [
  ['', 'Reisen finden nach'],
  ['kim-russia-2023/', '5 Stationen'],
  ['kim-russia-2023/space-launch-site/', 'Steht im Artikel'],
  ['kim-russia-2023/by/day-by-day/', 'Wie berichtet'],
  ['kim-russia-2023/how-we-know/', 'Was unsicher ist'],
  [`${ASKED}/how-we-know/`, 'Offene Fragen'],
  ['kim-russia-2023/files/', 'Was fehlt'],
  ['kim-russia-2023/embed/', 'Artikel lesen'],
  ['nellie-bly-1889/', '27 Stationen'],
  ['people/', 'Wer dabei war'],
  ['people/kim-jong-un/', '1 Reise'],
  ['countries/ru/', 'Russland'],
  ['years/1889/', 'Karte aller Stationen'],
  ['search/?q=wladiwostok', 'Suche'],
  ['compare/?visits=kim-russia-2023,nellie-bly-1889', 'nach Reisetagen'],
  ['corrections/', 'Korrekturen'],
  ['nowhere/', 'Diese Seite gibt es nicht'],
] as const;

it.each(PAGES)('/%s says all that it says of itself in German, such as “%s”', async (path, such) => {
  const { page, close } = await nextReader(browser, host.address + path, DESK);
  if (await page.locator('.map-stage').count()) await mapIsLive(page);
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  const said = await saidBy(page);
  expect(englishIn(said)).toEqual([]);
  // What a source or a visit is called may be English: it stands in a language of its own, or within a sentence.
  const sentences = said.filter((text) => text.length < 40 && WITH_SOMETHING.test(text));
  expect(sentences).toEqual([]);
  expect(said.map((text) => text.replaceAll('\u00a0', ' '))).toContainEqual(expect.stringContaining(such));
  await close();
});

it('says of what the check asks that it is English', async () => {
  const { page, close } = await nextReader(browser, `${host.address}${ASKED}/how-we-know/`, DESK);
  const asked = page.locator('.know-unsure [lang="en"]');
  expect(await asked.count()).toBeGreaterThan(0);
  for (const words of await asked.allInnerTexts())
    expect((await saidBy(page)).join(' ')).not.toContain(words.slice(0, 20));
  await close();
});

it('tells a step, a day, a distance and a country as Germans do', async () => {
  const { page, complaints, close } = await nextReader(browser, `${host.address}kim-russia-2023/`, DESK);
  await mapIsLive(page);
  await page.getByRole('button', { name: 'Nächste Station' }).click();
  await page.waitForURL('**/space-launch-site/');
  await page.getByRole('button', { name: 'Nächste Station' }).click();
  await page.waitForURL('**/aircraft-plant/');
  await eventually(async () => {
    expect(await page.title()).toBe('2. Aircraft plant, 15. September 2023 · Kim Jong Un in Russia');
    expect(await page.getByRole('status').allInnerTexts()).toContainEqual(
      expect.stringMatching(
        /^Station 2 von 5, Aircraft plant, 15\. September 2023, von der vorigen Station \d+\u00a0km nach (?:Nord|Süd)?(?:osten|westen)$/i,
      ),
    );
  });
  expect(await page.locator('.itinerary').innerText()).toMatch(/1\.426\s+km\s+mit der Bahn/);
  expect(await page.locator('.live-map').innerText()).toMatch(/Russland/i);
  expect(complaints).toEqual([]);
  await close();
});

it('has visits found by kinds of places in German', async () => {
  const { page, complaints, close } = await nextReader(browser, host.address, DESK);
  await page.getByRole('button', { name: 'Art des Ortes' }).click();
  await page.getByRole('checkbox', { name: 'Weltraumbahnhof' }).check();
  await page.waitForURL('**/?kind=spaceport');
  const kinds = await page
    .getByRole('group', { name: 'Art des Ortes' })
    .getByRole('listitem')
    .allInnerTexts();
  expect(kinds.filter((kind) => /railway|port\b|city|anchorage/i.test(kind))).toEqual([]);
  expect(kinds.join(' ')).toContain('Bahnhof');
  expect(complaints).toEqual([]);
  await close();
});

it('has a map of the world with its scale in thousands', async () => {
  const { page, complaints, close } = await nextReader(browser, `${host.address}nellie-bly-1889/`, PHONE);
  await mapIsLive(page);
  expect(await page.locator('.leaflet-control-scale').innerText()).toMatch(/^\d{1,2}\.000 km$/);
  expect(complaints).toEqual([]);
  await close();
});

it.each([
  ['kim-russia-2023/space-launch-site/', DESK],
  ['kim-russia-2023/space-launch-site/', { ...PHONE, viewport: { width: 320, height: 640 } }],
  ['', { ...PHONE, viewport: { width: 320, height: 640 } }],
  ['kim-russia-2023/how-we-know/', { ...PHONE, viewport: { width: 320, height: 640 } }],
] as const)(
  '/%s has room for its longer words (%j), and nothing that axe objects to',
  async (path, options) => {
    const { page, complaints, close } = await nextReader(browser, host.address + path, options);
    if (await page.locator('.map-stage').count()) await mapIsLive(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      options.viewport.width,
    );
    expect(await violationsInBothThemes(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  },
);
