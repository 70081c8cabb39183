import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { launchIn } from './browser.ts';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import { DESK, eventually, visitIn, visitSite } from './session.ts';
import {
  begin,
  close,
  fill,
  press,
  publish,
  SHORT,
  saved,
  sayTheRest,
  stops,
  tabTo,
} from './studio-session.ts';

openForThisFile();

const studio = () => visitSite(browser, `${host.address}studio/`, DESK);

/** How often a tab is killed: 100 times by STUDIO_KILLS=100, fewer in every run, for its time. */
const KILLS = Number(process.env['STUDIO_KILLS'] ?? 20);
/** At so many editors, who work side by side. */
const EDITORS = 4;

/** Numbers by chance, the same in every run (Marsaglia, Xorshift RNGs, 2003). */
function xorshift(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** Changes a draft and kills its tab, again and again; what it said when it was killed. */
async function killed(times: number, random: () => number): Promise<readonly string[]> {
  const session = await studio();
  const { page } = session;
  await begin(page, SHORT.title, SHORT.body, '2025-03-04');
  await page.locator('.studio-whole').click();
  await saved(page);
  const address = page.url();
  const context = page.context();
  const outcomes: string[] = [];
  let open = page;
  let known = SHORT.title;
  for (let round = 0; round < times; round++) {
    const title = `Title ${round}`;
    const field = open.getByLabel('Title', { exact: true });
    await field.fill(title);
    let wasSaved = false;
    if (round % 2 === 0) {
      await field.press('Enter');
      // Anywhere between the key and long after what it did was kept.
      await new Promise((resolve) => setTimeout(resolve, random() % 40));
      wasSaved = await open.getByText('Saved on this machine').isVisible();
      await open.close({ runBeforeUnload: false });
    } else {
      // In one breath with the key, on a slow machine too.
      await Promise.allSettled([field.press('Enter'), open.close({ runBeforeUnload: false })]);
    }
    open = await context.newPage();
    await open.goto(address, { waitUntil: 'commit' });
    await open.getByLabel('Title', { exact: true }).waitFor();
    const now = await open.getByLabel('Title', { exact: true }).inputValue();
    // Whole as it was before the change, or as it is after it: never anything else.
    expect([title, ...(wasSaved ? [] : [known])]).toContain(now);
    outcomes.push(wasSaved ? 'saved' : 'not said to be saved');
    known = now;
  }
  await close(session);
  return outcomes;
}

describe('nothing is lost', () => {
  it('is all there after the tab was closed, with every step back to the beginning', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await saved(page);
    const { bytes: first } = await publish(page);
    await page.getByRole('button', { name: 'Accept all with place and date' }).click();
    await sayTheRest(page, {});
    // A day that its words do not tell: what a sub-editor asks is answered, asked again, and answered anew.
    await page.locator('.studio-stop', { hasText: 'Lisbon' }).click();
    await fill(page, 'Date', '2025-03-03');
    const answer = async (reason: string) => {
      await page.getByText('It is right as it is').click();
      await page.getByLabel(/^Why\?/).fill(reason);
      await page.getByRole('button', { name: 'Ask no more' }).click();
      await page.getByText(reason).waitFor();
      await page.getByText('It is right as it is').waitFor({ state: 'detached' });
    };
    await answer('The ministry gave this day.');
    await page.getByRole('button', { name: /^Ask again: .*“On Sunday”/ }).click();
    await answer('So the minister said.');
    await saved(page);
    const { bytes: last, files } = await publish(page);
    const [, geojson] = Object.entries(files).find(([path]) => path.endsWith('visit.geojson')) ?? [];
    expect(JSON.parse(Buffer.from(geojson ?? []).toString()).visit.accepted).toEqual([
      { rule: 'time/day', stop: 'lisbon', reason: 'So the minister said.' },
    ]);
    await page.reload();
    await page.locator('.studio-article article').waitFor();
    expect((await publish(page)).bytes).toEqual(last);
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    const redo = page.getByRole('button', { name: 'Redo', exact: true });
    while (await undo.isEnabled()) await undo.click();
    expect((await publish(page)).bytes).toEqual(first);
    while (await redo.isEnabled()) await redo.click();
    expect((await publish(page)).bytes).toEqual(last);
    await close(session);
  });

  it('takes what is being typed where nobody leaves the field: by Back, read anew, or with its tab closed', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await saved(page);
    const address = page.url();
    await page.locator('.studio-stop').first().click();
    await page.getByLabel('Add somebody').pressSequentially('Ana Prado');
    await page.goBack();
    const typed = page.getByLabel('Description', { exact: true });
    await typed.pressSequentially('Two days');
    await page.reload();
    await eventually(async () => expect(await typed.inputValue()).toBe('Two days'));
    await page.getByRole('button', { name: 'Edit the text' }).click();
    await page.getByLabel('The text, in Markdown').pressSequentially('By train. ');
    await page.close({ runBeforeUnload: true });
    const open = await page.context().newPage();
    await open.goto(address);
    await open.locator('.studio-article article', { hasText: 'By train. On Sunday' }).waitFor();
    await open.locator('.studio-stop').first().click();
    await open.getByRole('button', { name: 'Take Ana Prado away' }).waitFor();
    await close(session);
  });

  it('has the picture that was still being read when its draft was left, and never writes over what was done since', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.locator('.studio-stop').first().click();
    await saved(page);
    const address = page.url();
    // Pictures take as long to be read as somebody wants them to.
    await page.evaluate(() => {
      const read = window.createImageBitmap.bind(window);
      const { dataset } = document.documentElement;
      const createImageBitmap = async (blob: Blob) => {
        while (dataset['reads'] === undefined) await new Promise((go) => setTimeout(go, 20));
        return read(blob);
      };
      Object.assign(window, { createImageBitmap });
    });
    const readOn = (on: boolean) =>
      page.evaluate((reads) => {
        if (reads) document.documentElement.dataset['reads'] = '';
        else delete document.documentElement.dataset['reads'];
      }, on);
    const choose = (name: string) =>
      page.getByLabel('Add pictures').setInputFiles(`tests/fixtures/pictures/${name}`);
    const leave = async () => {
      await page.getByRole('link', { name: 'Studio', exact: true }).click();
      await page.locator('.studio-drafts').first().waitFor();
    };
    const pictures = page.locator('.picture-field strong');
    const picturesKept = () =>
      page.evaluate(
        () =>
          new Promise((tell) => {
            const opening = indexedDB.open('whereabouts-studio');
            opening.onsuccess = () => {
              const drafts = opening.result.transaction('drafts').objectStore('drafts').getAll();
              drafts.onsuccess = () => {
                opening.result.close();
                tell(drafts.result[0].manuscript.pictures.length);
              };
            };
          }),
      );
    const back = () => page.evaluate((to) => Object.assign(location, { hash: new URL(to).hash }), address);
    await choose('pier.jpg');
    await leave();
    await readOn(true);
    await eventually(async () => expect(await picturesKept()).toBe(1));
    await back();
    await eventually(async () => expect(await pictures.allInnerTexts()).toEqual(['pier.jpg']));
    await readOn(false);
    await choose('harbour.jpg');
    await leave();
    await back();
    await fill(page, 'Name, as the article calls it', 'Oporto');
    await readOn(true);
    await eventually(async () => expect(await pictures.allInnerTexts()).toEqual(['pier.jpg', 'harbour.jpg']));
    await saved(page);
    await page.reload();
    await page.locator('.studio-stop', { hasText: 'Oporto' }).waitFor();
    await eventually(async () => expect(await pictures.allInnerTexts()).toEqual(['pier.jpg', 'harbour.jpg']));
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    while (await undo.isEnabled()) await undo.click();
    await eventually(async () => expect(await stops(page)).toContain('Porto'));
    expect(await pictures.allInnerTexts()).toEqual([]);
    await close(session);
  });

  it('loses no change that it said was saved, wherever a tab is killed', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: EDITORS }, (_, index) => killed(KILLS / EDITORS, xorshift(20250304 + index))),
    );
    // Chance has hit both sides of the moment of keeping.
    expect(outcomes.flat()).toContain('saved');
    expect(outcomes.flat()).toContain('not said to be saved');
  }, 600_000);

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

  it('says where a browser keeps nothing for the site, in the list, of a new draft and of one that was there', async () => {
    const session = await studio();
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
    const session = await studio();
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

  it('gives out a draft that it cannot show, and takes back what was done to it last', async () => {
    const session = await studio();
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

  it('never lets two tabs write one draft', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await saved(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByText('This draft is open in another tab').waitFor();
    const before = await stops(other);
    await other.locator('.studio-stop').first().click();
    expect(await other.getByRole('button', { name: 'Delete this stop' }).isDisabled()).toBe(true);
    await other.getByRole('button', { name: 'Work on it here instead' }).click();
    await page.getByText('Another tab has taken this draft over').waitFor();
    await other.getByRole('button', { name: 'Delete this stop' }).click();
    await eventually(async () => expect((await stops(other)).length).toBe(before.length - 1));
    await saved(other);
    // Who comes back to a tab when the other is closed goes on in it, with what was done there; a browser without a window is come back to by saying so.
    const comeBack = () => page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await comeBack();
    expect(await page.getByText('Another tab has taken this draft over').isVisible()).toBe(true);
    await other.close();
    await eventually(async () => {
      await comeBack();
      expect(await page.locator('.studio-alarm').count()).toBe(0);
      expect((await stops(page)).length).toBe(before.length - 1);
    });
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await eventually(async () => expect((await stops(page)).length).toBe(before.length));
    await close(session);
  });

  it('gives back what was thrown away, by keyboard alone, until the page is left, and has nothing of it then', async () => {
    const session = await studio();
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
