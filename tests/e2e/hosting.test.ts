import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTS, type HostName } from '../hosts/hosts.ts';
import { hasNginx } from '../hosts/nginx.ts';
import { launch } from './browser.ts';
import { atRest, DESK, eventually, expectCurrent, mapIsLive, visitSite } from './session.ts';
import type { StaticHost } from './static-host.ts';

const VISIT = 'kim-russia-2023';
const PLANT = { id: 'aircraft-plant', name: 'Aircraft plant' };
const AIRPORT = { id: 'airport-near-vladivostok', name: 'Airport near Vladivostok' };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const metaPolicy = (html: string) =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1];

const HASH = / 'sha256-[^']*'/g;
const withoutHashes = (policy: string) => policy.replace(HASH, '');

interface Expected {
  readonly host: HostName;
  readonly path: string;
  /** Whether the host sends the site's headers. */
  readonly headers: boolean;
  /** What it says of how long a page and a file with a hash in its name may be kept. */
  readonly page: string | null;
  readonly asset: string | null;
}

const ASK_AGAIN = 'public, max-age=0, must-revalidate';
const FOR_EVER = 'public, max-age=31536000, immutable';
const CASES: readonly Expected[] = [
  { host: 'plain', path: '/news/maps/', headers: false, page: null, asset: null },
  { host: 'headers', path: '/', headers: true, page: ASK_AGAIN, asset: FOR_EVER },
  { host: 'headers', path: '/news/maps/', headers: true, page: ASK_AGAIN, asset: ASK_AGAIN },
  { host: 'store', path: '/news/maps/', headers: false, page: 'public, max-age=60', asset: FOR_EVER },
  { host: 'nginx', path: '/news/maps/', headers: true, page: ASK_AGAIN, asset: FOR_EVER },
  { host: 'nginx', path: '/', headers: true, page: ASK_AGAIN, asset: FOR_EVER },
  { host: 'nginx', path: '/assets/map/', headers: true, page: ASK_AGAIN, asset: FOR_EVER },
];

describe.each(CASES)('served by the host "$host" below $path', ({ host: name, path, ...expected }) => {
  const unavailable = name === 'nginx' && !hasNginx();
  let host: StaticHost;
  beforeAll(async () => {
    if (!unavailable) host = await HOSTS[name]('dist', path);
  });
  afterAll(() => host?.close());

  it.skipIf(unavailable)('says of its files what the build meant it to', async () => {
    const answer = await fetch(`${host.address}${VISIT}/${PLANT.id}/`);
    const html = await answer.text();
    const policy = metaPolicy(html);
    expect(answer.status).toBe(200);
    expect(policy).toMatch(/script-src 'self' 'sha256-[^;]*; .*require-trusted-types-for 'script'/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:/);
    const sent = answer.headers.get('content-security-policy');
    expect(sent !== null).toBe(expected.headers);
    // What is sent with every page lets through what any of them carries, and nothing else that the page's own does not.
    if (sent !== null) expect(withoutHashes(sent)).toBe(`${withoutHashes(policy ?? '')}; frame-ancestors *`);
    for (const hash of policy?.match(HASH) ?? []) expect(sent ?? hash).toContain(hash);
    expect(answer.headers.get('x-content-type-options')).toBe(expected.headers ? 'nosniff' : null);
    expect(answer.headers.get('cache-control')).toBe(expected.page);
    const script = /<script type="module" src="([^"]*)"/.exec(html)?.[1] ?? '';
    const asset = await fetch(new URL(script, answer.url));
    expect(asset.status).toBe(200);
    expect(asset.headers.get('content-type')).toContain('javascript');
    expect(asset.headers.get('cache-control')).toBe(expected.asset);
    const missing = await fetch(`${host.address}assets/gone-00000000.js`);
    expect(missing.status).toBe(404);
    // Hosts that read _headers publish all files of a build at one moment; nobody can ask for one too early.
    if (name !== 'headers') expect(missing.headers.get('cache-control')).toBeNull();
  });

  it.skipIf(name !== 'plain')('tells GitHub Pages to serve the files as they are', async () => {
    expect((await fetch(`${host.address}.nojekyll`)).status).toBe(200);
  });

  // The others say what they know by themselves.
  it.skipIf(unavailable || !expected.headers)('says what the files to take away are', async () => {
    const types: Readonly<Record<string, string>> = {
      geojson: 'application/geo+json',
      kml: 'application/vnd.google-earth.kml+xml',
      gpx: 'application/gpx+xml',
      csv: 'text/csv; charset=utf-8',
      ics: 'text/calendar; charset=utf-8',
      'annotations.jsonld': 'application/ld+json',
      'schema.jsonld': 'application/ld+json',
      md: 'text/markdown; charset=utf-8',
      tei: 'application/tei+xml',
    };
    for (const [suffix, type] of Object.entries(types)) {
      const { status, headers } = await fetch(`${host.address}${VISIT}/files/${VISIT}.${suffix}`);
      expect([suffix, status, headers.get('content-type')]).toEqual([suffix, 200, type]);
    }
    const icon = await fetch(`${host.address}icon.svg`);
    expect(icon.headers.get('content-type')).toBe('image/svg+xml');
  });

  it.skipIf(unavailable)(
    'opens a stop from an address without its slash, follows it, and goes on',
    async () => {
      const session = await visitSite(browser, `${host.address}${VISIT}/${PLANT.id}`, {
        ...DESK,
        keeps: true,
      });
      await mapIsLive(session.page);
      await expectCurrent(session.page, PLANT);
      await atRest(session.page);
      await session.page.getByRole('button', { name: 'Next stop' }).click();
      await expectCurrent(session.page, AIRPORT);
      await session.page.getByRole('link', { name: 'Whereabouts', exact: true }).click();
      await session.page.locator(`a[href$="${VISIT}/"]`).click();
      await mapIsLive(session.page);
      expect(session.complaints).toEqual([]);
      await session.close();
    },
  );

  it.skipIf(unavailable)('says what there is at an address that leads nowhere', async () => {
    const session = await visitSite(browser, `${host.address}${VISIT}/no-such-stop/`);
    const { page } = session;
    await page
      .getByText('There is no “no-such-stop” in Kim Jong Un in Russia, 12–17 September 2023.')
      .waitFor();
    expect(await page.getByText('no visit or stop at this address').isVisible()).toBe(false);
    for (const name of ['Kim Jong Un in Russia, 12–17 September 2023', 'Kim Jong Un in Russia'])
      expect(
        await page
          .getByRole('link', { name, exact: true })
          .evaluate((a) => a instanceof HTMLAnchorElement && a.href),
      ).toBe(`${host.address}${VISIT}/`);
    // What it has of another visit comes after.
    await page.goto(`${host.address}nellie-bly-1889/jedo/x`);
    await page.getByText('There is no “jedo” in Nellie Bly around the world').waitFor();
    expect(await page.getByRole('heading', { level: 3 }).first().textContent()).toBe(
      'Nellie Bly around the world',
    );
    await page.goto(`${host.address}vladivostock-2019`);
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('vladivostock 2019');
    expect(await page.getByText('no visit or stop at this address').isVisible()).toBe(true);
    // The page itself is not there, and below a path neither is what its script asks for on its way up.
    expect(session.complaints.filter((each) => !/^404 |status of 404/.test(each))).toEqual([]);
    await session.close();
  });
});

it('has the face of all pages at an address that leads nowhere, at any depth of a domain', async () => {
  const host = await HOSTS.headers('dist', '/');
  const { page, close } = await visitSite(browser, `${host.address}${VISIT}/no-such-stop/`);
  const faces = () => page.evaluate(() => [...document.fonts].map(({ family, status }) => [family, status]));
  await eventually(async () => expect(await faces()).toEqual([['Source Serif 4', 'loaded']]));
  await close();
  await host.close();
});

it.skipIf(!hasNginx()).each(['/', '/news/maps/'])(
  'leads on behind a proxy, and says to caches what it packed, by nginx below %s',
  async (path) => {
    const host = await HOSTS.nginx('dist', path);
    const without = `${path}${VISIT}/${PLANT.id}`;
    const moved = await fetch(new URL(without, host.address), { redirect: 'manual' });
    // An address of its own would name the port, and http, that are behind the proxy.
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `${without}/`]);
    const packed = await fetch(`${host.address}${VISIT}/`);
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toBe('Accept-Encoding');
    const folder = await fetch(`${host.address.slice(0, -1)}?country=RU`);
    expect([folder.status, folder.url]).toEqual([200, `${host.address}?country=RU`]);
    await host.close();
  },
);

/** What somebody who found a hole in the build would write into a page. */
const INJECTED = `
<script>window.ran = 'inline'</script>
<script src="https://elsewhere.invalid/x.js"></script>
<img src="https://elsewhere.invalid/x.png" onerror="window.ran = 'handler'">
<style>#root { display: none }</style>
<iframe src="https://elsewhere.invalid/"></iframe>`;

it('stops what did not come with the build: scripts, handlers, styles, strings as markup, other sites', async () => {
  const host = await HOSTS.plain('dist', '/');
  const session = await visitSite(browser, host.address);
  const { page } = session;
  await page.route(`**/${VISIT}/`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('<body>', `<body>${INJECTED}`) });
  });
  await page.goto(`${host.address}${VISIT}/`);
  await mapIsLive(page);
  const done = await page.evaluate(async () => {
    const refused = (attempt: () => void) => {
      try {
        attempt();
        return false;
      } catch {
        return true;
      }
    };
    const element = document.body.appendChild(document.createElement('button'));
    const fails = (promise: Promise<unknown>) =>
      promise.then(
        () => false,
        () => true,
      );
    return {
      ran: 'ran' in window,
      hidden: document.getElementById('root')?.checkVisibility() === false,
      markup: !refused(() => {
        element.innerHTML = '<b>bold</b>';
      }),
      handler: !refused(() => element.setAttribute('onclick', 'window.ran = true')),
      worker: !(await fails(navigator.serviceWorker.register('/other.js'))),
      foreign: !(await fails(fetch('https://elsewhere.invalid/'))),
    };
  });
  const nothing = { ran: false, hidden: false, markup: false, handler: false, worker: false, foreign: false };
  expect(done).toEqual(nothing);
  await eventually(async () => {
    const stopped = session.complaints.flatMap(
      (each) => /the policy's ([\w-]+) stopped/.exec(each)?.[1] ?? [],
    );
    expect([...new Set(stopped)].sort()).toEqual([
      'connect-src',
      'frame-src',
      'img-src',
      'require-trusted-types-for',
      'script-src-attr',
      'script-src-elem',
      'style-src-elem',
    ]);
  });
  await session.close();
  await host.close();
});
