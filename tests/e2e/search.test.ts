import { expect, it } from 'vitest';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import {
  DESK,
  eventually,
  mapIsLive,
  nextReader,
  PHONE,
  violationsInBothThemes,
  visitSite,
} from './session.ts';

openForThisFile();

it('looks for words that were typed before its script had come', async () => {
  const { page, complaints, close } = await visitSite(browser, `${host.address}people/`);
  let come = () => {};
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await coming;
    await route.continue();
  });
  await page.goto(`${host.address}search/`, { waitUntil: 'commit' });
  const field = page.getByRole('searchbox');
  await eventually(async () =>
    expect(await field.evaluate((it) => it === document.activeElement)).toBe(true),
  );
  await page.keyboard.type('walrus');
  come();
  await eventually(async () => expect(await page.getByRole('status').innerText()).toBe('4 results'));
  expect(new URL(page.url()).search).toBe('?q=walrus');
  expect(complaints).toEqual([]);
  await close();
});

it.each([DESK, PHONE])(
  'leads from a word on the first page to the passage that has it, by keyboard alone (%j)',
  async (options) => {
    const { page, complaints, close } = await nextReader(browser, host.address, options);
    // Past the way to the list.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('walrus');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=walrus');
    await eventually(async () => expect(await page.getByRole('status').innerText()).toBe('4 results'));
    const passage = page
      .getByRole('listitem')
      .filter({ has: page.locator('blockquote', { hasText: 'watched a walrus show at an aquarium' }) });
    expect(await passage.locator('mark').first().innerText()).toBe('walrus');
    // Down from the field, through what stands before it.
    for (let at = 0; at < 10 && !(await passage.locator('a:focus').count()); at++)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/kim-russia-2023/russky-island/#passage-russky-island.walrus');
    await mapIsLive(page);
    expect(await page.locator('mark.is-current').first().innerText()).toContain('walrus');
    await page.goBack();
    await eventually(async () => expect(await page.getByRole('status').innerText()).toBe('4 results'));
    expect(complaints).toEqual([]);
    await close();
  },
);

it('opens an account at words that no stop rests on, marked, and has as many results as are asked for', async () => {
  const { page, complaints, close } = await nextReader(
    browser,
    `${host.address}search/?q=long+absence`,
    DESK,
  );
  const words = page.getByRole('listitem').filter({ hasText: 'ended a long absence' });
  await words.getByRole('link').click();
  await page.waitForURL(/kim-russia-2023\/#quote=/);
  await mapIsLive(page);
  await eventually(async () =>
    expect(await page.locator('mark.quoted').allInnerTexts()).toEqual([
      expect.stringContaining('long absence'),
    ]),
  );
  await page.goto(`${host.address}search/?q=kim`);
  await eventually(async () =>
    expect(await page.getByRole('status').innerText()).toBe('The best 12 results'),
  );
  await page.getByRole('button', { name: 'Show more' }).click();
  await eventually(async () => expect(await page.locator('.search-results li').count()).toBe(24));
  expect(await page.locator('.search-results li:nth-child(13) a:focus').count()).toBe(1);
  expect(complaints).toEqual([]);
  await close();
});

it('looks while somebody types, and keeps it in the address', async () => {
  const { page, complaints, close } = await nextReader(browser, `${host.address}search/`, DESK);
  await page.getByRole('searchbox').pressSequentially('vladivostk');
  await eventually(async () => {
    expect(new URL(page.url()).searchParams.get('q')).toBe('vladivostk');
    expect(await page.getByRole('link', { name: 'Vladivostok railway station' }).first().isVisible()).toBe(
      true,
    );
  });
  await page.getByRole('searchbox').fill('zzzzzz');
  await eventually(async () =>
    expect(await page.getByRole('status').innerText()).toBe('Nothing has all of these words.'),
  );
  expect(await page.getByRole('button', { name: 'Show more' }).isVisible()).toBe(false);
  await page.getByRole('searchbox').fill('zzzzzz walrus');
  await eventually(async () => {
    expect(await page.getByRole('status').innerText()).toBe(
      'Nothing has all of these words. These have all but “zzzzzz”.',
    );
    expect(await page.locator('.search-results li').count()).toBe(4);
  });
  // What runs the other way stays between its marks.
  await page.getByRole('searchbox').fill('walrus ضضضض');
  await eventually(async () =>
    expect(await page.getByRole('status').innerText()).toBe(
      'Nothing has all of these words. These have all but “\u2068ضضضض\u2069”.',
    ),
  );
  await page.getByRole('searchbox').fill('');
  await eventually(async () => expect(new URL(page.url()).search).toBe(''));
  expect(complaints).toEqual([]);
  await close();
});

it('says what is to be done when what it needs cannot be loaded', async () => {
  const { page, close } = await visitSite(browser, `${host.address}search/`, DESK);
  await page.context().setOffline(true);
  await page.getByRole('searchbox').fill('walrus');
  await eventually(async () =>
    expect(await page.getByRole('status').innerText()).toMatch(/could not be loaded/),
  );
  await page.context().setOffline(false);
  await page.getByRole('searchbox').fill('walru');
  await eventually(async () => expect(await page.getByRole('status').innerText()).toBe('4 results'));
  await close();
});

it('stands still when what its address asks for is found', async () => {
  const { page, close } = await nextReader(browser, host.address, PHONE);
  let come = () => {};
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route('**/*.js', (route) => coming.then(() => route.continue()));
  await page.addInitScript(() => {
    const moves: string[] = [];
    Object.assign(window, { moves });
    new PerformanceObserver((list) => {
      moves.push(...list.getEntries().map((entry) => JSON.stringify(entry)));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${host.address}search/?q=walrus`, { waitUntil: 'commit' });
  const field = page.getByRole('searchbox');
  await eventually(async () => expect(await field.inputValue()).toBe('walrus'));
  const more = page.getByRole('navigation', { name: 'Find a journey by' });
  expect(await more.isVisible()).toBe(false);
  come();
  await more.waitFor();
  expect(await page.locator('.search-results li').count()).toBe(4);
  expect(await page.evaluate('moves')).toEqual([]);
  await close();
});

it('says that it searches while a slow network has it wait', async () => {
  const { page, close } = await nextReader(browser, `${host.address}search/?q=walrus`, DESK);
  const said = (words: string) =>
    eventually(async () => expect(await page.getByRole('status').innerText()).toBe(words));
  await said('4 results');
  let arrive = () => {};
  const network = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const files = /search\/(words|documents)-/;
  await page.route(files, (route) => network.then(() => route.continue()));
  await page.getByRole('searchbox').fill('nellie bly');
  await said('Searching …');
  arrive();
  await said('The best 12 results');
  await page.unroute(files);
  await close();
});

it('opens its index anew where that leads to files that are gone', async () => {
  const { page, close } = await nextReader(browser, host.address, DESK);
  await page.route(
    '**/search/index.json',
    async (route) => {
      const index = await (await route.fetch()).text();
      await route.fulfill({ body: index.replaceAll(/"prints":\[[^\]]*\]/g, '"prints":["former"]') });
    },
    { times: 1 },
  );
  await page.goto(`${host.address}search/?q=walrus`);
  await eventually(async () => expect(await page.getByRole('status').innerText()).toBe('4 results'));
  expect(await page.locator('.search-results li').count()).toBe(4);
  await close();
});

it('leads on without scripts, too', async () => {
  const { page, complaints, close } = await nextReader(browser, host.address, {
    ...DESK,
    javaScriptEnabled: false,
  });
  await page.getByRole('searchbox').fill('Kim');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL('**/search/?q=Kim');
  expect(await page.innerText('main')).toContain('Searching needs scripts');
  await page.getByRole('link', { name: 'Kim Jong Un' }).click();
  await page.waitForURL('**/people/kim-jong-un/');
  expect(complaints).toEqual([]);
  await close();
});

it.each([DESK, PHONE, { viewport: { width: 320, height: 640 } }])(
  'has nothing that axe objects to in either theme, and nothing to scroll sideways for (%j)',
  async (options) => {
    const { page, close } = await nextReader(browser, `${host.address}search/?q=kim`, options);
    await page.locator('.search-results li').first().waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await close();
  },
);

it.each([768, 844])(
  'has a field that is as wide as what it finds, in a window of %d pixels',
  async (width) => {
    const { page, close } = await nextReader(browser, `${host.address}search/?q=walrus`, {
      viewport: { width, height: 600 },
    });
    await page.locator('.search-results li').first().waitFor();
    const rights = await page
      .locator('.search-form, .search-results')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().right));
    expect(new Set(rights).size).toBe(1);
    await close();
  },
);
