import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from './session.ts';

export const titles = (page: Page) => page.locator('.visit-entry h3').allInnerTexts();

export const expectTitles = (page: Page, ...expected: readonly string[]) =>
  eventually(async () => expect(await titles(page)).toEqual(expected));

/** Opens a filter, chooses a value, and closes it. */
export async function choose(page: Page, filter: string, value: string): Promise<void> {
  await page.getByRole('button', { name: filter }).click();
  await page.getByRole('group', { name: filter }).getByRole('checkbox', { name: value }).click();
  await page.keyboard.press('Escape');
}

export const [RUSSIA, VLADIVOSTOK, BLY] = [
  'Kim Jong Un in Russia',
  'Kim Jong Un in Vladivostok',
  'Nellie Bly around the world',
];
