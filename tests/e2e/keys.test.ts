import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import { focusedName, heard, listen } from './reader-by-ear.ts';
import { atRest, DESK, eventually, expectCurrent, mapIsLive, nextReader } from './session.ts';

openForThisFile();

const VISIT = 'kim-russia-2023';
const LAUNCH = { id: 'space-launch-site', name: 'Space launch site' };
const PLANT = { id: 'aircraft-plant', name: 'Aircraft plant' };
const AIRPORT = { id: 'airport-near-vladivostok', name: 'Airport near Vladivostok' };
const ISLAND = { id: 'russky-island', name: 'Russky Island' };
const ARTYOM = { id: 'artyom', name: 'Artyom' };

/** Where the focus is: in what of the page, and whether somebody sees it there. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: held, body } = document;
    if (!held || held === body) return { on: 'the page', seen: false };
    const { left, top, width, height } = held.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      on: held.closest('mark, .card, .entry, .top, dialog, .notice')?.className || held.tagName,
      seen: there !== null && (held.contains(there) || there.contains(held)),
    };
  });

describe.each([
  ['on a desk', DESK],
  // What a window of a desk is at four times the zoom, and where a phone has a keyboard.
  ['on a phone', { viewport: { width: 390, height: 844 } }],
] as const)('by the keys alone, %s', (_, size) => {
  /** Opens a page, runs the story and requires that nothing complained. */
  const reader = async (path: string, story: (page: Page) => Promise<void>) => {
    const { page, complaints, close } = await nextReader(browser, host.address + path, size);
    await mapIsLive(page);
    await story(page);
    expect(complaints).toEqual([]);
    await close();
  };

  it('goes on from the words of a stop, however somebody came there from the words of another', () =>
    reader(`${VISIT}/${LAUNCH.id}/`, async (page) => {
      await page.locator('mark[aria-current="true"] a').first().focus();
      for (const [step, stop] of [
        [() => page.keyboard.press('ArrowRight'), PLANT],
        [() => page.keyboard.press('ArrowRight'), AIRPORT],
        [() => page.keyboard.press('ArrowRight'), ISLAND],
        [() => page.goBack(), AIRPORT],
        [() => page.goBack(), PLANT],
        [() => page.goForward(), AIRPORT],
      ] as const) {
        await step();
        await expectCurrent(page, stop);
        await atRest(page);
        await eventually(async () => expect(await focus(page)).toMatchObject({ seen: true }));
        expect((await focus(page)).on).toContain('passage');
      }
    }));

  it('leaves nobody at an entry of the itinerary that has gone out of view', () =>
    reader(`${VISIT}/${LAUNCH.id}/`, async (page) => {
      await page.locator('.entry a').nth(3).press('Enter');
      await expectCurrent(page, ISLAND);
      await atRest(page);
      await eventually(async () => expect(await focus(page)).toMatchObject({ seen: true }));
    }));

  it('stays in the card when a step takes away what had the focus there', () =>
    reader(`${VISIT}/${AIRPORT.id}/`, async (page) => {
      if (size !== DESK) await page.locator('.where').press('Enter');
      await page.locator('.card .present a').last().focus();
      await page.keyboard.press('ArrowRight');
      await expectCurrent(page, ISLAND);
      expect((await focus(page)).on).toContain('card');
      await page.goBack();
      await expectCurrent(page, AIRPORT);
      expect((await focus(page)).on).toContain('card');
    }));

  it('is held by the dialog to share, and given back to its button by Escape, by a step back and by its own button', () =>
    reader(`${VISIT}/${PLANT.id}/`, async (page) => {
      await page.keyboard.press('ArrowRight');
      await expectCurrent(page, AIRPORT);
      const button = page.getByRole('button', { name: 'Share', exact: true });
      const dialog = page.getByRole('dialog', { name: 'Share' });
      const isBack = async () => {
        await dialog.waitFor({ state: 'detached' });
        expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
      };
      await button.press('Enter');
      await dialog.waitFor();
      // Round once; between its end and its beginning is the browser's own bar, which counts as the page.
      const round = [];
      for (let at = 0; at < 12; at++) {
        await page.keyboard.press('Tab');
        round.push((await focus(page)).on);
      }
      expect(new Set(round.filter((on) => on !== 'the page'))).toEqual(new Set(['share']));
      expect(round.filter((on) => on === 'the page').length).toBeLessThan(2);
      await page.keyboard.press('Escape');
      await isBack();
      await page.keyboard.press('Enter');
      await dialog.getByRole('button', { name: 'Close' }).press('Enter');
      await isBack();
      await page.keyboard.press('Enter');
      await dialog.waitFor();
      await page.goBack();
      await isBack();
      await expectCurrent(page, PLANT);
    }));

  it('goes back to where it was when the notice of lost words is closed, which is read out once', () =>
    reader(`${VISIT}/${PLANT.id}/`, async (page) => {
      await listen(page);
      await page.evaluate(() => {
        location.hash = 'quote=A%20brass%20band%20played%20and%20a%20dancing%20bear%20bowed';
      });
      const close = page.locator('.notice').getByRole('button', { name: 'Close' });
      await close.waitFor();
      expect((await heard(page)).filter((words) => words.includes('no longer in the article'))).toHaveLength(
        1,
      );
      const words = page.locator('mark[aria-current="true"] a').first();
      await words.focus();
      const before = await page.evaluate(() => scrollY);
      await close.focus();
      await page.keyboard.press('Enter');
      await close.waitFor({ state: 'detached' });
      expect(await words.evaluate((each) => each === document.activeElement)).toBe(true);
      expect(await page.evaluate(() => scrollY)).toBe(before);
    }));

  it('comes to the ends of the page by Home and End in the text, and steps by neither', () =>
    reader(`${VISIT}/${AIRPORT.id}/`, async (page) => {
      await page.getByRole('checkbox', { name: 'Follow my reading' }).uncheck();
      await page.locator('mark[aria-current="true"] a').first().focus();
      const places = () =>
        page.evaluate(() => [scrollY, document.documentElement.scrollHeight - innerHeight - scrollY]);
      await page.keyboard.press('End');
      await eventually(async () => expect((await places())[1]).toBeLessThan(2));
      // The browser glides there, and may pass by a key that comes in its last frames.
      await atRest(page);
      await page.keyboard.press('Home');
      await eventually(async () => expect((await places())[0]).toBe(0));
      await expectCurrent(page, AIRPORT);
    }));

  it('comes to the first and last stop by Home and End, and to the ends of the page once it was scrolled', () =>
    reader(`${VISIT}/${AIRPORT.id}/`, async (page) => {
      await page.getByRole('checkbox', { name: 'Follow my reading' }).uncheck();
      await page.getByRole('button', { name: 'Play' }).focus();
      await page.keyboard.press('End');
      await expectCurrent(page, ARTYOM);
      await atRest(page);
      await page.keyboard.press('Home');
      await expectCurrent(page, LAUNCH);
      await atRest(page);
      await page.mouse.move(size.viewport.width - 150, 600);
      await page.mouse.wheel(0, -150);
      await atRest(page);
      await page.keyboard.press('Home');
      await eventually(async () => expect(await page.evaluate(() => scrollY)).toBe(0));
      await expectCurrent(page, LAUNCH);
      await atRest(page);
      // A step takes them up again.
      await page.keyboard.press('ArrowRight');
      await expectCurrent(page, PLANT);
      await atRest(page);
      await page.keyboard.press('End');
      await expectCurrent(page, ARTYOM);
    }));

  it('hears once that a link was copied, and in which order the stops are', () =>
    reader(`${VISIT}/${PLANT.id}/`, async (page) => {
      await page.context().grantPermissions(['clipboard-write', 'clipboard-read']);
      await listen(page);
      await page.getByRole('button', { name: 'Copy link' }).press('Enter');
      await expect.poll(() => heard(page)).toEqual(['Link copied']);
      await page.getByRole('link', { name: 'As reported' }).press('Enter');
      await expect.poll(() => heard(page)).toHaveLength(2);
      expect((await heard(page))[1]).toMatch(/^As reported\. Stop \d of 5, Aircraft plant/);
      expect(await focusedName(page)).toBe('As reported');
      await page.locator('.top h1 a').press('Enter');
      await expect.poll(() => heard(page)).toHaveLength(3);
      expect((await heard(page))[2]).toMatch(/^Kim Jong Un in Russia, 5.stops$/);
      await page.getByRole('link', { name: 'As it happened' }).press('Enter');
      await expect.poll(() => heard(page)).toHaveLength(4);
      expect((await heard(page))[3]).toMatch(/^As it happened\. Kim Jong Un in Russia, 5.stops$/);
    }));
});

it('hears the number of results once somebody has typed to the end', async () => {
  const { page, complaints, close } = await nextReader(browser, `${host.address}search/`, DESK);
  await listen(page);
  await page.getByRole('searchbox').pressSequentially('walrus', { delay: 90 });
  await expect.poll(() => page.locator('.search-status').textContent()).toBe('4 results');
  // A machine that takes its time says that it looks.
  const outcomes = async () => (await heard(page)).filter((said) => said !== 'Searching …');
  await expect.poll(outcomes).toEqual(['4 results']);
  expect(complaints).toEqual([]);
  await close();
});
