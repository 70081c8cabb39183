import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openForThisFile, readerOfMap } from './browser-and-host.ts';
import { DESK, eventually, PHONE, violationsInBothThemes } from './session.ts';

openForThisFile();

const VISIT = 'kim-russia-2023';
const FIRST = 'To the strains of a march, Kim Jong Un turns for home after six days in Russia';
const SECOND = 'Nine days away from Pyongyang: Kim Jong Un’s Russian journey, day by day';

const pathOf = (page: Page) => new URL(page.url()).pathname.replace('/news/maps/', '');
const account = (page: Page) => page.getByRole('article').getByRole('heading', { level: 2 });
const choice = (page: Page, title: string) =>
  page.getByRole('navigation', { name: 'Accounts' }).getByRole('link', { name: title });
const change = (page: Page, title: string) =>
  page.getByRole('group', { name: 'Account', exact: true }).getByRole('link', { name: title });
const inCard = (page: Page, title: string) =>
  card(page, 'Aircraft plant').getByRole('link', { name: title, exact: true });
const card = (page: Page, stop: string) => page.getByRole('region', { name: stop });
const inView = (page: Page, words: string) =>
  eventually(async () =>
    expect(
      await page
        .getByRole('article')
        .getByText(words)
        .first()
        .evaluate((mark) => {
          const { top, bottom } = mark.getBoundingClientRect();
          return top >= 0 && bottom <= window.innerHeight;
        }),
    ).toBe(true),
  );

describe('two accounts of one visit', () => {
  it.each([
    ['from the head of the page', DESK, change],
    ['from the card, on a phone', PHONE, inCard],
    ['without scripts', { ...DESK, javaScriptEnabled: false }, choice],
  ] as const)('can be changed at a stop, and back (%s)', (_, options, linkTo) =>
    readerOfMap(`${VISIT}/aircraft-plant/`, options, async (page) => {
      expect(await account(page).textContent()).toBe(FIRST);
      expect(await choice(page, FIRST).getAttribute('aria-current')).toBe('true');
      if (linkTo === inCard) await page.getByRole('button', { name: 'Details' }).click();
      await linkTo(page, SECOND).click();
      await page.waitForURL('**/by/day-by-day/**');
      expect(pathOf(page)).toBe(`${VISIT}/by/day-by-day/aircraft-plant/`);
      expect(await account(page).textContent()).toBe(SECOND);
      expect(await page.title()).toContain(SECOND);
      if (linkTo !== choice) await inView(page, 'On Friday, 15 September, the train stood');
      await page.goBack();
      await page.waitForURL(`**/${VISIT}/aircraft-plant/`);
      expect(await account(page).textContent()).toBe(FIRST);
    }),
  );

  it('keep the reader in the account while stepping, and go in its own order as reported', () =>
    readerOfMap(`${VISIT}/by/day-by-day/`, DESK, async (page) => {
      await page.keyboard.press('ArrowRight');
      await eventually(async () => expect(pathOf(page)).toBe(`${VISIT}/by/day-by-day/space-launch-site/`));
      await inView(page, 'the answer stood at the door of an assembly hall');
      await page.getByRole('link', { name: 'As reported' }).click();
      await page.getByRole('button', { name: 'First stop' }).press('Enter');
      // This account begins with the journey's end, and then goes from its first day to its last.
      await eventually(async () => expect(pathOf(page)).toBe(`${VISIT}/by/day-by-day/artyom/`));
      await page.keyboard.press('ArrowRight');
      await eventually(async () => expect(pathOf(page)).toBe(`${VISIT}/by/day-by-day/space-launch-site/`));
      await change(page, FIRST).click();
      await page.waitForURL(`**/${VISIT}/space-launch-site/?order=reported`);
    }));

  it('stand side by side in the card, and lead to each other’s words', () =>
    readerOfMap(`${VISIT}/artyom/`, DESK, async (page) => {
      const table = card(page, 'Artyom').getByRole('table', { name: 'Side by side' });
      expect((await table.getByRole('row').allTextContents()).map((row) => row.replace(/\s+/g, ' '))).toEqual(
        [
          'Date they agree',
          `A ${FIRST}17 September 2023`,
          `B ${SECOND}17 September 2023`,
          'Length of the trip they differ',
          `A ${FIRST}six days`,
          `B ${SECOND}nine days, six of them in Russia`,
        ],
      );
      await table.getByRole('link', { name: 'nine days, six of them in Russia' }).click();
      await page.waitForURL('**/by/day-by-day/artyom/#passage-artyom.home');
      await inView(page, 'a journey of nine days was over');
    }));

  it('tell a reader of one what only the other states, and what both do', () =>
    readerOfMap(`${VISIT}/by/day-by-day/artyom/`, DESK, async (page) => {
      const facts = card(page, 'Artyom');
      const standing = (words: string) =>
        facts.locator('.fact', { hasText: words }).first().getAttribute('class');
      expect(await standing('A farewell ceremony was held.')).toBe('fact is-reported');
      expect(await standing('Was given five attack drones')).toBe('fact is-stated');
      expect(await standing('Sunday, 17 September 2023')).toBe('fact is-stated');
      await facts.locator('.points li', { hasText: 'A farewell ceremony' }).getByRole('link').click();
      await page.waitForURL(`**/${VISIT}/artyom/#passage-artyom.farewell`);
      await inView(page, 'His armoured, bulletproof train pulled out');
    }));

  it('have embeds of their own, whose way back leads to the account', () =>
    readerOfMap(`${VISIT}/by/day-by-day/artyom/embed/`, DESK, async (page) => {
      const back = page.getByRole('link', { name: 'Read the article' });
      expect(await back.getAttribute('href')).toBe('../../../../../kim-russia-2023/by/day-by-day/artyom/');
    }));

  it('answer by their names, the first too', () =>
    readerOfMap(`${VISIT}/by/farewell/artyom/?order=reported`, DESK, async (page) => {
      await page.waitForURL(`**/${VISIT}/artyom/?order=reported`);
    }));

  it('have nothing that axe objects to, in either theme', () =>
    readerOfMap(`${VISIT}/by/day-by-day/russky-island/`, DESK, async (page) => {
      expect(await violationsInBothThemes(page)).toEqual([]);
    }));
});
