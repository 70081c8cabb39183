import { describe, expect, it } from 'vitest';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import { DESK, eventually, mapIsLive, nextReader, PHONE, stopsMarked } from './session.ts';

openForThisFile();

/** What is asked of the page: its drawn map, without scripts, in one window. */
const SEEN = () => {
  const box = (element: Element | undefined | null) => element?.getBoundingClientRect();
  const map = box(document.querySelector('#root .map'));
  const card = box(document.querySelector('#root .card'));
  if (!map || !card) throw new Error('There is no map, or no card.');
  const isIn = ({ left, top, right, bottom }: DOMRect) =>
    right > map.left && left < map.right && bottom > map.top && top < map.bottom;
  const isWhole = ({ left, top, right, bottom }: DOMRect) =>
    left >= map.left && top >= map.top && right <= map.right && bottom <= map.bottom;
  const isCovered = ({ left, top, right, bottom }: DOMRect) =>
    right > card.left && left < card.right && bottom > card.top && top < card.bottom;
  const labels = [...document.querySelectorAll('#root .sketch .label')]
    .filter((label) => label.checkVisibility())
    .flatMap((label) => {
      const range = document.createRange();
      range.selectNodeContents(label);
      const words = range.getBoundingClientRect();
      return isIn(words) ? [{ name: label.textContent, words, isStop: label.matches('.is-stop') }] : [];
    });
  const sea = [...document.querySelectorAll('#root .sketch .map-water')].map((rect) =>
    rect.getBoundingClientRect(),
  );
  const button = box(document.querySelector('#root .card .button'));
  return {
    names: labels.length,
    cut: labels.filter(({ words }) => !isWhole(words)).map(({ name }) => name),
    covered: labels.filter(({ words, isStop }) => !isStop && isCovered(words)).map(({ name }) => name),
    isDrawnAllOver: sea.some(
      ({ left, top, right, bottom }) =>
        left <= map.left && top <= map.top && right >= map.right && bottom >= map.bottom,
    ),
    isButtonInCard: !button || (button.left >= card.left && button.right <= card.right),
  };
};

/** Asked of the page likewise: which markers are seen in part, and which names lie over another, or over a marker. */
const COLLISIONS = () => {
  const map = document.querySelector('#root .map')?.getBoundingClientRect();
  if (!map) throw new Error('There is no map.');
  const shown = (selector: string) =>
    [...document.querySelectorAll(`#root .sketch ${selector}`)]
      .filter((each) => each.checkVisibility())
      .map((each) => {
        const range = document.createRange();
        range.selectNodeContents(each);
        const isPin = each.matches('.pin');
        return { name: each.textContent, box: (isPin ? each : range).getBoundingClientRect() };
      })
      .filter(({ box }) => box.right > map.left && box.left < map.right);
  const [pins, names] = [shown('.pin'), shown('.label')];
  // Letters do not fill their boxes, nor round markers theirs.
  const overlap = (a: DOMRect, b: DOMRect) =>
    a.left + 3 < b.right && b.left + 3 < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom;
  const middle = ({ left, right, top, bottom }: DOMRect) => [(left + right) / 2, (top + bottom) / 2] as const;
  const meet = (a: DOMRect, b: DOMRect) => {
    const [[ax, ay], [bx, by]] = [middle(a), middle(b)];
    return Math.hypot(ax - bx, ay - by) < (a.width + b.width) / 2 - 3;
  };
  return {
    markers: pins.length,
    cut: pins
      .filter(
        ({ box }) =>
          box.top < map.top || box.bottom > map.bottom || box.left < map.left || box.right > map.right,
      )
      .map(({ name }) => name),
    covered: names.flatMap(({ name, box }, index) =>
      [...names.slice(index + 1), ...pins]
        .filter((other) => overlap(box, other.box))
        .map((other) => `${name} / ${other.name}`),
    ),
    met: pins.flatMap(({ name, box }, index) =>
      pins
        .slice(index + 1)
        .filter((other) => meet(box, other.box))
        .map((other) => `${name} / ${other.name}`),
    ),
  };
};

const WINDOWS = [
  [1920, 1080],
  [1440, 900],
  [1280, 720],
  [1024, 768],
  [768, 1024],
  [390, 844],
  [360, 740],
] as const;

describe.each(WINDOWS)('drawn for a window of %d by %d pixels', (width, height) => {
  it.each([['kim-russia-2023/'], ['kim-russia-2023/space-launch-site/'], ['kim-vladivostok-2019/']])(
    'the map of %s has no name in part, and no bare edge',
    async (path) => {
      const options = { viewport: { width, height }, javaScriptEnabled: false } as const;
      const { page, close } = await nextReader(browser, host.address + path, options);
      const { names, ...seen } = await page.evaluate(SEEN);
      expect(names).toBeGreaterThan(0);
      expect(seen).toEqual({ cut: [], covered: [], isDrawnAllOver: true, isButtonInCard: true });
      await close();
    },
  );
});

it.each([
  [280, 360],
  [320, 400],
  [400, 360],
  [480, 320],
  [600, 340],
  [640, 700],
  [844, 390],
  [900, 480],
  [1100, 820],
  [1440, 900],
])('has each marker whole and no name over another in a frame of %d by %d pixels', async (width, height) => {
  const options = { viewport: { width, height }, javaScriptEnabled: false } as const;
  const { page, close } = await nextReader(browser, host.address, options);
  for (const path of ['nellie-bly-1889/', 'nellie-bly-1889/embed/', 'kim-russia-2023/embed/']) {
    await page.goto(host.address + path);
    const { markers, ...seen } = await page.evaluate(COLLISIONS);
    expect(markers, path).toBeGreaterThan(2);
    expect(seen, path).toEqual({ cut: [], covered: [], met: [] });
  }
  await close();
});

it('shows the names of stops alone where there is no room for more', async () => {
  const options = { viewport: { width: 667, height: 375 }, javaScriptEnabled: false } as const;
  const { page, close } = await nextReader(browser, `${host.address}kim-russia-2023/`, options);
  const names = page.locator('#root .sketch .label:visible');
  expect(await names.count()).toBeGreaterThan(3);
  expect(await names.and(page.locator('.is-stop')).count()).toBe(await names.count());
  await close();
});

/** A picture of the map that scripts paint, at the view of the drawn one, without what stands on it. */
async function liveMap(path: string, viewport: { readonly width: number; readonly height: number }) {
  const { page, close } = await nextReader(browser, host.address + path, { viewport });
  await mapIsLive(page);
  await page
    .locator('.leaflet-names-pane, .leaflet-marker-pane')
    .evaluateAll((panes) => panes.map((pane) => pane.remove()));
  const picture = await page.locator('#root .map').screenshot();
  await close();
  return picture;
}

it.each([
  // A river may cross it, or coasts.
  ['a finer sheet of the map ends on land', 'kim-russia-2023/space-launch-site/', 768, 1024, 40],
  ['the world goes on past its edge', 'nellie-bly-1889/', 1440, 1500, 40],
  ['the world goes on past its edge, live', 'nellie-bly-1889/', 1440, 1500, 40],
])('shows no hairline where %s', async (which, path, across, down, most) => {
  const viewport = { width: across, height: down };
  const { page, close } = await nextReader(browser, host.address + path, {
    viewport,
    javaScriptEnabled: false,
  });
  const map = page.locator('#root .map');
  const picture = await (which.endsWith('live') ? liveMap(path, viewport) : map.screenshot()).then((shot) =>
    shot.toString('base64'),
  );
  const { x: left = 0, width = 0 } = (await map.boundingBox()) ?? {};
  const edges = await page
    .locator('#root .sketch .map-water')
    .evaluateAll((sheets) => sheets.map((sheet) => sheet.getBoundingClientRect().right));
  await close();
  const seen = edges.map((edge) => Math.round(edge - left)).filter((edge) => edge > 10 && edge < width - 10);
  expect(seen.length).toBeGreaterThan(0);
  const reader = await browser.newPage();
  const lines = await reader.evaluate(
    async ({ picture, seen }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('There is no canvas.');
      context.drawImage(image, 0, 0);
      // Rows that have one colour on both sides of the edge, and another on it.
      return seen.map((edge) => {
        const [reach, { data }] = [8, context.getImageData(edge - 8, 0, 17, image.height)];
        const row = (y: number) =>
          Array.from({ length: 2 * reach + 1 }, (_, x) =>
            data.subarray((y * 17 + x) * 4, (y * 17 + x) * 4 + 3),
          );
        // Two layers of one colour differ from one by the last bit, which nobody sees.
        const differ = (one: Uint8ClampedArray, other: Uint8ClampedArray | undefined) =>
          one.some((light, index) => Math.abs(light - (other?.[index] ?? 0)) > 2);
        return Array.from({ length: image.height }, (_, y) => row(y)).filter(
          ([first, ...others]) =>
            first && !differ(first, others.at(-1)) && others.some((each) => differ(first, each)),
        ).length;
      });
    },
    { picture, seen },
  );
  await reader.close();
  for (const rows of lines) expect(rows).toBeLessThan(most);
});

it.each([
  ['a phone', PHONE, true],
  ['a narrow column', { viewport: { width: 320, height: 568 } }, true],
  ['a desk', DESK, false],
] as const)(
  'gathers the stops of a way round the world on %s or not, drawn and live',
  async (_, screen, isSmall) => {
    for (const live of [false, true]) {
      const { page, close } = await nextReader(browser, `${host.address}nellie-bly-1889/`, {
        ...screen,
        javaScriptEnabled: live,
      });
      if (live) await mapIsLive(page);
      await eventually(async () => {
        const markers = await page.locator('#root .map .pin:visible').allTextContents();
        expect(stopsMarked(markers)).toBe(27);
        if (isSmall) expect(markers.length).toBeLessThan(9);
        else expect(markers.length).toBe(27);
      });
      await close();
    }
  },
);
