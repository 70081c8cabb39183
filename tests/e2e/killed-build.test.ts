import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomFrom } from '../random.ts';
import { build, pagesOf } from './built-site.ts';
import { projectCopy } from './project.ts';

const VISIT = 'geodata/visits/kim-vladivostok-2019/visit.geojson';
const KILLS = 20;
/** Milliseconds that no machine needs for it: this only ends what hangs. */
const PATIENCE = 1_800_000;

let root: string;
beforeAll(async () => {
  // The visit that is edited, and one that is taken over.
  root = await projectCopy(['kim-vladivostok-2019', 'kim-russia-2023']);
  await edit(0);
  build(root);
}, PATIENCE);
afterAll(() => rm(root, { recursive: true, force: true }));

it(
  'leaves the old site or the new one whole in its place when it is killed, wherever it is',
  async () => {
    const random = randomFrom(20_231_113);
    const whole = await timeOf(1);
    let before = editionsIn(await pagesOf(join(root, 'dist')));
    for (let turn = 2; turn < KILLS + 2; turn++) {
      await edit(turn);
      await killedAfter(random() * whole);
      const pages = await pagesOf(join(root, 'dist'));
      const editions = editionsIn(pages);
      expect(editions.size, `one edition of the visit in dist, not ${[...editions].join(', ')}`).toBe(1);
      expect([...before, turn]).toContain([...editions][0]);
      expect(await missingFiles(pages)).toEqual([]);
      before = editions;
    }
    // And the next build clears away what all of them left.
    await edit(99);
    build(root);
    expect(editionsIn(await pagesOf(join(root, 'dist')))).toEqual(new Set([99]));
    expect(existsSync(join(root, '.cache/site'))).toBe(false);
  },
  PATIENCE,
);

it(
  'goes on from what a build had made when it was killed',
  async () => {
    await Promise.all(
      ['dist', '.cache/former', '.cache/trees'].map((folder) =>
        rm(join(root, folder), { recursive: true, force: true }),
      ),
    );
    const running = start();
    const page = await madeSoFar(running);
    killGroup(running);
    const madeBefore = (await stat(join(root, '.cache/site', page))).mtimeMs;
    build(root);
    expect((await stat(join(root, 'dist', page))).mtimeMs).toBe(madeBefore);
    expect(await missingFiles(await pagesOf(join(root, 'dist')))).toEqual([]);
  },
  PATIENCE,
);

it(
  'builds the site twice in turn when it is asked twice at once',
  async () => {
    await edit(100);
    const both = [start('pipe'), start('pipe')];
    const said = await Promise.all(both.map(sayings));
    expect(both.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(said.filter((each) => each.startsWith('Another build of this project is running'))).toHaveLength(
      1,
    );
    expect(editionsIn(await pagesOf(join(root, 'dist')))).toEqual(new Set([100]));
  },
  PATIENCE,
);

/** All that a build says until it has ended. */
async function sayings(running: ChildProcess): Promise<string> {
  let said = '';
  const take = (text: Buffer) => {
    said += text;
  };
  running.stdout?.on('data', take);
  running.stderr?.on('data', take);
  await once(running, 'close');
  return said;
}

/** The page of the first visit whose files a running build has noted. */
async function madeSoFar(running: ChildProcess): Promise<string> {
  const records = join(root, '.cache/trees');
  for (;;) {
    if (running.exitCode !== null) throw new Error('the build ended before a visit was made');
    const journals = (existsSync(records) ? await readdir(records) : []).filter((name) =>
      name.endsWith('.jsonl'),
    );
    const noted = await Promise.all(journals.map((name) => readFile(join(records, name), 'utf8')));
    const made = /^visit ([\w-]+)\t.*\t\.$/m.exec(noted.join('\n'));
    if (made) return `${made[1]}/index.html`;
    await after(5);
  }
}

/** Changes the title of a visit, which stands in each of its pages. */
async function edit(turn: number): Promise<void> {
  const file = join(root, VISIT);
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replace(
      /"title": "Kim Jong Un in Vladivostok[^"]*"/,
      `"title": "Kim Jong Un in Vladivostok, edition ${turn}."`,
    ),
  );
}

/** Milliseconds that a build takes after an edit. */
async function timeOf(turn: number): Promise<number> {
  await edit(turn);
  const began = performance.now();
  build(root);
  return performance.now() - began;
}

async function killedAfter(milliseconds: number): Promise<void> {
  const running = start();
  const ended = new Promise((resolve) => running.once('exit', resolve));
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, milliseconds))]);
  killGroup(running);
  await ended;
}

const start = (stdio: 'ignore' | 'pipe' = 'ignore') =>
  spawn('node', ['src/build/main.js'], {
    cwd: root,
    // A group of its own, so that whatever it has started dies with it.
    detached: true,
    stdio,
    env: { ...process.env, NODE_ENV: 'production' },
  });

function killGroup({ pid, exitCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself in this very moment.
  }
}

/** Which editions of the visit the pages of the visit itself are of. */
function editionsIn(pages: ReadonlyMap<string, string>): ReadonlySet<number> {
  return new Set(
    [...pages]
      .filter(([path]) => path.startsWith('kim-vladivostok-2019/'))
      .map(([, html]) => Number(/edition (\d+)\./.exec(html)?.[1])),
  );
}

/** The files that the pages of the site refer to and that are not there. */
async function missingFiles(pages: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const all = await readdir(join(root, 'dist'), { recursive: true });
  const files = new Set(all.map((file) => file.replaceAll('\\', '/')));
  const missing = new Set<string>();
  for (const html of pages.values())
    for (const [asset] of html.matchAll(/assets\/[\w./-]+\.(?:js|css|png|json|woff2)\b/g))
      if (!files.has(asset)) missing.add(asset);
  return [...missing];
}
