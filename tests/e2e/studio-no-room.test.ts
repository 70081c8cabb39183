import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { launchIn } from './browser.ts';
import { host, openForThisFile } from './browser-and-host.ts';
import { heard, listen } from './reader-by-ear.ts';
import { DESK, eventually, visitIn } from './session.ts';
import { begin, close, fill, newStudio, SHORT, saved, stops } from './studio-session.ts';

openForThisFile();

describe('nothing is lost', () => {
  it('says loudly that the disk is full, gives a copy, and keeps all as soon as there is room', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'full-disk-'));
    const before = await visitIn(await launchIn(profile, DESK), `${host.address}studio/`);
    await begin(before.page, SHORT.title, SHORT.body, '2025-03-04');
    await saved(before.page);
    const address = before.page.url();
    await close(before);

    // What a database may still write is reckoned when a browser opens it: from here on it is nothing.
    const context = await launchIn(profile, DESK);
    const disk = await context.newCDPSession(await context.newPage());
    const { origin } = new URL(address);
    await disk.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    const session = await visitIn(context, address);
    const { page } = session;
    await page.getByRole('button', { name: 'Accept all with place and date' }).click();
    const alarm = page.getByRole('alert');
    await alarm.waitFor();
    expect(await alarm.innerText()).toContain('there is no room left');
    await page.getByText('Not saved', { exact: true }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      alarm.getByRole('button', { name: /Save a copy/ }).click(),
    ]);
    expect(Object.keys(unzipSync(await readFile(await download.path()))).join()).toContain('visit.geojson');
    // What is in this tab alone is in it when another draft was looked for, and the tab is not closed without a word.
    await page.getByRole('link', { name: 'Studio' }).click();
    await page.getByRole('link', { name: SHORT.title }).click();
    await alarm.waitFor();
    expect(await page.getByText('Suggestion').count()).toBe(0);
    const [asks] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
    expect(asks.type()).toBe('beforeunload');
    await asks.dismiss();
    // A picture that cannot be kept is not taken for one that is there.
    await page.locator('.studio-stop').first().click();
    await page.getByLabel('Add pictures').setInputFiles('tests/fixtures/pictures/plan.png');
    await page.getByText('“plan.png” could not be kept on this machine').waitFor();
    expect(await page.locator('.picture-field').count()).toBe(0);
    const list = await context.newPage();
    await list.goto(`${host.address}studio/`);
    await list.getByLabel('Paste an article').fill(SHORT.body);
    await list.getByRole('button', { name: 'Begin with this text' }).click();
    await list
      .getByText('The draft could not be begun and kept on this machine: there is no room left')
      .waitFor();
    await list.close();

    await disk.send('Storage.overrideQuotaForOrigin', { origin });
    await page.locator('.studio-whole').click();
    await fill(page, 'Title', 'With room again');
    await saved(page);
    expect(await alarm.count()).toBe(0);
    const kept = await stops(page);
    await page.reload();
    await eventually(async () => expect(await stops(page)).toEqual(kept));
    expect(await page.getByText('Suggestion').count()).toBe(0);
    await close(session);
    await rm(profile, { recursive: true });
  });

  it('tells who hears the page once that changes are kept, at once that they are not, and once when they are again', async () => {
    const session = await newStudio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.locator('.studio-whole').click();
    await listen(page);
    const change = async (title: string) => {
      await fill(page, 'Title', title);
      await page.locator('.keeping:not(.is-saving)').waitFor();
    };
    const kept = async () => (await heard(page)).filter((words) => /Sav/.test(words));
    for (const title of ['One', 'Two', 'Three']) await change(title);
    await saved(page);
    expect(await kept()).toEqual(['Saved on this machine']);
    await page.evaluate(() => {
      const real = IDBDatabase.prototype.transaction;
      Object.assign(window, { makeRoom: () => Object.assign(IDBDatabase.prototype, { transaction: real }) });
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    const alarm = page.getByRole('alert');
    await change('Four');
    await alarm.waitFor();
    // It stays as it is, and is not read out again at every change.
    await alarm.evaluate((element) => Object.assign(window, { alarm: element }));
    await change('Five');
    expect(
      await alarm.evaluate((element) => (window as unknown as { readonly alarm: Element }).alarm === element),
    ).toBe(true);
    await page.evaluate(() => (window as unknown as { readonly makeRoom: () => void }).makeRoom());
    for (const title of ['Six', 'Seven']) await change(title);
    await saved(page);
    expect(await alarm.count()).toBe(0);
    expect(await kept()).toEqual(['Saved on this machine', 'Saved on this machine']);
    await close(session);
  });

  it('says where a browser keeps nothing for the site, in the list, of a new draft and of one that was there', async () => {
    const session = await newStudio();
    const { page } = session;
    // As Chrome does where site data is blocked.
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The user denied permission to access the database.', 'UnknownError');
      };
      LockManager.prototype.request = () => Promise.reject(new DOMException('denied', 'SecurityError'));
    });
    await page.reload();
    await page.getByText('The drafts cannot be shown: this browser keeps nothing for this site').waitFor();
    await page.getByLabel('Paste an article').fill(SHORT.body);
    await page.getByRole('button', { name: 'Begin with this text' }).click();
    await page.getByText('could not be begun and kept on this machine: this browser keeps nothing').waitFor();
    expect(await page.getByLabel('Paste an article').inputValue()).toBe(SHORT.body);
    await page.goto(`${page.url()}#a-draft`);
    await page.getByText('The draft cannot be opened: this browser keeps nothing').waitFor();
    await close(session);
  });

  it('keeps all steps, and the way back, where what was kept is cleared under an open draft, or its connection is cut', async () => {
    const session = await newStudio();
    const { page } = session;
    await page.evaluate(() => {
      navigator.storage.persist = async () => {
        document.documentElement.dataset['asked'] = 'true';
        return true;
      };
    });
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    // Not before there is work to lose: some browsers ask whoever sits before them.
    expect(await page.locator('html').getAttribute('data-asked')).toBe(null);
    await page.locator('.studio-whole').click();
    const title = page.getByLabel('Title', { exact: true });
    await fill(page, 'Title', 'First');
    await eventually(async () => expect(await page.locator('html').getAttribute('data-asked')).toBe('true'));
    await fill(page, 'Title', 'Second');
    await saved(page);
    // As a browser's settings do, from another tab.
    const other = await page.context().newPage();
    await other.goto(host.address);
    await other.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.deleteDatabase('whereabouts-studio').onsuccess = resolve;
        }),
    );
    await other.close();
    await fill(page, 'Title', 'Third');
    await saved(page);
    // As a phone does that has put the page to sleep.
    await page.evaluate(() => {
      const real = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = () => {
        IDBDatabase.prototype.transaction = real;
        throw new DOMException('The database connection is closing.', 'InvalidStateError');
      };
    });
    await fill(page, 'Title', 'Fourth');
    await saved(page);
    await page.reload();
    await title.waitFor();
    expect(await title.inputValue()).toBe('Fourth');
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    for (const before of ['Third', 'Second', 'First', SHORT.title]) {
      await undo.click();
      await eventually(async () => expect(await title.inputValue()).toBe(before));
    }
    await close(session);
  });
});
