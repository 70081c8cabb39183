import { existsSync } from 'node:fs';
import { cp, link, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const OWN = [
  'src',
  'geodata',
  'public',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
/** What Vite has bundled, as long as no source is changed. */
const BUNDLED = ['.cache/bundle', '.cache/server'];
/** What is dear to make, each file under a name that says what is in it: it is never written to again. */
const NAMED = ['gazetteer', 'pictures', 'renditions', 'fonts', 'read', 'world', 'land', 'positions'].map(
  (folder) => `.cache/${folder}`,
);

/**
 * A copy of this project in a folder of its own, whose geodata a test may change. The packages are linked, and what the build of the
 * site for all tests has kept is there, so that a build of the copy makes what the test has changed.
 *
 * @param visits those that the test needs, if it does not need all: a build takes as long as its visits have stops
 * @param within where that folder is to be
 */
export async function projectCopy(visits?: readonly string[], within = tmpdir()): Promise<string> {
  const root = await mkdtemp(join(within, 'project-'));
  for (const name of [...OWN, ...BUNDLED])
    if (existsSync(name)) await cp(name, join(root, name), { recursive: true });
  for (const folder of NAMED) await linkFiles(folder, join(root, folder));
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
  if (visits) await keepVisits(join(root, 'geodata'), visits);
  return root;
}

/** Leaves some visits alone in a folder of data. The addresses of the others are none that this copy could lose. */
async function keepVisits(geodata: string, visits: readonly string[]): Promise<void> {
  const all = await readdir(join(geodata, 'visits'));
  for (const visit of all)
    if (!visits.includes(visit)) await rm(join(geodata, 'visits', visit), { recursive: true });
  await writeFile(join(geodata, 'addresses.json'), '{}');
}

/** The files of a folder as links to the same files; as copies where another disk has the folder for what is temporary. */
async function linkFiles(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const place = join(to, file.slice(from.length));
    await mkdir(dirname(place), { recursive: true });
    await link(file, place).catch(() => cp(file, place));
  }
}
