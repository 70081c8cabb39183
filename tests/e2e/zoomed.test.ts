import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { host, openForThisFile, reader } from './browser-and-host.ts';
import { DESK, eventually, mapIsLive } from './session.ts';

openForThisFile();

const STOP = 'kim-russia-2023/space-launch-site/';

/** The things to press in a part of a page that something else lies over, in whole or in part. */
const coveredIn = (page: Page, part: string): Promise<readonly string[]> =>
  page.locator(`${part} :is(a, button, select, label)`).evaluateAll((all) =>
    all
      .filter((each) => each.checkVisibility())
      .filter((each) => {
        each.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = each.getBoundingClientRect();
        const parts = [0.1, 0.3, 0.5, 0.7, 0.9];
        return parts.some((x) =>
          parts.some((y) => !each.contains(document.elementFromPoint(left + x * width, top + y * height))),
        );
      })
      .map((each) => each.outerHTML.slice(0, 90)),
  );

const withLetters = async (page: Page, size: number): Promise<void> => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: size } });
};

it.each([
  [1440, 900],
  [1920, 1080],
])('lays nothing over another on a desk of %d by %d pixels with letters twice as large', (width, height) =>
  reader(STOP, { viewport: { width, height } }, async (page) => {
    await withLetters(page, 32);
    await page.goto(`${host.address}kim-russia-2023/`);
    await mapIsLive(page);
    for (const part of ['.modes', '.stepper', '.map-controls'])
      expect(await coveredIn(page, part)).toEqual([]);
    await withLetters(page, 16);
  }),
);

describe('in a low window, as with four times the zoom', () => {
  const LOW = { viewport: { width: 320, height: 256 } } as const;

  it('keeps the map off what stands below it', () =>
    reader('kim-russia-2023/', LOW, async (page) => {
      const box = async (selector: string) =>
        (await page.locator(selector).boundingBox()) ?? { y: 0, height: 0 };
      const [top, map, modes] = [await box('.top'), await box('.map-area'), await box('.modes')];
      expect(map.y).toBe(top.y + top.height);
      expect(modes.y).toBeGreaterThanOrEqual(map.y + map.height);
    }));

  it('brings the words of a stop to where they are seen', () =>
    reader('kim-russia-2023/airport-near-vladivostok/', LOW, async (page) => {
      await mapIsLive(page);
      const words = await page.locator('mark[aria-current]').first().boundingBox();
      const stepper = await page.locator('.stepper').boundingBox();
      expect(words?.y).toBeGreaterThanOrEqual(0);
      expect(words?.y).toBeLessThan((stepper?.y ?? 0) - 100);
    }));
});

it.each(['airport-near-vladivostok/', 'airport-near-vladivostok/embed/'])(
  'says on a phone where one is without cutting a name short (%s)',
  (path) =>
    reader(`kim-russia-2023/${path}`, { viewport: { width: 390, height: 844 } }, async (page) => {
      await mapIsLive(page);
      const cut = await page.locator('.top h1, .where-name').evaluateAll((all) =>
        all.map((each) => ({
          beyond: [each.scrollWidth - each.clientWidth, each.scrollHeight - each.clientHeight],
          // The stepper is as high for a long name as for a short one.
          within: each.clientHeight <= (each.closest('.where, .top')?.clientHeight ?? 0),
        })),
      );
      expect(cut.length).toBeGreaterThan(0);
      for (const { beyond, within } of cut) {
        expect(Math.max(...beyond)).toBeLessThan(2);
        expect(within).toBe(true);
      }
    }),
);

it('has names on the map grow with the text, none of which lies on another or on a marker', () =>
  reader('kim-russia-2023/', DESK, async (page) => {
    await mapIsLive(page);
    await page.locator('html').evaluate((html) => {
      html.style.fontSize = '32px';
    });
    const names = () =>
      page.locator('.live-map').evaluate((map) => {
        const labels = [...map.querySelectorAll('.label')];
        const boxes = [...labels, ...map.querySelectorAll('.pin-face')].map((each) => {
          const letters = document.createRange();
          letters.selectNodeContents(each);
          return letters.getBoundingClientRect();
        });
        const lying = boxes.flatMap((one, index) =>
          boxes
            .slice(index + 1)
            .filter(
              (other) =>
                one.left < other.right &&
                other.left < one.right &&
                one.top < other.bottom &&
                other.top < one.bottom,
            ),
        );
        const stops = labels.filter((each) => each.classList.contains('is-stop'));
        return { lying: lying.length, sizes: stops.map((each) => getComputedStyle(each).fontSize) };
      });
    await eventually(async () => {
      const { lying, sizes } = await names();
      expect(lying).toBe(0);
      expect(new Set(sizes)).toEqual(new Set(['19.5px']));
    });
    await page.locator('html').evaluate((html) => html.removeAttribute('style'));
  }));
