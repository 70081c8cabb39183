import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect } from 'vitest';
import { attemptPackage } from './browser.ts';
import { eventually } from './session.ts';

/** The engine of Safari and of every iPhone, in the window that WebKitGTK comes with for tests. */
export interface WebKit {
  readonly open: (
    address: string,
    size: { readonly width: number; readonly height: number },
  ) => Promise<void>;
  /** Runs in the page, and gives what can be told as JSON. */
  readonly evaluate: <Value, Words extends readonly unknown[]>(
    script: (...words: Words) => Value,
    ...words: Words
  ) => Promise<Value>;
  /** Clicks the first element of these words. */
  readonly press: (selector: string, words: string) => Promise<void>;
  readonly type: (selector: string, text: string) => Promise<void>;
  readonly back: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const PACKAGES = { WebKitWebDriver: 'webkit2gtk-driver', Xvfb: 'xvfb' } as const;
const isThere = (command: string) => spawnSync(command, ['-version']).error === undefined;

/** Installs what is missing where Debian's packages can be had; where it cannot, the tests are skipped. */
export function ensureWebKit(): void {
  if (process.getuid?.() !== 0) return;
  for (const [command, name] of Object.entries(PACKAGES)) if (!isThere(command)) attemptPackage(name);
}

/** The window that is driven, of the newest of the engines that may be installed beside each other. */
function miniBrowser(): string | undefined {
  const folders = ['/usr/lib', ...['x86_64', 'aarch64'].map((kind) => `/usr/lib/${kind}-linux-gnu`)];
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}/MiniBrowser`))
    .filter((path) => path.includes('/webkit2gtk-') && existsSync(path))
    .sort()
    .at(-1);
}

/** Opens one; undefined where there is none, or where it cannot be driven. */
export async function launchWebKit(): Promise<WebKit | undefined> {
  const binary = miniBrowser();
  if (!binary || !Object.keys(PACKAGES).every(isThere)) return undefined;
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const display = await new Promise<string>((resolve) => {
    screen.stdout?.once('data', resolve);
    screen.once('exit', () => resolve(''));
  });
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${String(display).trim()}` },
  });
  const stop = () => {
    for (const each of [driver, screen] satisfies ChildProcess[]) each.kill();
  };
  try {
    return await sessionAt(`http://127.0.0.1:${port}`, binary, stop);
  } catch {
    stop();
    return undefined;
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** How WebDriver names an element in what it sends (W3C WebDriver, 12). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * What is used of W3C WebDriver, which is all by which the engine can be driven as it is: Playwright drives one of its own making only, and
 * Puppeteer none.
 */
async function sessionAt(driver: string, binary: string, stop: () => void): Promise<WebKit> {
  const ask = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(driver + path, {
      method,
      body: body === undefined ? null : JSON.stringify(body),
    });
    const { value } = (await answer.json()) as { readonly value: unknown };
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const browserOptions = { binary, args: ['--automation'] };
  const begin = () =>
    ask('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } },
    });
  // It takes a moment to listen.
  let begun: unknown;
  for (let tries = 0; begun === undefined; tries++) {
    try {
      begun = await begin();
    } catch (error) {
      if (tries > 40) throw error;
      await new Promise((again) => setTimeout(again, 250));
    }
  }
  const { sessionId } = begun as { readonly sessionId: string };
  const own = (method: 'POST' | 'DELETE', path: string, body?: unknown) =>
    ask(method, `/session/${sessionId}${path}`, body);
  const evaluate: WebKit['evaluate'] = async (script, ...args) =>
    // What the script gives, as JSON has it.
    (await own('POST', '/execute/sync', {
      script: `return (${script.toString()})(...arguments)`,
      args,
    })) as ReturnType<typeof script>;
  const elementOf = async (selector: string, words: string): Promise<string | undefined> => {
    const found = (await evaluate(
      (selector: string, words: string) =>
        [...document.querySelectorAll(selector)].find((each) =>
          `${each.textContent} ${each.getAttribute('aria-label')}`.includes(words),
        ) ?? null,
      selector,
      words,
    )) as Readonly<Record<string, string>> | null;
    return found?.[ELEMENT];
  };
  const waitFor = async (selector: string, words: string) => {
    await eventually(async () =>
      expect(await elementOf(selector, words), `${selector} with "${words}"`).toBeDefined(),
    );
    return elementOf(selector, words);
  };
  return {
    evaluate,
    open: async (url, { width, height }) => {
      await own('POST', '/url', { url });
      // A window is larger than its page, by what is round it.
      for (const _ of ['round', 'page']) {
        const [across, down] = await evaluate(() => [outerWidth - innerWidth, outerHeight - innerHeight]);
        await own('POST', '/window/rect', { width: width + (across ?? 0), height: height + (down ?? 0) });
      }
    },
    press: async (selector, words) => {
      await own('POST', `/element/${await waitFor(selector, words)}/click`, {});
    },
    type: async (selector, text) => {
      await own('POST', `/element/${await waitFor(selector, '')}/value`, { text });
    },
    back: async () => {
      await own('POST', '/back', {});
    },
    close: async () => {
      await own('DELETE', '');
      stop();
    },
  };
}
