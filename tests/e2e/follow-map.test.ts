import { expect, it } from 'vitest';
import { browser, host, openForThisFile, readerOfMap } from './browser-and-host.ts';
import { ARTYOM, ISLAND, LAUNCH, PLANT, passageInView, VISIT } from './kim-visit.ts';
import {
  atRestOn,
  DESK,
  DESK_IN_MOTION,
  eventually,
  expectCurrent,
  framesPass,
  mapIsLive,
  PHONE_IN_MOTION,
  stopsMarked,
} from './session.ts';

openForThisFile();

it.each([
  ['a phone', PHONE_IN_MOTION],
  ['a desk', DESK_IN_MOTION],
] as const)(
  'has no name cut by the edge of the map and no marker under a button on %s, nor a name cut when it was moved',
  (_, size) =>
    readerOfMap('nellie-bly-1889/', size, async (page) => {
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
      const markers = page.locator('.live-map .pin-face');
      const hidden = await markers.evaluateAll((faces) =>
        faces.map((face) => {
          const { left, top, width, height } = face.getBoundingClientRect();
          const there = document.elementFromPoint(left + width / 2, top + height / 2);
          return Boolean(there?.closest('.map-controls, .card'));
        }),
      );
      expect(stopsMarked(await markers.allTextContents())).toBe(27);
      expect(hidden).not.toContain(true);
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

it('moves the map by a press, without dragging', () =>
  readerOfMap(`${VISIT}/${ISLAND.id}/`, PHONE_IN_MOTION, async (page) => {
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

it('rings the map for who comes to it by the keys, and not for who drags it', () =>
  readerOfMap(`${VISIT}/${PLANT.id}/`, DESK_IN_MOTION, async (page) => {
    const map = page.locator('.live-map');
    const ringed = () => map.evaluate((it) => [it === document.activeElement, it.matches(':focus-visible')]);
    const { x = 0, y = 0, width = 0, height = 0 } = (await map.boundingBox()) ?? {};
    await page.mouse.move(x + width * 0.7, y + height * 0.3);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.6, y + height * 0.3, { steps: 4 });
    await page.mouse.up();
    expect(await ringed()).toEqual([true, false]);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await ringed()).toEqual([true, true]);
  }));

it.each([
  ['its entry', '.entry a[aria-current="step"]'],
  ['its words', 'mark[aria-current="true"] a'],
] as const)(
  'comes back from where a hand has moved the map to the stop that is chosen again, by %s',
  (_, again) =>
    readerOfMap(`${VISIT}/${PLANT.id}/`, DESK_IN_MOTION, async (page) => {
      const pin = page.locator('.live-map .pin[aria-current="step"]');
      const before = await pin.boundingBox();
      const away = async () => (before?.x ?? 0) - ((await pin.boundingBox())?.x ?? 0);
      const pages = await page.evaluate(() => history.length);
      await page.getByRole('button', { name: 'Move the map' }).click();
      await page.getByRole('button', { name: 'Move right' }).click();
      await eventually(async () => expect(await away()).toBeCloseTo(140, 0));
      await page.locator(again).first().click();
      await eventually(async () => expect(Math.abs(await away())).toBeLessThan(3));
      await expectCurrent(page, PLANT);
      expect(await page.evaluate(() => history.length)).toBe(pages);
    }),
);

it('shows the names of where a drag has halted its flight', () =>
  readerOfMap(`${VISIT}/${PLANT.id}/`, DESK_IN_MOTION, async (page) => {
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
  readerOfMap('nellie-bly-1889/', DESK_IN_MOTION, async (page) => {
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

it('stays where it is while it is out of sight, as when the page is printed', () =>
  readerOfMap(`${VISIT}/`, DESK, async (page) => {
    const scale = page.locator('.leaflet-control-scale');
    const before = await scale.textContent();
    await page.emulateMedia({ media: 'print' });
    await framesPass(page);
    expect(await page.locator('.live-map').isVisible()).toBe(false);
    expect(await scale.textContent()).toBe(before);
    await page.emulateMedia({ media: 'screen' });
  }));

it('moves at once for a reader who asked for less motion', () =>
  readerOfMap(`${VISIT}/${LAUNCH.id}/`, DESK, async (page) => {
    await page.getByRole('button', { name: 'Last stop' }).click();
    await expectCurrent(page, ARTYOM);
    expect(await passageInView(page)).toBe(true);
    const before = await page.locator('.live-map .pin[aria-current]').boundingBox();
    await framesPass(page);
    expect(await page.locator('.live-map .pin[aria-current]').boundingBox()).toEqual(before);
  }));

it('opens the live map where the sketch was: markers do not jump', async () => {
  const context = await browser.newContext({ ...DESK_IN_MOTION });
  const page = await context.newPage();
  await page.route('**/live-map-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  await page.goto(`${host.address}${VISIT}/${PLANT.id}/`);
  const sketch = await page.locator('#root .sketch .pin[aria-current="step"]:visible').boundingBox();
  await mapIsLive(page);
  const pin = page.locator('.live-map .pin[aria-current="step"]');
  await atRestOn(pin);
  const live = await pin.boundingBox();
  expect(Math.abs((live?.x ?? 0) - (sketch?.x ?? 99))).toBeLessThan(2);
  expect(Math.abs((live?.y ?? 0) - (sketch?.y ?? 99))).toBeLessThan(2);
  await context.close();
});
