import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import { BLY, choose, expectTitles, RUSSIA, titles, VLADIVOSTOK } from './gallery-session.ts';
import { DESK, eventually, filtersReady, nextReader, PHONE, scrollByFinger, visitSite } from './session.ts';

openForThisFile();

const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);

describe('the first page', () => {
  it('has the title of each visit in one line beside its picture, and no dot where a line ends', async () => {
    const narrow = { viewport: { width: 1100, height: 800 } };
    const { page, complaints, close } = await nextReader(browser, host.address, narrow);
    const lines = await page
      .locator('.visit-entry h3 a')
      .evaluateAll((all) => all.map((each) => each.getClientRects().length));
    expect(lines).toEqual([1, 1, 1]);
    const when = page.locator('.visit-when');
    expect((await when.allTextContents())[1]?.replaceAll('\u00a0', ' ')).toBe(
      '24–26 April 2019 · 5 stops · Russia',
    );
    // What is left of a space at the end of a line has no room for anything behind it.
    const widths = await page.locator('.visit-when .parting').evaluateAll((all) =>
      all.map((each) => {
        const next = document.createRange();
        if (each.nextSibling) next.selectNodeContents(each.nextSibling);
        const { left, width } = each.getBoundingClientRect();
        return { goesOn: (next.getClientRects()[0]?.left ?? 0) > left, width };
      }),
    );
    for (const { goesOn, width } of widths)
      if (goesOn) expect(width).toBeGreaterThan(5);
      else expect(width).toBe(0);
    expect(new Set(widths.map(({ goesOn }) => goesOn))).toEqual(new Set([true, false]));
    expect(complaints).toEqual([]);
    await close();
  });

  it('has what is picked in one row on a phone', async () => {
    const { page, complaints, close } = await nextReader(browser, host.address, PHONE);
    for (const title of [RUSSIA, BLY]) await page.getByLabel(`Compare ${title}`).press('Space');
    const picked = page.locator('.picked');
    await picked.getByRole('link', { name: 'Compare' }).waitFor();
    const middles = await picked.locator('> *').evaluateAll((all) =>
      all.map((each) => {
        const { top, bottom } = each.getBoundingClientRect();
        return Math.round((top + bottom) / 2);
      }),
    );
    expect(middles).toHaveLength(3);
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(3);
    expect(complaints).toEqual([]);
    await close();
  });

  it('filters by who, where, when and what, each choice an address that opens again', async () => {
    const { page, complaints, close } = await nextReader(browser, host.address, DESK);
    await expectTitles(page, RUSSIA, VLADIVOSTOK, BLY);
    await choose(page, 'Country', 'Russia');
    await expectTitles(page, RUSSIA, VLADIVOSTOK);
    await choose(page, 'Year', '2019');
    await expectTitles(page, VLADIVOSTOK);
    expect(query(page)).toBe('?country=RU&year=2019');
    expect(await page.getByRole('status').first().textContent()).toBe('1 of 3\u00a0visits (Russia, 2019)');
    await choose(page, 'Year', '2023');
    await expectTitles(page, RUSSIA, VLADIVOSTOK);
    await page.goBack();
    await expectTitles(page, VLADIVOSTOK);
    await page.goForward();
    await page.reload();
    await expectTitles(page, RUSSIA, VLADIVOSTOK);
    expect(query(page)).toBe('?country=RU&year=2019&year=2023');
    await page.getByRole('button', { name: 'Remove the filter: 2019' }).click();
    await expectTitles(page, RUSSIA);
    await page.getByRole('button', { name: 'Show all' }).click();
    // By keyboard alone: open, type, down to who is found, choose, close.
    await page.getByRole('button', { name: 'Who was there' }).press('Enter');
    await page.getByRole('searchbox', { name: 'Find somebody' }).fill('put');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await expectTitles(page, RUSSIA, VLADIVOSTOK);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Who was there');
    await eventually(async () => expect(query(page)).toBe('?person=vladimir-putin'));
    // An address of the time when a filter had one value.
    await page.goto(`${host.address}?country=RU&from=2019&to=2019`);
    await expectTitles(page, VLADIVOSTOK);
    // What does not fit together says what to leave out.
    await page.goto(`${host.address}?country=RU&to=1900`);
    await eventually(async () =>
      expect(await page.getByRole('status').first().textContent()).toBe(
        'No visit fits all of these. (Russia)',
      ),
    );
    await page.getByRole('button', { name: 'Without “until 1900” · 2 visits' }).click();
    await expectTitles(page, RUSSIA, VLADIVOSTOK);
    // The full stop of a sentence is no part of a code; what is no code of anything is called what it is and can be taken off.
    await page.goto(`${host.address}?country=ru&language=e.n.`);
    await eventually(async () =>
      expect(await page.getByRole('status').first().textContent()).toBe(
        'No visit fits all of these. (Russia, e.n)',
      ),
    );
    expect(complaints).toEqual([]);
    await close();
  });

  it('is scrolled by a finger that lands on the timeline, and chooses nothing', async () => {
    const { page, complaints, close } = await nextReader(browser, host.address, PHONE);
    await filtersReady(page);
    const track = page.locator('.timeline-track');
    await track.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => [scrollY, history.length]);
    await scrollByFinger(page, track, 120);
    const after = await page.evaluate(() => [scrollY, history.length]);
    expect(after[0]).not.toBe(before[0]);
    expect([query(page), after[1]]).toEqual(['', before[1]]);
    expect(await page.locator('.timeline-chosen').count()).toBe(0);
    await expectTitles(page, RUSSIA, VLADIVOSTOK, BLY);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is brushed through time by key and by mouse, one step of the history each', async () => {
    const { page, complaints, close } = await nextReader(browser, host.address, DESK);
    const from = page.getByRole('slider', { name: 'From' });
    await filtersReady(page);
    await from.press('End');
    await eventually(async () => expect(query(page)).toBe('?from=2023'));
    expect(await from.getAttribute('aria-valuetext')).toBe('2023');
    await expectTitles(page, RUSSIA);
    await from.press('ArrowLeft');
    expect(await from.getAttribute('aria-valuetext')).toBe('2022');
    await from.press('Home');
    await expectTitles(page, RUSSIA, VLADIVOSTOK, BLY);
    const track = await page.locator('.timeline-track').boundingBox();
    if (!track) throw new Error('the timeline stands on the page');
    const y = track.y + track.height / 3;
    await page.mouse.move(track.x + track.width * 0.3, y);
    await page.mouse.down();
    await page.mouse.move(track.x + track.width * 0.1, y, { steps: 4 });
    await page.mouse.move(track.x - 20, y, { steps: 4 });
    await expectTitles(page, BLY);
    // Not an address yet.
    expect(query(page)).toBe('');
    await page.mouse.up();
    await eventually(async () => expect(query(page)).toMatch(/^\?to=19\d\d$/));
    await page.goBack();
    await expectTitles(page, RUSSIA, VLADIVOSTOK, BLY);
    // What an address names is told as it is, though bars are of years.
    await page.goto(`${host.address}?from=2019-04&to=2023-08`);
    await expectTitles(page, VLADIVOSTOK);
    expect(await page.locator('.timeline-range strong').innerText()).toBe('April 2019\u00a0– August 2023');
    expect(await from.getAttribute('aria-valuetext')).toBe('April 2019');
    expect(complaints).toEqual([]);
    await close();
  });

  it('has four kinds of topics beside each other, or two, or each below the other', async () => {
    const { page, close } = await nextReader(browser, host.address);
    for (const [width, columns] of [
      [1920, 4],
      [1440, 2],
      [1100, 2],
      [700, 4],
      [390, 2],
      [280, 1],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      const lefts = await page
        .locator('.topic-kinds > section')
        .evaluateAll((all) => new Set(all.map((each) => each.getBoundingClientRect().left)).size);
      expect(lefts, `${width}`).toBe(columns);
    }
    await page.setViewportSize(DESK.viewport);
    await close();
  });

  it('lists every visit without scripts, with the map drawn', async () => {
    const { page, complaints, close } = await nextReader(browser, host.address, {
      ...DESK,
      javaScriptEnabled: false,
    });
    expect(await titles(page)).toEqual([RUSSIA, VLADIVOSTOK, BLY]);
    expect(await page.getByRole('button', { name: 'Country' }).isVisible()).toBe(false);
    expect(await page.getByRole('img', { name: /^Map of 37 stops of 3 visits/ }).count()).toBe(1);
    expect(await page.locator('.sketch .cluster').count()).toBeGreaterThan(3);
    await page.getByRole('link', { name: VLADIVOSTOK }).click();
    await page.waitForURL('**/kim-vladivostok-2019/');
    expect(complaints).toEqual([]);
    await close();
  });

  it('says so when its lists cannot be loaded, and goes on when they can', async () => {
    const { page, close } = await visitSite(browser, host.address, DESK);
    await page.route('**/index.json', (route) => route.abort());
    await page.goto(`${host.address}?country=RU`);
    await page.getByText('The list of visits could not be loaded').waitFor();
    expect(await page.locator('.gallery-count').innerText()).toBe('');
    await page.unroute('**/index.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expectTitles(page, RUSSIA, VLADIVOSTOK);
    // The site was built anew since: the page of now knows the lists of now.
    const isGone = (url: URL) => url.pathname.endsWith('/index.json');
    await page.route(isGone, (route) => route.fulfill({ status: 404 }));
    await page.goto(`${host.address}?country=JP`);
    await page.getByText('The list of visits could not be loaded').waitFor();
    await page.unroute(isGone);
    const loads = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Try again' }).click();
    await loads;
    await expectTitles(page, BLY);
    await close();
  });
});
