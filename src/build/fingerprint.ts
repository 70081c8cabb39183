import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is in some files and folders, names and all, as a hash in hex. What is not there counts as such. */
export function fingerprintOf(paths: readonly string[], ...more: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of more) hash.update(`${text}\0`);
  for (const path of paths) addPath(hash, path);
  return hash.digest('hex').slice(0, 24);
}

function addPath(hash: Hash, path: string): void {
  if (!existsSync(path)) return;
  const entries = entriesOf(path);
  hash.update(`${path}\0`);
  if (!entries) {
    hash.update(readFileSync(path));
    return;
  }
  for (const name of entries) addPath(hash, join(path, name));
}

/** The names in a folder in a fixed order; undefined for a file. */
function entriesOf(path: string): readonly string[] | undefined {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
