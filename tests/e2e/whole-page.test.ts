import { expect, it } from 'vitest';
import { browser, host, openForThisFile, reader, readerOfMap } from './browser-and-host.ts';
import { AIRPORT, PLANT, VISIT } from './kim-visit.ts';
import { atRest, DESK, eventually, framesPass, mapIsLive, nextReader, PHONE } from './session.ts';

openForThisFile();

it('is whole without scripts', () =>
  readerOfMap(`${VISIT}/${PLANT.id}/`, { ...DESK, javaScriptEnabled: false }, async (page) => {
    await page.getByRole('article').waitFor();
    expect(await page.locator('#root .sketch svg path').count()).toBeGreaterThan(3);
    const pins = await page.locator('#root .sketch .pin:visible').all();
    expect(pins.length).toBe(5);
    for (const pin of pins) expect((await pin.boundingBox())?.width).toBeGreaterThanOrEqual(24);
    expect(await page.getByRole('region', { name: PLANT.name }).isVisible()).toBe(true);
    expect(await page.locator('mark[aria-current="true"]').count()).toBeGreaterThan(0);
    await page
      .getByRole('navigation', { name: 'Itinerary' })
      .getByRole('link', { name: /Artyom/ })
      .click();
    await page.waitForURL('**/artyom/');
    expect(await page.title()).toContain('Artyom');
  }));

it.each([
  ['a stop', '', `mark[data-stops="${PLANT.id}"]`],
  ['an address', '#passage-settlement', '#passage-settlement'],
])('opens without scripts on a desk at the words of %s', (_, hash, words) =>
  readerOfMap(`${VISIT}/${PLANT.id}/${hash}`, { ...DESK, javaScriptEnabled: false }, async (page) => {
    const { y = 0 } = (await page.locator(words).first().boundingBox()) ?? {};
    expect(y).toBeGreaterThan(50);
    expect(y).toBeLessThan(DESK.viewport.height / 2);
  }),
);

it('brings every date, country and distance in words: a browser makes no formatter to show or to step', async () => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.addInitScript(() => {
    const made: string[] = [];
    Object.assign(window, { made });
    for (const name of [
      'DateTimeFormat',
      'NumberFormat',
      'PluralRules',
      'ListFormat',
      'DisplayNames',
    ] as const) {
      const Formatter = Intl[name] as new (...options: unknown[]) => object;
      Object.assign(Intl, {
        [name]: class extends Formatter {
          constructor(...options: unknown[]) {
            super(...options);
            made.push(name);
          }
        },
      });
    }
  });
  await page.goto(`${host.address}nellie-bly-1889/`);
  await mapIsLive(page);
  for (let press = 0; press < 27; press++) await page.keyboard.press('ArrowRight');
  await eventually(async () => expect(page.url()).toMatch(/\/jersey-city\/$/));
  await framesPass(page, 90);
  expect(await page.evaluate(() => (window as unknown as { made: string[] }).made)).toEqual([]);
  await context.close();
});

it('copies the address of the stop', async () => {
  const session = await nextReader(browser, `${host.address}${VISIT}/${PLANT.id}/`);
  await session.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await session.page.getByRole('button', { name: 'Copy link' }).click();
  await session.page.getByText('Link copied').waitFor();
  expect(await session.page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${host.address}${VISIT}/${PLANT.id}/`,
  );
  await session.close();
});

it('offers what exists at an address that leads nowhere, under a sub-path too', async () => {
  const session = await nextReader(browser, `${host.address}${VISIT}/no-such-stop/`);
  await eventually(async () => {
    const href = await session.page
      .getByRole('link', { name: /Aircraft plant/ })
      .evaluate((a) => a instanceof HTMLAnchorElement && a.href);
    expect(href).toBe(`${host.address}${VISIT}/${PLANT.id}/`);
  });
  await session.close();
});

it('leads from the first page into the visit in one click', () =>
  reader('', DESK, async (page) => {
    await page.locator(`a[href$="${VISIT}/"]`).click();
    await mapIsLive(page);
    expect(await page.locator('.pin[role="button"]').count()).toBe(5);
  }));

it('is the page that was prerendered where its script fails', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  // As in a browser that lacks what every other has.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'ResizeObserver'));
  const failed = page.waitForEvent('pageerror');
  await page.goto(`${host.address}${VISIT}/${PLANT.id}/`);
  expect((await failed).message).toContain('ResizeObserver');
  await page.getByRole('article').waitFor();
  await page.mouse.move(1000, 500);
  await page.mouse.wheel(0, 700);
  await atRest(page);
  const place = await page.evaluate(() => window.scrollY);
  expect(place).toBeGreaterThan(300);
  // A click of Playwright's own would scroll to the link.
  await page.locator(`a[data-stop="${AIRPORT.id}"]`).evaluate((link: HTMLElement) => link.click());
  await page.waitForURL(`${host.address}${VISIT}/${AIRPORT.id}/`);
  await page.goBack();
  await page.getByRole('article').waitFor();
  await eventually(async () => expect(await page.evaluate(() => window.scrollY)).toBe(place));
  await context.close();
});

it('goes on where what keeps the visit for offline cannot be loaded', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.route(/\/offline-[^/]*\.js$/, (route) => route.abort());
  const failed = page.waitForEvent('requestfailed');
  await page.goto(`${host.address}${VISIT}/${PLANT.id}/`);
  expect((await failed).url()).toContain('/offline-');
  await mapIsLive(page);
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(`${host.address}${VISIT}/${AIRPORT.id}/`);
  expect(errors).toEqual([]);
  await context.close();
});
