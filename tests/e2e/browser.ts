import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

/** The first is the shell, which has no windows to draw round pages: follow.test.ts took 130 s of the processor in it, else 222 s. */
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function found(): string | undefined {
  const own = chromium.executablePath();
  return [process.env['CHROME'], ...INSTALLED, own].find((path) => path && existsSync(path));
}

function attempt(command: string, ...words: readonly string[]): void {
  try {
    execFileSync(command, words, { stdio: 'inherit' });
  } catch {
    // The next way of getting a browser is tried; when none is left, `executable` says so.
  }
}

/** The browser to test in: $CHROME, an installed one, else Playwright's download, else the system's package. */
function executable(): string {
  const installs: readonly (() => void)[] = [
    () => {},
    () => attempt('npx', 'playwright-core', 'install', 'chromium-headless-shell', 'chromium'),
    () => {
      attempt('apt-get', 'update');
      attempt('apt-get', 'install', '-y', '--no-install-recommends', 'chromium');
    },
  ];
  for (const install of installs) {
    install();
    const path = found();
    if (path) return path;
  }
  throw new Error(
    'No Chromium or Chrome was found and none could be installed: install one, or set CHROME to its path.',
  );
}

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: executable(), args: QUIET });

/** A browser whose profile is a folder: what is kept in it is on the disk, and there after the browser was closed. */
export const launchIn = (profile: string, options: BrowserContextOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, { ...options, executablePath: executable(), args: QUIET });
