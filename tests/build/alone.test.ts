import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const ALONE = pathToFileURL('src/build/alone.js').href;
/** Says what it does, and lasts until its input ends. */
const BUILD = `
  const { alone } = await import(${JSON.stringify(ALONE)});
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

/** Has a build stand still, till a line comes in, as it calls a function of Node. */
const standsStillAt = (module: string, name: string, call: number) => `
  import fs from 'node:fs';
  import its from ${JSON.stringify(module)};
  import { syncBuiltinESMExports } from 'node:module';
  const { ${name} } = its;
  let calls = 0;
  its.${name} = (...given) => {
    calls += 1;
    if (calls === ${call}) {
      fs.writeSync(1, 'stands still\\n');
      fs.readSync(0, Buffer.alloc(1));
    }
    return ${name}(...given);
  };
  syncBuiltinESMExports();
`;

/** A build, and a way to ask for what it says next. */
function begin(before = '') {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', before + BUILD], {
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

/** A socket at which nobody answers. */
async function leftBehind() {
  const killed = begin();
  expect(await killed.says()).toBe('builds\n');
  killed.child.kill('SIGKILL');
  await once(killed.child, 'exit');
}

it('has a build wait while another clears away what was left', async () => {
  await leftBehind();
  const first = begin(standsStillAt('node:fs', 'rmSync', 1));
  expect(await first.says()).toBe('stands still\n');
  const second = begin();
  expect(await second.says()).toBe('waits\n');
  first.child.stdin?.write('\n');
  // On a busy machine the second may come to listen before the first does.
  const isFirst = (await first.says()) === 'builds\n';
  if (!isFirst) expect(await second.says()).toBe('builds\n');
  const [one, other] = isFirst ? [first, second] : [second, first];
  one.child.stdin?.end();
  expect(await other.says()).toBe('builds\n');
  expect(readdirSync(join(root, '.cache'))).toEqual(['building']);
});

it('clears nothing away in which another build has come to listen', async () => {
  await leftBehind();
  // It has found twice that nobody answers, and is about to clear that away.
  const slow = begin(standsStillAt('node:net', 'createServer', 3));
  expect(await slow.says()).toBe('stands still\n');
  const first = begin();
  expect(await first.says()).toBe('builds\n');
  slow.child.stdin?.write('\n');
  expect(await slow.says()).toBe('waits\n');
  first.child.stdin?.end();
  expect(await slow.says()).toBe('builds\n');
});

it('goes on where a build was killed as it cleared away what another had left', async () => {
  await leftBehind();
  const killed = begin(standsStillAt('node:fs', 'rmSync', 1));
  expect(await killed.says()).toBe('stands still\n');
  killed.child.kill('SIGKILL');
  await once(killed.child, 'exit');
  expect(await begin().says()).toBe('builds\n');
  expect(readdirSync(join(root, '.cache'))).toEqual(['building']);
});
