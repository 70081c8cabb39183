import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openForThisFile } from './browser-and-host.ts';
import { eventually, violationsInBothThemes } from './session.ts';
import { begin, close, expectFacts, press, SHORT, stops, studio, sweep, tabTo } from './studio-session.ts';

openForThisFile();

describe('an editor', () => {
  it('makes stops, passages, days and persons of words by keyboard alone, and takes all of it back', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    const before = await stops(page);
    const find = async (words: string) => {
      await tabTo(page, page.getByLabel('Find words in the article'), 'Shift+Tab');
      await page.keyboard.press('Control+A');
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
      await page.locator('.word-actions q', { hasText: words }).waitFor();
    };
    await find('the mayor');
    await press(page, 'New stop');
    await eventually(async () => expect(await stops(page)).toContain('the mayor'));
    const holdsFocus = (to: Locator) =>
      eventually(async () => expect(await to.evaluate((each) => each === document.activeElement)).toBe(true));
    // What it needs first has the focus.
    await holdsFocus(page.getByLabel('Search a place'));
    // By a name that it had.
    await page.keyboard.type('Leningrad');
    // Before the list is there: what is meant is what comes first.
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await page.locator('.studio-position').innerText()).toMatch(/59\.9/));
    await find('for talks');
    await press(page, 'Passage of “the mayor”');
    await find('On Sunday');
    await press(page, 'Date of “the mayor”');
    await find('Ana Prado');
    await press(page, 'Who was there, at “the mayor”');
    await expectFacts(page, {
      passages: ['the mayor', 'for talks', 'On Sunday', 'Ana Prado'],
      date: '2 March 2025',
      present: 'Ana Prado',
    });
    await tabTo(page, page.locator('.studio-stop[aria-current]'));
    const [order, at] = [await stops(page), (await stops(page)).indexOf('the mayor')];
    await page.keyboard.press('Alt+ArrowUp');
    const moved = [...order.slice(0, at - 1), 'the mayor', order[at - 1], ...order.slice(at + 1)];
    await eventually(async () => expect(await stops(page)).toEqual(moved));
    // The row has kept the focus, and goes back.
    await page.keyboard.press('Alt+ArrowDown');
    await eventually(async () => expect(await stops(page)).toEqual(order));
    for (let edits = 0; edits < 7; edits++) await page.keyboard.press('Control+z');
    await eventually(async () => expect(await stops(page)).toEqual(before));
    for (let edits = 0; edits < 7; edits++) await page.keyboard.press('Control+Shift+z');
    await eventually(async () => expect(await stops(page)).toEqual(order));
    // What stands in the place of what is gone has the focus: nobody begins at the head of the page again.
    await press(page, 'Remove the passage “for talks”');
    await holdsFocus(page.getByRole('button', { name: 'Remove the passage “On Sunday”' }));
    await press(page, 'Take Ana Prado away');
    await holdsFocus(page.getByLabel('Add somebody'));
    await press(page, 'Delete this stop');
    const beside = page.locator('.studio-stop[aria-current]');
    await eventually(async () => expect(await beside.innerText()).toContain(before.at(-1)));
    expect(await page.locator('.stop-form :focus').count()).toBe(1);
    await press(page, 'Discard');
    await eventually(async () => expect(await stops(page)).toEqual(before.slice(0, -1)));
    await holdsFocus(page.locator('.stop-form :focus'));
    await press(page, 'Accept all with place and date', 'Shift+Tab');
    await holdsFocus(page.locator('.studio-itinerary :focus'));
    await close(session);
  });

  it('has a fact rest on as many passages as say so, each to add and to take away by keyboard', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.locator('.studio-stop', { hasText: 'Lisbon' }).click();
    for (const words of ['On Sunday', 'for talks']) {
      await sweep(page, words);
      await page.getByRole('button', { name: 'Passage of “Lisbon”' }).click();
      await page.getByRole('status').filter({ hasText: 'Now a passage' }).waitFor();
    }
    const grounds = page.locator('.rests-on', { hasText: 'Date rests on' });
    const told = () => grounds.locator('summary .basis-ground').allTextContents();
    const [first = ''] = await told();
    await tabTo(page, grounds.locator('summary'));
    await page.keyboard.press('Enter');
    const choose = async (words: string, key?: 'Shift+Tab') => {
      await tabTo(page, grounds.getByLabel(words, { exact: true }), key);
      await page.keyboard.press('Space');
    };
    await choose('On Sunday');
    await choose('for talks');
    await eventually(async () => expect(await told()).toEqual([first, 'On Sunday', 'for talks']));
    await page.keyboard.press('Space');
    await eventually(async () => expect(await told()).toEqual([first, 'On Sunday']));
    expect(await violationsInBothThemes(page)).toEqual([]);
    // Words that state the day that it has already are one more to rest on, and the passage that they are.
    await choose('On Sunday', 'Shift+Tab');
    await eventually(async () => expect(await told()).toEqual([first]));
    await sweep(page, 'On Sunday');
    await page.getByRole('button', { name: 'Date of “Lisbon”' }).click();
    await page.getByRole('status').filter({ hasText: 'rests on these words too' }).waitFor();
    await eventually(async () => expect(await told()).toEqual([first, 'On Sunday']));
    await close(session);
  });

  it('says who somebody is, once for all stops, by keyboard, and takes it back', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.locator('.studio-whole').click();
    const person = page.locator('.studio-source-known', { hasText: 'Ana Prado' });
    // As the article says it; more is for a person to say.
    await person.locator('summary', { hasText: /^Ana Prado, Mayor$/ }).waitFor();
    await tabTo(page, person.locator('summary').first());
    await page.keyboard.press('Enter');
    await tabTo(page, person.getByLabel('Who that is'));
    await page.keyboard.insertText('Mayor of Lisbon');
    await page.keyboard.press('Enter');
    await person.locator('summary', { hasText: 'Ana Prado, Mayor of Lisbon' }).waitFor();
    const rests = person.locator('.rests-on', { hasText: 'Who Ana Prado is rests on' });
    const words = rests.locator('summary q', { hasText: 'met the mayor, Ana Prado' });
    await words.waitFor();
    await tabTo(page, rests.locator('summary'));
    await page.keyboard.press('Enter');
    await tabTo(page, rests.getByRole('checkbox').first());
    await page.keyboard.press('Space');
    await rests.getByText('Nothing yet').waitFor();
    await page.keyboard.press('Space');
    await words.waitFor();
    const kind = person.getByLabel('A person or an organisation');
    await tabTo(page, kind);
    await page.keyboard.press('ArrowDown');
    await eventually(async () => expect(await kind.inputValue()).toBe('Organisation'));
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await eventually(async () => expect(await kind.inputValue()).toBe('Person'));
    expect(await violationsInBothThemes(page)).toEqual([]);
    const there = page.locator('.studio-present li', { hasText: 'Ana Prado' });
    await page.locator('.studio-stop', { hasText: 'Lisbon' }).click();
    await there.filter({ hasText: 'Mayor of Lisbon' }).waitFor();
    for (const _ of ['rests', 'rests no more', 'role'])
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await eventually(async () => expect(await there.innerText()).not.toContain('Mayor of Lisbon'));
    await close(session);
  });

  it('makes stops, passages, days and persons of words that the mouse has swept over', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await sweep(page, 'Madrid', async () => {
      // Who rests on the way, longer than the studio waits for a selection, has not done yet: nothing is offered for half of the words.
      await page.waitForTimeout(400);
      expect(await page.evaluate(() => String(document.getSelection()))).toMatch(/^Ma/);
      expect(await page.locator('.word-actions').count()).toBe(0);
    });
    await page.getByRole('button', { name: 'New stop' }).click();
    await page.locator('.studio-stop[aria-current]', { hasText: 'Madrid' }).waitFor();
    await sweep(page, 'The day before');
    await page.getByRole('button', { name: 'Date of “Madrid”' }).click();
    await sweep(page, 'Ana Prado');
    await page.getByRole('button', { name: 'Who was there, at “Madrid”' }).click();
    await sweep(page, 'He left');
    await page.getByRole('button', { name: 'Passage of “Madrid”' }).click();
    await expectFacts(page, {
      passages: ['Madrid', 'The day before', 'Ana Prado', 'He left'],
      // The day before the Sunday that the text tells, which was 2 March.
      date: '1 March 2025',
      present: 'Ana Prado',
    });
    await close(session);
  });
});
