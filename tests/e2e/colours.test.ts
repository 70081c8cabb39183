import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { host, openForThisFile, reader } from './browser-and-host.ts';
import { DESK, eventually, mapIsLive } from './session.ts';

openForThisFile();

const STOP = 'kim-russia-2023/space-launch-site/';

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

  it('paints the days of compared visits, and the chart of what is known with its key', () =>
    reader('compare/?visits=kim-vladivostok-2019,kim-russia-2023', theme, async (page) => {
      const painted = (selector: string, pseudo?: string) =>
        page.locator(selector).evaluateAll(
          (all, part) =>
            all.map((each) => {
              const { backgroundColor, backgroundImage } = getComputedStyle(each, part);
              return backgroundImage === 'none' ? backgroundColor : backgroundImage;
            }),
          pseudo,
        );
      await page.locator('.axis-dot').first().waitFor();
      const [ground] = await painted('body');
      const days = await painted('.axis-dot', '::before');
      expect(days).toHaveLength(7);
      expect(days).not.toContain(ground);
      await page.goto(`${host.address}kim-russia-2023/how-we-know/`);
      const [bars, keys] = [await painted('.know-bar > *'), await painted('.know-key')];
      expect(new Set(bars).size).toBe(3);
      expect(bars).not.toContain(ground);
      expect(keys).toEqual(bars);
    }));

  it('tells a filter that is set, and the bars of what fits it, from the others', () =>
    reader('?country=RU', theme, async (page) => {
      await page.locator('.filter-button.is-set').waitFor();
      const edges = (selector: string) =>
        page.locator(selector).evaluateAll((all) => all.map((each) => getComputedStyle(each).borderTopColor));
      const [set, others] = [
        await edges('.filter-button.is-set'),
        await edges('.filter-button:not(.is-set)'),
      ];
      expect(others.length).toBeGreaterThan(0);
      expect(others).not.toContain(set[0]);
      const look = (selector: string) =>
        page.locator(selector).evaluate((bars) => {
          const { fill, fillOpacity } = getComputedStyle(bars);
          return `${fill} ${fillOpacity}`;
        });
      expect(await look('.timeline-fitting')).not.toBe(await look('.timeline-bars'));
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

it.each([
  ['a dark theme', { colorScheme: 'dark' }],
  ['more contrast', { contrast: 'more' }],
  ['colours of their own', { forcedColors: 'active' }],
] as const)('paints the map that stands there anew for who asks for %s', async (_, asked) => {
  const plain = { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' } as const;
  await reader(STOP, { ...DESK, ...plain }, async (page) => {
    const painted = (on: Page) =>
      on.locator('.basemap').evaluate((map) => (map instanceof HTMLCanvasElement ? map.toDataURL() : ''));
    await mapIsLive(page);
    // Beside one who has asked for it from the first. What comes late to the two maps moves both.
    const other = await page.context().newPage();
    await other.emulateMedia({ ...plain, ...asked });
    await other.goto(page.url());
    await mapIsLive(other);
    expect(await painted(page)).not.toBe(await painted(other));
    await page.emulateMedia(asked);
    await eventually(async () => expect(await painted(page)).toBe(await painted(other)));
    await page.emulateMedia(plain);
    await other.close();
  });
});
