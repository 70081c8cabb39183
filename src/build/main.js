import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * `npm run build`. Vite takes a second to start, and mostly there is nothing to bundle: as long as no source has changed, what was
 * bundled builds the site by itself. JavaScript, since nothing has to be started to run it.
 */
const AGAIN = '.cache/server/build-again.js';
/** As bundles.ts has it: is there while the bundles are whole. */
const STAMP = '.cache/server/made-from';

// As Vite sets it: React draws by it.
process.env.NODE_ENV ??= 'production';
const options = process.argv.slice(2);

async function builtAgain() {
  if (options.length > 0 || ![AGAIN, STAMP].every(existsSync)) return false;
  const { buildAgain } = await import(pathToFileURL(resolve(AGAIN)).href);
  return buildAgain();
}

try {
  if (!(await builtAgain())) {
    process.argv.splice(2, 0, 'build');
    const vite = dirname(createRequire(import.meta.url).resolve('vite/package.json'));
    await import(pathToFileURL(join(vite, 'bin/vite.js')).href);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
