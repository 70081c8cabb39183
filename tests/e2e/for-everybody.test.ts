import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import { focusedName, heard, listen } from './reader-by-ear.ts';
import { DESK, eventually, mapIsLive, nextReader, PHONE, type Reader } from './session.ts';

openForThisFile();

const STOP = 'kim-russia-2023/space-launch-site/';

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
    const painted = () =>
      page.locator('.basemap').evaluate((map) => (map instanceof HTMLCanvasElement ? map.toDataURL() : ''));
    await page.emulateMedia(asked);
    await page.reload();
    await mapIsLive(page);
    await page.locator('.live-map .label.is-city').first().waitFor();
    const wanted = await painted();
    await page.emulateMedia(plain);
    await page.reload();
    await mapIsLive(page);
    await page.locator('.live-map .label.is-city').first().waitFor();
    expect(await painted()).not.toBe(wanted);
    await page.emulateMedia(asked);
    await eventually(async () => expect(await painted()).toBe(wanted));
    await page.emulateMedia(plain);
  });
});

it('has the credits of the map as high as a finger needs', () =>
  reader(STOP, PHONE, async (page) => {
    await mapIsLive(page);
    const heights = await page
      .locator('.leaflet-control-attribution a')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(0);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  }));

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

it('moves nothing by keys and plays without moving anything for who asks for less motion', () =>
  reader(STOP, { ...DESK, reducedMotion: 'reduce' }, async (page) => {
    await mapIsLive(page);
    await page.locator('.live-map').focus();
    const before = await page.locator('.live-map .pin[aria-current]').boundingBox();
    await page.keyboard.press('ArrowRight');
    const moved = await page.locator('.live-map .pin[aria-current]').boundingBox();
    expect(moved?.x).toBeLessThan(before?.x ?? 0);
    await page.waitForTimeout(300);
    expect(await page.locator('.live-map .pin[aria-current]').boundingBox()).toEqual(moved);
    await page.getByRole('button', { name: 'Play' }).click();
    expect(await page.locator('.progress').boundingBox()).toMatchObject({ height: 3 });
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }));

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

it('has the visits of a comparison, and what happened in them, as headings to go through', () =>
  reader('compare/?visits=kim-russia-2023,kim-vladivostok-2019&at=2', DESK, async (page) => {
    const titles = page.locator('.compare-cards').getByRole('heading', { level: 2 });
    await titles.first().waitFor();
    expect(await titles.allTextContents()).toEqual([
      expect.stringContaining('Kim Jong Un in Russia'),
      expect.stringContaining('Kim Jong Un in Vladivostok'),
    ]);
    expect(await page.locator('.compare-cards').getByRole('heading', { level: 3 }).count()).toBeGreaterThan(
      0,
    );
  }));

interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly level: number | undefined;
}

/** What a screen reader is given of a page, in its order. */
async function spoken(page: Page): Promise<readonly Spoken[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const within = (id: string): typeof nodes => {
    const node = byId.get(id);
    return node ? [node, ...(node.childIds ?? []).flatMap(within)] : [];
  };
  return within(nodes[0]?.nodeId ?? '')
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, properties }) => ({
      role: String(role?.value),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
      level: properties?.find((each) => each.name === 'level')?.value.value as number | undefined,
    }));
}

it.each([
  ['the first page', '', '.cluster'],
  ['a visit', 'kim-russia-2023/', '.live-map.is-drawn'],
  ['a stop', STOP, '.live-map.is-drawn'],
  ['a person', 'people/kim-jong-un/', 'main'],
  ['a comparison', 'compare/?visits=kim-russia-2023,kim-vladivostok-2019', '.live-map .letter'],
  ['the search', 'search/?q=Putin', '.search-results li'],
  ['how we know', 'kim-russia-2023/how-we-know/', 'main'],
  ['an embed', `${STOP}embed/`, '.live-map.is-drawn'],
])('names all that can be done on %s, and says no name twice', (_, path, there) =>
  reader(path, DESK, async (page) => {
    await page.mouse.move(5, 5);
    await page.waitForSelector(there);
    const all = await spoken(page);
    const doing = all.filter(({ role }) =>
      /^(button|link|image|img|checkbox|slider|combobox|searchbox|region|group)$/.test(role),
    );
    expect(doing.length).toBeGreaterThan(10);
    expect(doing.filter(({ role, name }) => name === '' && role !== 'group')).toEqual([]);
    expect(doing.filter(({ name, description }) => name !== '' && description.startsWith(name))).toEqual([]);
    expect(all.filter(({ role }) => role === 'Canvas')).toEqual([]);
    const levels = all.flatMap(({ role, level }) => (role === 'heading' && level ? [level] : []));
    expect(levels[0]).toBe(1);
    for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
  }),
);

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

/** What is pressed, but markers, beside which others stand, and links in a text. */
const PRESSED =
  'button, select, .button, .choice a, .follow, .pick, .wordmark a, .topic-kinds a, .topic-list a, .topic-stops div > a, .search-results a';

it.each([
  ['', PHONE.viewport],
  ['kim-russia-2023/', PHONE.viewport],
  ['kim-russia-2023/', { width: 844, height: 390 }],
  ['kim-russia-2023/embed/', { width: 700, height: 450 }],
  ['people/kim-jong-un/', PHONE.viewport],
  ['people/', PHONE.viewport],
  ['search/?q=walrus', PHONE.viewport],
  ['compare/?visits=kim-russia-2023,kim-vladivostok-2019', PHONE.viewport],
] as const)('gives a finger 44 pixels of all that is pressed on /%s in %o', (path, viewport) =>
  reader(path, { ...PHONE, viewport }, async (page) => {
    if (/^(kim|compare)/.test(path)) await page.locator('.map-buttons').waitFor();
    if (path.startsWith('search')) await page.locator('.search-results a').first().waitFor();
    const pressed = page.locator(PRESSED).filter({ visible: true });
    expect(await pressed.count()).toBeGreaterThan(4);
    const small = await pressed.evaluateAll((all) =>
      all
        .filter((each) => {
          each.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
          const { left, top, width, height } = each.getBoundingClientRect();
          const [x, y] = [left + Math.min(width / 2, 20), top + height / 2];
          const own = each.closest('label') ?? each;
          // Less than half of 44: what is found at a border is a neighbour by a pixel.
          return [-20.5, 20.5].some((by) => !own.contains(document.elementFromPoint(x, y + by)));
        })
        .map((each) => each.outerHTML.slice(0, 120)),
    );
    expect(small).toEqual([]);
  }),
);
