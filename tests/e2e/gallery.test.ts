import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import { mapAfterFlight } from './film.ts';
import { DESK, eventually, mapIsLive, nextReader, PHONE, violationsIn, visitSite } from './session.ts';

openForThisFile();

const titles = (page: Page) => page.locator('.visit-entry h3').allInnerTexts();
const expectTitles = (page: Page, ...expected: readonly string[]) =>
  eventually(async () => expect(await titles(page)).toEqual(expected));
const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);

/** Opens a filter, chooses a value, and closes it. */
async function choose(page: Page, filter: string, value: string): Promise<void> {
  await page.getByRole('button', { name: filter }).click();
  await page.getByRole('group', { name: filter }).getByRole('checkbox', { name: value }).click();
  await page.keyboard.press('Escape');
}

const filtersReady = (page: Page) =>
  eventually(async () => expect(await page.getByRole('button', { name: 'Country' }).isEnabled()).toBe(true));

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
    // A key that comes before the page hears it is no sign of a reader.
    await filtersReady(page);
    await page.keyboard.press('Shift');
    await mapIsLive(page);
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
    const { page, complaints, close } = await nextReader(browser, host.address, DESK);
    await filtersReady(page);
    await page.keyboard.press('Shift');
    await mapIsLive(page);
    const scale = page.locator('.leaflet-control-scale-line');
    for (let at = 0; at < 14; at++) {
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await page.waitForTimeout(350);
    }
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
    await filtersReady(page);
    await page.keyboard.press('Shift');
    await mapIsLive(page);
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
    await filtersReady(page);
    await page.keyboard.press('Shift');
    await mapIsLive(page);
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

describe('visits side by side', () => {
  it('are picked from the list and stepped through in step, each day an address', async () => {
    const { page, complaints, close } = await nextReader(browser, host.address, DESK);
    await filtersReady(page);
    await page.getByLabel(`Compare ${VLADIVOSTOK}`).check();
    await page.getByLabel(`Compare ${RUSSIA}`).check();
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await page.waitForURL('**/compare/?visits=kim-vladivostok-2019,kim-russia-2023');
    await mapIsLive(page);
    // The shorter way lies over the longer one, which went along it.
    const drawn = await page.locator('.live-map .compared-line').evaluateAll((lines) => {
      return lines.map((line) => line.getAttribute('class')?.match(/is-(.)/)?.[1]);
    });
    expect(drawn).toEqual(['B', 'A']);
    const [a, b] = [
      page.getByRole('region', { name: `A: ${VLADIVOSTOK}` }),
      page.getByRole('region', { name: `B: ${RUSSIA}` }),
    ];
    expect(await a.getByRole('link', { name: 'Khasan' }).count()).toBe(1);
    expect(await b.innerText()).toContain('No stop known on this day. First: Space launch site');
    // The days are those of the visit's own page.
    await page.keyboard.press('ArrowRight');
    await eventually(async () => expect(new URL(page.url()).searchParams.get('at')).toBe('2'));
    expect(await b.getByRole('heading', { name: 'Space launch site' }).count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    await eventually(async () => expect(await b.innerText()).toContain('between Space launch site'));
    await page.getByRole('slider', { name: 'Day' }).press('End');
    await eventually(async () => expect(await a.innerText()).toContain('Over.'));
    await page.getByLabel('Side by side').selectOption('calendar');
    await page.getByRole('button', { name: 'Next day' }).click();
    await page.reload();
    await eventually(async () =>
      expect(await page.locator('.compare-day').innerText()).toContain('25 April 2019'),
    );
    expect(await b.innerText()).toContain('Not begun yet.');
    await page.goBack();
    await eventually(async () =>
      expect(await page.locator('.compare-day').innerText()).toContain('24 April 2019'),
    );
    await a.getByRole('link', { name: 'Khasan' }).click();
    await page.waitForURL('**/kim-vladivostok-2019/khasan/');
    expect(complaints).toEqual([]);
    await close();
  });

  it('follow the finger on a phone, and say what is wrong with an address', async () => {
    const { page, close } = await nextReader(
      browser,
      `${host.address}compare/?visits=kim-vladivostok-2019,kim-russia-2023,nobody`,
      PHONE,
    );
    await page.getByText('There is no visit called “nobody”.').waitFor();
    const day = page.locator('.compare-day');
    await eventually(async () => expect(await day.innerText()).toContain('Day 1'));
    await day.evaluate((element) => {
      const touch = (clientX: number) => new Touch({ identifier: 1, target: element, clientX, clientY: 5 });
      const fire = (type: string, x: number, touches: Touch[]) =>
        element.dispatchEvent(new TouchEvent(type, { bubbles: true, touches, changedTouches: [touch(x)] }));
      fire('touchstart', 300, [touch(300)]);
      fire('touchend', 100, []);
    });
    await eventually(async () => expect(await day.innerText()).toContain('Day 2'));
    await page.goto(`${host.address}compare/?visits=nellie-bly-1889`);
    await page.getByText('One visit stands alone.').waitFor();
    await page.getByLabel(`Compare ${RUSSIA}`).click();
    await page.waitForURL('**/compare/?visits=nellie-bly-1889,kim-russia-2023');
    await close();
  });

  it.each([DESK, PHONE])(
    'are all on a map that shows the world once, though they lead round it (%j)',
    async (options) => {
      const path = 'compare/?visits=kim-russia-2023,nellie-bly-1889';
      const { page, complaints, close } = await nextReader(browser, host.address + path, options);
      await mapIsLive(page);
      await page.locator('.letter-pin').first().waitFor();
      const shown = await page.evaluate(async () => {
        interface Stops {
          readonly stops: readonly { readonly position: readonly [number, number] }[];
        }
        const boxOf = (selector: string) => {
          const box = document.querySelector(selector)?.getBoundingClientRect();
          if (!box) throw new Error(`${selector} is on the page`);
          return box;
        };
        const [map, controls] = [boxOf('.live-map'), boxOf('.map-buttons')];
        const free = ([x, y]: readonly [number, number]) =>
          x > map.left &&
          x < map.right &&
          y > map.top &&
          y < map.bottom &&
          !(x > controls.left && y < controls.bottom);
        const middle = ({ left, right, top, bottom }: DOMRect) =>
          [(left + right) / 2, (top + bottom) / 2] as const;
        const visits = ['kim-russia-2023', 'nellie-bly-1889'];
        const told = visits.map(async (id, at) => {
          const { stops }: Stops = await (await fetch(`../${id}/compared.json`)).json();
          const path = document.querySelector<SVGPathElement>(`.compared-dots.is-${'AB'[at]}`);
          const matrix = path?.getScreenCTM();
          if (!path || !matrix) throw new Error(`${id} is on the map`);
          const dots = [...(path.getAttribute('d') ?? '').matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)].map(
            ([, x, y]) => {
              const point = new DOMPoint(Number(x), Number(y)).matrixTransform(matrix);
              return [point.x, point.y] as const;
            },
          );
          const copies = Array.from({ length: dots.length / stops.length }, (_, copy) =>
            dots.slice(copy * stops.length, (copy + 1) * stops.length),
          );
          const [[first], [other]] = [dots[0] ?? [0], dots[stops.length >> 1] ?? [0]];
          const [from, to] = [stops[0]?.position[0] ?? 0, stops[stops.length >> 1]?.position[0] ?? 0];
          return {
            // Each stop is to be seen in one of the copies at least, or the same dot of others is.
            all: stops.every((_, stop) => copies.some((copy) => free(copy[stop] ?? [0, 0]))),
            world: ((other - first) / (to - from)) * 360,
          };
        });
        const [kim, bly] = await Promise.all(told);
        return {
          stops: [kim?.all, bly?.all],
          worlds: map.width / (bly?.world ?? 0),
          letters: [...document.querySelectorAll('.letter-pin')].map((pin) =>
            free(middle(pin.getBoundingClientRect())),
          ),
        };
      });
      expect(shown.worlds).toBeLessThan(1.01);
      expect(shown.worlds).toBeGreaterThan(0.95);
      expect(shown.stops).toEqual([true, true]);
      expect(shown.letters).toEqual([true, true]);
      // Nor can a hand zoom out to more of it.
      await page.getByRole('button', { name: 'Zoom out' }).click();
      await page.waitForTimeout(400);
      const world = () => page.locator('.leaflet-control-scale-line').innerText();
      const before = await world();
      await page.getByRole('button', { name: 'Zoom out' }).click();
      await page.waitForTimeout(400);
      expect(await world()).toBe(before);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it('are named without scripts, with what the page would do', async () => {
    const { page, complaints, close } = await nextReader(browser, `${host.address}compare/?visits=a,b`, {
      ...PHONE,
      javaScriptEnabled: false,
    });
    expect(await page.getByText('Laying visits side by side needs scripts').isVisible()).toBe(true);
    expect(await titles(page)).toEqual([RUSSIA, VLADIVOSTOK, BLY]);
    // Where nothing can be picked, dates have the room of the box for that.
    await page.setViewportSize(DESK.viewport);
    const padding = () =>
      page
        .locator('.visit-when')
        .evaluateAll((all) => all.map((each) => getComputedStyle(each).paddingRight));
    expect(await padding()).toEqual(['0px', '0px', '0px']);
    await page.goto(host.address);
    expect(await padding()).not.toContain('0px');
    await page.setViewportSize(PHONE.viewport);
    expect(complaints).toEqual([]);
    await close();
  });
});

const VIEWS = [
  ['light', DESK],
  ['dark', PHONE],
  ['dark', { viewport: { width: 320, height: 640 } }],
] as const;

it.each(
  [
    '?country=RU&compare=kim-russia-2023',
    'compare/',
    'compare/?visits=kim-vladivostok-2019,kim-russia-2023,nellie-bly-1889&by=calendar',
  ].flatMap((path) => VIEWS.map(([colorScheme, options]) => [path, colorScheme, options] as const)),
)(
  '/%s has nothing that axe objects to and nothing to scroll sideways for (%s, %j)',
  async (path, colorScheme, options) => {
    const { page, complaints, close } = await nextReader(browser, host.address + path, {
      ...options,
      colorScheme,
    });
    if (path !== 'compare/') await mapIsLive(page);
    expect(await violationsIn(page)).toEqual([]);
    const days = await page.locator('.axis-names span:visible').evaluateAll((names) =>
      names.map((name) => {
        const { left, right } = name.getBoundingClientRect();
        return [left, right] as const;
      }),
    );
    for (const [index, [left]] of days.entries()) expect(left).toBeGreaterThan(days[index - 1]?.[1] ?? 0);
    const lanes = await page.locator('.axis-lane').evaluateAll((all) =>
      all.map((lane) =>
        [...lane.querySelectorAll('.axis-dot')]
          .map((dot) => dot.getBoundingClientRect())
          .map(({ left, right }) => [left, right] as const)
          .sort(([a], [b]) => a - b),
      ),
    );
    // To a tenth of a pixel.
    for (const lane of lanes)
      for (const [index, [left]] of lane.entries())
        expect(left).toBeGreaterThan((lane[index - 1]?.[1] ?? 0) - 0.1);
    // Where the axis breaks off, no day is, and what it says of the time between is told apart from the names of days.
    const apart = await page.evaluate(() => {
      const boxes = (selector: string) =>
        [...document.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());
      const breaks = boxes('.axis-break');
      // Its edges are drawn a little within it.
      const lies = (box: DOMRect) =>
        breaks.some(
          ({ left, right, width }) => box.right > left + width * 0.15 && box.left < right - width * 0.15,
        );
      return {
        breaks: [...document.querySelectorAll('.axis-break')].map(({ textContent }) => textContent),
        within: boxes('.axis-dot').filter(lies).length,
        cut: boxes('.axis-break span').filter(({ left, right }, at) => {
          const band = breaks[at];
          return !band || left < band.left || right > band.right;
        }).length,
      };
    });
    const isByCalendar = path.endsWith('by=calendar');
    expect(apart).toEqual({
      breaks: isByCalendar ? ['129\u00a0years', '4\u00a0years'] : [],
      within: 0,
      cut: 0,
    });
    const low = await page
      .locator('.compare-head a, .compare-card p > a')
      .evaluateAll((links) => links.filter((each) => each.getBoundingClientRect().height < 24).length);
    expect(low).toBe(0);
    if (isByCalendar)
      for (const year of ['1889', '2019', '2023'])
        expect(await page.locator('.axis-names:visible').innerText()).toContain(year);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(complaints).toEqual([]);
    await close();
  },
);

it('has all that can be pressed on the screen of a phone with letters twice as large', async () => {
  const { page, close } = await visitSite(browser, host.address, PHONE);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  for (const path of [
    '',
    'compare/?visits=kim-vladivostok-2019,kim-russia-2023',
    'people/kim-jong-un/',
    'countries/ru/',
    'kim-russia-2023/russky-island/',
    'kim-russia-2023/russky-island/embed/',
  ]) {
    await page.goto(host.address + path);
    const beside = await page.evaluate(() =>
      [...document.querySelectorAll('a, button, select, h1')]
        // But a title that ends with dots, what is drawn along, and what lies on a map.
        .filter(
          (each) =>
            !each.closest('h1 a, .filters, .strip, .map, .visually-hidden, .skip') && each.checkVisibility(),
        )
        .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
        .map(({ outerHTML }) => outerHTML.slice(0, 90)),
    );
    expect(beside, path).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBe(0);
  }
  await close();
});

it('has all of the share dialog on a phone with large letters, and each fact below what it is about', async () => {
  const { page, close } = await visitSite(browser, `${host.address}kim-russia-2023/russky-island/`, PHONE);
  const cdp = await page.context().newCDPSession(page);
  for (const standard of [24, 32]) {
    await cdp.send('Page.setFontSizes', { fontSizes: { standard } });
    await page.reload();
    await mapIsLive(page);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Share' });
    await dialog.waitFor();
    expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Stop 4 of 5/ }).click();
    const columns = await page
      .locator('.facts > :is(dt, dd)')
      .evaluateAll((all) => new Set(all.map((each) => each.getBoundingClientRect().left)).size);
    expect(columns).toBe(1);
  }
  await close();
});
