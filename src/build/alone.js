import { lstatSync, mkdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { addAbortSignal } from 'node:stream';
import { setTimeout as after } from 'node:timers/promises';

/**
 * Where a build listens as long as it lasts. A file with the number of its process would be believed when the build has been killed, or
 * when .cache comes from another machine: here nobody answers then.
 */
const SOCKET = '.cache/building';
/** Milliseconds in which another build that has made its socket comes to listen. */
const PAUSE = 100;

/**
 * Waits until no other build of this project is running; others wait from then on until this process has ended. Where the file system
 * knows no sockets, nobody waits.
 *
 * @param {() => void} waits is called once, as it begins to wait for another
 */
export async function alone(waits) {
  try {
    mkdirSync('.cache', { recursive: true });
  } catch {
    // What is in the way of this is in the way of the build, which says so.
    return;
  }
  let said = false;
  // One that is being killed may still answer while it no longer holds who waits.
  const say = () => {
    if (!said) waits();
    said = true;
  };
  await hold(SOCKET, say);
}

/**
 * Waits until nobody else listens there, and listens.
 *
 * @param {string} path
 * @param {() => void} waits
 * @returns {Promise<AbortController>} ends that this process listens there, else it does as long as it lasts
 */
async function hold(path, waits) {
  const held = new AbortController();
  let silent;
  while (!(await listen(path, held.signal))) {
    const there = whichAt(path);
    if ((await ended(path, waits)) || there === undefined) continue;
    if (silent === there) await clearAway(path, there, waits);
    else await after(PAUSE);
    silent = there;
  }
  return held;
}

/**
 * Clears a socket away at which nobody answers. Another who has found it silent may have done so, and listen there by now: only who holds
 * a place that is named for this very socket may, and only while it is there.
 *
 * @param {string} path
 * @param {string} silent
 * @param {() => void} waits
 */
async function clearAway(path, silent, waits) {
  const held = await hold(`${path}-${silent}`, waits);
  if (whichAt(path) === silent) rmSync(path, { force: true });
  held.abort();
}

/**
 * @param {string} path
 * @returns {string | undefined} tells a socket from those that were at its path before it
 */
function whichAt(path) {
  const found = lstatSync(path, { throwIfNoEntry: false });
  // The number alone may be given anew at once.
  return found && `${found.ino}-${found.ctimeMs}`;
}

/**
 * @param {string} path
 * @param {AbortSignal} signal ends it
 * @returns {Promise<boolean>} false if there is a socket already, whether somebody listens or not
 */
function listen(path, signal) {
  return new Promise((resolve) => {
    // Neither this nor who waits keeps the process.
    createServer((other) => addAbortSignal(signal, other.on('error', () => {}).unref()))
      .unref()
      .once('error', (error) => resolve(!('code' in error && error.code === 'EADDRINUSE')))
      .listen({ path, signal }, () => resolve(true));
  });
}

/**
 * @param {string} path
 * @param {() => void} waits
 * @returns {Promise<boolean>} that somebody answered there and has ended; false if nobody answered
 */
function ended(path, waits) {
  return new Promise((resolve) => {
    let answered = false;
    connect(path, () => {
      answered = true;
      waits();
    })
      .on('error', () => {})
      .once('close', () => resolve(answered))
      .resume();
  });
}
