import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import {
  atRest,
  eventually,
  expectCurrent,
  mapIsLive,
  nextReader,
  PHONE,
  stopsMarked,
  violationsInBothThemes,
} from './session.ts';

openForThisFile();

const boxOf = async (part: Locator) => {
  const box = await part.boundingBox();
  if (!box) throw new Error('It is not seen.');
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
};

describe.each([
  [667, 375],
  [844, 390],
  [932, 430],
])('on a phone on its side, %d by %d pixels', (width, height) => {
  it('has the map and the passage beside each other, step by step', async () => {
    const phone = { viewport: { width, height }, hasTouch: true, isMobile: true } as const;
    const { page, complaints, close } = await nextReader(
      browser,
      `${host.address}kim-russia-2023/space-launch-site/`,
      phone,
    );
    await mapIsLive(page);
    await page.getByRole('button', { name: 'Next stop' }).tap();
    await expectCurrent(page, { id: 'aircraft-plant', name: 'Aircraft plant' });
    await atRest(page);
    const [map, pin, passage, stepper] = await Promise.all(
      ['#root .map', '.live-map .pin.is-current', 'mark[aria-current="true"]', '.stepper'].map((part) =>
        boxOf(page.locator(part).first()),
      ),
    );
    if (!map || !pin || !passage || !stepper) throw new Error('There is a part missing.');
    expect(map.right).toBeLessThanOrEqual(passage.left);
    expect(map.bottom).toBeLessThanOrEqual(stepper.top + 1);
    expect(map.bottom - map.top).toBeGreaterThan(0.6 * height);
    expect(stepper.right).toBeLessThanOrEqual(passage.left);
    expect(pin.top).toBeGreaterThan(map.top);
    expect(pin.bottom).toBeLessThan(map.bottom);
    expect(passage.top).toBeGreaterThanOrEqual((await boxOf(page.locator('.top'))).bottom);
    expect(passage.bottom).toBeLessThan(height);
    await page.locator('.where').tap();
    const card = page.getByRole('region', { name: 'Aircraft plant' });
    await eventually(async () =>
      expect(await card.evaluate((seen) => getComputedStyle(seen).opacity)).toBe('1'),
    );
    const opened = await boxOf(card);
    expect(opened.right).toBeLessThanOrEqual(passage.left);
    expect(opened.bottom).toBeLessThanOrEqual(stepper.top + 1);
    expect(opened.top).toBeGreaterThanOrEqual(0);
    expect(await violationsInBothThemes(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('has every marker of a way round the world beside the buttons of the map, and beside its scale', async () => {
    const { page, close } = await nextReader(browser, `${host.address}nellie-bly-1889/`, {
      viewport: { width, height },
    });
    await mapIsLive(page);
    await eventually(async () => {
      const markers = page.locator('.live-map .pin');
      const pins = await Promise.all((await markers.all()).map(boxOf));
      const covers = page.locator('.map-controls > *, .live-map .leaflet-control');
      const over = await Promise.all((await covers.all()).map(boxOf));
      expect(stopsMarked(await markers.allTextContents())).toBe(27);
      expect(over.length).toBe(3);
      // A pixel is lost where places are rounded.
      for (const pin of pins)
        for (const cover of over)
          expect(
            pin.right <= cover.left + 1 ||
              pin.left >= cover.right - 1 ||
              pin.bottom <= cover.top + 1 ||
              pin.top >= cover.bottom - 1,
          ).toBe(true);
    });
    await close();
  });

  it('has a map beside the card without scripts, drawn to its edges', async () => {
    const context = await browser.newContext({ viewport: { width, height }, javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of ['kim-russia-2023/', 'kim-russia-2023/space-launch-site/', 'nellie-bly-1889/']) {
      await page.goto(host.address + path);
      const [map, card] = await Promise.all(['#root .map', '.card'].map((part) => boxOf(page.locator(part))));
      const drawn = await page.locator('.map-water').evaluateAll((sheets) => {
        const boxes = sheets.map((sheet) => sheet.getBoundingClientRect());
        return {
          left: Math.min(...boxes.map(({ left }) => left)),
          right: Math.max(...boxes.map(({ right }) => right)),
        };
      });
      if (!map || !card) throw new Error('There is a part missing.');
      expect(drawn.left, path).toBeLessThanOrEqual(map.left);
      expect(drawn.right, path).toBeGreaterThanOrEqual(map.right);
      if (!path.startsWith('nellie')) expect(map.right, path).toBeLessThanOrEqual(card.left);
    }
    await context.close();
  });
});

it('turned, shows a step in its frame again, and goes on showing what a hand has moved into the middle', async () => {
  const { page, close } = await nextReader(browser, `${host.address}kim-russia-2023/artyom/`, PHONE);
  await mapIsLive(page);
  /** Where the marker stands, seen from the middle of the map. */
  const fromMiddle = async () => {
    await atRest(page);
    const [map, pin] = await Promise.all(
      ['.live-map', '.live-map .pin.is-current'].map((part) => page.locator(part).boundingBox()),
    );
    if (!map || !pin) throw new Error('There is a part missing.');
    return [
      Math.round(pin.x + pin.width / 2 - map.x - map.width / 2),
      Math.round(pin.y + pin.height / 2 - map.y - map.height / 2),
    ];
  };
  const [x = 0, y = 0] = await fromMiddle();
  const framed = { x, y };
  const stands = (across: number) =>
    eventually(async () => {
      const [x = 0, y = 0] = await fromMiddle();
      // Pixels are lost where sizes are halved and places rounded.
      expect(Math.hypot(x - framed.x - across, y - framed.y)).toBeLessThan(3);
    });
  const turn = (width: number, height: number) => page.setViewportSize({ width, height });
  await turn(844, 390);
  await turn(390, 844);
  await stands(0);
  await page.getByRole('button', { name: 'Move the map' }).tap();
  await page.getByRole('button', { name: 'Move right' }).tap();
  await stands(-140);
  await turn(844, 390);
  await stands(-140);
  await turn(390, 844);
  await stands(-140);
  // On, and the step has its frame again.
  await page.getByRole('button', { name: 'Previous stop' }).tap();
  await page.getByRole('button', { name: 'Next stop' }).tap();
  await stands(0);
  await close();
});
