import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import {
  DESK,
  eventually,
  framesPass,
  mapIsLive,
  nextReader,
  PHONE,
  violationsInBothThemes,
} from './session.ts';
import { clipboard, reader, select } from './share-session.ts';

openForThisFile();

describe('the share dialog', () => {
  it('copies the address and the embed code, saves the QR code, and says so each time', () =>
    reader('kim-russia-2023/russky-island/?order=reported', DESK, async (page) => {
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Share' });
      const address = `${host.address}kim-russia-2023/russky-island/?order=reported`;
      await dialog.getByRole('button', { name: 'Copy address' }).click();
      await dialog.getByText('Link copied').waitFor();
      expect(await clipboard(page)).toBe(address);
      await dialog.getByRole('button', { name: 'Copy embed code' }).click();
      await dialog.getByText('Embed code copied').waitFor();
      expect(await clipboard(page)).toContain(
        `src="${host.address}kim-russia-2023/russky-island/embed/?order=reported"`,
      );
      await dialog.getByRole('img', { name: `QR code of ${address}` }).waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: 'Save as SVG' }).click(),
      ]);
      expect(await readFile(await download.path(), 'utf8')).toContain('<svg');
      await dialog.getByText('QR code saved').waitFor();
    }));

  it('has nothing that axe objects to, nor has the selection bar, in either theme', () =>
    reader('kim-russia-2023/artyom/', PHONE, async (page) => {
      await select(page, 'The North Korean leader left', 'music');
      await page.getByRole('button', { name: 'Cite' }).click();
      await page.getByText('Quotation copied').waitFor();
      expect(await violationsInBothThemes(page)).toEqual([]);
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await page.getByRole('dialog').waitFor();
      expect(await violationsInBothThemes(page)).toEqual([]);
    }));

  it('closes by Escape and by a click beside it, and gives the focus back', () =>
    reader('kim-russia-2023/', DESK, async (page) => {
      const button = page.getByRole('button', { name: 'Share', exact: true });
      for (const close of [() => page.keyboard.press('Escape'), () => page.mouse.click(10, 450)]) {
        await button.focus();
        await page.keyboard.press('Enter');
        await page.getByRole('dialog').waitFor();
        await close();
        await eventually(async () => expect(await page.getByRole('dialog').count()).toBe(0));
        expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
      }
    }));

  it('opens again for who asks before the next frame, in which a browser says that it was closed', () =>
    reader('kim-russia-2023/', DESK, async (page) => {
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Share' });
      await dialog.getByRole('button', { name: 'Close' }).evaluate(async (close: HTMLElement) => {
        close.click();
        await null;
        document.querySelector<HTMLElement>('.share-button')?.click();
      });
      await framesPass(page);
      expect(await dialog.isVisible()).toBe(true);
    }));

  it('opens the system’s own sheet where there is one', async () => {
    const session = await nextReader(browser, `${host.address}kim-russia-2023/artyom/`, PHONE);
    const { page } = session;
    await page.evaluate(() => {
      navigator.share = (data) => {
        document.title = `shared ${data?.url}`;
        return Promise.resolve();
      };
    });
    await mapIsLive(page);
    await page.getByRole('button', { name: 'Share', exact: true }).tap();
    await page.getByRole('button', { name: 'Share with an app' }).tap();
    await eventually(async () =>
      expect(await page.title()).toBe(`shared ${host.address}kim-russia-2023/artyom/`),
    );
    await session.close();
  });
});

it('stays as it is, and says so, where what is shared by cannot be loaded', async () => {
  const { page, close } = await nextReader(browser, `${host.address}kim-russia-2023/artyom/`, PHONE);
  await mapIsLive(page);
  await page.route('**/share-dialog-*.js', (route) => route.fulfill({ status: 404 }));
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const said = page.getByRole('alert');
  await said.getByText('could not be loaded').waitFor();
  expect(await page.locator('#article').innerText()).toContain('Artyom');
  await page.locator('.notice').getByRole('button', { name: 'Close' }).click();
  expect(await said.count()).toBe(0);
  await page.unroute('**/share-dialog-*.js');
  await close();
});

it('says where a link to words or a reference cannot be had, after a new deploy, and loads the page anew where it is', async () => {
  const { page, close } = await nextReader(
    browser,
    `${host.address}kim-russia-2023/artyom/?order=reported`,
    DESK,
  );
  // What cannot be copied is laid out to be selected, and other words are selected then.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await mapIsLive(page);
  const gone = /\/(describe|reference)-[^/]*\.js$/;
  await page.route(gone, (route) => route.fulfill({ status: 404 }));
  const said = page.getByRole('alert');
  await select(page, 'The North Korean leader left', 'music');
  await page.getByRole('button', { name: 'Copy link to this passage' }).click();
  await said.getByText('could not be loaded').waitFor();
  await page.getByRole('button', { name: 'Cite' }).click();
  await said.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'BibTeX' }).click();
  await said.getByText('could not be loaded').waitFor();
  await page.unroute(gone);
  const address = page.url();
  await Promise.all([page.waitForEvent('load'), said.getByRole('button', { name: 'Reload' }).click()]);
  expect(page.url()).toBe(address);
  await select(page, 'The North Korean leader left', 'music');
  await page.getByRole('button', { name: 'Copy link to this passage' }).click();
  await page.getByText('Link to these words copied').or(page.getByLabel('Copy this')).waitFor();
  await close();
});

it('lays the address out on the screen of a phone, all of it', async () => {
  const { page, close } = await nextReader(browser, `${host.address}kim-russia-2023/artyom/`, PHONE);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
  });
  await mapIsLive(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  const box = await page.locator('label.toast').boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.viewport.width);
  await close();
});

it('lays the address out to be copied by hand where the browser forbids the clipboard', async () => {
  const session = await nextReader(browser, `${host.address}kim-russia-2023/artyom/`, DESK);
  const { page } = session;
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
  });
  await mapIsLive(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  const field = page.getByLabel('Copy this');
  expect(await field.inputValue()).toBe(`${host.address}kim-russia-2023/artyom/`);
  // So are words, whose bar stays for it, though the selection goes to where they are laid out.
  await select(page, 'The North Korean leader left', 'music');
  await page.getByRole('button', { name: 'Cite' }).click();
  // Twice as long as the bar waits before it follows the selection.
  await page.waitForTimeout(600);
  expect(await field.inputValue()).toContain('The North Korean leader left to music');
  expect(
    await field.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart),
  ).toBeGreaterThan(100);
  await page.locator('.article h2').first().click();
  await page.getByRole('button', { name: 'Cite' }).waitFor({ state: 'detached' });
  await session.close();
});
