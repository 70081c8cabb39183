import { execFileSync } from 'node:child_process';
import { ensureBrowser } from './browser.ts';
import { ensureFirefox } from './firefox.ts';
import { ensureWebKit } from './webkit.ts';

/** Builds the site once for all end-to-end tests, as a publisher would. */
export default function setup(): void {
  ensureBrowser();
  ensureFirefox();
  ensureWebKit();
  // Vitest says NODE_ENV=test, under which React builds for development.
  execFileSync('npm', ['run', 'build'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
}
