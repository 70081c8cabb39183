import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, createServer as createRelay, type Server as Relay } from 'node:net';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveSite } from '../hosts/hosts.ts';
import { launch } from './browser.ts';
import { DESK, eventually, mapIsLive, nextReader, violationsIn } from './session.ts';
import type { StaticHost } from './static-host.ts';

let browser: Browser;
let site: StaticHost;
/** What stands between browsers and the site, and counts how often it was called. */
let relay: Relay;
let calls = 0;
let newsroom: Server;
let newsroomAddress = '';
/** What docs/EMBEDDING.md tells a host to do with the messages. */
let advised = '';

/** A server that listens on a TCP port has an address of this kind. */
const portOf = (server: Relay) => (server.address() as AddressInfo).port;
const listening = (server: Relay) =>
  new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));

beforeAll(async () => {
  browser = await launch();
  [advised = ''] = /<script>[\s\S]*?<\/script>/.exec(await readFile('docs/EMBEDDING.md', 'utf8')) ?? [];
  site = await serveSite('/news/maps/');
  relay = createRelay((socket) => {
    calls++;
    const on = connect(Number(new URL(site.address).port), '127.0.0.1');
    for (const end of [socket, on]) end.on('error', () => [socket, on].map((each) => each.destroy()));
    socket.pipe(on).pipe(socket);
  });
  await listening(relay);
  newsroom = createServer((request, response) => {
    const query = new URL(request.url ?? '/', 'http://host.invalid').searchParams;
    const policy = query.get('policy');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (policy) response.setHeader('content-security-policy', policy);
    response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Newsroom</title>
      <meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><body><main><h1>Our story</h1>
      <div${policy ? '' : ` style="width:${query.get('width')}px"`}>${query.get('code')}</div></main>${policy ? '' : advised}`);
  });
  await listening(newsroom);
  newsroomAddress = `http://localhost:${portOf(newsroom)}/`;
});
afterAll(async () => {
  await browser?.close();
  relay?.close();
  newsroom?.close();
  await site?.close();
});

/** The code that the dialog gives for a page of the site. */
async function closedCode(path: string, theme = ''): Promise<string> {
  const { page, complaints, close } = await nextReader(
    browser,
    `http://127.0.0.1:${portOf(relay)}/news/maps/${path}`,
    DESK,
  );
  await mapIsLive(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('radio', { name: 'Closed until the reader opens it' }).check();
  await dialog.getByRole('combobox', { name: 'Colours' }).selectOption(theme);
  const code = await dialog.getByRole('textbox', { name: 'Embed code' }).inputValue();
  expect(complaints).toEqual([]);
  await close();
  return code;
}

interface Newsroom extends BrowserContextOptions {
  readonly code: string;
  readonly width?: number;
  readonly policy?: string;
}

/** Opens the newsroom's page with a frame that is still closed, and hears whether anybody calls the site before the story has it opened. */
async function closedIn(
  { code, width = 400, policy, ...options }: Newsroom,
  story: (page: Page, frame: Frame, complaints: readonly string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 900, height: 700 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  try {
    calls = 0;
    const query = new URLSearchParams({ code, width: String(width), ...(policy ? { policy } : {}) });
    await page.goto(`${newsroomAddress}?${query}`, { waitUntil: 'networkidle' });
    const frame = page.frames()[1];
    if (!frame) throw new Error('there is no frame');
    await frame.getByRole('link', { name: 'Open the map' }).waitFor();
    await story(page, frame, complaints);
  } finally {
    await context.close();
  }
}

const siteAddress = () => `http://127.0.0.1:${portOf(relay)}/news/maps/`;

it('calls nobody until it is opened, by the keyboard alone, then goes on as any embed does', async () => {
  const code = await closedCode('kim-russia-2023/aircraft-plant/', 'light');
  await closedIn({ code }, async (page, frame, complaints) => {
    await page.keyboard.press('Tab');
    expect(await frame.evaluate(() => document.activeElement?.textContent)).toBe('Open the map');
    expect(await frame.locator('body').innerText()).toContain(
      `Nothing is loaded from 127.0.0.1:${portOf(relay)} until you open it.`,
    );
    await page.locator('h1').hover();
    await frame.getByRole('link').hover();
    // What the pointer would have had fetched ahead is asked for within that.
    await page.waitForTimeout(500);
    expect(calls).toBe(0);

    await page.keyboard.press('Enter');
    await frame.waitForSelector('.live-map.is-drawn');
    expect(calls).toBeGreaterThan(0);
    expect(frame.url()).toBe(`${siteAddress()}kim-russia-2023/aircraft-plant/embed/?theme=light`);
    expect(page.context().pages()).toEqual([page]);
    // The frame is as high as it says, and the host's address follows its steps.
    await eventually(async () => expect((await page.locator('iframe').boundingBox())?.height).not.toBe(480));
    await eventually(async () => expect(page.url()).toMatch(/#aircraft-plant$/));
    // The keys go on in what was opened, from its beginning.
    await page.keyboard.press('Tab');
    expect(await frame.evaluate(() => document.activeElement?.closest('.map') !== null)).toBe(true);
    const next = frame.getByRole('button', { name: 'Next stop' });
    const isFocused = () => next.evaluate((button) => button === document.activeElement);
    for (let tab = 0; tab < 40 && !(await isFocused()); tab++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(page.url()).toMatch(/#airport-near-vladivostok$/));
    expect(complaints).toEqual([]);
  });
});

it.each([280, 390, 700])(
  'has room for all that it says and nothing that axe objects to, %d pixels wide',
  async (width) => {
    const code = await closedCode('kim-russia-2023/airport-near-vladivostok/');
    for (const colorScheme of ['light', 'dark'] as const)
      await closedIn({ code, width, colorScheme }, async (_, frame, complaints) => {
        const [across, down] = await frame.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement;
          return [scrollWidth - window.innerWidth, scrollHeight - window.innerHeight];
        });
        expect([across, down]).toEqual([0, 0]);
        expect(await violationsIn(frame)).toEqual([]);
        expect(complaints).toEqual([]);
      });
  },
);

it.each([
  ['', 'dark', 'rgb(20, 22, 24)'],
  ['', 'light', 'rgb(252, 251, 248)'],
  ['light', 'dark', 'rgb(252, 251, 248)'],
  ['dark', 'light', 'rgb(20, 22, 24)'],
] as const)(
  'in colours “%s” for a system that is %s: closed as opened',
  async (theme, colorScheme, paper) => {
    const code = await closedCode('kim-russia-2023/', theme);
    await closedIn({ code, colorScheme }, async (_, frame) => {
      const background = () => frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(await background()).toBe(paper);
      await frame.getByRole('link').click();
      await frame.waitForSelector('.live-map.is-drawn');
      expect(await background()).toBe(paper);
    });
  },
);

it('opens without scripts, too', async () => {
  const code = await closedCode('kim-russia-2023/artyom/');
  await closedIn({ code, javaScriptEnabled: false }, async (page, frame) => {
    await frame.getByRole('link', { name: 'Open the map' }).click();
    await frame.getByText('What happened').waitFor();
    expect(page.url()).toContain(newsroomAddress);
  });
});

it('is closed again by the way back, whose page was never left, and when the page is loaded anew', async () => {
  const code = await closedCode('kim-russia-2023/artyom/');
  await closedIn({ code }, async (page, frame) => {
    const opens = () => frame.getByRole('link', { name: 'Open the map' });
    await opens().click();
    await frame.waitForSelector('.live-map.is-drawn');
    await page.evaluate(() => history.back());
    await opens().waitFor();
    await opens().click();
    await frame.waitForSelector('.live-map.is-drawn');
    await page.reload({ waitUntil: 'networkidle' });
    await page.frameLocator('iframe').getByRole('link', { name: 'Open the map' }).waitFor();
  });
});

it('can be read and opened in a page whose policy lets no inline styles through', async () => {
  const code = await closedCode('kim-russia-2023/artyom/');
  const policy = `default-src 'none'; frame-src ${new URL(siteAddress()).origin}`;
  await closedIn({ code, policy }, async (_, frame) => {
    expect(await frame.getByRole('heading').innerText()).toContain('Kim Jong Un');
    expect(await violationsIn(frame)).toEqual([]);
    expect(calls).toBe(0);
    await frame.getByRole('link', { name: 'Open the map' }).click();
    await frame.waitForSelector('.live-map.is-drawn');
  });
});
