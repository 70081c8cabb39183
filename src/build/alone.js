import { mkdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
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
  let [silent, said] = [false, false];
  // One that is being killed may still answer while it no longer holds who waits.
  const say = () => {
    if (!said) waits();
    said = true;
  };
  while ((await listening()) === 'EADDRINUSE') {
    if (await ended(say)) silent = false;
    else if (silent) rmSync(SOCKET, { force: true });
    else {
      silent = true;
      await after(PAUSE);
    }
  }
}

/** @returns {Promise<string | undefined>} the code of what was in the way */
function listening() {
  return new Promise((resolve) => {
    // Neither this nor who waits keeps the process.
    const server = createServer((other) => other.on('error', () => {}).unref()).unref();
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    server.listen(SOCKET, () => resolve(undefined));
  });
}

/**
 * @param {() => void} waits
 * @returns {Promise<boolean>} that a build answered and has ended; false if none answered
 */
function ended(waits) {
  return new Promise((resolve) => {
    let answered = false;
    connect(SOCKET, () => {
      answered = true;
      waits();
    })
      .on('error', () => {})
      .once('close', () => resolve(answered))
      .resume();
  });
}
