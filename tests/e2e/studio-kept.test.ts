import { describe, expect, it } from 'vitest';
import { openForThisFile } from './browser-and-host.ts';
import { eventually } from './session.ts';
import { begin, close, fill, newStudio, publish, SHORT, saved, sayTheRest, stops } from './studio-session.ts';

openForThisFile();

/** How often a tab is killed: 100 times by STUDIO_KILLS=100, fewer in every run, for its time. */
const KILLS = Number(process.env['STUDIO_KILLS'] ?? 20);

/** At so many editors, who work side by side. */
const EDITORS = 2;

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
  const session = await newStudio();
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
      wasSaved = await open.locator('.keeping.is-saved').isVisible();
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
    const session = await newStudio();
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
    const session = await newStudio();
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
    const session = await newStudio();
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

  it('never lets two tabs write one draft', async () => {
    const session = await newStudio();
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
    // Who comes back to a tab when the other is closed goes on in it, with what was done there; a browser without a window is
    // come back to by saying so.
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
});
