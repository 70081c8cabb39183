import { describe, expect, it } from 'vitest';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import { eventually, mapIsLive, nextReader } from './session.ts';

openForThisFile();

describe.each([
  [1366, 768],
  [1366, 641],
  [1280, 720],
  [1024, 768],
])('in a window of %d by %d pixels', (width, height) => {
  it('shows a way round the world as wide as the map, below its card, which begins the visit without scrolling', async () => {
    const { page, close } = await nextReader(browser, `${host.address}nellie-bly-1889/`, {
      viewport: { width, height },
    });
    await mapIsLive(page);
    const card = page.locator('.card-of-visit');
    const { x, y, bottom } = await card.evaluate((it) => it.getBoundingClientRect());
    const begin = await card.getByRole('link', { name: 'Start at Hoboken' }).boundingBox();
    expect((begin?.y ?? bottom) + (begin?.height ?? 0)).toBeLessThanOrEqual(bottom);
    const map = await page.locator('.live-map').boundingBox();
    await eventually(async () => {
      const pins = await page
        .locator('.live-map .pin')
        .evaluateAll((all) => all.map((pin) => pin.getBoundingClientRect().toJSON() as DOMRect)); // as it says
      expect(pins.length).toBe(27);
      for (const pin of pins) expect(pin.top).toBeGreaterThanOrEqual(bottom);
      const [west, east] = [
        Math.min(...pins.map(({ left }) => left)),
        Math.max(...pins.map(({ right }) => right)),
      ];
      expect(east - west).toBeGreaterThan(0.7 * (map?.width ?? 0));
    });
    expect(x).toBeLessThan(20);
    expect(y).toBeLessThan(80);
    await close();
  });

  it('begins the first page in two lines', async () => {
    const { page, close } = await nextReader(browser, host.address, { viewport: { width, height } });
    const lines = await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
      const words = document.createRange();
      words.selectNodeContents(heading);
      return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
    });
    expect(lines).toBe(2);
    await close();
  });
});
