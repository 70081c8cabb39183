import { expect, it } from 'vitest';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import { mapIsLive, PHONE, visitSite } from './session.ts';

openForThisFile();

it('has all that can be pressed on the screen of a phone with letters twice as large', async () => {
  const { page, close } = await visitSite(browser, host.address, PHONE);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  for (const path of [
    '',
    'compare/?visits=kim-vladivostok-2019,kim-russia-2023',
    'people/kim-jong-un/',
    'countries/ru/',
    'kim-russia-2023/russky-island/',
    'kim-russia-2023/russky-island/embed/',
  ]) {
    await page.goto(host.address + path);
    const beside = await page.evaluate(() =>
      [...document.querySelectorAll('a, button, select, h1')]
        // But a title that ends with dots, what is drawn along, and what lies on a map.
        .filter(
          (each) =>
            !each.closest('h1 a, .filters, .strip, .map, .visually-hidden, .skip') && each.checkVisibility(),
        )
        .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
        .map(({ outerHTML }) => outerHTML.slice(0, 90)),
    );
    expect(beside, path).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBe(0);
  }
  await close();
});

it('names the stop in the stepper of a phone with letters twice as large, and lays it over no button', async () => {
  const { page, close } = await visitSite(browser, `${host.address}kim-russia-2023/aircraft-plant/`, PHONE);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  const boxOf = async (selector: string) => {
    const box = await page.locator(selector).boundingBox();
    if (!box) throw new Error(`${selector} is not to be seen`);
    return box;
  };
  const name = await boxOf('.where-name');
  // As wide as six letters are, where one or two stood above each other.
  expect(name.width).toBeGreaterThan(100);
  for (const button of ['.step-previous', '.step-next', '.play'])
    expect((await boxOf(button)).y).toBeGreaterThanOrEqual(name.y + name.height);
  // The card stands above all of it.
  await page.locator('.where').click();
  await page.waitForFunction(() => {
    const [card, stepper] = ['.card', '.stepper'].map((each) =>
      document.querySelector(each)?.getBoundingClientRect(),
    );
    return card && stepper && Math.abs(card.bottom - stepper.top) <= 2;
  });
  await close();
});

it('has all of the share dialog on a phone with large letters, and each fact below what it is about', async () => {
  const { page, close } = await visitSite(browser, `${host.address}kim-russia-2023/russky-island/`, PHONE);
  const cdp = await page.context().newCDPSession(page);
  for (const standard of [24, 32]) {
    await cdp.send('Page.setFontSizes', { fontSizes: { standard } });
    await page.reload();
    await mapIsLive(page);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Share' });
    await dialog.waitFor();
    expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Stop 4 of 5/ }).click();
    const columns = await page
      .locator('.facts > :is(dt, dd)')
      .evaluateAll((all) => new Set(all.map((each) => each.getBoundingClientRect().left)).size);
    expect(columns).toBe(1);
  }
  await close();
});
