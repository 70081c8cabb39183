import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerRules } from '../hosts/header-rules.ts';
import { launch } from './browser.ts';
import { build } from './built-site.ts';
import { PICTURED, PICTURES, picturedProject } from './pictured-project.ts';
import {
  DESK,
  eventually,
  expectCurrent,
  mapIsLive,
  nextReader,
  PHONE,
  type Reader,
  violationsInBothThemes,
  visitSite,
} from './session.ts';
import { type StaticHost, serveFolder } from './static-host.ts';

const [HARBOUR, PIER, PLAN] = PICTURES;
const PAGE = `${PICTURED.visit}/${PICTURED.stop}/`;

let root: string;
let browser: Browser;
let host: StaticHost;
beforeAll(async () => {
  root = await picturedProject();
  build(root);
  browser = await launch();
  host = await serveFolder(join(root, 'dist'), '/news/maps/', headerRules);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  await rm(root, { recursive: true });
});

/** Opens the stop that has pictures, runs the story and requires that nothing complained. */
async function reader(options: Reader, story: (page: Page) => Promise<void>) {
  const session = await nextReader(browser, host.address + PAGE, options);
  if (options.javaScriptEnabled !== false) await mapIsLive(session.page);
  await story(session.page);
  expect(session.complaints).toEqual([]);
  await session.close();
}

const card = (page: Page) => page.getByRole('region', { name: PICTURED.name });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Pictures' });
const opener = (page: Page, { alt }: { readonly alt: string }) => card(page).getByRole('link', { name: alt });
const shownIn = (page: Page, { alt }: { readonly alt: string }) =>
  eventually(async () => expect(await dialog(page).getByRole('img', { name: alt }).isVisible()).toBe(true));
/** The file that the browser chose, once it has come. */
const fileOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return image.currentSrc.replace(/^.*\//, '');
    });

describe('in the card', () => {
  it('are shown with their alternative text, caption, credit and licence', () =>
    reader(DESK, async (page) => {
      for (const { alt } of PICTURES) expect(await opener(page, { alt }).count()).toBe(1);
      const words = await card(page).locator('figcaption').allInnerTexts();
      expect(words).toEqual([
        `${HARBOUR.caption} Drawn for a test (CC0-1.0)`,
        'Drawn for a test (CC0-1.0)',
        `${PLAN.caption} Drawn for a test (CC0-1.0)`,
      ]);
    }));

  it('come in a size that serves the screen', () =>
    reader(DESK, async (page) => {
      expect(await fileOf(page, '.pictures img')).toMatch(/harbour-\w+-400\.avif$/);
    }));

  it('come larger on a fine screen', () =>
    reader({ ...PHONE, deviceScaleFactor: 2 }, async (page) => {
      // On a phone they come when the card is opened.
      await page.locator('.where').click();
      expect(await fileOf(page, '.pictures img')).toMatch(/harbour-\w+-800\.avif$/);
    }));

  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('take the same room before they have come (%s)', async (_, options) => {
    const context = await browser.newContext({ ...options, javaScriptEnabled: false });
    const roomIn = async (page: Page) => {
      await page.goto(host.address + PAGE);
      return page.locator('.pictures img').evaluateAll((images) =>
        images.map((image) => {
          const { x, width, height } = image.getBoundingClientRect();
          return [x, width, height].map(Math.round);
        }),
      );
    };
    const without = await context.newPage();
    await without.route('**/assets/pictures/**', (route) => route.abort());
    const empty = await roomIn(without);
    const full = await roomIn(await context.newPage());
    expect(empty).toEqual(full);
    for (const [, width = 0, height = 0] of empty) expect(Math.min(width, height)).toBeGreaterThan(60);
    await context.close();
  });

  it('link to a large file where there are no scripts', () =>
    reader({ ...DESK, javaScriptEnabled: false }, async (page) => {
      await opener(page, HARBOUR).click();
      await eventually(async () => expect(page.url()).toMatch(/harbour-\w+-1600\.jpeg$/));
    }));
});

describe('in the dialog', () => {
  it('open by the keyboard, turn by the arrow keys without a step of the visit, and give the focus back', () =>
    reader(DESK, async (page) => {
      await opener(page, HARBOUR).focus();
      await page.keyboard.press('Enter');
      await shownIn(page, HARBOUR);
      for (const [key, picture, count] of [
        ['ArrowRight', PIER, '2 of 3'],
        ['ArrowRight', PLAN, '3 of 3'],
        ['ArrowRight', HARBOUR, '1 of 3'],
        ['ArrowLeft', PLAN, '3 of 3'],
      ] as const) {
        await page.keyboard.press(key);
        await shownIn(page, picture);
        expect(await dialog(page).getByRole('status').innerText()).toBe(`Picture ${count}`);
      }
      await page.keyboard.press('Escape');
      await eventually(async () => expect(await dialog(page).count()).toBe(0));
      expect(await opener(page, HARBOUR).evaluate((link) => link === document.activeElement)).toBe(true);
      await expectCurrent(page, { id: PICTURED.stop, name: PICTURED.name });
    }));

  it('say which of them is shown in one line on a phone with large letters', async () => {
    const { page, close } = await visitSite(browser, host.address + PAGE, PHONE);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    await page.locator('[aria-controls="card"]').click();
    await opener(page, HARBOUR).click();
    const lines = await dialog(page)
      .getByRole('status')
      .evaluate((said) => {
        const words = document.createRange();
        words.selectNodeContents(said);
        return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
      });
    expect(lines).toBe(1);
    await close();
  });

  it('shut when somebody goes back to the stop before, and leave the keys in its card', () =>
    reader(DESK, async (page) => {
      await page.keyboard.press('ArrowRight');
      await page.waitForURL((url) => !url.pathname.includes(PICTURED.stop));
      await page.keyboard.press('ArrowLeft');
      await opener(page, HARBOUR).press('Enter');
      await shownIn(page, HARBOUR);
      await page.goBack();
      await eventually(async () => expect(await dialog(page).count()).toBe(0));
      await eventually(async () => expect(await card(page).count()).toBe(0));
      expect(await page.evaluate(() => document.activeElement?.closest('.card')?.id)).toBe('card');
    }));

  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('are whole within the window, and close by button (%s)', (_, options) =>
    reader(options, async (page) => {
      if (options === PHONE) await page.getByRole('button', { name: 'Details' }).click();
      await opener(page, PIER).click();
      await shownIn(page, PIER);
      await fileOf(page, '.picture-dialog img');
      const box = await dialog(page).getByRole('img').boundingBox();
      const { width, height } = options.viewport;
      expect(box?.height).toBeGreaterThan(height / 2);
      expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(900 / 1350, 1);
      expect((box?.x ?? -1) >= 0 && (box?.y ?? -1) >= 0).toBe(true);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      await dialog(page).getByRole('button', { name: 'Next picture' }).click();
      await shownIn(page, PLAN);
      await dialog(page).getByRole('button', { name: 'Close' }).click();
      await eventually(async () => expect(await dialog(page).count()).toBe(0));
    }),
  );

  it('hold the visit that was playing', () =>
    reader(DESK, async (page) => {
      await page.getByRole('button', { name: 'Play' }).click();
      await opener(page, HARBOUR).click();
      await shownIn(page, HARBOUR);
      await page.keyboard.press('Escape');
      expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(1);
    }));

  it('open as files where the dialog is gone from the host', async () => {
    const { page, close } = await nextReader(browser, host.address + PAGE, DESK);
    await mapIsLive(page);
    await page.route('**/picture-dialog-*.js', (route) => route.fulfill({ status: 404 }));
    await opener(page, HARBOUR).click();
    await page.waitForURL(/harbour-\w+-\d+\.\w+$/);
    await page.unroute('**/picture-dialog-*.js');
    await close();
  });

  it('say that they are on their way where a slow network has them wait', async () => {
    const { page, close } = await visitSite(browser, host.address + PAGE, DESK);
    await mapIsLive(page);
    let arrive = () => {};
    const network = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route(/\/picture-dialog-[^/]*\.js$/, (route) => network.then(() => route.continue()));
    await opener(page, HARBOUR).click();
    const coming = page.getByText('Loading …');
    await coming.waitFor();
    // Nothing lies over it, as the article would in the place of the card.
    const isOnTop = await coming.evaluate((words) => {
      const { left, top, width, height } = words.getBoundingClientRect();
      return words.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(isOnTop).toBe(true);
    arrive();
    await shownIn(page, HARBOUR);
    expect(await coming.count()).toBe(0);
    await close();
  });

  it.each([
    ['a desk', DESK],
    ['a phone', PHONE],
  ])('have nothing that axe objects to, in either theme, on %s', (_, options) =>
    reader(options, async (page) => {
      if (options === PHONE) await page.locator('.where').click();
      expect(await violationsInBothThemes(page)).toEqual([]);
      await opener(page, HARBOUR).click();
      await shownIn(page, HARBOUR);
      expect(await violationsInBothThemes(page)).toEqual([]);
    }),
  );
});

it('cost a visit without pictures no request', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${host.address}kim-russia-2023/artyom/`);
  await mapIsLive(page);
  expect(asked.filter((url) => /picture/.test(url))).toEqual([]);
  await page.close();
});

describe('the build', () => {
  const folder = () => join(root, 'dist/assets/pictures');

  it('makes each size in each format, turned upright, and tells nobody where they were taken', async () => {
    const sizes: Record<string, string> = {};
    for (const name of await readdir(folder())) {
      const { format, width, height, exif, orientation } = await sharp(join(folder(), name)).metadata();
      expect({ name, exif, orientation }).toEqual({ name, exif: undefined, orientation: undefined });
      sizes[name.replace(/^.*-(harbour|pier|plan)-\w+-/, '$1 ')] = `${format} ${width}x${height}`;
    }
    expect(sizes).toEqual({
      'harbour 400.avif': 'heif 400x267',
      'harbour 400.webp': 'webp 400x267',
      'harbour 800.avif': 'heif 800x533',
      'harbour 800.webp': 'webp 800x533',
      'harbour 1600.avif': 'heif 1600x1067',
      'harbour 1600.webp': 'webp 1600x1067',
      'harbour 1600.jpeg': 'jpeg 1600x1067',
      'pier 400.avif': 'heif 400x600',
      'pier 400.webp': 'webp 400x600',
      'pier 900.avif': 'heif 900x1350',
      'pier 900.webp': 'webp 900x1350',
      'pier 900.jpeg': 'jpeg 900x1350',
      'plan 500.avif': 'heif 500x320',
      'plan 500.webp': 'webp 500x320',
      'plan 500.png': 'png 500x320',
    });
    const source = await sharp('tests/fixtures/pictures/pier.jpg').metadata();
    expect(source).toMatchObject({ orientation: 6, exif: expect.anything() });
  });

  it('keeps one format of each for reading without a network', async () => {
    const list = await readFile(join(root, 'dist', PICTURED.visit, 'keep.json'), 'utf8');
    const kept = list.match(/assets\/pictures\/[\w.-]+/g) ?? [];
    expect(kept.map((path) => path.replace(/^.*\./, ''))).toEqual(Array(6).fill('avif'));
  });

  it('makes each once, names it by what is in it, and forgets what no stop shows any more', async () => {
    const cache = join(root, '.cache/renditions');
    const before = await readdir(cache);
    const times = async () =>
      Promise.all(before.map(async (name) => (await stat(join(cache, name))).mtimeMs));
    const made = await times();
    build(root);
    expect(await times()).toEqual(made);
    const geodata = join(root, 'geodata/visits', PICTURED.visit);
    await writeFile(
      join(geodata, 'pictures', HARBOUR.file),
      await sharp('tests/fixtures/pictures/harbour.jpg').flop().toBuffer(),
    );
    build(root);
    const after = await readdir(cache);
    const of = (names: readonly string[], file: string) => names.filter((name) => name.includes(file));
    expect(of(after, 'pier')).toEqual(of(before, 'pier'));
    expect(of(after, 'harbour')).toHaveLength(7);
    expect(of(after, 'harbour').filter((name) => before.includes(name))).toEqual([]);
  });

  it('refuses a picture without its words, or that is not there', async () => {
    const file = join(root, 'geodata/visits', PICTURED.visit, 'visit.geojson');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(`"file": "${PLAN.file}"`, '"file": "sketch.png"'));
    expect(() => build(root)).toThrow(/there is no picture "sketch\.png"[\s\S]*plan\.png {2}unused-picture/);
    await writeFile(file, text.replace(/"alt": "The steamer[^,]*,/, ''));
    expect(() => build(root)).toThrow('pictures.1.alt is missing');
    await writeFile(file, text);
  });
});

it('shows a wide picture beside a tall one as high as that, on a card and on that of a phone', async () => {
  for (const options of [DESK, PHONE])
    await reader(options, async (page) => {
      if (options === PHONE) await page.locator('.where').tap();
      const [, pier, plan] = await card(page)
        .locator('.pictures img')
        .evaluateAll((images) => images.map((image) => image.getBoundingClientRect().toJSON() as DOMRect));
      expect(pier?.height).toBeGreaterThan(60);
      expect([plan?.top, plan?.height]).toEqual([pier?.top, pier?.height]);
    });
});
