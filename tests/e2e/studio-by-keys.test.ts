import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openForThisFile } from './browser-and-host.ts';
import { eventually } from './session.ts';
import { begin, close, press, SHORT, stops, studio, tabTo } from './studio-session.ts';

openForThisFile();

const holdsFocus = (to: Locator) =>
  eventually(async () => expect(await to.evaluate((each) => each === document.activeElement)).toBe(true));

/** What the page says to who cannot see it. */
const isSaid = (page: Page, words: string) =>
  page.locator('[role="status"], [aria-live]', { hasText: words }).first().waitFor({ state: 'attached' });

const find = async (page: Page, words: string) => {
  await tabTo(page, page.getByLabel('Find words in the article'), 'Shift+Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
};

it('takes more words or fewer by Shift and the arrow keys, and says which', async () => {
  const session = await studio();
  const { page } = session;
  await begin(page, SHORT.title, SHORT.body, '2025-03-04');
  await find(page, 'met');
  await isSaid(page, 'Found.');
  await tabTo(page, page.getByRole('button', { name: 'New stop' }));
  const chosen = page.locator('.word-actions q[aria-live]');
  for (const [key, words] of [
    ['Control+Shift+ArrowRight', 'met the'],
    ['Control+Shift+ArrowRight', 'met the mayor'],
    ['Shift+ArrowRight', 'met the mayor,'],
    ['Shift+ArrowLeft', 'met the mayor'],
    ['Control+Shift+ArrowLeft', 'met the'],
    ['Alt+Shift+ArrowRight', 'met the mayor'],
  ] as const) {
    await page.keyboard.press(key);
    await eventually(async () => expect(await chosen.innerText()).toBe(words));
  }
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await stops(page)).toContain('met the mayor'));
  // Coordinates that are still being typed are no name that is not known.
  await holdsFocus(page.getByLabel('Search a place'));
  await page.getByText('No place of this name').waitFor();
  await page.keyboard.type('38.7');
  await eventually(async () =>
    expect(await page.locator('.place-search [role="status"]').first().innerText()).toBe(''),
  );
  await page.keyboard.type(', -9.1');
  await page.keyboard.press('Enter');
  await isSaid(page, '38.7');
  await close(session);
});

it('leads out of a form, a row and a pane by Escape, and tells what was taken back', async () => {
  const session = await studio();
  const { page } = session;
  await begin(page, SHORT.title, SHORT.body, '2025-03-04');
  const row = page.locator('.studio-stop').first();
  await tabTo(page, row);
  await page.keyboard.press('Enter');
  await holdsFocus(page.getByRole('button', { name: 'Accept', exact: true }));
  await page.keyboard.press('Escape');
  await holdsFocus(row);
  await page.keyboard.press('Escape');
  await holdsFocus(page.getByRole('button', { name: 'Stops', exact: true }));
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await holdsFocus(page.getByRole('button', { name: 'Article', exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Find words in the article'));
  await page.keyboard.type('Porto');
  // It empties the field first.
  await page.keyboard.press('Escape');
  await holdsFocus(page.getByLabel('Find words in the article'));
  await page.keyboard.press('Escape');
  await holdsFocus(page.getByRole('button', { name: 'Article', exact: true }));

  await press(page, 'Accept all with place and date');
  // What stands beside it throws away what is left.
  await holdsFocus(page.locator('.studio-whole'));
  await page.keyboard.press('Control+z');
  await isSaid(page, 'Undone: Accept all');
  await page.keyboard.press('Control+Shift+z');
  await isSaid(page, 'Done again: Accept all');
  await close(session);
});

it('goes on with what was added: a picture, and another source', async () => {
  const session = await studio();
  const { page } = session;
  await begin(page, SHORT.title, SHORT.body, '2025-03-04');
  const title = page.locator('form.studio-source input[name="title"]');
  await tabTo(page, title);
  await page.keyboard.insertText('The minister’s diary');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('The ministry');
  await page.keyboard.press('Enter');
  await isSaid(page, '“The minister’s diary” is among the sources now.');
  await holdsFocus(title);

  await tabTo(page, page.locator('.studio-stop').first(), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Add pictures'));
  await page.getByLabel('Add pictures').setInputFiles('tests/fixtures/pictures/pier.jpg');
  await holdsFocus(page.getByLabel('What is to be seen'));
  await close(session);
});
