import { describe, expect, it } from 'vitest';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import {
  DESK,
  eventually,
  filtersReady,
  mapIsLive,
  nextReader,
  PHONE,
  scrollByFinger,
  violationsIn,
} from './session.ts';

openForThisFile();

const [RUSSIA, VLADIVOSTOK, BLY] = [
  'Kim Jong Un in Russia',
  'Kim Jong Un in Vladivostok',
  'Nellie Bly around the world',
];

describe('visits side by side', () => {
  it('are picked from the list and stepped through in step, each day an address', async () => {
    const { page, complaints, close } = await nextReader(browser, host.address, DESK);
    await filtersReady(page);
    await page.getByLabel(`Compare ${VLADIVOSTOK}`).check();
    await page.getByLabel(`Compare ${RUSSIA}`).check();
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await page.waitForURL('**/compare/?visits=kim-vladivostok-2019,kim-russia-2023');
    await mapIsLive(page);
    // The shorter way lies over the longer one, which went along it.
    const drawn = await page.locator('.live-map .compared-line').evaluateAll((lines) => {
      return lines.map((line) => line.getAttribute('class')?.match(/is-(.)/)?.[1]);
    });
    expect(drawn).toEqual(['B', 'A']);
    const [a, b] = [
      page.getByRole('region', { name: `A: ${VLADIVOSTOK}` }),
      page.getByRole('region', { name: `B: ${RUSSIA}` }),
    ];
    expect(await a.getByRole('link', { name: 'Khasan' }).count()).toBe(1);
    expect(await b.innerText()).toContain('No stop known on this day. First: Space launch site');
    // The days are those of the visit's own page.
    await page.keyboard.press('ArrowRight');
    await eventually(async () => expect(new URL(page.url()).searchParams.get('at')).toBe('2'));
    expect(await b.getByRole('heading', { name: 'Space launch site' }).count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    await eventually(async () => expect(await b.innerText()).toContain('between Space launch site'));
    await page.getByRole('slider', { name: 'Day' }).press('End');
    await eventually(async () => expect(await a.innerText()).toContain('Over.'));
    await page.getByLabel('Side by side').selectOption('calendar');
    await page.getByRole('button', { name: 'Next day' }).click();
    await page.reload();
    await eventually(async () =>
      expect(await page.locator('.compare-day').innerText()).toContain('25 April 2019'),
    );
    expect(await b.innerText()).toContain('Not begun yet.');
    await page.goBack();
    await eventually(async () =>
      expect(await page.locator('.compare-day').innerText()).toContain('24 April 2019'),
    );
    await a.getByRole('link', { name: 'Khasan' }).click();
    await page.waitForURL('**/kim-vladivostok-2019/khasan/');
    expect(complaints).toEqual([]);
    await close();
  });

  it('follow the finger on a phone, and say what is wrong with an address', async () => {
    const { page, close } = await nextReader(
      browser,
      `${host.address}compare/?visits=kim-vladivostok-2019,kim-russia-2023,nobody`,
      PHONE,
    );
    await page.getByText('There is no visit called “nobody”.').waitFor();
    const day = page.locator('.compare-day');
    await eventually(async () => expect(await day.innerText()).toContain('Day 1'));
    await day.evaluate((element) => {
      const touch = (clientX: number) => new Touch({ identifier: 1, target: element, clientX, clientY: 5 });
      const fire = (type: string, x: number, touches: Touch[]) =>
        element.dispatchEvent(new TouchEvent(type, { bubbles: true, touches, changedTouches: [touch(x)] }));
      fire('touchstart', 300, [touch(300)]);
      fire('touchend', 100, []);
    });
    await eventually(async () => expect(await day.innerText()).toContain('Day 2'));
    // One that scrolls the page by the axis leaves the day as it is.
    const axis = page.locator('.axis-track');
    await axis.scrollIntoViewIfNeeded();
    const [from, at] = [await page.evaluate(() => scrollY), new URL(page.url()).searchParams.get('at')];
    await scrollByFinger(page, axis, from > 60 ? -60 : 60);
    expect(await page.evaluate(() => scrollY)).not.toBe(from);
    expect(await day.innerText()).toContain('Day 2');
    expect(new URL(page.url()).searchParams.get('at')).toBe(at);
    await page.goto(`${host.address}compare/?visits=nellie-bly-1889`);
    await page.getByText('One visit stands alone.').waitFor();
    await page.getByLabel(`Compare ${RUSSIA}`).click();
    await page.waitForURL('**/compare/?visits=nellie-bly-1889,kim-russia-2023');
    await close();
  });

  it.each([DESK, PHONE])(
    'are all on a map that shows the world once, though they lead round it (%j)',
    async (options) => {
      const path = 'compare/?visits=kim-russia-2023,nellie-bly-1889';
      const { page, complaints, close } = await nextReader(browser, host.address + path, options);
      await mapIsLive(page);
      await page.locator('.letter-pin').first().waitFor();
      const shown = await page.evaluate(async () => {
        interface Stops {
          readonly stops: readonly { readonly position: readonly [number, number] }[];
        }
        const boxOf = (selector: string) => {
          const box = document.querySelector(selector)?.getBoundingClientRect();
          if (!box) throw new Error(`${selector} is on the page`);
          return box;
        };
        const [map, controls] = [boxOf('.live-map'), boxOf('.map-buttons')];
        const free = ([x, y]: readonly [number, number]) =>
          x > map.left &&
          x < map.right &&
          y > map.top &&
          y < map.bottom &&
          !(x > controls.left && y < controls.bottom);
        const middle = ({ left, right, top, bottom }: DOMRect) =>
          [(left + right) / 2, (top + bottom) / 2] as const;
        const visits = ['kim-russia-2023', 'nellie-bly-1889'];
        const told = visits.map(async (id, at) => {
          const { stops }: Stops = await (await fetch(`../${id}/compared.json`)).json();
          const path = document.querySelector<SVGPathElement>(`.compared-dots.is-${'AB'[at]}`);
          const matrix = path?.getScreenCTM();
          if (!path || !matrix) throw new Error(`${id} is on the map`);
          const dots = [...(path.getAttribute('d') ?? '').matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)].map(
            ([, x, y]) => {
              const point = new DOMPoint(Number(x), Number(y)).matrixTransform(matrix);
              return [point.x, point.y] as const;
            },
          );
          const copies = Array.from({ length: dots.length / stops.length }, (_, copy) =>
            dots.slice(copy * stops.length, (copy + 1) * stops.length),
          );
          const [[first], [other]] = [dots[0] ?? [0], dots[stops.length >> 1] ?? [0]];
          const [from, to] = [stops[0]?.position[0] ?? 0, stops[stops.length >> 1]?.position[0] ?? 0];
          return {
            // Each stop is to be seen in one of the copies at least, or the same dot of others is.
            all: stops.every((_, stop) => copies.some((copy) => free(copy[stop] ?? [0, 0]))),
            world: ((other - first) / (to - from)) * 360,
          };
        });
        const [kim, bly] = await Promise.all(told);
        return {
          stops: [kim?.all, bly?.all],
          worlds: map.width / (bly?.world ?? 0),
          letters: [...document.querySelectorAll('.letter-pin')].map((pin) =>
            free(middle(pin.getBoundingClientRect())),
          ),
        };
      });
      expect(shown.worlds).toBeLessThan(1.01);
      expect(shown.worlds).toBeGreaterThan(0.95);
      expect(shown.stops).toEqual([true, true]);
      expect(shown.letters).toEqual([true, true]);
      // Nor can a hand zoom out to more of it.
      await page.getByRole('button', { name: 'Zoom out' }).click();
      const world = () => page.locator('.leaflet-control-scale-line').innerText();
      const before = await world();
      await page.getByRole('button', { name: 'Zoom out' }).click();
      expect(await world()).toBe(before);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it('are named without scripts, with what the page would do', async () => {
    const { page, complaints, close } = await nextReader(browser, `${host.address}compare/?visits=a,b`, {
      ...PHONE,
      javaScriptEnabled: false,
    });
    expect(await page.getByText('Laying visits side by side needs scripts').isVisible()).toBe(true);
    expect(await page.locator('.visit-entry h3').allInnerTexts()).toEqual([RUSSIA, VLADIVOSTOK, BLY]);
    // Where nothing can be picked, dates have the room of the box for that.
    await page.setViewportSize(DESK.viewport);
    const padding = () =>
      page
        .locator('.visit-when')
        .evaluateAll((all) => all.map((each) => getComputedStyle(each).paddingRight));
    expect(await padding()).toEqual(['0px', '0px', '0px']);
    await page.goto(host.address);
    expect(await padding()).not.toContain('0px');
    await page.setViewportSize(PHONE.viewport);
    expect(complaints).toEqual([]);
    await close();
  });
});

const VIEWS = [
  ['light', DESK],
  ['dark', PHONE],
  ['dark', { viewport: { width: 320, height: 640 } }],
] as const;

it.each(
  [
    '?country=RU&compare=kim-russia-2023',
    'compare/',
    'compare/?visits=kim-vladivostok-2019,kim-russia-2023,nellie-bly-1889&by=calendar',
  ].flatMap((path) => VIEWS.map(([colorScheme, options]) => [path, colorScheme, options] as const)),
)(
  '/%s has nothing that axe objects to and nothing to scroll sideways for (%s, %j)',
  async (path, colorScheme, options) => {
    const { page, complaints, close } = await nextReader(browser, host.address + path, {
      ...options,
      colorScheme,
    });
    if (path !== 'compare/') await mapIsLive(page);
    expect(await violationsIn(page)).toEqual([]);
    const days = await page.locator('.axis-names span:visible').evaluateAll((names) =>
      names.map((name) => {
        const { left, right } = name.getBoundingClientRect();
        return [left, right] as const;
      }),
    );
    for (const [index, [left]] of days.entries()) expect(left).toBeGreaterThan(days[index - 1]?.[1] ?? 0);
    const lanes = await page.locator('.axis-lane').evaluateAll((all) =>
      all.map((lane) =>
        [...lane.querySelectorAll('.axis-dot')]
          .map((dot) => dot.getBoundingClientRect())
          .map(({ left, right }) => [left, right] as const)
          .sort(([a], [b]) => a - b),
      ),
    );
    // To a tenth of a pixel.
    for (const lane of lanes)
      for (const [index, [left]] of lane.entries())
        expect(left).toBeGreaterThan((lane[index - 1]?.[1] ?? 0) - 0.1);
    // Where the axis breaks off, no day is, and what it says of the time between is told apart from the names of days.
    const apart = await page.evaluate(() => {
      const boxes = (selector: string) =>
        [...document.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());
      const breaks = boxes('.axis-break');
      // Its edges are drawn a little within it.
      const lies = (box: DOMRect) =>
        breaks.some(
          ({ left, right, width }) => box.right > left + width * 0.15 && box.left < right - width * 0.15,
        );
      return {
        breaks: [...document.querySelectorAll('.axis-break')].map(({ textContent }) => textContent),
        within: boxes('.axis-dot').filter(lies).length,
        cut: boxes('.axis-break span').filter(({ left, right }, at) => {
          const band = breaks[at];
          return !band || left < band.left || right > band.right;
        }).length,
      };
    });
    const isByCalendar = path.endsWith('by=calendar');
    expect(apart).toEqual({
      breaks: isByCalendar ? ['129\u00a0years', '4\u00a0years'] : [],
      within: 0,
      cut: 0,
    });
    const low = await page
      .locator('.compare-head a, .compare-card p > a')
      .evaluateAll((links) => links.filter((each) => each.getBoundingClientRect().height < 24).length);
    expect(low).toBe(0);
    if (isByCalendar)
      for (const year of ['1889', '2019', '2023'])
        expect(await page.locator('.axis-names:visible').innerText()).toContain(year);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(complaints).toEqual([]);
    await close();
  },
);
