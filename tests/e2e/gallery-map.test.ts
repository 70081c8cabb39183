import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import { mapAfterFlight } from './film.ts';
import { BLY, choose, expectTitles, RUSSIA, VLADIVOSTOK } from './gallery-session.ts';
import { DESK, DESK_IN_MOTION, eventually, filtersReady, mapIsLive, nextReader, PHONE } from './session.ts';

openForThisFile();

/** Has the live map come, as a first sign of a reader does; a key that comes before the page hears it is none. */
async function bringMap(page: Page): Promise<void> {
  await filtersReady(page);
  await page.keyboard.press('Shift');
  await mapIsLive(page);
}

describe('the first page', () => {
  it.each([
    [390, 844, 0.25, true],
    [360, 640, 0.3, false],
    [844, 390, 0.6, true],
  ])(
    'shows no more than the world once, and on a phone of %d by %d pixels %d of its height',
    async (width, height, part, hasList) => {
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
      // What somebody came for is in the first view.
      const title = await page.locator('.visits h3').first().boundingBox();
      expect((title?.y ?? height) + (title?.height ?? 0) < height).toBe(hasList);
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
    },
  );

  it('lets nobody come closer than its coast is true', async () => {
    const { page, complaints, close } = await nextReader(browser, host.address, DESK);
    await bringMap(page);
    const scale = page.locator('.leaflet-control-scale-line');
    for (let at = 0; at < 14; at++) await page.getByRole('button', { name: 'Zoom in' }).click();
    await eventually(async () => expect(await scale.textContent()).toBe('10 km'));
    expect(complaints).toEqual([]);
    await close();
  });

  it('goes to what a choice leaves and back, but not while it is drawn along, nor away from where a hand has gone', async () => {
    const { page, complaints, close } = await nextReader(browser, host.address, DESK);
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
    // Longer than a choice rests before the map goes there.
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
    // As long again.
    await page.waitForTimeout(600);
    expect(await scale()).toBe(near);
    expect(complaints).toEqual([]);
    await close();
  });

  it('draws the route of the entry that is pointed at, and opens its clusters by key down to a stop', async () => {
    const { page, complaints, close } = await nextReader(browser, host.address, DESK);
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
    await page.locator('.leaflet-names-pane').getByText('Harbin').waitFor();
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
    const { page, complaints, close } = await nextReader(browser, host.address, DESK_IN_MOTION);
    await bringMap(page);
    const scale = page.locator('.leaflet-control-scale-line');
    // The greatest, and the greatest that it opens into, down to where the coast is no more true.
    const flyDown = async (arrived: () => Promise<void>) => {
      while ((await scale.textContent()) !== '10 km') {
        await page.locator('.cluster:not([inert])').first().press('Enter');
        await page.locator('.film:not([hidden])').waitFor({ state: 'attached' });
        await page.locator('.film[hidden]').waitFor({ state: 'attached' });
        await arrived();
      }
    };
    // Sheets that come after a flight has arrived are not on its film: the second time, all are at hand.
    await flyDown(async () => {});
    await page.getByRole('button', { name: 'All visits' }).click();
    await eventually(async () => expect(await scale.textContent()).not.toBe('10 km'));
    await page.locator('.film[hidden]').waitFor({ state: 'attached' });
    await flyDown(async () => expect((await mapAfterFlight(page))?.differ).toBeLessThan(0.01));
    expect(complaints).toEqual([]);
    await close();
  });

  it('draws no route any more when the marker that was pointed at has gone from under the pointer', async () => {
    const { page, complaints, close } = await nextReader(browser, host.address, DESK);
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
    const scale = async () => {
      const said = (await page.locator('.leaflet-control-scale-line').textContent()) ?? '';
      return Number.parseInt(said.replaceAll(',', ''), 10);
    };
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
});
