import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureBrowser } from './browser.ts';
import { ensureFirefox } from './firefox.ts';
import { ensureWebKit } from './webkit.ts';

/** Builds the site once for all end-to-end tests, as a publisher would, and keeps a folder for what several of them share. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  ensureBrowser();
  ensureFirefox();
  ensureWebKit();
  // Vitest says NODE_ENV=test, under which React builds for development.
  execFileSync('npm', ['run', 'build'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const shared = await mkdtemp(join(tmpdir(), 'tests-'));
  provide('shared', shared);
  return () => rm(shared, { recursive: true });
}
