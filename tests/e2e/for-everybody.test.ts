import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../hosts/hosts.ts';
import { launch } from './browser.ts';
import { DESK, mapIsLive, nextReader, type Reader } from './session.ts';
import type { StaticHost } from './static-host.ts';

const STOP = 'kim-russia-2023/space-launch-site/';

let browser: Browser;
let host: StaticHost;

beforeAll(async () => {
  browser = await launch();
  host = await serveSite('/news/maps/');
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

/** Opens a page, runs the story and requires that nothing complained and nothing left the site. */
async function reader(path: string, options: Reader, story: (page: Page) => Promise<void>) {
  const session = await nextReader(browser, host.address + path, options);
  await story(session.page);
  expect(session.complaints).toEqual([]);
  await session.close();
}

/** The contrast (WCAG 2.2) of the letters of each element that is found with what they stand on. */
const contrastsOf = (page: Page, selector: string): Promise<readonly number[]> =>
  page.locator(selector).evaluateAll((elements) => {
    const rgba = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const ground = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(element);
      return rgba(backgroundColor)[3] === 0 ? ground(element.parentElement) : backgroundColor;
    };
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = rgba(colour).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    return elements.map((element) => {
      const [one, other] = [getComputedStyle(element).color, ground(element)].map(luminance);
      const [low = 0, high = 0] = [one ?? 0, other ?? 0].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    });
  });

describe.each(['light', 'dark'] as const)('in the colours of a %s contrast theme', (colorScheme) => {
  const theme = { ...DESK, forcedColors: 'active', colorScheme } as const;

  it('lets passages be read', () =>
    reader(STOP, theme, async (page) => {
      const contrasts = await contrastsOf(page, '.passage a');
      expect(contrasts.length).toBeGreaterThan(8);
      expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
    }));

  it('tells the current stop, passage, order and account from the others', () =>
    reader(STOP, theme, async (page) => {
      await mapIsLive(page);
      for (const [part, current] of [
        ['.live-map .pin', '[aria-current]'],
        ['mark.passage', '[aria-current]'],
        ['.entry a', '[aria-current]'],
        ['.modes .choice a', '[aria-current]'],
        ['.accounts a', '[aria-current]'],
      ] as const) {
        const looks = (selector: string) =>
          page.locator(selector).evaluateAll((all) =>
            all.map((each) => {
              const { backgroundColor, borderTopColor } = getComputedStyle(
                each.querySelector('.pin-face') ?? each,
              );
              return `${backgroundColor} ${borderTopColor}`;
            }),
          );
        const [is, others] = [await looks(part + current), await looks(`${part}:not(${current})`)];
        expect(others.length, part).toBeGreaterThan(0);
        expect(new Set(is).size, part).toBe(1);
        expect(others, part).not.toContain(is[0]);
      }
    }));
});

it.each(['light', 'dark'] as const)(
  'has nothing quiet for who asks for more contrast in the %s',
  (colorScheme) =>
    reader(STOP, { ...DESK, contrast: 'more', colorScheme }, async (page) => {
      const quiet = await contrastsOf(
        page,
        '.byline, .entry-day, .gap span, .facts dt, .aside, .basis.is-established',
      );
      expect(quiet.length).toBeGreaterThan(20);
      expect(Math.min(...quiet)).toBeGreaterThanOrEqual(7);
      const edges = await page
        .locator('.card, .button, .entry a, .gap')
        .evaluateAll((all) => all.map((each) => getComputedStyle(each).borderRightStyle));
      expect(edges).not.toContain('none');
    }),
);
