import { fork } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { alone } from './alone.js';
import { tooOld } from './node-version.js';

/**
 * `npm run build`. Vite takes a second to start, and mostly there is nothing to bundle: as long as no source has changed, what was
 * bundled builds the site by itself. Else Vite bundles in a process of its own first: half a gigabyte goes with it, which the threads
 * of the build have a use for. JavaScript, since nothing has to be started to run it.
 */
const AGAIN = '.cache/server/build-again.js';
/** As bundles.ts has it: is there while the bundles are whole. */
const STAMP = '.cache/server/made-from';

// V8 begins to optimize what has run for a budget, later ones what has been called so often, and of a build that lasts seconds that was a
// quarter of the processor: fifteen times as late, it is a twentieth. Threads that are begun later hear of it too. What a V8 does not
// know, it calls an error.
const [major] = process.versions.node.split('.').map(Number);
setFlagsFromString(major < 22 ? '--interrupt-budget=1000000' : '--invocation-count-for-turbofan=45000');
// What npm run build hands to Node about semi-spaces cannot be said here: this thread's own heap stands already. At least 16 megabytes, since
// the room for what is young begins at one and is cleared away for each that fills it, which was a twentieth of the processor of an
// edit; and at most as many, since from Node 22 on it grows to twice that, which was a quarter of the memory.

// As Vite sets it: React draws by it.
process.env.NODE_ENV ??= 'production';
const options = process.argv.slice(2);

/** Where Vite is. */
function vite() {
  if (!existsSync('node_modules')) throw new Error('There is no folder node_modules yet: run npm ci first.');
  return join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
}

/** Builds with what is bundled; says false if there is nothing, or something else. */
async function built(/** @type {string} */ edition) {
  if (![AGAIN, STAMP].every(existsSync)) return false;
  const { buildAgain } = await import(pathToFileURL(resolve(AGAIN)).href + edition);
  return buildAgain();
}

async function bundle() {
  mayWrite('node_modules', 'node_modules/.vite-temp');
  const child = fork(vite(), ['build'], { env: { ...process.env, WHEREABOUTS_ONLY_BUNDLES: '' } });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The scripts could not be bundled, for the reason above.');
}

/** Says so where nothing can be written into a folder of the project, before something that is deep in a library does. */
function mayWrite(/** @type {string[]} */ ...folders) {
  for (const folder of folders.filter(existsSync)) {
    try {
      accessSync(folder, constants.W_OK);
    } catch {
      throw new Error(
        `${resolve(folder)}: you have no right to write into this folder, which a build does, as into .cache, dist and node_modules. Take the right, or build in a copy of the project that is yours.`,
      );
    }
  }
}

const USAGE = 'npm run build [-- <options of vite build>]: makes the site of what lies in geodata, in dist';

try {
  if (options.includes('--help')) console.log(USAGE);
  else await build();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function build() {
  const old = tooOld(process.versions.node);
  if (old) throw new Error(old);
  // What is done stands in the project's folder, under another name until it is whole.
  mayWrite('.', '.cache', 'dist');
  // Two at once would write into the same folders.
  await alone(() => console.log('Another build of this project is running: this one waits for its end.'));
  if (options.length > 0) {
    process.argv.splice(2, 0, 'build');
    // Vite throws this where nobody catches it.
    process.once('uncaughtException', (error) => {
      console.error(error.name === 'CACError' ? `${error.message}. ${USAGE}` : error);
      process.exit(error.name === 'CACError' ? 2 : 1);
    });
    await import(pathToFileURL(vite()).href);
  } else if (!(await built(''))) {
    await bundle();
    // What was imported before is of other code.
    if (!(await built('?bundled')))
      throw new Error('A source has changed while it was bundled: build again.');
  }
}
