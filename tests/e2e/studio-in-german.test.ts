import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { headerRules } from '../hosts/header-rules.ts';
import { launch } from './browser.ts';
import { englishIn, germanSite, saidBy } from './german.ts';
import { DESK, eventually, mapIsLive, PHONE, violationsIn, visitSite } from './session.ts';
import { type StaticHost, serveFolder } from './static-host.ts';
import { close, fill } from './studio-session.ts';

const TITLE = 'Zwei Tage in Lissabon und Porto';
const BODY = [
  'Am Sonntag traf die Ministerin in Lissabon ein und sprach mit dem Bürgermeister.',
  'Am Montag besuchte sie Porto. Von dort reiste sie zurück.',
].join('\n\n');

let browser: Browser;
let host: StaticHost;

beforeAll(async () => {
  [browser, host] = await Promise.all([launch(), serveFolder(await germanSite(), '/', headerRules)]);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

const englishOn = async (page: Page) => englishIn(await saidBy(page));

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function begin(page: Page): Promise<void> {
  await page.getByLabel('Artikel einfügen').fill(`${TITLE}\n\n${BODY}`);
  await page.getByLabel('Veröffentlicht am').fill('2024-05-14');
  await press(page, 'Mit diesem Text beginnen');
  await page.locator('.studio-stop').first().waitFor({ state: 'attached' });
}

it('makes a visit in German, and one file of it that is German', async () => {
  const session = await visitSite(browser, `${host.address}studio/`, DESK);
  const { page } = session;
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await page.getByLabel('Artikel einfügen').waitFor();
  expect(await englishOn(page)).toEqual([]);
  // Why a file cannot be read is said in English, within a sentence that is German.
  const nothing = { name: 'leer.md', mimeType: 'text/markdown', buffer: Buffer.from('') };
  await page.locator('.studio-file input').setInputFiles(nothing);
  await page.locator('.studio-fault', { hasText: 'Die Datei konnte nicht gelesen werden' }).waitFor();
  expect(await page.locator('.studio-fault [lang="en"]').innerText()).toMatch(/^leer\.md: no Markdown/);
  expect(await englishOn(page)).toEqual([]);
  await begin(page);

  const row = page.locator('.studio-stop', { hasText: 'Lissabon' });
  await row.click();
  await page.locator('.suggestion').waitFor();
  expect(await englishOn(page)).toEqual([]);
  // Why it is proposed, and what kind of place it is.
  expect(await page.locator('.suggestion [lang="en"]').count()).toBe(0);
  expect(await page.locator('.suggestion li').allInnerTexts()).toContain('„Sonntag“ steht im selben Satz');
  expect(await page.locator('.suggestion-place small').innerText()).toBe('Hauptstadt');
  await fill(page, 'Art des Ortes', 'Seehafen');
  await page.locator('.suggestion-place small', { hasText: 'Seehafen' }).waitFor();
  await fill(page, 'Art des Ortes', 'Hauptstadt');
  const dated = (date: string) =>
    eventually(async () => expect(await page.getByLabel('Datum', { exact: true }).inputValue()).toBe(date));
  await dated('12. Mai 2024');
  await press(page, 'Annehmen');
  // The next one. A date is typed as it is told there.
  await dated('13. Mai 2024');
  await fill(page, 'Datum', '2024-05-13~');
  await dated('etwa 13. Mai 2024');
  await fill(page, 'Datum', '13. Mai 2024');
  await dated('13. Mai 2024');
  await press(page, 'Annehmen');
  expect(await englishOn(page)).toEqual([]);

  await page.locator('.studio-whole').click();
  for (const [label, value] of [
    ['Titel', 'Eine Reise nach Portugal'],
    ['Beschreibung', 'Für eine Prüfung gemacht.'],
    ['Lizenz der Daten', 'CC-BY-4.0'],
    ['Medium', 'Das Blatt'],
    ['Woher der Text ist', 'Für eine Prüfung geschrieben'],
    ['Lizenz des Textes', 'CC-BY-4.0'],
  ] as const)
    await fill(page, label, value);
  await page.getByText('Bereit zum Veröffentlichen').waitFor();
  expect(await englishOn(page)).toEqual([]);

  await press(page, 'Veröffentlichen');
  expect(await englishOn(page)).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Eine Seite (.html)')]);
  const folder = await mkdtemp(join(tmpdir(), 'aus-dem-studio-'));
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  await page.getByText(/^Gespeichert, \d+(?:,\d)?\sMB\.$/).waitFor();
  await close(session);

  const context = await browser.newContext(DESK);
  const read = await context.newPage();
  const complaints: string[] = [];
  read.on('console', (message) => complaints.push(message.text()));
  read.on('pageerror', (error) => complaints.push(error.message));
  await read.goto(pathToFileURL(file).href);
  await mapIsLive(read);
  expect(await read.locator('html').getAttribute('lang')).toBe('de');
  expect(await englishOn(read)).toEqual([]);
  await read.keyboard.press('ArrowRight');
  await eventually(async () => expect(new URL(read.url()).hash).not.toBe(''));
  expect(await englishOn(read)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
  await rm(folder, { recursive: true });
});

it('has room for its longer words on a narrow phone, and nothing that axe objects to', async () => {
  const session = await visitSite(browser, `${host.address}studio/`, {
    ...PHONE,
    viewport: { width: 320, height: 640 },
  });
  const { page } = session;
  await begin(page);
  await press(page, 'Stationen');
  await page.locator('.studio-stop').first().tap();
  await page.locator('.suggestion').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const rows = await page
    .locator('.studio-suggested.is-all .button')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  expect(new Set(rows.map(Math.round)).size).toBe(1);
  expect(await violationsIn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).tap();
  await page.getByRole('heading', { name: 'Diese Reise veröffentlichen' }).waitFor();
  await close(session);
});
