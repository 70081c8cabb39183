import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import {
  atRest,
  DESK,
  eventually,
  expectCurrent,
  mapIsLive,
  nextReader,
  PHONE,
  type Reader,
  violationsInBothThemes,
} from './session.ts';

openForThisFile();

const VISIT = 'kim-russia-2023';
const STOPS = [
  { id: 'space-launch-site', name: 'Space launch site' },
  { id: 'aircraft-plant', name: 'Aircraft plant' },
  { id: 'airport-near-vladivostok', name: 'Airport near Vladivostok' },
  { id: 'russky-island', name: 'Russky Island' },
  { id: 'artyom', name: 'Artyom' },
] as const;
const [LAUNCH, PLANT, AIRPORT, ISLAND, ARTYOM] = STOPS;

/** Opens a page, runs the story and requires that nothing complained and nothing left the site. */
async function reader(path: string, options: Reader, story: (page: Page) => Promise<void>) {
  const session = await nextReader(browser, host.address + path, options);
  if (options.javaScriptEnabled !== false && path !== '') await mapIsLive(session.page);
  await story(session.page);
  expect(session.complaints).toEqual([]);
  await session.close();
}

const passageInView = (page: Page) =>
  page
    .locator('mark[aria-current="true"]')
    .first()
    .evaluate((mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      const covers = [...document.querySelectorAll('[data-covers]')].map((cover) =>
        cover.getBoundingClientRect(),
      );
      const box = mark.getBoundingClientRect();
      const covered = covers.some(
        (cover) => cover.left < box.right && cover.right > box.left && cover.bottom > top + 2,
      );
      return !covered && bottom > 0 && top < window.innerHeight;
    });

/** Scrolls to where the first mark of a kind is read. */
const scrollToMark = (page: Page, mark: string, screen: string) =>
  page.evaluate(
    ([selector, line]) => {
      const { top = 0 } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
      window.scrollTo({ top: top + window.scrollY - window.innerHeight * line, behavior: 'instant' });
    },
    [mark, screen === 'phone' ? 0.61 : 0.37] as const,
  );

/**
 * Scrolls on, a little with each frame, until a stop is the one that is read: whether the map stayed, by one of its markers. Where a
 * frame came so late that the page was still before it, nothing can be said.
 */
const readOn = async (pin: Element, until: string): Promise<'stayed' | 'moved' | 'not read' | 'too slow'> => {
  // It is the reader who scrolls.
  window.dispatchEvent(new WheelEvent('wheel'));
  const before = pin.getBoundingClientRect();
  let last = performance.now();
  while (!document.querySelector(`.entry a[aria-current][data-stop="${until}"]`)) {
    const from = window.scrollY;
    window.scrollBy(0, 50);
    if (window.scrollY === from) return 'not read';
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    if (now - last > 140) return 'too slow';
    last = now;
    const { x, y } = pin.getBoundingClientRect();
    if (Math.hypot(x - before.x, y - before.y) > 1) return 'moved';
  }
  return 'stayed';
};

const screens = [
  ['desk', DESK],
  ['phone', PHONE],
] as const;

describe.each(screens)('on a %s', (screen, options) => {
  it('shows a stop opened cold: title, passage in view, marker, itinerary', () =>
    reader(`${VISIT}/${PLANT.id}/`, options, async (page) => {
      await expectCurrent(page, PLANT);
      await eventually(async () => expect(await passageInView(page)).toBe(true));
      expect(await page.title()).toContain('2. Aircraft plant');
    }));

  it('makes a clicked marker, entry or passage the current stop everywhere, each a step of the history', () =>
    reader(`${VISIT}/`, options, async (page) => {
      // What the test scrolls past on its way to the next click is not to count as read.
      await page.getByRole('checkbox', { name: 'Follow my reading' }).uncheck();
      await page
        .getByRole('region', { name: 'Map' })
        .getByRole('button', { name: /^1\. Space launch site, / })
        .click();
      await expectCurrent(page, LAUNCH);
      await eventually(async () => expect(await passageInView(page)).toBe(true));
      await atRest(page);
      await page
        .getByRole('navigation', { name: 'Itinerary' })
        .getByRole('link', { name: /Russky Island/ })
        .click();
      await expectCurrent(page, ISLAND);
      await atRest(page);
      await page.locator('mark[data-stops="artyom"] a').first().click();
      await expectCurrent(page, ARTYOM);
      await page.goBack();
      await expectCurrent(page, ISLAND);
      await page.goBack();
      await expectCurrent(page, LAUNCH);
      await page.goForward();
      await expectCurrent(page, ISLAND);
    }));

  it('comes back to the whole visit where the text tells why it matters, and shows the words of each point', () =>
    reader(`${VISIT}/`, options, async (page) => {
      const isWhole = () =>
        eventually(async () => {
          const { path, pins, marks } = await page.evaluate(() => ({
            path: location.pathname,
            pins: document.querySelectorAll('.pin[aria-current="step"]').length,
            marks: [...document.querySelectorAll('mark[aria-current="true"]')].map((mark) =>
              mark.getAttribute('data-stops'),
            ),
          }));
          expect(path).toMatch(new RegExp(`/${VISIT}/$`));
          expect(pins).toBe(0);
          expect(new Set(marks)).toEqual(new Set(['.']));
        });
      // Words about the whole among those about a stop leave the map where it is.
      await scrollToMark(page, '#passage-worry', screen);
      await expectCurrent(page, ARTYOM);
      // What answers to the stop before is over.
      await atRest(page);
      await scrollToMark(page, '#passage-first-meeting', screen);
      await isWhole();
      await page.goto(`${host.address}${VISIT}/${ISLAND.id}/`);
      await mapIsLive(page);
      await page.locator('#passage-settlement a').click();
      await isWhole();
      if (screen === 'phone') await page.locator('[aria-controls="card"]').click();
      const card = page.getByRole('region', { name: 'Kim Jong Un in Russia' });
      await card
        .getByRole('listitem')
        .filter({ hasText: 'Arms might change hands' })
        .getByRole('link')
        .click();
      await eventually(async () =>
        expect(
          await page.locator('#passage-worry').evaluate((mark) => {
            const { top, bottom } = mark.getBoundingClientRect();
            return top > 0 && bottom < window.innerHeight && mark.contains(document.activeElement);
          }),
        ).toBe(true),
      );
    }));

  it('steps by its buttons', () =>
    reader(`${VISIT}/`, options, async (page) => {
      for (const stop of STOPS) {
        await page.getByRole('button', { name: 'Next stop' }).click();
        await expectCurrent(page, stop);
      }
      await page.getByRole('button', { name: 'Previous stop' }).click();
      await expectCurrent(page, ISLAND);
      await eventually(async () => expect(await page.getByText('Stop 4 of 5').first().count()).toBe(1));
    }));

  it('plays, at the pace that was chosen, without filling the history', () =>
    reader(`${VISIT}/${ISLAND.id}/`, options, async (page) => {
      const before = await page.evaluate(() => window.history.length);
      await page.getByRole('combobox', { name: /^Pace/ }).selectOption('3');
      await page.getByRole('button', { name: 'Play' }).click();
      await page.getByRole('button', { name: 'Pause' }).waitFor();
      await expectCurrent(page, ARTYOM);
      await page.getByRole('button', { name: 'Play' }).waitFor();
      expect(await page.evaluate(() => window.history.length)).toBe(before);
    }));

  it('follows the reading, and stops following when told', () =>
    reader(`${VISIT}/`, options, async (page) => {
      const before = await page.evaluate(() => window.history.length);
      const scrollTo = (stop: string) => scrollToMark(page, `mark[data-stops="${stop}"]`, screen);
      await scrollTo(LAUNCH.id);
      await expectCurrent(page, LAUNCH);
      expect(await page.evaluate(() => window.history.length)).toBe(before);
      await page.getByRole('checkbox', { name: 'Follow my reading' }).uncheck();
      const at = page.url();
      await scrollTo(ISLAND.id);
      await atRest(page);
      expect(page.url()).toBe(at);
    }));

  // The article begins with the end of the visit.
  it('leaves the map where it is while somebody reads on, and takes it along when the page is still', () =>
    reader(`${VISIT}/${ARTYOM.id}/`, options, async (page) => {
      const pin = page.locator(`.live-map .pin[data-stop="${ARTYOM.id}"]`);
      const before = await pin.boundingBox();
      let outcome = await pin.evaluate(readOn, PLANT.id);
      for (let again = 0; outcome === 'too slow' && again < 20; again++) {
        await page.goto(`${host.address}${VISIT}/${ARTYOM.id}/`);
        await mapIsLive(page);
        outcome = await pin.evaluate(readOn, PLANT.id);
      }
      expect(outcome).toBe('stayed');
      await expectCurrent(page, PLANT);
      await eventually(async () => expect((await pin.boundingBox())?.x).not.toBeCloseTo(before?.x ?? 0, 0));
    }));

  it('keeps a clicked stop while the app scrolls the article to it', () =>
    reader(`${VISIT}/`, options, async (page) => {
      await page.getByRole('region', { name: 'Map' }).getByRole('button', { name: /^1\./ }).click();
      await page.waitForTimeout(1500);
      await expectCurrent(page, LAUNCH);
    }));

  it('goes in the order of the article, and the address says so', () =>
    reader(`${VISIT}/${ARTYOM.id}/`, options, async (page) => {
      await page.getByRole('link', { name: 'As reported' }).click();
      await eventually(async () => expect(page.url()).toContain('?order=reported'));
      await page.getByRole('button', { name: 'Next stop' }).click();
      await expectCurrent(page, ISLAND);
      await page.reload();
      await mapIsLive(page);
      await expectCurrent(page, ISLAND);
      expect(await page.getByRole('link', { name: 'As reported' }).getAttribute('aria-current')).toBe('true');
    }));

  it.each([
    `${VISIT}/`,
    `${VISIT}/${LAUNCH.id}/`,
    `${VISIT}/${LAUNCH.id}/embed/`,
    `${VISIT}/${LAUNCH.id}/embed/?theme=dark`,
    '',
    'no-such-visit/',
  ])(`has nothing that axe objects to at /%s, in either theme (${screen})`, async (path) => {
    const session = await nextReader(browser, host.address + path, options);
    if (path.startsWith(VISIT)) await mapIsLive(session.page);
    expect(await violationsInBothThemes(session.page)).toEqual([]);
    await session.close();
  });
});

it('steps by the arrow keys, and markers answer Enter and Space', () =>
  reader(`${VISIT}/`, DESK, async (page) => {
    await page.keyboard.press('ArrowRight');
    await expectCurrent(page, LAUNCH);
    await page.getByRole('button', { name: 'Last stop' }).press('Enter');
    await expectCurrent(page, ARTYOM);
    await page.keyboard.press('ArrowLeft');
    await expectCurrent(page, ISLAND);
    await page.getByRole('button', { name: 'First stop' }).press('Enter');
    await expectCurrent(page, LAUNCH);
    const marker = (n: number) => page.getByRole('button', { name: new RegExp(`^${n}\\. `) });
    // Far from the view it is not painted; the map goes to the one that has the keys.
    const face = marker(3).locator('.pin-face');
    await eventually(async () => expect(await face.isVisible()).toBe(false));
    await marker(3).focus();
    await eventually(async () => expect(await face.isVisible()).toBe(true));
    await page.keyboard.press('Enter');
    await expectCurrent(page, AIRPORT);
    await marker(2).focus();
    await page.keyboard.press(' ');
    await expectCurrent(page, PLANT);
    expect(await page.getByRole('status').filter({ hasText: 'Stop 2 of 5, Aircraft plant' }).count()).toBe(1);
  }));

it.each([
  ['a phone', PHONE],
  ['a desk', DESK],
] as const)(
  'has no name cut by the edge of the map and no marker under a button on %s, nor a name cut when it was moved',
  (_, size) =>
    reader('nellie-bly-1889/', size, async (page) => {
      const cut = () =>
        page.locator('.map').evaluate((map) => {
          const boxOf = (of: Element | Range) => of.getBoundingClientRect();
          const overlap = (a: DOMRect, b: DOMRect) =>
            a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          const edge = boxOf(map);
          const over = [...document.querySelectorAll('.map-controls > *, .leaflet-control, .card')].map(
            boxOf,
          );
          return [...map.querySelectorAll('.live-map .label')].flatMap((label) => {
            // A name above its point stands in the middle of a box that is wider than it.
            const letters = document.createRange();
            letters.selectNodeContents(label);
            const box = boxOf(letters);
            const whole =
              box.left >= edge.left &&
              box.right <= edge.right &&
              box.top >= edge.top &&
              box.bottom <= edge.bottom;
            const isCut = overlap(box, edge) && (!whole || over.some((each) => overlap(each, box)));
            return isCut ? [label.textContent] : [];
          });
        });
      const names = page.locator('.live-map .label');
      await eventually(async () => expect(await names.count()).toBeGreaterThan(5));
      await eventually(async () => expect(await cut()).toEqual([]));
      // Nor does a marker of the whole visit stand under a button, where nobody could press it.
      const hidden = await page.locator('.live-map .pin-face').evaluateAll((faces) =>
        faces.map((face) => {
          const { left, top, width, height } = face.getBoundingClientRect();
          const there = document.elementFromPoint(left + width / 2, top + height / 2);
          return Boolean(there?.closest('.map-controls, .card'));
        }),
      );
      expect(hidden).toEqual(Array.from({ length: 27 }, () => false));
      const before = await names.allTextContents();
      const { x, y, width, height } = (await page.locator('.live-map').boundingBox()) ?? {
        x: 0,
        y: 0,
        width: 0,
        height: 0,
      };
      await page.mouse.move(x + width * 0.7, y + height * 0.85);
      await page.mouse.down();
      await page.mouse.move(x + width * 0.7 - 100, y + height * 0.85, { steps: 5 });
      // As long as it is dragged, names stay.
      expect(await names.allTextContents()).toEqual(before);
      await page.mouse.up();
      await eventually(async () => expect(await names.allTextContents()).not.toEqual(before));
      await eventually(async () => expect(await cut()).toEqual([]));
    }),
);

it('steps by a swipe over the stepper', () =>
  reader(`${VISIT}/${LAUNCH.id}/`, PHONE, async (page) => {
    const client = await page.context().newCDPSession(page);
    const y = 810;
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 260, y }] });
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: 180, y }] });
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: 110, y }] });
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expectCurrent(page, PLANT);
  }));

it('is whole without scripts', () =>
  reader(`${VISIT}/${PLANT.id}/`, { ...DESK, javaScriptEnabled: false }, async (page) => {
    await page.getByRole('article').waitFor();
    expect(await page.locator('#root .sketch svg path').count()).toBeGreaterThan(3);
    const pins = await page.locator('#root .sketch .pin:visible').all();
    expect(pins.length).toBe(5);
    for (const pin of pins) expect((await pin.boundingBox())?.width).toBeGreaterThanOrEqual(24);
    expect(await page.getByRole('region', { name: PLANT.name }).isVisible()).toBe(true);
    expect(await page.locator('mark[aria-current="true"]').count()).toBeGreaterThan(0);
    await page
      .getByRole('navigation', { name: 'Itinerary' })
      .getByRole('link', { name: /Artyom/ })
      .click();
    await page.waitForURL('**/artyom/');
    expect(await page.title()).toContain('Artyom');
  }));

it.each([['nellie-bly-1889/'], [`${VISIT}/russky-island/`], [`${VISIT}/artyom/`]])(
  'leaves no sign of what is stated alone on a line of the card of %s, however wide that is',
  async (path) => {
    const { page, close } = await nextReader(browser, host.address + path, DESK);
    await mapIsLive(page);
    for (const width of [1440, 1300, 1150, 1000]) {
      await page.setViewportSize({ width, height: 900 });
      const alone = await page.locator('.card').evaluate((card) =>
        [...card.querySelectorAll('.fact + .basis.is-stated')].flatMap((sign) => {
          const fact = [...(sign.previousElementSibling?.getClientRects() ?? [])].at(-1);
          const below = sign.getBoundingClientRect().top - (fact?.top ?? 0);
          return below > 12 ? [`${sign.previousElementSibling?.textContent}`] : [];
        }),
      );
      expect(alone, `${width}`).toEqual([]);
    }
    // The next reader comes to this tab.
    await page.setViewportSize(DESK.viewport);
    await close();
  },
);

it('moves the map by a press, without dragging', () =>
  reader(`${VISIT}/${ISLAND.id}/`, PHONE, async (page) => {
    const pin = page.locator('.live-map .pin[aria-current="step"]');
    const before = await pin.boundingBox();
    await page.getByRole('button', { name: 'Move the map' }).tap();
    await page.getByRole('button', { name: 'Move right' }).tap();
    await eventually(async () =>
      expect((before?.x ?? 0) - ((await pin.boundingBox())?.x ?? 0)).toBeCloseTo(140, 0),
    );
    await page.getByRole('button', { name: 'Move down' }).tap();
    await eventually(async () =>
      expect((before?.y ?? 0) - ((await pin.boundingBox())?.y ?? 0)).toBeCloseTo(140, 0),
    );
  }));

it('shows the names of where a drag has halted its flight', () =>
  reader(`${VISIT}/${PLANT.id}/`, DESK, async (page) => {
    const names = page.locator('.leaflet-names-pane');
    const seen = () => names.evaluate((pane) => getComputedStyle(pane).opacity);
    const box = await page.locator('.live-map').boundingBox();
    const at = (part: number) =>
      [(box?.x ?? 0) + (box?.width ?? 0) * part, (box?.y ?? 0) + (box?.height ?? 0) * 0.8] as const;
    await page.mouse.move(...at(0.7));
    // Looked for with each frame: a flight is short.
    const hidden = names.evaluate(async (pane) => {
      while (getComputedStyle(pane).opacity !== '0') await new Promise(requestAnimationFrame);
    });
    await page.keyboard.press('ArrowRight');
    await hidden;
    await page.mouse.down();
    await page.mouse.move(...at(0.6));
    await page.mouse.up();
    await eventually(async () => expect(await seen()).toBe('1'));
    expect(await names.locator('.label').count()).toBeGreaterThan(0);
  }));

it('goes round the world: 27 markers, the last one a whole turn east of the first', () =>
  reader('nellie-bly-1889/', DESK, async (page) => {
    const markers = page.getByRole('region', { name: 'Map' }).getByRole('button', { name: /^\d+\. / });
    expect(await markers.count()).toBe(27);
    const xs = await markers.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().x));
    expect(Math.max(...xs)).toBeLessThan(1440 * 0.58);
    expect((xs[26] ?? 0) - (xs[0] ?? 0)).toBeGreaterThan(300);
    // Lines to markers that made way go below them all: one over a number could be part of it.
    const heights = (markers: string) =>
      page.locator(markers).evaluateAll((all) => all.map((each) => Number(getComputedStyle(each).zIndex)));
    const leaders = await heights('.live-map .leader');
    expect(leaders).not.toHaveLength(0);
    expect(Math.max(...leaders)).toBeLessThan(Math.min(...(await heights('.live-map .pin'))));
    await page
      .getByRole('navigation', { name: 'Itinerary' })
      .getByRole('link', { name: /San Francisco/ })
      .click();
    await expectCurrent(page, { id: 'san-francisco', name: 'San Francisco' });
  }));

it('moves at once for a reader who asked for less motion', () =>
  reader(`${VISIT}/${LAUNCH.id}/`, { ...DESK, reducedMotion: 'reduce' }, async (page) => {
    await page.getByRole('button', { name: 'Last stop' }).click();
    await expectCurrent(page, ARTYOM);
    expect(await passageInView(page)).toBe(true);
    const before = await page.locator('.live-map .pin[aria-current]').boundingBox();
    await page.waitForTimeout(400);
    expect(await page.locator('.live-map .pin[aria-current]').boundingBox()).toEqual(before);
  }));

it.each([320, 640])('needs no sideways scrolling in a window of %d pixels', (width) =>
  reader(`${VISIT}/${AIRPORT.id}/`, { viewport: { width, height: 640 } }, async (page) => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }),
);

it('brings every date, country and distance in words: a browser makes no formatter to show or to step', async () => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.addInitScript(() => {
    const made: string[] = [];
    Object.assign(window, { made });
    for (const name of [
      'DateTimeFormat',
      'NumberFormat',
      'PluralRules',
      'ListFormat',
      'DisplayNames',
    ] as const) {
      const Formatter = Intl[name] as new (...options: unknown[]) => object;
      Object.assign(Intl, {
        [name]: class extends Formatter {
          constructor(...options: unknown[]) {
            super(...options);
            made.push(name);
          }
        },
      });
    }
  });
  await page.goto(`${host.address}nellie-bly-1889/`);
  await mapIsLive(page);
  for (let press = 0; press < 27; press++) await page.keyboard.press('ArrowRight');
  await eventually(async () => expect(page.url()).toMatch(/\/jersey-city\/$/));
  await page.waitForTimeout(1500);
  expect(await page.evaluate(() => (window as unknown as { made: string[] }).made)).toEqual([]);
  await context.close();
});

it('copies the address of the stop', async () => {
  const session = await nextReader(browser, `${host.address}${VISIT}/${PLANT.id}/`);
  await session.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await session.page.getByRole('button', { name: 'Copy link' }).click();
  await session.page.getByText('Link copied').waitFor();
  expect(await session.page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${host.address}${VISIT}/${PLANT.id}/`,
  );
  await session.close();
});

it('offers what exists at an address that leads nowhere, under a sub-path too', async () => {
  const session = await nextReader(browser, `${host.address}${VISIT}/no-such-stop/`);
  await eventually(async () => {
    const href = await session.page
      .getByRole('link', { name: /Aircraft plant/ })
      .evaluate((a) => a instanceof HTMLAnchorElement && a.href);
    expect(href).toBe(`${host.address}${VISIT}/${PLANT.id}/`);
  });
  await session.close();
});

it('leads from the first page into the visit in one click', () =>
  reader('', DESK, async (page) => {
    await page.locator(`a[href$="${VISIT}/"]`).click();
    await mapIsLive(page);
    expect(await page.locator('.pin[role="button"]').count()).toBe(5);
  }));

it('opens the live map where the sketch was: markers do not jump', async () => {
  const context = await browser.newContext({ ...DESK });
  const page = await context.newPage();
  await page.route('**/live-map-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  await page.goto(`${host.address}${VISIT}/${PLANT.id}/`);
  const sketch = await page.locator('#root .sketch .pin[aria-current="step"]:visible').boundingBox();
  await mapIsLive(page);
  await page.waitForTimeout(300);
  const live = await page.locator('.live-map .pin[aria-current="step"]').boundingBox();
  expect(Math.abs((live?.x ?? 0) - (sketch?.x ?? 99))).toBeLessThan(2);
  expect(Math.abs((live?.y ?? 0) - (sketch?.y ?? 99))).toBeLessThan(2);
  await context.close();
});

it.each([DESK, PHONE])('keeps a name within the card and the row that is wider than they are (%j)', (size) =>
  reader(`${VISIT}/${PLANT.id}/`, size, async (page) => {
    const cut = await page
      .locator('.entry-name')
      .evaluateAll((names) => names.filter((name) => name.scrollHeight > name.clientHeight).length);
    expect(cut).toBe(0);
    const beyond = await page.evaluate(() => {
      for (const name of document.querySelectorAll('.card .fact, .card blockquote a, .entry-name'))
        name.textContent = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';
      return [...document.querySelectorAll('.card, .entry a')].map(
        (box) => box.scrollWidth - box.clientWidth,
      );
    });
    expect(Math.max(...beyond)).toBe(0);
    // On a phone the card is closed.
    if (size === PHONE) return;
    const [number, line] = await page.locator('.card h2').evaluate((name) =>
      ['.number', '.fact'].map((part) => {
        const [first] = name.querySelector(part)?.getClientRects() ?? [];
        return { top: first?.top ?? Number.NaN, bottom: first?.bottom ?? Number.NaN };
      }),
    );
    expect(line?.top).toBeLessThan(number?.bottom ?? 0);
  }),
);

it('parts days of the row at their dash, where both have no room in one line', () =>
  reader('nellie-bly-1889/', DESK, async (page) => {
    const lines = await page
      .locator('.entry-when', { hasText: '13 Dec' })
      .evaluate(({ firstChild: text }) => {
        if (!text) throw new Error('no day is told');
        const words = text.textContent ?? '';
        return ['8 Dec', '–', '13', 'Dec'].map((word) => {
          const range = document.createRange();
          const at = words.lastIndexOf(word);
          range.setStart(text, at);
          range.setEnd(text, at + word.length);
          return Math.round(range.getBoundingClientRect().top);
        });
      });
    const [from, dash, day, month] = lines;
    expect(day).toBe(month);
    expect(dash).toBe(from);
    expect(day).toBeGreaterThan(dash ?? 0);
  }));

it('fades out what the lower edge of a card cuts, wherever it is scrolled to', () =>
  reader(`${VISIT}/${LAUNCH.id}/`, DESK, async (page) => {
    const card = page.locator('.card');
    const { x, y, width, height } = (await card.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    // More is below than a line that may end where the card does.
    expect(await card.evaluate((it) => it.scrollHeight - it.clientHeight)).toBeGreaterThan(60);
    for (let top = 0; top <= 40; top += 4) {
      await card.evaluate((it, to) => it.scrollTo({ top: to, behavior: 'instant' }), top);
      // Without the round corners.
      const clip = { x: x + 16, y: Math.floor(y + height) - 3, width: width - 40, height: 3 };
      const { data } = PNG.sync.read(await page.screenshot({ clip }));
      const colours = new Set<string>();
      for (let at = 0; at < data.length; at += 4) colours.add(data.subarray(at, at + 3).join());
      expect([...colours], `${top} px down`).toHaveLength(1);
    }
  }));

it('is the page that was prerendered where its script fails', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  // As in a browser that lacks what every other has.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'ResizeObserver'));
  const failed = page.waitForEvent('pageerror');
  await page.goto(`${host.address}${VISIT}/${PLANT.id}/`);
  expect((await failed).message).toContain('ResizeObserver');
  await page.getByRole('article').waitFor();
  await page.mouse.move(1000, 500);
  await page.mouse.wheel(0, 700);
  await atRest(page);
  const place = await page.evaluate(() => window.scrollY);
  expect(place).toBeGreaterThan(300);
  // A click of Playwright's own would scroll to the link.
  await page.locator(`a[data-stop="${AIRPORT.id}"]`).evaluate((link: HTMLElement) => link.click());
  await page.waitForURL(`${host.address}${VISIT}/${AIRPORT.id}/`);
  await page.goBack();
  await page.getByRole('article').waitFor();
  await eventually(async () => expect(await page.evaluate(() => window.scrollY)).toBe(place));
  await context.close();
});

it('goes on where what keeps the visit for offline cannot be loaded', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.route(/\/offline-[^/]*\.js$/, (route) => route.abort());
  const failed = page.waitForEvent('requestfailed');
  await page.goto(`${host.address}${VISIT}/${PLANT.id}/`);
  expect((await failed).url()).toContain('/offline-');
  await mapIsLive(page);
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(`${host.address}${VISIT}/${AIRPORT.id}/`);
  expect(errors).toEqual([]);
  await context.close();
});
