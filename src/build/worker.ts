import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from 'vite';
import type { Tiles } from '../cartography/tiles.ts';
import { VISIT_LIST } from '../worker/keep-list.ts';
import { keepList, type Stamped, visitKeepList } from './keep-list.ts';

/** The service worker: built beside the scripts under a name that never changes, at the root that it works for. */
export const WORKER_SOURCE = 'src/worker/service-worker.ts';
const WORKER = 'service-worker.js';

export const entryFileName = ({ name }: { readonly name: string }) =>
  name === 'service-worker' ? WORKER : 'assets/[name]-[hash].js';

/** Scripts and styles that an entry loads, at once or later. */
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

/** A visit with what is kept of it: its pages by their folders, and the files in which the search has it, with their versions. */
export interface VisitToKeep {
  readonly id: string;
  readonly pages: ReadonlyMap<string, Stamped>;
  readonly documents: Readonly<Record<string, string>>;
}

/**
 * Writes for each visit what is kept of it, and into the worker what is kept with any. Called when every other file of the site is
 * written.
 */
export async function writeWorker(
  folder: string,
  shared: readonly string[],
  own: readonly string[],
  pages: Readonly<Record<string, string>>,
  visits: readonly VisitToKeep[],
): Promise<void> {
  const found = await readdir(join(folder, 'assets'), { recursive: true });
  const files = new Set(found.map((path) => `assets/${path.replaceAll('\\', '/')}`));
  const lists: string[] = [];
  for (const { id, pages: visitPages, documents } of visits) {
    const list = JSON.stringify(visitKeepList(visitPages, documents, files, shared));
    lists.push(list);
    await writeFile(join(folder, id, VISIT_LIST), list);
  }
  const file = join(folder, WORKER);
  const list = keepList(shared, own, pages, lists);
  await writeFile(file, `const KEEP=${JSON.stringify(list)};\n${await readFile(file, 'utf8')}`);
}
