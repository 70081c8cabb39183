import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openForThisFile } from './browser-and-host.ts';
import { eventually, PHONE } from './session.ts';
import { begin, close, press, SHORT, stops, studio, tabTo } from './studio-session.ts';

openForThisFile();

describe('an editor', () => {
  it('goes on by the keys with the first suggestion of what was begun, and from a draft that is left with its name', async () => {
    const session = await studio();
    const { page } = session;
    const holdsFocus = (to: Locator) =>
      eventually(async () => expect(await to.evaluate((each) => each === document.activeElement)).toBe(true));
    const beginBy = async (title: string, by: 'press' | 'click') => {
      await page.getByLabel('Paste an article').fill(`${title}\n\n${SHORT.body}`);
      await page.getByLabel('Published on').fill('2025-03-04');
      const button = page.getByRole('button', { name: 'Begin with this text' });
      await (by === 'press' ? button.press('Enter') : button.click());
      await page.locator('.studio-stop').first().waitFor();
    };
    const wordmark = page.getByRole('link', { name: 'Studio' });
    await beginBy('Begun by the keys', 'press');
    await holdsFocus(page.locator('.studio-stop').first());
    const left = async () => Number.parseInt(await page.locator('.studio-whole').innerText(), 10);
    const [, likely, doubtful = '0'] =
      /^(\d+) suggestions?(?: and (\d+) doubtful)?/.exec(
        await page.locator('.studio-itinerary .studio-help').first().innerText(),
      ) ?? [];
    // Each is a thing to settle, beside the five that nobody has said of the visit and its article.
    const before = Number(likely) + Number(doubtful) + 5;
    expect(await left()).toBe(before);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Accept', exact: true }).press('Enter');
    await eventually(async () => expect(await left()).toBe(before - 1));
    await wordmark.press('Enter');
    const draft = page.getByRole('link', { name: /^Begun by the keys/ });
    await holdsFocus(draft);
    await page.keyboard.press('Enter');
    await holdsFocus(page.locator('.studio-stop').first());
    await wordmark.press('Enter');
    await draft.waitFor();
    // A hand has it elsewhere, and a finger wants no keyboard.
    await beginBy('Begun by hand', 'click');
    await page.locator('.keeping.is-saved').waitFor();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await close(session);
  });

  it('leads by the keys into a pane, into what is said of a stop and back, and from one suggestion to the next', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    const focused = (what: string) =>
      eventually(async () =>
        expect(
          await page.evaluate(() => {
            const on = document.activeElement;
            const label = on instanceof HTMLInputElement ? on.labels?.[0] : on;
            return on?.getAttribute('aria-label') ?? label?.textContent;
          }),
        ).toContain(what),
      );
    await press(page, 'Stops');
    await focused('Stops');
    await tabTo(page, page.locator('.studio-stop'));
    await page.keyboard.press('ArrowDown');
    await focused('Lisbon');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.locator('.studio-stop[aria-current]', { hasText: 'Porto' }).waitFor();
    await focused('Accept');
    await page.keyboard.press('Escape');
    await focused('Porto');
    await page.keyboard.press('Enter');
    await focused('Accept');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: /^“Lisbon”, suggestion/ }).waitFor();
    await focused('Accept');
    await tabTo(page, page.getByRole('button', { name: 'Discard', exact: true }));
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await stops(page)).not.toContain('Lisbon'));
    // What is typed to find a place is let go of first.
    await page.locator('.studio-stop', { hasText: 'Porto' }).click();
    await tabTo(page, page.getByLabel('Search a place'));
    await page.keyboard.type('Por');
    await page.keyboard.press('Escape');
    await focused('Search a place');
    await page.keyboard.press('Escape');
    await focused('Porto');
    await close(session);
  });

  it('leads by the keys from the place that was taken to accepting it, and not to throwing it away', async () => {
    const session = await studio();
    const { page } = session;
    const body = 'On Monday she landed in Yerevan and was driven to the presidential palace.';
    await begin(page, 'A palace', body, '2025-03-04');
    await page.locator('.studio-stop', { hasText: 'Presidential palace' }).click();
    await press(page, 'Put it at Yerevan, Armenia');
    await eventually(async () =>
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Accept'),
    );
    await page.getByText('Yerevan', { exact: true }).first().waitFor();
    await page.keyboard.press('Enter');
    await eventually(async () =>
      expect(await page.locator('.studio-itinerary .is-suggested').count()).toBe(1),
    );
    await close(session);
  });

  it('asks on a phone which place is meant beside the words that tell of it, and within the width', async () => {
    const session = await studio(PHONE);
    const { page } = session;
    const body = 'On Sunday the minister was driven on to Boulogne. On Monday he arrived in Porto.';
    await begin(page, SHORT.title, body, '2025-03-04', 'tap');
    await page.getByRole('button', { name: 'Stops', exact: true }).tap();
    await page.locator('.studio-stop', { hasText: 'Boulogne' }).tap();
    const box = page.getByRole('region', { name: /^“Boulogne”, suggestion/ });
    await box.getByText('Which place do the words mean?').waitFor();
    await box.locator('q', { hasText: 'driven on to Boulogne' }).waitFor();
    const takes = box.getByRole('button', { name: /^Take/ });
    expect(await takes.count()).toBeGreaterThan(1);
    const { x, width } = (await box.boundingBox()) ?? { x: 0, width: 0 };
    for (const take of await takes.all()) {
      const inside = await take.boundingBox();
      expect((inside?.x ?? 0) + (inside?.width ?? Number.POSITIVE_INFINITY)).toBeLessThan(x + width);
    }
    await takes.first().tap();
    await box.getByText('Or did the words mean').waitFor();
    await box.getByRole('button', { name: 'Accept', exact: true }).tap();
    await page.getByRole('region', { name: /^“Porto”, suggestion/ }).waitFor();
    await close(session);
  });

  it('reads the rows of suggestions on a phone, two lines each, whatever they need', async () => {
    const session = await studio(PHONE);
    const { page } = session;
    const body =
      'On 12 September the minister arrived in Kyoto. He then visited the Akasaka Palace on 14 September.';
    await begin(page, 'Days in Japan', body, '2025-09-20', 'tap');
    await page.getByRole('button', { name: 'Stops', exact: true }).tap();
    const row = page.locator('.studio-stop', { hasText: 'needs a place' }).first();
    expect(await row.innerText()).toMatch(/Suggestion\s+\d\d %/);
    const lines = await row.locator('.studio-stop-facts').evaluate((facts) => {
      const range = document.createRange();
      range.selectNodeContents(facts);
      return range.getClientRects().length;
    });
    expect(lines).toBe(1);
    // What is left is not whole, and no button says that it would be taken.
    const acceptAll = page.getByRole('button', { name: 'Accept all with place and date' });
    await acceptAll.tap();
    await eventually(async () => expect(await acceptAll.count()).toBe(0));
    expect(await row.isVisible()).toBe(true);
    await close(session);
  });

  it('folds the doubtful suggestions below the likely ones, and leads to them by keyboard when these are done', async () => {
    const session = await studio();
    const { page } = session;
    const body =
      'On Monday the minister landed at Amsterdam and was driven to Lelystad. Pumps at Stavoren were shown. That night she slept in Utrecht.';
    await begin(page, 'A delta tour', body, '2024-05-16');
    const fold = page.getByRole('button', { name: /^1 doubtful suggestion/ });
    const rows = page.locator('.studio-itinerary li');
    const folded = async () => [await fold.getAttribute('aria-expanded'), await stops(page)];
    expect(await folded()).toEqual(['false', ['Amsterdam', 'Lelystad', 'Utrecht']]);
    // Numbered as they are listed, and what is folded stands on no map until it is looked at.
    const numbers = page.locator('.studio-stop .number');
    const onMap = async () => (await page.locator('.studio-map .pin').allInnerTexts()).sort();
    await eventually(async () => expect(await onMap()).toEqual(['1', '2', '3']));
    expect(await numbers.allInnerTexts()).toEqual(['1', '2', '3']);
    const marked = page.locator('.studio-article [data-number]');
    expect(await marked.evaluateAll((all) => all.map((mark) => mark.getAttribute('data-number')))).toEqual([
      '1, 2',
      '4',
      '3',
    ]);
    await tabTo(page, fold);
    await page.keyboard.press('Enter');
    expect(await folded()).toEqual(['true', ['Amsterdam', 'Lelystad', 'Utrecht', 'Stavoren']]);
    expect(await numbers.allInnerTexts()).toEqual(['1', '2', '3', '4']);
    await page.keyboard.press('Enter');
    expect(await folded()).toEqual(['false', ['Amsterdam', 'Lelystad', 'Utrecht']]);

    // Past the row that is seen, whatever is folded between.
    await page.getByRole('button', { name: 'Move “Utrecht” up' }).focus();
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await stops(page)).toEqual(['Amsterdam', 'Utrecht', 'Lelystad']));
    await page.keyboard.press('Control+z');

    // None is taken that nobody has looked at, and all others come before it.
    await eventually(async () => expect(await stops(page)).toEqual(['Amsterdam', 'Lelystad', 'Utrecht']));
    await rows.nth(1).locator('.studio-stop').focus();
    await page.keyboard.press('Enter');
    for (const next of ['Utrecht', 'Amsterdam', 'Stavoren']) {
      await page.getByRole('button', { name: 'Accept', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.locator('.studio-stop[aria-current]', { hasText: next }).waitFor();
    }
    expect(await fold.getAttribute('aria-expanded')).toBe('true');
    await eventually(async () => expect(await onMap()).toEqual(['1', '2', '3', '4']));
    await close(session);
  });

  it('makes one of two stops of an account, by keyboard alone, and takes it back', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.locator('.studio-stop', { hasText: 'Porto' }).click();
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await page.locator('.studio-stop', { hasText: 'Porto' }).click();
    const before = await stops(page);
    await tabTo(page, page.getByLabel('The stop that its words are of'));
    const lisbon = page.getByRole('option', { name: /Lisbon/ });
    await page
      .getByLabel('The stop that its words are of')
      .selectOption((await lisbon.getAttribute('value')) ?? '');
    await press(page, 'Add these words to “Lisbon”');
    await page.locator('.studio-stop[aria-current]', { hasText: 'Lisbon' }).waitFor();
    expect(await stops(page)).toEqual(before.filter((name) => name !== 'Porto'));
    expect((await page.locator('.studio-passages q').allInnerTexts()).join(' ')).toContain(
      'he had visited Porto',
    );
    expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('2 March 2025');
    await page.keyboard.press('Control+Z');
    await eventually(async () => expect(await stops(page)).toEqual(before));
    await close(session);
  });
});
