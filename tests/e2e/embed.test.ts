import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../hosts/hosts.ts';
import { launch } from './browser.ts';
import { eventually, mapIsLive, violationsIn } from './session.ts';
import type { StaticHost } from './static-host.ts';

let browser: Browser;
let site: StaticHost;
let newsroom: Server;
let newsroomAddress = '';
/** What docs/EMBEDDING.md tells a host to do with the messages. */
let advised = '';

/**
 * A page of somebody else, on an origin of its own. It listens or not, as its address says, and lists what it heard:
 * /?embed=<address below the site's root>&width=400&listen
 */
function hostPage(query: URLSearchParams): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Newsroom</title>
    <link rel="icon" href="data:,"><body style="margin:0"><h1>Our story</h1>
    <iframe src="${site.address}${query.get('embed')}" title="A visit" style="width:${query.get('width')}px;height:360px;border:0"></iframe>
    <p style="height:2000px">The story goes on.</p>
    ${query.has('listen') ? `<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data));</script>${advised}` : ''}`;
}

beforeAll(async () => {
  browser = await launch();
  [advised = ''] = /<script>[\s\S]*?<\/script>/.exec(await readFile('docs/EMBEDDING.md', 'utf8')) ?? [];
  site = await serveSite('/news/maps/');
  newsroom = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(hostPage(new URL(request.url ?? '/', 'http://host.invalid').searchParams));
  });
  await new Promise<void>((resolve) => newsroom.listen(0, '127.0.0.1', resolve));
  // A server that listens on a TCP port has an address of this kind. "localhost" is another origin than 127.0.0.1.
  newsroomAddress = `http://localhost:${(newsroom.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  newsroom?.close();
});

/** Opens the newsroom's page, runs the story and requires that nothing complained. */
async function embedded(
  query: string,
  options: BrowserContextOptions,
  story: (page: Page, frame: Frame) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 900, height: 700 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  try {
    await page.goto(`${newsroomAddress}?${query}`);
    const frame = page.frames()[1];
    if (!frame) throw new Error('the embed did not open');
    await frame.waitForSelector('.live-map.is-drawn');
    await story(page, frame);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}

const heard = (page: Page): Promise<readonly Record<string, unknown>[]> =>
  // Put there by the host page's own script.
  page.evaluate(() => (window as unknown as { heard: Record<string, unknown>[] }).heard);

describe.each([280, 400, 800])('an embed %d pixels wide, in a page of another origin', (width) => {
  it('steps, tells its host, and lets it size the frame', () =>
    embedded(`embed=kim-russia-2023/aircraft-plant/embed/&width=${width}&listen`, {}, async (page, frame) => {
      await frame.getByRole('button', { name: 'Next stop' }).click();
      await eventually(async () =>
        expect(frame.url()).toBe(`${site.address}kim-russia-2023/airport-near-vladivostok/embed/`),
      );
      await eventually(async () => expect(page.url()).toMatch(/#airport-near-vladivostok$/));
      const messages = await heard(page);
      expect(messages.at(-1)).toEqual({
        type: 'whereabouts:step',
        visit: 'kim-russia-2023',
        stop: 'airport-near-vladivostok',
        address: `${site.address}kim-russia-2023/airport-near-vladivostok/`,
      });
      const resize = messages.find(({ type }) => type === 'whereabouts:resize');
      expect(resize?.['height']).toBeGreaterThan(300);
      expect((await page.locator('iframe').boundingBox())?.height).toBe(resize?.['height']);
      // Nothing sticks out of the frame, and the current marker is within it.
      const [across, inner] = await frame.evaluate(() => [
        document.documentElement.scrollWidth,
        window.innerWidth,
      ]);
      expect(across).toBeLessThanOrEqual(inner ?? 0);
      expect(await frame.locator('.live-map .pin[aria-current="step"]').isVisible()).toBe(true);
    }));

  it('shows the card, which leads to the words in the whole page', () =>
    embedded(`embed=kim-russia-2023/artyom/embed/&width=${width}`, {}, async (page, frame) => {
      const card = frame.getByRole('region', { name: 'Artyom' });
      if (!(await card.isVisible())) await frame.locator('.where').click();
      await card.getByText('What happened').waitFor();
      const [opened] = await Promise.all([
        page.context().waitForEvent('page'),
        card.getByTitle('Show in the article', { exact: true }).first().click(),
      ]);
      expect(opened.url()).toMatch(/\/kim-russia-2023\/artyom\/#passage-artyom\./);
    }));

  it('leads back to the same stop on the whole page', () =>
    embedded(`embed=kim-russia-2023/embed/&width=${width}`, {}, async (page, frame) => {
      await frame.getByRole('button', { name: 'Next stop' }).click();
      const [opened] = await Promise.all([
        page.context().waitForEvent('page'),
        frame.getByRole('link', { name: /Read the article/ }).click(),
      ]);
      expect(opened.url()).toBe(`${site.address}kim-russia-2023/space-launch-site/`);
    }));
});

it('works in a page that does not listen, and leaves the history to it', () =>
  embedded('embed=nellie-bly-1889/embed/&width=400', {}, async (page, frame) => {
    const before = await page.evaluate(() => history.length);
    for (let step = 0; step < 4; step++) await frame.getByRole('button', { name: 'Next stop' }).click();
    await eventually(async () => expect(frame.url()).toMatch(/nellie-bly-1889\/[a-z-]+\/embed\/$/));
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect((await page.locator('iframe').boundingBox())?.height).toBe(360);
  }));

it.each([
  ['dark', 'light', 'rgb(20, 22, 24)'],
  ['light', 'dark', 'rgb(252, 251, 248)'],
] as const)('is %s when its host says so, whatever the system says, on every stop', (theme, system, paper) =>
  embedded(
    `embed=kim-russia-2023/embed/?theme=${theme}&width=400`,
    { colorScheme: system },
    async (page, frame) => {
      const background = () => frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const accent = () =>
        frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim());
      expect(await background()).toBe(paper);
      // More contrast is for those who ask for that, and so is it in the colours of the host.
      const plain = await accent();
      await page.emulateMedia({ contrast: 'more' });
      expect(await accent()).not.toBe(plain);
      // Paper is light.
      await page.emulateMedia({ contrast: 'no-preference', media: 'print' });
      expect(await background()).not.toBe('rgb(20, 22, 24)');
      await page.emulateMedia({ media: 'screen' });
      await frame.getByRole('button', { name: 'Next stop' }).click();
      await eventually(async () => expect(frame.url()).toContain(`theme=${theme}`));
      expect(await background()).toBe(paper);
    },
  ),
);

it('lets the wheel scroll the host, zooms with Ctrl, and says so', () =>
  embedded('embed=kim-russia-2023/embed/&width=800', {}, async (page, frame) => {
    const zoom = () => frame.locator('.live-map .leaflet-control-scale-line').textContent();
    const before = await zoom();
    const box = await page.locator('iframe').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 600, (box?.y ?? 0) + 150);
    await page.mouse.wheel(0, 120);
    await eventually(async () => expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(60));
    expect(await zoom()).toBe(before);
    expect(await frame.locator('.map-hint.is-shown').textContent()).toContain('Ctrl');
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -600);
    await page.keyboard.up('Control');
    await eventually(async () => expect(await zoom()).not.toBe(before));
  }));

/** Fingers that go from their places by so many pixels across and down, in steps. */
async function drag(
  page: Page,
  fingers: readonly { readonly x: number; readonly y: number }[],
  by: readonly [across: number, down: number],
): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', part?: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        part === undefined ? [] : fingers.map(({ x, y }) => ({ x: x + by[0] * part, y: y + by[1] * part })),
    });
  await touch('touchStart', 0);
  for (let step = 1; step <= 8; step++) await touch('touchMove', step / 8);
  await touch('touchEnd');
}

describe.each([
  ['a phone', { viewport: { width: 390, height: 600 }, hasTouch: true, isMobile: true }],
  ['a laptop with a touch screen', { viewport: { width: 390, height: 600 }, hasTouch: true }],
] as const)('on %s', (_, options) => {
  const placeOf = (frame: Frame) =>
    frame
      .locator('.live-map .pin')
      .first()
      .evaluate((pin) => {
        const { x, y } = pin.getBoundingClientRect();
        return { x, y };
      });

  it('lets one finger scroll the host, and says what moves the map', () =>
    embedded('embed=kim-russia-2023/embed/&width=360', options, async (page, frame) => {
      const before = await placeOf(frame);
      await drag(page, [{ x: 60, y: 300 }], [0, -120]);
      await frame.locator('.map-hint.is-shown', { hasText: 'two fingers' }).waitFor();
      await eventually(async () => expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(40));
      expect(await placeOf(frame)).toEqual(before);
    }));

  it('moves the map by two fingers, and the host not at all', () =>
    embedded('embed=kim-russia-2023/embed/&width=360', options, async (page, frame) => {
      const before = await placeOf(frame);
      await drag(
        page,
        [
          { x: 60, y: 200 },
          { x: 160, y: 200 },
        ],
        [0, 60],
      );
      await eventually(async () => expect((await placeOf(frame)).y - before.y).toBeGreaterThan(30));
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
    }));
});

it.each([
  ['the wheel', {}, (page: Page) => page.mouse.wheel(0, 120)],
  ['a finger', { hasTouch: true }, (page: Page) => drag(page, [{ x: 600, y: 300 }], [0, -120])],
] as const)(
  'arrives at the stop that it flies to, though %s scrolls its host meanwhile',
  (_, options, scroll) => {
    const scaleOf = (frame: Frame) => frame.locator('.live-map .leaflet-control-scale-line').textContent();
    const stop = 'kim-russia-2023/airport-near-vladivostok/embed/';
    return embedded(`embed=${stop}&width=800`, options, async (page, frame) => {
      const scale = await scaleOf(frame);
      await frame.goto(`${site.address}kim-russia-2023/aircraft-plant/embed/`);
      await frame.waitForSelector('.live-map.is-drawn');
      expect(await scaleOf(frame)).not.toBe(scale);
      await page.mouse.move(500, 250);
      await frame.getByRole('button', { name: 'Next stop' }).dispatchEvent('click');
      await frame.locator('.film:not([hidden])').waitFor({ state: 'attached' });
      await scroll(page);
      await frame.locator('.film[hidden]').waitFor({ state: 'attached' });
      await eventually(async () => expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0));
      expect(await scaleOf(frame)).toBe(scale);
    });
  },
);

it('lets a mouse drag the map', () =>
  embedded('embed=kim-russia-2023/embed/&width=800', {}, async (page, frame) => {
    const pin = frame.locator('.live-map .pin').first();
    const before = (await pin.boundingBox())?.x ?? 0;
    await page.mouse.move(600, 300);
    await page.mouse.down();
    await page.mouse.move(560, 300, { steps: 5 });
    await page.mouse.up();
    await eventually(async () => expect(before - ((await pin.boundingBox())?.x ?? 0)).toBeGreaterThan(20));
  }));

it.each(['light', 'dark'] as const)(
  'has nothing that axe objects to, %s and narrow, closed and open',
  (theme) =>
    embedded(`embed=kim-russia-2023/artyom/embed/?theme=${theme}&width=280`, {}, async (_, frame) => {
      expect(await violationsIn(frame)).toEqual([]);
      await frame.locator('.where').click();
      await frame.getByText('What happened').waitFor();
      expect(await violationsIn(frame)).toEqual([]);
    }),
);

it('has its card open below the map in a high and narrow frame', async () => {
  const context = await browser.newContext({ viewport: { width: 400, height: 700 } });
  const page = await context.newPage();
  await page.goto(`${site.address}kim-russia-2023/artyom/embed/`);
  await page.waitForSelector('.live-map.is-drawn');
  const card = page.getByRole('region', { name: 'Artyom' });
  expect(await card.isVisible()).toBe(true);
  const [map, below] = [await page.locator('.live-map').boundingBox(), await card.boundingBox()];
  expect(below?.y).toBeCloseTo((map?.y ?? 0) + (map?.height ?? 0), 0);
  // There is nothing to open.
  expect(await page.locator('.where').isVisible()).toBe(false);
  await context.close();
});

it('keeps the credits of the map, its buttons and the way back apart in the smallest frame', () =>
  embedded('embed=kim-russia-2023/embed/&width=280', {}, async (_, frame) => {
    const boxes = await Promise.all(
      ['.leaflet-control-attribution', '.map-controls', '.embed-back', '.stepper'].map(
        async (part) => (await frame.locator(part).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 },
      ),
    );
    for (const [index, a] of boxes.entries()) {
      expect(a.width).toBeGreaterThan(0);
      for (const b of boxes.slice(index + 1)) {
        const apart =
          a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }
    }
  }));

it('hides nothing of what leads on in a low frame or a narrow one', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 240 } });
  await page.goto(`${site.address}kim-russia-2023/artyom/embed/`);
  await page.waitForSelector('.live-map.is-drawn');
  const onTop = (part: string) =>
    page.locator(part).evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [2, height / 2, height - 2].every((down) =>
        element.contains(document.elementFromPoint(left + width / 2, top + down)),
      );
    });
  expect(await onTop('.map-buttons > :last-child')).toBe(true);
  await page.setViewportSize({ width: 300, height: 600 });
  await page.goto(`${site.address}kim-vladivostok-2019/embed/`);
  expect(await onTop('.card-start')).toBe(true);
  await page.close();
});

it('keeps the lowest marker above the credits in a narrow frame with large letters', async () => {
  const page = await browser.newPage({ viewport: { width: 280, height: 400 } });
  // As a reader has it whose browser's own size of text is half as large again.
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Page.enable');
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: 24 } });
  await page.goto(`${site.address}kim-russia-2023/embed/`);
  await mapIsLive(page);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px');
  await eventually(async () => {
    const credits = await page.locator('.leaflet-control-attribution').boundingBox();
    const pins = await page.locator('.live-map .pin').all();
    const boxes = await Promise.all(pins.map((pin) => pin.boundingBox()));
    expect(boxes.length).toBeGreaterThan(1);
    for (const box of boxes) expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(credits?.y ?? 0);
  });
  await page.close();
});

it.each([
  [320, 240],
  [400, 360],
  [480, 320],
  [600, 400],
  [844, 390],
  [900, 480],
])(
  'has its map beside its card without scripts, drawn to its edges, in %d by %d pixels',
  async (width, height) => {
    const page = await browser.newPage({ viewport: { width, height }, javaScriptEnabled: false });
    for (const path of ['kim-russia-2023/', 'kim-russia-2023/space-launch-site/', 'nellie-bly-1889/']) {
      await page.goto(`${site.address}${path}embed/`);
      const [map, card] = await Promise.all(
        ['#root .map', '#root .card'].map((part) => page.locator(part).boundingBox()),
      );
      if (!map || !card) throw new Error('There is a part missing.');
      const drawn = await page.locator('.map-water').evaluateAll((sheets) => {
        const boxes = sheets.map((sheet) => sheet.getBoundingClientRect());
        return {
          left: Math.min(...boxes.map(({ left }) => left)),
          right: Math.max(...boxes.map(({ right }) => right)),
        };
      });
      // What is much wider than high has the width of a small frame to fill.
      if (width > 640 || !path.startsWith('nellie'))
        expect(map.x, path).toBeGreaterThanOrEqual(card.x + card.width);
      expect(map.x + map.width, path).toBe(width);
      expect(drawn.left, path).toBeLessThanOrEqual(map.x);
      expect(drawn.right, path).toBeGreaterThanOrEqual(width);
    }
    await page.close();
  },
);

it.each([
  [320, 240],
  [320, 400],
  [400, 360],
  [480, 320],
  [600, 400],
  [300, 600],
])(
  'has what leads to the first stop in the frame without scripts, in %d by %d pixels',
  async (width, height) => {
    const page = await browser.newPage({ viewport: { width, height }, javaScriptEnabled: false });
    for (const path of ['kim-russia-2023/', 'nellie-bly-1889/']) {
      await page.goto(`${site.address}${path}embed/`);
      const [card, start] = await Promise.all(
        ['#root .card', '#root .card .button.is-primary'].map((part) => page.locator(part).boundingBox()),
      );
      if (!card || !start) throw new Error('There is a part missing.');
      expect(start.y + start.height, path).toBeLessThanOrEqual(card.y + card.height);
      expect(start.y, path).toBeGreaterThan(card.y);
      // What is said before it can still be read, and followed.
      const more = page.locator('#root .card').getByRole('link', { name: 'How we know' });
      await more.focus();
      const link = await more.boundingBox();
      const below = await page.locator('#root .card .button.is-primary').boundingBox();
      expect((link?.y ?? 0) + (link?.height ?? 0), path).toBeLessThanOrEqual((below?.y ?? 0) + 1);
    }
    await page.close();
  },
);
