import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { browser, host, openForThisFile, readerOfMap } from './browser-and-host.ts';
import { AIRPORT, LAUNCH, PLANT, VISIT } from './kim-visit.ts';
import { DESK, mapIsLive, nextReader, PHONE } from './session.ts';

openForThisFile();

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

it.each([320, 640])('needs no sideways scrolling in a window of %d pixels', (width) =>
  readerOfMap(`${VISIT}/${AIRPORT.id}/`, { viewport: { width, height: 640 } }, async (page) => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }),
);

it.each([DESK, PHONE])('keeps a name within the card and the row that is wider than they are (%j)', (size) =>
  readerOfMap(`${VISIT}/${PLANT.id}/`, size, async (page) => {
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
  readerOfMap('nellie-bly-1889/', DESK, async (page) => {
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
  readerOfMap(`${VISIT}/${LAUNCH.id}/`, DESK, async (page) => {
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
