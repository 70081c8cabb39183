import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { host, openForThisFile } from './browser-and-host.ts';
import { eventually } from './session.ts';
import {
  begin,
  close,
  fill,
  newStudio,
  press,
  problemsOf,
  publish,
  SHORT,
  saved,
  sayTheRest,
  tabTo,
  type,
} from './studio-session.ts';

openForThisFile();

const fixture = (name: string) => readFileSync(`tests/fixtures/pictures/${name}`);
const pictures = (page: Page) => page.locator('.picture-field strong').allInnerTexts();
const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('Add pictures').setInputFiles({ name, mimeType: 'image/jpeg', buffer });

/** Files that are pasted one right after the other. */
const paste = (page: Page, files: readonly (readonly [name: string, content: Buffer])[]) =>
  page.evaluate(
    (all) => {
      for (const [name, bytes] of all) {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(bytes)], name, { type: 'image/jpeg' }));
        document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
      }
    },
    files.map(([name, content]) => [name, [...content]] as const),
  );

/** A file that comes as a browser gives it: out of a clipboard, or dropped. */
const transfer = (page: Page, event: 'paste' | 'drop', name: string) =>
  page.evaluate(
    ([kind, file, bytes]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(bytes)], file, { type: 'image/png' }));
      const on = document.querySelector('.picture-add') ?? document.body;
      on.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
          : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    },
    [event, name, [...fixture(name)]] as const,
  );

/**
 * Pixels of a picture as it is painted, and how many colours: a blank one has one. Looked at in a copy, since it may be looked at again
 * until it is painted, and of a canvas that is read twice Chromium complains.
 */
const painted = (page: Page, index: number) =>
  page
    .locator('.picture-field canvas')
    .nth(index)
    .evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const copy = new OffscreenCanvas(width, height).getContext('2d');
      copy?.drawImage(canvas, 0, 0);
      const data = copy?.getImageData(0, 0, width, height).data ?? [];
      return { width, height, colours: new Set(new Uint32Array(Uint8ClampedArray.from(data).buffer)).size };
    });

describe('pictures in the studio', () => {
  it('are chosen, pasted and dropped, described, kept, taken back, and go out byte for byte', async () => {
    const session = await newStudio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.getByRole('button', { name: 'Accept all with place and date' }).click();
    const discard = page.getByRole('button', { name: 'Discard all suggestions' });
    if (await discard.isVisible()) await discard.click();
    await sayTheRest(page, {});
    await page.getByText('Ready to publish').waitFor();
    await page.locator('.studio-stop').first().click();

    // What came of one is still said when another has come after it.
    await paste(page, [
      ['notes.jpg', Buffer.from('No picture at all.')],
      ['half.jpg', fixture('harbour.jpg').subarray(0, 9_000)],
    ]);
    await page.getByText('“half.jpg” cannot be read to its end').waitFor();
    await page.getByText('“notes.jpg” is no JPEG, PNG, WebP or AVIF.').waitFor();

    await choose(page, 'Am Hafen.JPG', fixture('harbour.jpg'));
    await eventually(async () => expect(await pictures(page)).toEqual(['am-hafen.jpg']));
    // The same once more is said to be there, and leads to what is said of it.
    await choose(page, 'again.jpg', fixture('harbour.jpg'));
    await page
      .getByText('“again.jpg” was not added again: it is the same picture as “am-hafen.jpg”')
      .waitFor();
    await page.getByRole('button', { name: 'Show it', exact: true }).click();
    const alt = page.locator('.picture-field input').first();
    await eventually(async () =>
      expect(await alt.evaluate((field) => field === document.activeElement)).toBe(true),
    );
    await transfer(page, 'paste', 'pier.jpg');
    await eventually(async () => expect(await pictures(page)).toEqual(['am-hafen.jpg', 'pier.jpg']));
    await transfer(page, 'drop', 'plan.png');
    await eventually(async () => expect(await pictures(page)).toHaveLength(3));
    // Turned as its camera noted, and not blank.
    await eventually(async () => {
      const { width, height, colours } = await painted(page, 1);
      expect(width).toBeLessThan(height);
      expect(colours).toBeGreaterThan(20);
    });

    // What is missing is said at its field, and leads to it from above.
    const first = page.locator('.picture-field').first();
    expect(await first.locator('.field-notes').allInnerTexts()).toHaveLength(3);
    await page
      .getByRole('button', { name: /who made the picture/ })
      .first()
      .click();
    const credit = first.getByLabel('Credit');
    await eventually(async () =>
      expect(await credit.evaluate((field) => field === document.activeElement)).toBe(true),
    );
    // It is wrong only once somebody has left it empty.
    expect(await credit.getAttribute('aria-invalid')).toBeNull();
    await credit.blur();
    await eventually(async () => expect(await credit.getAttribute('aria-invalid')).toBe('true'));

    const fields = page.locator('.picture-field');
    for (const [index, alt] of ['A steamer in a bay', 'The steamer', 'The bay'].entries())
      await fill(fields.nth(index), 'What is to be seen (alternative text)', alt);
    await fill(fields.first(), 'Credit: who made it, where it is from', 'Drawn for a test');
    await fill(fields.first(), 'Licence (such as CC-BY-4.0)', 'CC0-1.0');
    // Who made one has mostly made the others too.
    await page.getByRole('button', { name: 'Same for the 2 pictures without a credit' }).click();
    await page.getByText('Ready to publish').waitFor();
    // At another stop it stands with what is said of it, and at that stop alone if one likes.
    await page.locator('.studio-stop').nth(1).click();
    await page.locator('.studio-stop[aria-current]', { hasText: 'Lisbon' }).waitFor();
    await eventually(async () => expect(await pictures(page)).toEqual([]));
    await choose(page, 'again.jpg', fixture('harbour.jpg'));
    await page.getByText('“again.jpg” is a picture of “Porto” too.').waitFor();
    expect(await page.locator('.picture-field input').first().inputValue()).toBe('A steamer in a bay');
    await page.getByRole('button', { name: 'Show it here only' }).click();
    await page.getByText('“again.jpg” is a picture of').waitFor({ state: 'detached' });
    await page.locator('.studio-stop').first().click();
    await eventually(async () => expect(await pictures(page)).toEqual(['pier.jpg', 'plan.png']));
    for (const _ of ['shown at one', 'added']) await page.keyboard.press('Control+z');
    await eventually(async () =>
      expect(await pictures(page)).toEqual(['am-hafen.jpg', 'pier.jpg', 'plan.png']),
    );
    await page.getByRole('button', { name: 'Move “plan.png” up' }).click();
    await page.getByRole('button', { name: 'Take the picture pier.jpg away' }).click();
    await eventually(async () => expect(await pictures(page)).toEqual(['am-hafen.jpg', 'plan.png']));
    await saved(page);

    // What was taken away comes back whole, also after the tab was closed.
    await page.reload();
    await page.locator('.picture-field').first().waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await eventually(async () => {
      expect(await pictures(page)).toEqual(['am-hafen.jpg', 'plan.png', 'pier.jpg']);
      expect((await painted(page, 2)).colours).toBeGreaterThan(20);
    });

    const { files, bytes } = await publish(page);
    const named = Object.entries(files).filter(([path]) => path.includes('/pictures/'));
    expect(named.map(([path]) => path.replace(/^.*\//, '')).sort()).toEqual([
      'am-hafen.jpg',
      'pier.jpg',
      'plan.png',
    ]);
    for (const [path, content] of named)
      expect(
        Buffer.from(content).equals(fixture(path.replace(/^.*\/|am-/g, '').replace('hafen', 'harbour'))),
      ).toBe(true);
    expect(await problemsOf(files)).toEqual([]);

    // The archive opens as another draft, and gives the same archive.
    await page.goto(`${host.address}studio/`);
    await page.locator('.studio-file input').setInputFiles({
      name: 'again.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(bytes),
    });
    await page.getByText('Ready to publish').waitFor();
    expect(Buffer.from((await publish(page)).bytes).equals(Buffer.from(bytes))).toBe(true);
    await close(session);
  });

  it('are added, described, taken away and back, and published as folder and as one page, by keyboard alone', async () => {
    const session = await newStudio();
    const { page } = session;
    await type(page, 'Paste an article', `${SHORT.title}\n\n${SHORT.body}`);
    await tabTo(page, page.getByLabel('Published on'));
    await page.keyboard.type('03042025');
    await press(page, 'Begin with this text');
    await press(page, 'Accept all with place and date');
    const discard = page.getByRole('button', { name: 'Discard all suggestions' });
    if (await discard.isVisible()) await press(page, 'Discard all suggestions');
    for (const [label, value] of [
      ['Title', 'A visit made by keyboard'],
      ['Description', 'Made for a test.'],
      ['Licence of the data', 'CC-BY-4.0'],
      ['Publisher', 'Whereabouts'],
      ['Where the text is from', 'Written for a test'],
      ['Licence of the text', 'CC-BY-4.0'],
    ] as const)
      await type(page, label, value);
    await tabTo(page, page.locator('.studio-stop'));
    await page.keyboard.press('Enter');

    await tabTo(page, page.getByLabel('Add pictures'));
    const chooser = page.waitForEvent('filechooser');
    // The browser has to know that choosers are waited for before the key comes.
    await page.evaluate(() => {});
    await page.keyboard.press('Enter');
    await (await chooser).setFiles('tests/fixtures/pictures/harbour.jpg');
    await eventually(async () => expect(await pictures(page)).toEqual(['harbour.jpg']));
    await type(page, 'What is to be seen (alternative text)', 'A steamer in a bay');
    await type(page, 'Credit: who made it, where it is from', 'Drawn for a test');
    await type(page, 'Licence (such as CC-BY-4.0)', 'CC0-1.0');
    await page.keyboard.press('Enter');
    await page.getByText('Ready to publish').waitFor();
    await press(page, 'Take the picture harbour.jpg away');
    await eventually(async () => expect(await pictures(page)).toEqual([]));
    await page.keyboard.press('Control+z');
    await eventually(async () => expect(await pictures(page)).toEqual(['harbour.jpg']));

    const given = async (name: RegExp) => {
      const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)]);
      return readFile(await download.path());
    };
    await press(page, 'Publish');
    const files = unzipSync(await given(/folder \(\.zip\)/));
    const onePage = String(await given(/One page/));
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await problemsOf(files)).toEqual([]);
    expect(Object.keys(files).filter((path) => path.endsWith('harbour.jpg'))).toHaveLength(1);
    expect(onePage).toContain('A steamer in a bay');
    expect(onePage).toContain('A visit made by keyboard');
    await close(session);
  });
});
