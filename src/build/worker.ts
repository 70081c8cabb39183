import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from 'vite';
import type { Tiles } from '../cartography/tiles.ts';
import { keepList, type Stamped } from './keep-list.ts';

/** The service worker: built beside the scripts under a name that never changes, at the root that it works for. */
export const WORKER_SOURCE = 'src/worker/service-worker.ts';
const WORKER = 'service-worker.js';

export const entryFileName = ({ name }: { readonly name: string }) =>
  name === 'service-worker' ? WORKER : 'assets/[name]-[hash].js';

/** Scripts and styles that a visit's page loads, at once or later. */
export function scriptsOf(manifest: Manifest, entry: string, tiles: Tiles): readonly string[] {
  const seen = new Set<string>();
  const follow = (key: string): readonly string[] => {
    const chunk = manifest[key];
    // The painter of an online map that the owner did not turn on is never loaded.
    if (!chunk || seen.has(key) || (key.endsWith('/vector-tiles.ts') && tiles !== 'versatiles')) return [];
    seen.add(key);
    const others = [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])];
    return [chunk.file, ...(chunk.css ?? []), ...others.flatMap(follow)];
  };
  return [...new Set(follow(entry))];
}

/** Writes into the worker what it keeps. Called when every other file of the site is written. */
export async function writeWorker(
  folder: string,
  pages: ReadonlyMap<string, Stamped>,
  shared: readonly string[],
  visits: Parameters<typeof keepList>[3],
): Promise<void> {
  const found = await readdir(folder, { recursive: true });
  const files = new Set(found.map((path) => path.replaceAll('\\', '/')));
  const list = keepList(pages, files, shared, visits);
  const file = join(folder, WORKER);
  await writeFile(file, `const KEEP=${JSON.stringify(list)};\n${await readFile(file, 'utf8')}`);
}
