import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

/** Chromium without windows to draw round its pages: to open one takes 1.1 s of the processor in it, else 2.6 s. */
const SHELL = '/usr/bin/chromium-headless-shell';

const INSTALLED = [
  SHELL,
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
  // Else each first page of a reader has a process begun for the empty tab, and another for the site, which is kept apart from other pages.
  '--renderer-process-limit=1',
];

function found(): string | undefined {
  const own = chromium.executablePath();
  return [process.env['CHROME'], ...INSTALLED, own].find((path) => path && existsSync(path));
}

/** Whether a command could be run: when none of the ways to get a browser leads to one, `executable` says so. */
function attempt(command: string, ...words: readonly string[]): boolean {
  try {
    execFileSync(command, words, { stdio: 'inherit' });
    return true;
  } catch {
    return false;
  }
}

/** Installs a package where the system has apt-get, and lets us; it may not know yet what there is. */
export function attemptPackage(name: string): boolean {
  const install = () => attempt('apt-get', 'install', '-y', '-q', '--no-install-recommends', name);
  return install() || (attempt('apt-get', 'update', '-q') && install());
}

/** The browser to test in: $CHROME, an installed one, else Playwright's download, else the system's package. */
function executable(): string {
  const installs: readonly (() => boolean)[] = [
    () => true,
    () => attempt('npx', 'playwright-core', 'install', 'chromium-headless-shell', 'chromium'),
    () => attemptPackage('chromium'),
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

/**
 * Sees to it that there is a browser before the test files run, of which two must not install at once: the shell where it can be
 * had as a package (Debian's), since it takes least, else any.
 */
export function ensureBrowser(): void {
  if (!process.env['CHROME'] && !existsSync(SHELL) && process.getuid?.() === 0)
    attemptPackage('chromium-headless-shell');
  executable();
}

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: executable(), args: QUIET });

/** A browser whose profile is a folder: what is kept in it is on the disk, and there after the browser was closed. */
export const launchIn = (profile: string, options: BrowserContextOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, { ...options, executablePath: executable(), args: QUIET });
