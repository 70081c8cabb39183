import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOf } from './hash.ts';

/** Of the hash of a file: no two that are not the same have these alike. */
const DIGITS = 16;

/** A file that a build has written: its path below the site's root, a hash of what is in it, its size and its time. */
export type Written = readonly [path: string, hash: string, size: number, time: number];

/** Writes a file of a site. What stands there may be the same file as in another site, so it is never written into. */
export function writeInto(folder: string, path: string, content: string | Uint8Array): Written {
  const file = join(folder, path);
  // Gone through once, for what is written and for its hash.
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  placing(file, () => writeFileSync(file, bytes, { flag: 'wx' }));
  return noteOf(file, path, hashOf(bytes, DIGITS));
}

/** Writes a file of a site, unless it is known to be there as it should be. */
export function putInto(
  folder: string,
  path: string,
  content: string | Uint8Array,
  files: ReadonlyMap<string, Written>,
): Written {
  const known = files.get(path);
  return known && known[1] === hashOf(content, DIGITS) ? known : writeInto(folder, path, content);
}

/** The same of a file that stands elsewhere: as a link to it, else as a copy. */
export function linkInto(folder: string, path: string, hash: string, from: string): Written {
  const file = join(folder, path);
  placing(file, () => {
    try {
      linkSync(from, file);
    } catch (error) {
      // Another disk, or one that knows no links.
      if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') throw error;
      copyFileSync(from, file, constants.COPYFILE_EXCL);
    }
  });
  return noteOf(file, path, hash);
}

/** Puts a file where its folder may not be yet, or something else may be: mostly neither, and asking costs as much as writing. */
function placing(file: string, put: () => void): void {
  try {
    put();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOTDIR') clearWayTo(file);
    if (code === 'EEXIST') rmSync(file, { recursive: true });
    else if (code === 'ENOENT' || code === 'ENOTDIR') mkdirSync(dirname(file), { recursive: true });
    else throw error;
    put();
  }
}

/** Removes the file that stands where a folder on the way to another belongs. */
function clearWayTo(file: string): void {
  const folder = dirname(file);
  const stats = statsOf(folder);
  if (stats && !stats.isDirectory()) rmSync(folder);
  else if (!stats) clearWayTo(folder);
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

function noteOf(file: string, path: string, hash: string): Written {
  const { size, mtimeMs } = lstatSync(file);
  return [path, hash, size, mtimeMs];
}

/** Whether nobody has touched a file since. */
export function isAsWritten(file: string, [, , size, time]: Written): boolean {
  const stats = statsOf(file);
  return stats?.size === size && stats.mtimeMs === time;
}

/** What stands at a path; undefined if nothing does, or a file stands where one of its folders belongs. */
export function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}
