import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeArchive } from '../generator/write-archive.ts';
import { build } from './built-site.ts';
import { projectCopy } from './project.ts';

/** Milliseconds that no machine needs for it: this only ends what hangs. */
const PATIENCE = 1_800_000;
const VISIT = 'geodata/visits/kim-vladivostok-2019/visit.geojson';

let root: string;
let generated: readonly string[];
beforeAll(async () => {
  // The visit that is edited, and one that is taken over.
  root = await projectCopy(['kim-vladivostok-2019', 'kim-russia-2023']);
  build(root);
}, PATIENCE);
afterAll(() => rm(root, { recursive: true, force: true }));

/** What an owner does between two builds; each build takes over what the last two have left. */
const changes: readonly (readonly [what: string, change: () => Promise<void>])[] = [
  ['another title', () => replaceIn(VISIT, '"title": "Kim Jong Un in', '"title": "Chairman Kim in')],
  [
    'new visits, and files of the site that somebody touched, took away and put there',
    async () => {
      generated = await writeArchive(join(root, 'geodata'), { visits: 3 });
      const pages = (await readdir(join(root, 'dist/search'))).filter((name) => name.startsWith('words-'));
      await writeFile(join(root, 'dist/search', pages[0] ?? ''), 'touched');
      // A file where a folder was, and a folder where a file was.
      await rm(join(root, 'dist/kim-vladivostok-2019/embed'), { recursive: true });
      await writeFile(join(root, 'dist/kim-vladivostok-2019/embed'), 'put there');
      await rm(join(root, 'dist/manifest.webmanifest'));
      await mkdir(join(root, 'dist/manifest.webmanifest/in-its-place'), { recursive: true });
      await rm(join(root, 'dist/kim-vladivostok-2019/files'), { recursive: true });
      await mkdir(join(root, 'dist/people/of-nobody'));
      await writeFile(join(root, 'dist/people/of-nobody/index.html'), 'put there');
    },
  ],
  [
    'another name of a person, of a place and of a town, and another id of a visit',
    async () => {
      const [one = '', other = ''] = generated;
      await replaceIn(visitOf(one), /("agents": [\s\S]*?"name": ")/, '$1Baron ');
      await replaceIn(visitOf(other), /("place": [\s\S]*?"name": ")/, '$1New ');
      await replaceIn(VISIT, /("locality": [\s\S]*?"name": ")/, '$1Old ');
      await replaceIn(visitOf(one), `"id": "${one}"`, `"id": "${one}-renamed"`);
      await rename(folderOf(one), folderOf(`${one}-renamed`));
    },
  ],
  [
    'a visit that is gone, the title as it was, and code that only the build has',
    async () => {
      await replaceIn('src/build/document.ts', '<!doctype html>', '<!DOCTYPE html>');
      await rm(folderOf(generated[2] ?? ''), { recursive: true });
      await replaceIn(VISIT, '"title": "Chairman Kim in', '"title": "Kim Jong Un in');
    },
  ],
];

it(
  'makes after any changes, byte for byte, what a build from nothing makes',
  async () => {
    for (const [number, [what, change]] of changes.entries()) {
      await change();
      build(root);
      // A build takes most of its files from the one before the last: these two stand on all of them.
      if (number < changes.length - 2) continue;
      const rebuilt = join(root, 'rebuilt');
      await rename(join(root, 'dist'), rebuilt);
      const kept = join(root, 'kept');
      await mkdir(kept);
      for (const name of ['trees', 'former', 'read'])
        await move(join(root, '.cache', name), join(kept, name));
      build(root);
      expect(await differences(rebuilt, join(root, 'dist')), what).toEqual([]);
      // The next change finds what it would have found without this.
      for (const name of ['trees', 'former', 'read']) {
        await rm(join(root, '.cache', name), { recursive: true, force: true });
        await move(join(kept, name), join(root, '.cache', name));
      }
      await rm(join(root, 'dist'), { recursive: true });
      await rename(rebuilt, join(root, 'dist'));
      await rm(kept, { recursive: true });
    }
  },
  PATIENCE,
);

const move = (from: string, to: string) => rename(from, to).catch(() => undefined);
const folderOf = (id: string) => join(root, 'geodata/visits', id);
const visitOf = (id: string) => join('geodata/visits', id, 'visit.geojson');

async function replaceIn(file: string, words: string | RegExp, by: string): Promise<void> {
  const text = await readFile(join(root, file), 'utf8');
  const changed = text.replace(words, by);
  expect(changed, `${words} in ${file}`).not.toBe(text);
  await writeFile(join(root, file), changed);
}

/** The files that are not in both folders, or not the same. */
async function differences(one: string, other: string): Promise<readonly string[]> {
  const [ours, theirs] = [await filesBelow(one), await filesBelow(other)];
  const differing: string[] = [];
  for (const path of new Set([...ours, ...theirs])) {
    const [left, right] = await Promise.all(
      [one, other].map((folder) => readFile(join(folder, path)).catch(() => undefined)),
    );
    if (!left || !right || !left.equals(right)) differing.push(path);
  }
  return differing;
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
