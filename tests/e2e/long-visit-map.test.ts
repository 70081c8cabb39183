import { describe, expect, it } from 'vitest';
import { mapAfterFlight, markersNotOnFilm } from './film.ts';
import { address, browser, host, openLongVisit, STOPS, sixty, stopAt } from './long-visit-site.ts';
import { DESK, eventually, mapIsLive, nextReader, PHONE, PHONE_IN_MOTION } from './session.ts';

openLongVisit();

describe('a visit of many stops in a long article', () => {
  it('gathers markers, which open by key and hand the focus on', async () => {
    const { page, complaints, close } = await nextReader(browser, address(), { reducedMotion: 'reduce' });
    await mapIsLive(page);
    const clusters = page.locator('.live-map .pin.is-cluster');
    await eventually(async () => expect(await clusters.count()).toBeGreaterThan(1));
    const before = await clusters.first().getAttribute('aria-label');
    expect(before).toMatch(/^\d+\sstops round .+: show them$/);
    await clusters.first().focus();
    await page.keyboard.press('Enter');
    await eventually(async () => {
      const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
      expect(focused).toBeTruthy();
      expect(focused).not.toBe(before);
    });
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    ['a desk', DESK],
    ['a phone', PHONE],
  ])('opens a marker of many where nothing covers them, on %s', async (_, screen) => {
    const { page, complaints, close } = await nextReader(browser, address(), screen);
    await mapIsLive(page);
    const clusters = page.locator('.live-map .pin.is-cluster');
    await eventually(async () => expect(await clusters.count()).toBeGreaterThan(1));
    const gathered = (await clusters.allTextContents()).map((text) => Number(text.slice(1)));
    const most = Math.max(...gathered);
    await clusters.nth(gathered.indexOf(most)).press('Enter');
    // The stops that the markers in the free part of the map stand for.
    const inRoom = () =>
      page.locator('.live-map .pin').evaluateAll((pins) => {
        const {
          left = 0,
          top = 0,
          right = 0,
          bottom = 0,
        } = document.querySelector('.map-clear')?.getBoundingClientRect() ?? {};
        const stops = pins.flatMap((pin) => {
          const box = pin.getBoundingClientRect();
          const isWithin = box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
          return isWithin
            ? [pin.classList.contains('is-cluster') ? Number(pin.textContent?.slice(1)) : 1]
            : [];
        });
        return { markers: stops.length, stops: stops.reduce((sum, each) => sum + each, 0) };
      });
    await eventually(async () => {
      const { markers, stops } = await inRoom();
      expect(markers).toBeGreaterThan(gathered.length);
      expect(stops).toBeGreaterThanOrEqual(most);
    });
    expect(complaints).toEqual([]);
    await close();
  });

  it('gathers those of a visit of sixty stops too, drawn and live', async () => {
    const clusters = (within: string) => `${within} .pin.is-cluster`;
    const { page, close } = await nextReader(browser, `${host.address}${sixty}/`, {
      javaScriptEnabled: false,
    });
    expect(await page.locator(clusters('.sketch:visible')).count()).toBeGreaterThan(1);
    await close();
    const live = await nextReader(browser, `${host.address}${sixty}/`, DESK);
    await mapIsLive(live.page);
    await eventually(async () =>
      expect(await live.page.locator(clusters('.live-map')).count()).toBeGreaterThan(1),
    );
    await live.page.keyboard.press('ArrowRight');
    await eventually(async () => {
      const current = live.page.locator('.live-map .pin[aria-current="step"]');
      expect(await current.textContent()).toBe('1');
    });
    expect(live.complaints).toEqual([]);
    await live.close();
  });

  it('flies to markers that are in view before it arrives, and stand there when it has', async () => {
    const { page, complaints, close } = await nextReader(browser, address(`${stopAt(60)}/`), PHONE_IN_MOTION);
    await mapIsLive(page);
    // What stands on the map when the picture of a flight begins to give way to it.
    await page.locator('.film').evaluate((film) => {
      Object.assign(film, {
        animate(...how: Parameters<Element['animate']>) {
          const current = document.querySelector<HTMLElement>('.live-map .pin[aria-current="step"]');
          document.body.dataset['arrived'] = current?.dataset['stop'] ?? '';
          return Element.prototype.animate.apply(film, how);
        },
      });
    });
    // To where some of the markers stand already, and far off.
    for (const [step, number] of [
      ['next', 61],
      ['last', STOPS],
    ] as const) {
      await page.locator(`.step-${step}`).dispatchEvent('click');
      await page.locator('body[data-arrived]').waitFor({ state: 'attached' });
      expect(await page.evaluate(() => document.body.dataset['arrived'])).toBe(stopAt(number));
      expect(await markersNotOnFilm(page)).toEqual([]);
      const { differ, whole } = (await mapAfterFlight(page)) ?? {};
      expect(differ).toBeLessThan(0.002);
      expect(whole).toBe(true);
      await page.evaluate(() => delete document.body.dataset['arrived']);
    }
    expect(complaints).toEqual([]);
    await close();
  });
});
