import { spawnSync } from 'node:child_process';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { attemptPackage } from './browser.ts';
import { eventually } from './session.ts';

/** Names by which Firefox answers: $FIREFOX, its usual one, Debian's, and that of a Mac. */
const NAMES = [
  process.env['FIREFOX'],
  'firefox',
  'firefox-esr',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

const found = (): string | undefined =>
  NAMES.find((name) => name && spawnSync(name, ['--version']).error === undefined);

/** Installs Firefox where there is none and Debian's can be had; where it cannot, its tests are skipped. */
export function ensureFirefox(): void {
  if (!found() && process.getuid?.() === 0) attemptPackage('firefox-esr');
}

export const hasFirefox = (): boolean => found() !== undefined;

/** Playwright drives a Firefox of its own making only; this one is driven as it is, by WebDriver BiDi. */
export function launchFirefox(): Promise<Browser> {
  const executablePath = spawnSync('sh', ['-c', `command -v "${found()}"`], {
    encoding: 'utf8',
  }).stdout.trim();
  return puppeteer.launch({ browser: 'firefox', executablePath });
}

/** A new reader on a page of the site, about whose story the console has nothing to say, and who asks no other server for anything. */
export async function readerInFirefox(
  browser: Browser,
  address: string,
  viewport: { readonly width: number; readonly height: number },
  story: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(viewport);
  const complaints: string[] = [];
  await page.evaluateOnNewDocument(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      console.error(`the policy's ${effectiveDirective} stopped ${blockedURI} ${sample}`),
    ),
  );
  page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${String(error)}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== new URL(address).origin && !/^(data|blob):$/.test(url.protocol))
      complaints.push(`foreign request: ${url.href}`);
  });
  await page.goto(address);
  await story(page);
  expect(complaints).toEqual([]);
  await context.close();
}

/** Clicks what is on the screen, where it is: what scrolled there would be read. */
export async function press(page: Page, selector: string, words: string): Promise<void> {
  const place = async () => {
    const found = await page.$$eval(
      selector,
      (elements, words) =>
        elements
          .filter((element) => `${element.textContent} ${element.getAttribute('aria-label')}`.includes(words))
          .map((element) => element.getBoundingClientRect())
          .filter(({ width, height, top, bottom }) => width * height > 0 && top >= 0 && bottom <= innerHeight)
          .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })),
      words,
    );
    return found[0];
  };
  await eventually(async () => expect(await place(), `${selector} with "${words}"`).toBeDefined());
  const { x, y } = (await place()) ?? { x: 0, y: 0 };
  await page.mouse.click(x, y);
}
