import { existsSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeVisit } from '../../src/build/write-import.ts';
import { makeFolder, writeWhole } from '../../src/build/writing-files.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'writing-'));
});
afterEach(() => rm(root, { recursive: true }));

it('leaves a file as it was where the new one cannot be written', async () => {
  const file = join(root, 'visit.geojson');
  await writeFile(file, 'old');
  await mkdir(`${file}.part`);
  await expect(writeWhole(file, 'new')).rejects.toThrow('EISDIR');
  expect(await readFile(file, 'utf8')).toBe('old');
});

it('writes what a link leads to, and leaves nothing beside it', async () => {
  const [file, link] = [join(root, 'a'), join(root, 'b')];
  await writeFile(file, 'old');
  await symlink(file, link);
  await writeWhole(link, 'new');
  expect(await readFile(file, 'utf8')).toBe('new');
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
  expect(await readdir(root)).toEqual(['a', 'b']);
});

it('makes folders in folders', async () => {
  await makeFolder(join(root, 'a/b/c'));
  expect(existsSync(join(root, 'a/b/c'))).toBe(true);
});

it('leaves no folder of a visit that could not be written whole: the next try would take it for somebody’s', async () => {
  const articles = [{ id: 'no/folder', text: 'Words' }];
  await expect(writeVisit(root, 'visit', { geojson: '{}', articles })).rejects.toThrow('ENOENT');
  expect(await readdir(root)).toEqual([]);
});
