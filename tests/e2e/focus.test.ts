import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openForThisFile, reader } from './browser-and-host.ts';
import { focusedName, heard, listen } from './reader-by-ear.ts';
import { DESK, eventually, mapIsLive, PHONE } from './session.ts';

openForThisFile();

const STOP = 'kim-russia-2023/space-launch-site/';

it.each([DESK, { viewport: { width: 390, height: 844 } }])(
  'shows the ring of what has the focus where it stands at an edge that cuts off (%j)',
  (size) =>
    reader('kim-russia-2023/', { ...size, reducedMotion: 'reduce' }, async (page) => {
      await mapIsLive(page);
      await page.keyboard.press('Tab');
      for (const [part, around, beyond] of [
        ['.top h1 a', '.top h1', 6],
        ['.live-map', '.live-map', 0],
        ['.leaflet-control-attribution a >> nth=1', '.leaflet-control-attribution a >> nth=1', 0],
      ] as const) {
        const { x = 0, y = 0, width = 0, height = 0 } = (await page.locator(around).boundingBox()) ?? {};
        // Below, at the left of the middle, where it has no words.
        const clip = { x: x + width / 4, y: y + height + beyond - 5, width: width / 4, height: 5 };
        await page.locator('.top .wordmark').focus();
        const before = await page.screenshot({ clip });
        await page.locator(part).focus();
        expect((await page.screenshot({ clip })).equals(before), part).toBe(false);
        await page.locator('.top .wordmark').focus();
        expect((await page.screenshot({ clip })).equals(before), part).toBe(true);
      }
    }),
);

/** Where what has the focus stands, and the part of the map that nothing covers. */
const focusOnMap = (page: Page) =>
  page.evaluate(() => {
    const sides = (element: Element | null | undefined) => {
      const { left, top, right, bottom } = element?.getBoundingClientRect() ?? new DOMRect();
      return { left, top, right, bottom };
    };
    const { activeElement: marker } = document;
    const { visibility } = getComputedStyle(marker?.querySelector('.pin-face') ?? document.body);
    return {
      name: marker?.ariaLabel,
      visibility,
      at: sides(marker),
      room: sides(document.querySelector('.map-clear')),
    };
  });

it.each([
  ['on a desk', { viewport: { width: 1440, height: 900 } }],
  ['on a phone', { viewport: { width: 390, height: 844 } }],
])(
  'brings each marker that the keys come to out from under what covers the map, at once for who asks for less motion, %s',
  (_, size) =>
    reader(STOP, { ...size, reducedMotion: 'reduce' }, async (page) => {
      await mapIsLive(page);
      await page.locator('.live-map').focus();
      for (const number of [1, 2, 3, 4, 5, 4, 3, 2, 1]) {
        const before = await page.evaluate(() => document.activeElement?.ariaLabel);
        const forth = before === 'Map view' || Number(before?.[0]) < number;
        await page.keyboard.press(forth ? 'Tab' : 'Shift+Tab');
        const { name, visibility, at, room } = await focusOnMap(page);
        expect(name).toMatch(new RegExp(`^${number}\\. `));
        expect(visibility).toBe('visible');
        expect(at.left).toBeGreaterThanOrEqual(room.left);
        expect(at.top).toBeGreaterThanOrEqual(room.top);
        expect(at.right).toBeLessThanOrEqual(room.right);
        expect(at.bottom).toBeLessThanOrEqual(room.bottom);
      }
    }),
);

it('lets the keys go past the map of the first page', () =>
  reader('', DESK, async (page) => {
    await page.keyboard.press('Tab');
    expect(await focusedName(page)).toBe('Skip to the list');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focusedName(page)).toContain('Who was there');
  }));

it('shows the whole of a filter that the keys come to, in the row of a phone', () =>
  reader('', { viewport: { width: 390, height: 844 } }, async (page) => {
    for (const name of ['Who was there', 'Country', 'Kind of place', 'Year', 'Language']) {
      const filter = page.getByRole('button', { name });
      await filter.waitFor();
      if (name === 'Who was there') await filter.focus();
      else await page.keyboard.press('Tab');
      expect(await filter.evaluate((each) => each === document.activeElement), name).toBe(true);
      const { x, width } = (await filter.boundingBox()) ?? { x: Number.NaN, width: 0 };
      expect(x, name).toBeGreaterThan(4);
      expect(x + width, name).toBeLessThan(386);
    }
  }));

it.each([
  ['a phone', PHONE.viewport],
  ['a phone on its side', { width: 844, height: 390 }],
])(
  'shows the whole of a stop in the row that the keys come to, where a part of it is covered, on %s',
  (_, viewport) =>
    reader('kim-russia-2023/', { viewport }, async (page) => {
      await mapIsLive(page);
      const [entry, next] = [page.locator('.entry a').first(), page.locator('.entry a').nth(1)];
      for (const half of ['under what is above', 'behind the edge']) {
        // The upper half of the row goes under the map, or under the head of the page.
        if (half === 'under what is above')
          await entry.evaluate((link, isPhone) => {
            const { top, height } = link.getBoundingClientRect();
            const above = document
              .querySelector(isPhone ? '.map-area' : '.top')
              ?.getBoundingClientRect().bottom;
            window.scrollBy({ top: top + height / 2 - (above ?? 0), behavior: 'instant' });
          }, viewport.width < viewport.height);
        await entry.focus();
        await page.keyboard.press('Tab');
        await eventually(async () =>
          expect(
            await next.evaluate((link) => {
              const { left, top, right, bottom } = link.getBoundingClientRect();
              const seen = [
                [left + 3, top + 3],
                [right - 3, bottom - 3],
              ].map(([x = 0, y = 0]) => link.contains(document.elementFromPoint(x, y)));
              return [document.activeElement === link, ...seen];
            }),
            half,
          ).toEqual([true, true, true]),
        );
      }
    }),
);

it('says once what a filter leaves and how many visits are picked, and has the focus go on where what held it is gone', () =>
  reader('', DESK, async (page) => {
    await page.getByRole('button', { name: 'Country' }).click();
    await page.getByRole('checkbox', { name: 'Japan' }).waitFor();
    await listen(page);
    await page.getByRole('checkbox', { name: 'Japan' }).press('Space');
    await expect.poll(() => heard(page)).toEqual(['1 of 3 visits (Japan)']);
    await page.keyboard.press('Escape');
    expect(await focusedName(page)).toMatch(/^Country/);
    await page.getByRole('checkbox', { name: 'Compare Nellie Bly' }).press('Space');
    await expect.poll(() => heard(page)).toHaveLength(2);
    expect((await heard(page))[1]).toMatch(/^1 visit/);
    const off = page.getByRole('button', { name: /Japan/ });
    await off.press('Enter');
    await off.waitFor({ state: 'detached' });
    expect(await focusedName(page)).toBeTruthy();
    const none = page.locator('.picked button');
    await none.press('Enter');
    await none.waitFor({ state: 'detached' });
    expect(await focusedName(page)).toMatch(/^Compare Nellie Bly/);
    expect((await heard(page)).slice(2)).toEqual(['3 visits']);
  }));

it('has the focus go on to the next visit when one is no longer compared', () =>
  reader('compare/?visits=kim-russia-2023,kim-vladivostok-2019', DESK, async (page) => {
    const first = page.getByRole('button', { name: /^Take away Kim Jong Un in Russia/ });
    await first.press('Enter');
    await first.waitFor({ state: 'detached' });
    expect(await focusedName(page)).toMatch(/^Take away Kim Jong Un in Vladivostok/);
  }));

it('leads the keys into the card that is opened on a phone, out of it by Escape, and from it to the words it quotes', () =>
  reader(STOP, { viewport: { width: 390, height: 844 } }, async (page) => {
    await mapIsLive(page);
    const button = page.locator('.where');
    const card = page.locator('#card');
    const holds = (held: typeof card) => held.evaluate((each) => each === document.activeElement);
    await button.press('Enter');
    await expect.poll(() => holds(card)).toBe(true);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    expect(await holds(button)).toBe(true);
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await button.press('Enter');
    await expect.poll(() => holds(card)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await card.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.closest('mark')?.ariaCurrent)).toBe('true');
  }));
