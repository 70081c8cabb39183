import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const ALONE = pathToFileURL('src/build/alone.js').href;
/** Says what it does, and lasts until its input ends. */
const BUILD = `
  import { alone } from ${JSON.stringify(ALONE)};
  await alone(() => console.log('waits'));
  console.log('builds');
  for await (const _ of process.stdin);
`;

let root: string;
let running: ChildProcess[];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'alone-'));
  running = [];
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(root, { recursive: true });
});

/** A build, and a way to ask for what it says next. */
function begin() {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', BUILD], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  running.push(child);
  const lines = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
  return { child, says: async () => (await lines.next()).value };
}

it('has a build wait for the one that is running, and begin when that has ended', async () => {
  const first = begin();
  expect(await first.says()).toBe('builds\n');
  const second = begin();
  expect(await second.says()).toBe('waits\n');
  first.child.stdin?.end();
  expect(await second.says()).toBe('builds\n');
  second.child.stdin?.end();
  expect(await once(second.child, 'exit')).toEqual([0, null]);
});

it('waits for no build that was killed, though what it listened at is left', async () => {
  const first = begin();
  expect(await first.says()).toBe('builds\n');
  const waiting = begin();
  expect(await waiting.says()).toBe('waits\n');
  first.child.kill('SIGKILL');
  expect(await waiting.says()).toBe('builds\n');
  waiting.child.kill('SIGKILL');
  await once(waiting.child, 'exit');
  expect(existsSync(join(root, '.cache/building'))).toBe(true);
  expect(await begin().says()).toBe('builds\n');
});
