import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openForThisFile } from './browser-and-host.ts';
import { eventually, PHONE } from './session.ts';
import { begin, close, SHORT, studio } from './studio-session.ts';

openForThisFile();

/** Drops files on an element, and says whether the page took them: else the browser would open them. */
async function dropFiles(page: Page, on: string, names: readonly string[]): Promise<void> {
  const taken = await page.locator(on).evaluate((element, all) => {
    const dataTransfer = new DataTransfer();
    for (const name of all) dataTransfer.items.add(new File(['words'], name));
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    return !element.dispatchEvent(drop);
  }, names);
  expect(taken).toBe(true);
}

describe('an editor', () => {
  it('says what is no visit', async () => {
    const session = await studio();
    const { page } = session;
    await page.locator('.studio-file input').setInputFiles({
      name: 'a-visit.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(zipSync({ 'a-visit/visit.geojson': strToU8('{ "visit": 1, "features": [] }') })),
    });
    const fault = page.locator('.studio-fault');
    await fault.getByText('visit.geojson is no visit: visit').waitFor();
    // Mended, under the same name.
    const input = page.locator('.studio-file input');
    const chosen = { name: 'notes.md', mimeType: 'text/markdown' };
    await input.setInputFiles({ ...chosen, buffer: Buffer.from('') });
    await fault.getByText('notes.md: no Markdown: the file looks like an empty file').waitFor();
    expect(await input.inputValue()).toBe('');
    // A folder comes as a file that cannot be read, and of several nobody knows which is meant.
    await dropFiles(page, '.studio-drafts', ['letters', 'more']);
    await fault.getByText('These are 2 files, and nothing has changed').waitFor();
    await page.evaluate(() => {
      File.prototype.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
    });
    await dropFiles(page, '.studio-drafts', ['letters']);
    await fault.getByText('letters: the browser cannot read it').waitFor();
    // Of what is left out or has to be decided all is counted, and what nobody knows is asked for at its field.
    const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name, index) => `${name},${40 + index},10`);
    await page.reload();
    await input.setInputFiles({
      name: 'stops.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['name,latitude,longitude', ...rows].join('\n')),
    });
    await page.getByText('A stop has no date. (row 2, row 3, row 4, row 5, row 6 and 2 more)').waitFor();
    // Too few words to tell a language by begin in that of the site.
    expect(await page.getByLabel('Language').first().inputValue()).toBe('en');
    expect(await page.getByLabel('Language').last().inputValue()).toBe('en');
    // Of a few words that may be Danish or Norwegian nobody is told which they are.
    await page.getByRole('link', { name: 'Studio' }).click();
    await page
      .getByLabel('Paste an article')
      .fill(
        'Ministeren besøgte i går havnen i Esbjerg og talte med fiskerne. Bagefter kørte han videre til Ribe.',
      );
    await page.getByRole('button', { name: 'Begin with this text' }).click();
    await page.getByText(/this one seems to be in [^.]*\bDanish\b/).waitFor();
    await page.getByText(/It is not sure .* Danish \(da\)/).waitFor();
    await page.getByRole('button', { name: 'Say in which language the article is written' }).waitFor();
    await page.getByRole('link', { name: 'Studio' }).click();
    await page
      .getByText(/No drafts yet|stops? ·/)
      .first()
      .waitFor();
    const before = await page.locator('.studio-list li').count();
    // Pressed twice, begun once; and what is dropped where nothing takes it does not open in the studio's place.
    await page.getByLabel('Paste an article').fill(SHORT.body);
    await page.getByRole('button', { name: 'Begin with this text' }).dblclick();
    await page.locator('.studio-article article').waitFor();
    await page.locator('.studio-whole').click();
    await dropFiles(page, '.studio-article', ['photo.jpg']);
    await page.getByRole('alert').getByText('choose their stop first').waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('link', { name: 'Studio' }).click();
    await page.locator('.studio-list li').first().waitFor();
    expect(await page.locator('.studio-list li').count()).toBe(before + 1);
    // A text that is none any more says why, where it stood.
    await page.locator('.studio-list a').first().click();
    await page.getByRole('button', { name: 'Edit the text' }).click();
    await page.getByLabel('The text, in Markdown').fill('In Lisbon.\n\n![The harbour](harbour.png)');
    await page.getByRole('button', { name: 'Done' }).click();
    const unread = page.locator('.studio-unread');
    await unread.getByText('![The harbour](harbour.png) <img> cannot stand in an article').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.studio-article article').waitFor();
    // An address that was cut off in a mail.
    await page.goto(`${page.url().split('#')[0]}#%E0%A4`);
    await page.getByText('There is no such draft on this machine').waitFor();
    await close(session);
  });

  it('lets a text be written from right to left, and chosen of several, and takes no visit without its articles', async () => {
    const session = await studio(PHONE);
    const { page } = session;
    const visit = 'tests/fixtures/visits/good/two-articles';
    const geojson = readFileSync(`${visit}/visit.geojson`);
    const input = page.locator('.studio-file input');
    await input.setInputFiles({ name: 'visit.geojson', mimeType: 'application/geo+json', buffer: geojson });
    await page.locator('.studio-fault').getByText('its articles are files of their own').waitFor();
    const chosen = (texts: Readonly<Record<string, string>>) => {
      const files = Object.entries(texts).map(([id, text]) => [
        `two-articles/articles/${id}.md`,
        strToU8(text),
      ]);
      return input.setInputFiles({
        name: 'two-articles.zip',
        mimeType: 'application/zip',
        buffer: Buffer.from(
          zipSync({
            'two-articles/visit.geojson': new Uint8Array(geojson),
            ...Object.fromEntries(files),
          }),
        ),
      });
    };
    const fault = page.locator('.studio-fault');
    await chosen({ main: 'Words' });
    await fault.getByText('there is no articles/second.md in it').waitFor();
    await chosen({ main: '---\ntitle: A visit\npublisher: [Whereabouts\n---\n\nWords', second: 'Words' });
    await fault.getByText(/articles\/main\.md, line [34]: what stands above the text/).waitFor();
    // A headline is longer than a phone is wide.
    const article = (id: string) =>
      readFileSync(`${visit}/articles/${id}.md`, 'utf8').replace(
        /^title: .*$/m,
        `title: ${'A visit '.repeat(12)}`,
      );
    await chosen({ main: article('main'), second: article('second') });
    const choice = await page.getByLabel('Article', { exact: true }).last().boundingBox();
    expect((choice?.x ?? 0) + (choice?.width ?? 0)).toBeLessThanOrEqual(PHONE.viewport.width);
    await page.getByRole('button', { name: 'Edit the text' }).tap();
    const text = page.getByLabel('The text, in Markdown');
    const runs = () => text.evaluate((each) => getComputedStyle(each).direction);
    expect(await runs()).toBe('ltr');
    await text.fill('وصل الرئيس إلى القاهرة يوم الأحد.');
    expect(await runs()).toBe('rtl');
    await close(session);
  });

  it('says what could not be loaded, and shows what it found above a phone’s keyboard', async () => {
    const session = await studio(PHONE);
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04', 'tap');
    // What lies round a place is not at hand any more.
    await page.route('**/draft-surroundings-*.js', (route) => route.fulfill({ status: 404 }));
    await page.reload();
    await page.getByRole('button', { name: 'Stops', exact: true }).tap();
    await page.locator('.studio-stop').first().tap();
    await page.setViewportSize({ width: 390, height: 500 });
    const isSeen = (to: Locator) =>
      eventually(async () => {
        const { bottom, height } = await to.evaluate((each) => each.getBoundingClientRect().toJSON());
        expect(height).toBeGreaterThan(0);
        expect(bottom).toBeLessThanOrEqual(500);
      });
    await page.route('**/gazetteer/**', (route) => route.fulfill({ status: 404 }));
    await page.getByLabel('Search a place').fill('Zwolle');
    await isSeen(page.getByText('could not be loaded, so none is found by name now'));
    await page.unroute('**/gazetteer/**');
    await page.getByLabel('Search a place').fill('Zwoll');
    const first = page.locator('.place-list [role="option"]').first();
    await isSeen(first);
    await first.tap();
    await page.getByRole('alert').getByText('That has not come about').waitFor();
    await page.unroute('**/draft-surroundings-*.js');
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('alert').getByRole('button', { name: 'Reload' }).tap(),
    ]);
    await page.locator('.studio-stop').first().waitFor({ state: 'attached' });
    await session.close();
  });
});
