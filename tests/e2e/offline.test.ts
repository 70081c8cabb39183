import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerRules } from '../hosts/header-rules.ts';
import { launch } from './browser.ts';
import { build } from './built-site.ts';
import { projectCopy } from './project.ts';
import { DESK, eventually, expectCurrent, mapIsLive, type Session, visitIn, visitSite } from './session.ts';
import { type StaticHost, serveFolder } from './static-host.ts';

const VISIT = 'kim-russia-2023';
const OTHER = 'kim-vladivostok-2019';
const PATH = '/news/maps/';
const STOPS = [
  { id: 'space-launch-site', name: 'Space launch site' },
  { id: 'aircraft-plant', name: 'Aircraft plant' },
  { id: 'airport-near-vladivostok', name: 'Airport near Vladivostok' },
  { id: 'russky-island', name: 'Russky Island' },
  { id: 'artyom', name: 'Artyom' },
] as const;
const [LAUNCH, PLANT] = STOPS;
const KEEPING = { ...DESK, keeps: true } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const serve = (folder: string) => serveFolder(folder, PATH, headerRules);
const versionOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['version']);

/** The paths, below the site's root, of everything that the browser has kept. */
const keptPaths = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async (root) => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = (await Promise.all(caches_.map((cache) => cache.keys()))).flat();
    return requests.map(({ url }) => new URL(url).pathname.slice(root.length));
  }, PATH);

/** Waits until a visit is kept whole: its list is the last thing to be stored. */
const isKept = (page: Page, visit = VISIT) =>
  eventually(async () => expect(await keptPaths(page)).toContain(`${visit}/keep.json`));

describe('without a network', () => {
  let host: StaticHost;
  let session: Session;
  beforeAll(async () => {
    host = await serve('dist');
    session = await visitSite(browser, `${host.address}${VISIT}/${PLANT.id}/`, KEEPING);
    await mapIsLive(session.page);
    await isKept(session.page);
    await host.close();
  });
  afterAll(() => session?.close());

  it.each(STOPS)('opens $name, which was read or never opened, whole', async (stop) => {
    const { page } = session;
    await page.goto(`${host.address}${VISIT}/${stop.id}/`);
    await mapIsLive(page);
    await expectCurrent(page, stop);
    expect(await page.evaluate(() => [...document.fonts].map((font) => font.status))).toContain('loaded');
    expect(session.complaints).toEqual([]);
  });

  it('waits for a cache that answers late, and asks it again once it has', async () => {
    const { page } = session;
    const [worker] = page.context().serviceWorkers();
    // Past the time after which the network is asked in its place.
    await worker?.evaluate(`{
      const match = CacheStorage.prototype.match;
      const stalls = new Promise((resolve) => setTimeout(resolve, 3000));
      caches.match = (...asked) => stalls.then(() => match.apply(caches, asked));
    }`);
    await page.goto(`${host.address}${VISIT}/${PLANT.id}/`);
    await mapIsLive(page);
    await expectCurrent(page, PLANT);
    await worker?.evaluate('delete caches.match');
    expect(session.complaints).toEqual([]);
  });

  it('opens the visit, in the other order too, steps to the closest sheets of the map, and has the first page', async () => {
    const { page } = session;
    await page.goto(`${host.address}${VISIT}/?order=reported`);
    await mapIsLive(page);
    const closest = page.waitForResponse(/-close-\d+-\w+\.json$/);
    await page.getByRole('button', { name: 'Next stop' }).click();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await closest;
    await page.goto(host.address);
    expect(await page.getByRole('link', { name: /Kim/ }).count()).toBeGreaterThan(1);
    expect(session.complaints).toEqual([]);
  });

  it('lays what is kept side by side, and says what is not', async () => {
    // What is missing complains to the console, too.
    const page = await session.page.context().newPage();
    await page.goto(`${host.address}compare/?visits=${VISIT},${OTHER}`);
    await page.getByText(`The visit “${OTHER}” could not be loaded.`).waitFor();
    const card = page.locator('.compare-card');
    expect(await card.innerText()).toContain(LAUNCH.name);
    await page.getByRole('button', { name: 'Next day' }).click();
    await eventually(async () => expect(await card.innerText()).not.toContain(`${LAUNCH.name}\n`));
    await mapIsLive(page);
    await page.close();
  });

  it('searches all of a small archive, and of a large one what is kept, and says so', async () => {
    const { page } = session;
    const status = () => page.locator('.search-status').innerText();
    await page.goto(`${host.address}search/?q=shoigo`);
    await eventually(async () =>
      expect(await status()).toMatch(/results\. You are offline: all of this site was searched/),
    );
    expect(await page.getByRole('link', { name: 'Sergei Shoigu' }).count()).toBe(1);
    // A large archive keeps the documents of its visits with these alone.
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const own = (await (await cache.match('../kim-russia-2023/keep.json'))?.json()) as
          | { readonly pages: Readonly<Record<string, string>> }
          | undefined;
        for (const { url } of await cache.keys())
          if (
            url.includes('/documents-') &&
            !Object.keys(own?.pages ?? {}).some((path) => url.endsWith(path))
          )
            await cache.delete(url);
      }
    });
    await page.goto(`${host.address}search/?q=walrus`);
    await eventually(async () =>
      expect(await status()).toBe(
        '4 results. You are offline: the one visit kept on this device was searched.',
      ),
    );
    await page.getByRole('link', { name: 'Russky Island' }).first().click();
    await mapIsLive(page);
    // That the site cannot be reached is what the browser says of what the search asks it for.
    expect(session.complaints.filter((each) => !each.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
  });

  it('does not have a visit that was never opened, says so at its address, and leads to what it has', async () => {
    const kept = (await keptPaths(session.page)).filter((path) => path.includes(OTHER));
    // The page of all visits is kept with its drawings.
    expect(kept).toEqual([`${OTHER}/map.svg`]);
    const { page } = session;
    const asked = `${host.address}${OTHER}/khasan/?order=reported`;
    await page.goto(asked);
    await page.getByRole('heading', { name: 'You are offline' }).waitFor();
    expect(page.url()).toBe(asked);
    const href = (name: string) =>
      page.getByRole('link', { name }).evaluate((a) => a instanceof HTMLAnchorElement && a.href);
    expect(await href('Try again')).toBe(asked);
    expect(await page.getByRole('main').getByRole('listitem').count()).toBe(1);
    await page.getByRole('link', { name: 'Kim Jong Un in Russia, 12–17 September 2023' }).click();
    await mapIsLive(page);
    expect(page.url()).toBe(`${host.address}${VISIT}/`);
    // What the browser says of the page that could not be had.
    expect(session.complaints.filter((each) => !/503|ERR_CONNECTION_REFUSED/.test(each))).toEqual([]);
  });
});

it('asks for nothing of it before the page has loaded, and keeps a further visit when it is opened', async () => {
  const host = await serve('dist');
  const context = await browser.newContext(DESK);
  const page = await context.newPage();
  const asked: string[] = [];
  let beforeLoad: readonly string[] = [];
  context.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(PATH.length)));
  page.on('load', () => {
    if (beforeLoad.length === 0) beforeLoad = [...asked];
  });
  await page.goto(`${host.address}${VISIT}/`);
  await isKept(page);
  expect(beforeLoad).toContain(`${VISIT}/`);
  expect(beforeLoad.filter((path) => /service-worker|offline/.test(path))).toEqual([]);
  expect(beforeLoad.filter((path) => path.startsWith(VISIT))).toEqual([`${VISIT}/`]);
  await page.goto(`${host.address}${OTHER}/`);
  await isKept(page, OTHER);
  await host.close();
  await page.goto(`${host.address}${OTHER}/khasan/`);
  await mapIsLive(page);
  await page.goto(`${host.address}${VISIT}/${LAUNCH.id}/`);
  await mapIsLive(page);
  await context.close();
});

it('offers no newer version to who has just come, where the browser has the first worker as the page’s while it waits', async () => {
  const host = await serve('dist');
  const context = await browser.newContext(DESK);
  // As Firefox does, now and then.
  await context.addInitScript(() => {
    const { prototype } = ServiceWorkerContainer;
    const own = Object.getOwnPropertyDescriptor(prototype, 'controller');
    const register = prototype.register;
    let first: ServiceWorker | null = null;
    prototype.register = async function (...how) {
      const registration = await register.apply(this, how);
      first = registration.installing;
      return registration;
    };
    Object.defineProperty(prototype, 'controller', {
      get(this: ServiceWorkerContainer) {
        return own?.get?.call(this) ?? first;
      },
    });
  });
  const { page, close } = await visitIn(context, `${host.address}${VISIT}/`);
  await isKept(page);
  expect(await page.getByText('A newer version is ready').count()).toBe(0);
  await close();
  await host.close();
});

it('does not keep anything for a page in a frame', async () => {
  const host = await serve('dist');
  const context = await browser.newContext(DESK);
  const page = await context.newPage();
  await page.route('**/frame.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${host.address}${VISIT}/"></iframe>` }),
  );
  await page.goto(new URL('/frame.html', host.address).href);
  await page.frameLocator('iframe').locator('.live-map.is-drawn').waitFor();
  // On a page of its own the worker is there within that.
  await page.waitForTimeout(1500);
  expect(context.serviceWorkers()).toEqual([]);
  await context.close();
  await host.close();
});

describe('when a newer build is published', () => {
  let root: string;
  let next: string;
  let host: StaticHost;
  let context: BrowserContext;
  /** Whatever the site serves is what this link leads to, as a publisher switches from one build to the next. */
  const current = () => join(root, 'current');
  const publish = async (folder: string) => {
    await rm(current(), { force: true });
    await symlink(resolve(folder), current());
  };

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'builds-'));
    await cp('dist', join(root, 'first'), { recursive: true });
    next = await projectCopy([VISIT, OTHER]);
    const words = join(next, 'src/messages/en/interface.ts');
    const article = join(next, 'geodata/visits', VISIT, 'articles/farewell.md');
    await writeFile(words, (await readFile(words, 'utf8')).replace("zoomIn: 'Zoom in'", "zoomIn: 'Closer'"));
    await writeFile(article, `${await readFile(article, 'utf8')}\nCorrection: this line is new.\n`);
    build(next);
    await publish(join(root, 'first'));
    host = await serve(current());
    context = await browser.newContext(DESK);
  });
  afterAll(async () => {
    await context?.close();
    await host?.close();
    for (const folder of [root, next]) await rm(folder, { recursive: true });
  });

  it('offers it, changes nothing by itself, and then shows it whole, on every stop and without a network', async () => {
    const page = await context.newPage();
    const other = await context.newPage();
    await page.goto(`${host.address}${VISIT}/`);
    await mapIsLive(page);
    await isKept(page);
    const first = await versionOf(page);
    const oldScripts = (await keptPaths(page)).filter((path) => path.endsWith('.js'));
    expect(oldScripts.length).toBeGreaterThan(2);
    await other.goto(`${host.address}${VISIT}/${PLANT.id}/`);
    await mapIsLive(other);
    expect(await page.getByText('A newer version is ready').count()).toBe(0);

    await publish(join(next, 'dist'));
    await page.reload();
    await mapIsLive(page);
    await page.getByText('A newer version is ready').waitFor();
    await other.getByText('A newer version is ready').waitFor();
    // Until the reader takes it, every page is still the one that goes with the scripts that are kept.
    expect(await versionOf(page)).toBe(first);
    expect(await page.getByRole('button', { name: 'Zoom in' }).count()).toBe(1);
    expect(await page.getByText('Correction: this line is new').count()).toBe(0);
    await other.evaluate(() => Object.assign(window, { untouched: true }));
    // Who puts it off goes on where they were.
    const third = await context.newPage();
    await third.goto(`${host.address}${VISIT}/${PLANT.id}/`);
    const notNow = third.getByRole('button', { name: 'Not now' });
    await notNow.waitFor();
    const words = third.locator('mark[aria-current="true"] a').first();
    await words.focus();
    await notNow.focus();
    const before = await third.evaluate(() => scrollY);
    await third.keyboard.press('Enter');
    await notNow.waitFor({ state: 'detached' });
    expect(await words.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await third.evaluate(() => scrollY)).toBe(before);
    // What they open then is there after the newer version has come, too.
    await third.goto(`${host.address}${OTHER}/`);
    await mapIsLive(third);
    await isKept(third, OTHER);
    await third.close();

    await page.getByRole('button', { name: 'Reload' }).click();
    await page.getByText('Correction: this line is new').waitFor();
    await mapIsLive(page);
    expect(await versionOf(page)).not.toBe(first);
    expect(await page.getByRole('button', { name: 'Closer' }).count()).toBe(1);
    // The other tab was not reloaded, and its scripts are there for it though the host has them no more.
    expect(await other.evaluate(() => 'untouched' in window)).toBe(true);
    for (const script of oldScripts) {
      const status = await other.evaluate(async (href) => (await fetch(href)).status, `${PATH}${script}`);
      expect([script, status]).toEqual([script, 200]);
    }

    await isKept(page);
    await host.close();
    for (const stop of STOPS) {
      await page.goto(`${host.address}${VISIT}/${stop.id}/`);
      await mapIsLive(page);
      await expectCurrent(page, stop);
      expect(await page.getByText('Correction: this line is new').count()).toBe(1);
      expect(await page.getByRole('button', { name: 'Closer' }).count()).toBe(1);
    }
    await page.goto(`${host.address}${OTHER}/`);
    await mapIsLive(page);
    await other.getByRole('button', { name: 'Reload' }).click();
    await other.getByText('Correction: this line is new').waitFor();
  });

  it('offers one that was still being installed when the page was opened', async () => {
    await publish(join(root, 'first'));
    let hold: Promise<void> | undefined;
    let isAsked = false;
    const slow = await serveFolder(current(), PATH, (folder, path) => {
      const answer = headerRules(folder, path);
      return async (asked, headers) => {
        const isHeld = hold && asked.endsWith(`/${VISIT}/keep.json`);
        isAsked ||= isHeld !== undefined && isHeld;
        if (isHeld) await hold;
        return answer(asked, headers);
      };
    });
    const reader = await browser.newContext(DESK);
    const page = await reader.newPage();
    await page.goto(`${slow.address}${VISIT}/`);
    await mapIsLive(page);
    await isKept(page);
    let release = () => {};
    hold = new Promise((resolve) => {
      release = resolve;
    });
    await publish(join(next, 'dist'));
    await page.reload();
    await eventually(async () => expect(isAsked).toBe(true));
    const late = await reader.newPage();
    await late.goto(`${slow.address}${VISIT}/${PLANT.id}/`);
    await mapIsLive(late);
    // Its script that listens is asked for when the map stands.
    await late.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await late.waitForTimeout(1500);
    expect(await late.getByText('A newer version is ready').count()).toBe(0);
    release();
    await late.getByText('A newer version is ready').waitFor();
    await reader.close();
    await slow.close();
  });
});

describe('with a cache that fails', () => {
  let host: StaticHost;
  beforeAll(async () => {
    host = await serve('dist');
  });
  afterAll(() => host?.close());

  it('opens every page when the storage is full, and keeps nothing', async () => {
    const session = await visitSite(browser, host.address, KEEPING);
    const client = await session.page.context().newCDPSession(session.page);
    const { origin } = new URL(host.address);
    await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 40_000 });
    for (const stop of STOPS) {
      await session.page.goto(`${host.address}${VISIT}/${stop.id}/`);
      await mapIsLive(session.page);
      await expectCurrent(session.page, stop);
    }
    await eventually(async () => expect(session.page.context().serviceWorkers().length).toBe(1));
    expect((await keptPaths(session.page)).filter((path) => path.startsWith(VISIT))).toEqual([]);
    expect(session.complaints).toEqual([]);
    await session.close();
  });

  describe('of a visit that is kept', () => {
    let session: Session;
    beforeAll(async () => {
      session = await visitSite(browser, `${host.address}${VISIT}/`, KEEPING);
      await isKept(session.page);
    });
    afterAll(() => session?.close());

    it('fetches a page that the browser has dropped', async () => {
      await session.page.evaluate(async () => {
        for (const name of await caches.keys()) await caches.delete(name);
      });
      await session.page.goto(`${host.address}${VISIT}/${PLANT.id}/`);
      await mapIsLive(session.page);
      await expectCurrent(session.page, PLANT);
      await isKept(session.page);
      expect(session.complaints).toEqual([]);
    });

    // A worker that has waited in vain asks its cache no more, so that comes last.
    it.each([
      ['refuses', () => Promise.reject(new Error('the cache is broken'))],
      ['never answers', () => new Promise(() => {})],
    ])('opens every page when the cache %s', async (_, broken) => {
      const [worker] = session.page.context().serviceWorkers();
      await worker?.evaluate(`caches.match = caches.open = caches.keys = ${broken}`);
      await session.page.goto(`${host.address}${VISIT}/${LAUNCH.id}/`);
      await expectCurrent(session.page, LAUNCH);
      await mapIsLive(session.page);
      expect(session.complaints).toEqual([]);
      await worker?.evaluate('delete caches.match && delete caches.open && delete caches.keys');
    });
  });
});
