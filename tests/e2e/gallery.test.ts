import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import { mapAfterFlight } from './film.ts';
import { DESK, eventually, filtersReady, mapIsLive, nextReader, PHONE, visitSite } from './session.ts';

openForThisFile();

const titles = (page: Page) => page.locator('.visit-entry h3').allInnerTexts();
const expectTitles = (page: Page, ...expected: readonly string[]) =>
  eventually(async () => expect(await titles(page)).toEqual(expected));
/** Has the live map come, as a first sign of a reader does; a key that comes before the page hears it is none. */
async function bringMap(page: Page): Promise<void> {
  await filtersReady(page);
  await page.keyboard.press('Shift');
  await mapIsLive(page);
}
const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);

/** Opens a filter, chooses a value, and closes it. */
async function choose(page: Page, filter: string, value: string): Promise<void> {
  await page.getByRole('button', { name: filter }).click();
  await page.getByRole('group', { name: filter }).getByRole('checkbox', { name: value }).click();
  await page.keyboard.press('Escape');
}

const [RUSSIA, VLADIVOSTOK, BLY] = [
  'Kim Jong Un in Russia',
  'Kim Jong Un in Vladivostok',
  'Nellie Bly around the world',
];

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

  it.each([
    [390, 844, 0.35],
    [360, 640, 0.35],
    [844, 390, 0.6],
  ])('shows no more than the world once, on a phone of %d by %d pixels', async (width, height, part) => {
    const phone = { ...PHONE, viewport: { width, height } };
    const { page, complaints, close } = await nextReader(browser, host.address, phone);
    const drawn = await page.locator('.gallery-map').evaluate((map) => {
      const world = map.querySelector<SVGElement>('.of-world');
      const sheet = map.querySelector<HTMLElement>('.sketch-sheet');
      const { width, top, bottom } = map.getBoundingClientRect();
      const box = world?.getBoundingClientRect();
      const unit = (box?.width ?? 0) / (world?.getAttribute('viewBox')?.split(' ').map(Number)[2] ?? 1);
      return {
        worlds: width / (unit * Number(sheet?.style.getPropertyValue('--world'))),
        part: (bottom - top) / window.innerHeight,
      };
    });
    expect(drawn.worlds).toBeGreaterThan(0.8);
    expect(drawn.worlds).toBeLessThanOrEqual(1.001);
    expect(drawn.part).toBeGreaterThan(part);
    await bringMap(page);
    const covered = () =>
      page.locator('.live-map .cluster:not([inert])').evaluateAll((all) =>
        all.map((each) => {
          const { left, top, width, height } = each.getBoundingClientRect();
          return each.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        }),
      );
    // Nothing is beyond the edges, and nothing below a button.
    await eventually(async () => expect(new Set(await covered())).toEqual(new Set([true])));
    expect(complaints).toEqual([]);
    await close();
  });

  it('lets nobody come closer than its coast is true', async () => {
    const { page, complaints, close } = await nextReader(browser, host.address, {
      ...DESK,
      reducedMotion: 'reduce',
    });
    await bringMap(page);
    const scale = page.locator('.leaflet-control-scale-line');
    for (let at = 0; at < 14; at++) await page.getByRole('button', { name: 'Zoom in' }).click();
    await eventually(async () => expect(await scale.textContent()).toBe('10 km'));
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
    expect(await page.locator('.timeline-range strong').innerText()).toBe('April 2019 – August 2023');
    expect(await from.getAttribute('aria-valuetext')).toBe('April 2019');
    expect(complaints).toEqual([]);
    await close();
  });

  it('goes to what a choice leaves and back, but not while it is drawn along, nor away from where a hand has gone', async () => {
    const { page, complaints, close } = await nextReader(browser, host.address, {
      ...DESK,
      reducedMotion: 'reduce',
    });
    await filtersReady(page);
    await page.mouse.move(400, 400);
    await mapIsLive(page);
    const scale = () => page.locator('.leaflet-control-scale-line').innerText();
    const whole = await scale();
    const track = await page.locator('.timeline-track').boundingBox();
    if (!track) throw new Error('the timeline stands on the page');
    const y = track.y + track.height / 3;
    await page.mouse.move(track.x + track.width * 0.9, y);
    await page.mouse.down();
    await page.mouse.move(track.x + track.width + 20, y, { steps: 4 });
    await expectTitles(page, RUSSIA, VLADIVOSTOK);
    await page.waitForTimeout(600);
    expect(await scale()).toBe(whole);
    await page.mouse.up();
    await eventually(async () => expect(await scale()).not.toBe(whole));
    await page.goBack();
    await eventually(async () => expect(await scale()).toBe(whole));
    // By hand to where both visits to Russia are.
    await page.goForward();
    await eventually(async () => expect(await scale()).not.toBe(whole));
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const near = await scale();
    await page.goBack();
    await expectTitles(page, RUSSIA, VLADIVOSTOK, BLY);
    await page.waitForTimeout(600);
    expect(await scale()).toBe(near);
    expect(complaints).toEqual([]);
    await close();
  });

  it('draws the route of the entry that is pointed at, and opens its clusters by key down to a stop', async () => {
    const { page, complaints, close } = await nextReader(browser, host.address, {
      ...DESK,
      reducedMotion: 'reduce',
    });
    await page.getByText(VLADIVOSTOK).hover();
    await mapIsLive(page);
    await eventually(async () => expect(await page.locator('.live-map .leg').count()).toBe(1));
    await choose(page, 'Country', 'Hong Kong');
    await expectTitles(page, BLY);
    // Those beside the view, gathered for a drag, are for no key.
    const shared = (visits: number) =>
      page.locator(`.cluster:not([inert])[aria-label^="${visits}\u00a0visits"]`).first();
    await eventually(async () => expect(await shared(3).count()).toBe(0));
    await page.getByRole('button', { name: 'Remove the filter: Hong Kong' }).press('Enter');
    await expectTitles(page, RUSSIA, VLADIVOSTOK, BLY);
    // The keys go on beside where the filter was, not in the list.
    expect(await page.locator('.filter-button:focus').count()).toBe(1);
    await shared(3).press('Enter');
    // Cities tell where it is.
    await page.locator('.leaflet-names-pane').getByText('Khabarovsk').waitFor();
    // Each opening shows fewer stops, down to the one that both visits share.
    const here = page.locator('.here');
    await eventually(async () => {
      if ((await here.count()) === 0) await shared(2).press('Enter', { timeout: 1000 });
      expect(await here.count()).toBe(1);
    });
    await eventually(async () => expect(await here.getByRole('link').count()).toBe(2));
    // What closes gives the focus back to the marker that led to it.
    await page.keyboard.press('Escape');
    await eventually(async () => expect(await here.count()).toBe(0));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
      /^2\u00a0visits/,
    );
    await page.keyboard.press('Enter');
    await here.getByRole('link').first().click();
    await page.waitForURL(/kim-russia-2023\/[a-z-]+\/$/);
    expect(complaints).toEqual([]);
    await close();
  });

  it('flies to the stops of a marker as close as a hand may come, and stands there when it has arrived', async () => {
    const { page, complaints, close } = await nextReader(browser, host.address, DESK);
    await bringMap(page);
    const scale = page.locator('.leaflet-control-scale-line');
    // The greatest, and the greatest that it opens into, down to where the coast is no more true.
    while ((await scale.textContent()) !== '10 km') {
      await page.locator('.cluster:not([inert])').first().press('Enter');
      await page.locator('.film:not([hidden])').waitFor({ state: 'attached' });
      await page.locator('.film[hidden]').waitFor({ state: 'attached' });
      expect((await mapAfterFlight(page))?.differ).toBeLessThan(0.01);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it('draws no route any more when the marker that was pointed at has gone from under the pointer', async () => {
    const { page, complaints, close } = await nextReader(browser, host.address, {
      ...DESK,
      reducedMotion: 'reduce',
    });
    await bringMap(page);
    const route = page.locator('.live-map .leg');
    // The way as it was recorded is asked for when the pointer has stayed for a while.
    const recorded = page.waitForResponse(/\/compared\.json$/);
    await page.locator('.live-map .cluster:not([inert])[aria-label^="1\u00a0visit, 5"]').hover();
    await recorded;
    expect(await route.count()).toBe(1);
    // To where it has opened and others are below the pointer, or none.
    await eventually(async () => {
      await page.mouse.wheel(0, -400);
      expect(await page.locator('.live-map .cluster[aria-label^="1\u00a0visit, 5"]').count()).toBe(0);
    });
    await page.mouse.move(5, 5);
    await eventually(async () => expect(await route.count()).toBe(0));
    expect(complaints).toEqual([]);
    await close();
  });

  it('opens the marker of the drawn map that a phone taps, with the tap that brings the live map', async () => {
    const { page, complaints, close } = await nextReader(browser, host.address, PHONE);
    const scale = async () =>
      Number.parseInt((await page.locator('.leaflet-control-scale-line').textContent()) ?? '', 10);
    await filtersReady(page);
    expect(await page.locator('.live-map').count()).toBe(0);
    const pressed = page.locator('.sketch .room-narrow .cluster').filter({ hasText: '3' });
    expect(await pressed.count()).toBe(1);
    await pressed.tap();
    await mapIsLive(page);
    // The whole has a scale of thousands of kilometres.
    await eventually(async () => expect(await scale()).toBeLessThanOrEqual(1000));
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
