import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import { DESK, eventually, visitSite } from './session.ts';
import { begin, close, fill, newStudio, press, SHORT, saved, tabTo } from './studio-session.ts';

openForThisFile();

describe('nothing is lost', () => {
  it('gives out a draft that it cannot show, and takes back what was done to it last', async () => {
    const session = await newStudio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.locator('.studio-whole').click();
    await fill(page, 'Title', 'Another title');
    await saved(page);
    const address = page.url();
    await page.goto(host.address);
    await page.evaluate(async () => {
      const opened = indexedDB.open('whereabouts-studio');
      await new Promise((resolve) => {
        opened.onsuccess = resolve;
      });
      const transaction = opened.result.transaction(['drafts', 'edits'], 'readwrite');
      const drafts = transaction.objectStore('drafts');
      const all = drafts.getAll();
      await new Promise((resolve) => {
        all.onsuccess = resolve;
      });
      const [draft] = all.result;
      // Its last change has left it without what every visit has.
      const [{ manuscript }, path] = [draft, ['visit']];
      const [before, after] = [manuscript.visit, { title: 5 }];
      drafts.put({ ...draft, manuscript: { ...manuscript, visit: after }, done: 2, count: 2 });
      transaction.objectStore('edits').put(
        {
          label: 'a change that went wrong',
          patches: [{ op: 'replace', path, value: after }],
          inverse: [{ op: 'replace', path, value: before }],
        },
        [draft.key, 1],
      );
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      opened.result.close();
    });
    session.complaints.length = 0;
    await page.goto(address);
    await page.getByRole('alert').getByText('This draft cannot be shown').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save a copy' }).click(),
    ]);
    const copy = Object.values(unzipSync(await readFile(await download.path())));
    expect(copy.map((file) => Buffer.from(file).toString()).join()).toContain('Ana Prado');
    await page.getByRole('button', { name: 'Undo: a change that went wrong' }).click();
    const title = page.getByLabel('Title', { exact: true });
    await title.waitFor();
    expect(await title.inputValue()).toBe('Another title');
    await saved(page);
    // It was told of in the console.
    session.complaints.length = 0;
    await close(session);
  });

  it('opens what the first studio kept, with all that was done to it', async () => {
    const session = await visitSite(browser, host.address, DESK);
    const { page } = session;
    // As version 1 wrote it: drafts without pictures, and the edits beside them.
    await page.evaluate(async () => {
      const opened = indexedDB.open('whereabouts-studio', 1);
      opened.onupgradeneeded = () => {
        opened.result.createObjectStore('drafts', { keyPath: 'key' });
        opened.result.createObjectStore('edits');
      };
      await new Promise((resolve) => {
        opened.onsuccess = resolve;
      });
      const transaction = opened.result.transaction(['drafts', 'edits'], 'readwrite');
      const manuscript = {
        id: 'an-old-draft',
        visit: { title: 'After', agents: [], sources: [], articles: ['a'] },
        stops: [],
        articles: [{ id: 'a', front: { title: 'An old draft' }, body: 'He arrived.' }],
      };
      transaction
        .objectStore('drafts')
        .put({ key: 'old', manuscript, done: 1, count: 1, changed: 1_700_000_000_000, binned: false });
      const path = ['visit', 'title'];
      transaction.objectStore('edits').put(
        {
          label: 'about the visit',
          patches: [{ op: 'replace', path, value: 'After' }],
          inverse: [{ op: 'replace', path, value: 'Before' }],
        },
        ['old', 0],
      );
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      opened.result.close();
    });
    await page.goto(`${host.address}studio/`);
    await page.getByRole('link', { name: 'After' }).click();
    const title = page.getByLabel('Title', { exact: true });
    await title.waitFor();
    expect(await title.inputValue()).toBe('After');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await eventually(async () => expect(await title.inputValue()).toBe('Before'));
    await saved(page);
    // A newer one is not written over, and said.
    const version = await page.evaluate(async () =>
      (await indexedDB.databases()).map((each) => each.version),
    );
    await page.goto(host.address);
    await page.evaluate(
      async (next) => {
        const opened = indexedDB.open('whereabouts-studio', next);
        await new Promise((resolve) => {
          opened.onsuccess = resolve;
        });
        opened.result.close();
      },
      (version[0] ?? 0) + 1,
    );
    await page.goto(`${host.address}studio/`);
    await page.getByText('a newer studio has been here').waitFor();
    await close(session);
  });

  it('gives back what was thrown away, by keyboard alone, until the page is left, and has nothing of it then', async () => {
    const session = await newStudio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await saved(page);
    const [address, list] = [page.url(), `${host.address}studio/`];
    const hasFocus = (to: Locator) =>
      eventually(async () => expect(await to.evaluate((each) => each === document.activeElement)).toBe(true));
    const undo = page.getByRole('button', { name: 'Undo' });
    const draft = page.getByRole('link', { name: SHORT.title });
    await page.goto(list);
    await press(page, `Move “${SHORT.title}” to the bin`);
    await page.getByText(`“${SHORT.title}” is in the bin.`).waitFor();
    await hasFocus(undo);
    await page.keyboard.press('Enter');
    await hasFocus(draft);
    await press(page, `Move “${SHORT.title}” to the bin`);
    await page.getByText('No drafts but those in the bin').waitFor();
    await tabTo(page, page.getByText('Bin (1)'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await press(page, `Delete “${SHORT.title}” for ever`);
    await page.getByText(`“${SHORT.title}” will be gone for ever`).waitFor();
    expect(await draft.count()).toBe(0);
    // Nobody opens it meanwhile, and another list says nothing of it.
    const other = await page.context().newPage();
    await other.goto(address);
    await other.getByText('There is no such draft').waitFor();
    await other.goto(list);
    await other.getByText('No drafts yet').waitFor();
    expect(await other.getByText('Bin (').count()).toBe(0);
    await hasFocus(undo);
    await page.keyboard.press('Control+z');
    await hasFocus(draft);
    await other.reload();
    await other.getByText('Bin (1)').waitFor();
    // What is worked at in another tab is not deleted.
    await other.goto(address);
    await other.locator('.studio-article article').waitFor();
    await page.getByRole('button', { name: /^Delete/ }).click();
    await page.getByText('is open in another tab, so it was not deleted').waitFor();
    await other.goto(list);
    await page.getByRole('button', { name: /^Delete/ }).click();
    await page.getByText('will be gone for ever').waitFor();
    // A tab that is killed has no time to delete anything; the next list does it.
    await page.close({ runBeforeUnload: false });
    await other.goto(host.address);
    await other.goto(list);
    const left = () =>
      other.evaluate(async () => {
        const opened = indexedDB.open('whereabouts-studio');
        await new Promise((resolve) => {
          opened.onsuccess = resolve;
        });
        const stores = [...opened.result.objectStoreNames];
        const transaction = opened.result.transaction(stores);
        const counts = stores.map((name) => transaction.objectStore(name).count());
        await new Promise((resolve) => {
          transaction.oncomplete = resolve;
        });
        opened.result.close();
        return counts.map(({ result }) => result);
      });
    await eventually(async () => expect(await left()).toEqual([0, 0, 0]));

    // The bin is emptied at one go, and filled again.
    for (const title of ['One', 'Another']) {
      await begin(other, title, SHORT.body, '2025-03-04');
      await saved(other);
      await other.goto(list);
      await other.getByRole('button', { name: `Move “${title}” to the bin` }).click();
    }
    await other.getByText('Bin (2)').click();
    const empty = other.getByRole('button', { name: 'Empty the bin' });
    await empty.click();
    await other.getByText('2 drafts will be gone for ever').waitFor();
    await other.keyboard.press('Enter');
    await other.getByText('Bin (2)').waitFor();
    await empty.click();
    // To begin anew is to leave the list.
    await begin(other, 'The last', SHORT.body, '2025-03-04');
    await eventually(async () => expect((await left())[0]).toBe(1));
    await close(session);
  });
});
