import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../src/build/writing-files.ts';
import { generateVisit, type Size, type World, worldOf } from './generate-visit.ts';

/** An archive to be written: how many visits, by chance from which seed, and of which size each. */
export interface Archive extends Size {
  readonly visits: number;
  readonly seed?: number;
}

/**
 * Writes the visits of a generated archive below `root`/visits, beside any that are there, and gives back their ids. The ledger
 * of addresses is left as it is: a new archive has published nothing.
 */
export async function writeArchive(
  root: string,
  { visits, seed = 1, ...size }: Archive,
): Promise<readonly string[]> {
  const world = worldOf(seed, visits);
  const ids: string[] = [];
  for (let number = 0; number < visits; number++) ids.push(await writeVisit(root, world, number, size));
  return ids;
}

async function writeVisit(root: string, world: World, number: number, size: Size): Promise<string> {
  const { id, files } = generateVisit(world, number, size);
  for (const [name, text] of files) {
    const file = join(root, 'visits', id, name);
    await makeFolder(dirname(file));
    await writeFile(file, text);
  }
  return id;
}
