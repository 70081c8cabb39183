import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from 'vite';
import type { Tiles } from '../cartography/tiles.ts';
import { type RenamedVisit, VISIT_LIST } from '../worker/keep-list.ts';
import { CLIENT_BUNDLE } from './bundles.ts';
import { WORKER } from './entries.ts';
import { keepList, type Shown, visitKeepList } from './keep-list.ts';
import type { SiteTree } from './site-tree.ts';

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

/** A visit with what is kept of it: its pages, and the files in which the search has it, with their versions. */
export interface VisitToKeep extends Shown {
  readonly id: string;
  readonly formerIds: readonly string[];
  readonly documents: Readonly<Record<string, string>>;
}

/** What is kept for reading offline. */
interface ToKeep {
  /** What every visit's page loads, and what is kept with the pages that lead to visits. */
  readonly shared: readonly string[];
  readonly own: readonly string[];
  /** The pages that lead to visits, by their folders, and files of the search, with their versions. */
  readonly pages: Readonly<Record<string, string>>;
  readonly visits: readonly VisitToKeep[];
}

/** Writes for each visit what is kept of it, and into the worker what is kept with any. */
export function writeWorker(
  tree: Pick<SiteTree<unknown>, 'put'>,
  { shared, own, pages, visits }: ToKeep,
): void {
  const hash = createHash('sha256');
  for (const { id, formerIds, documents, ...visit } of visits) {
    const list = JSON.stringify(visitKeepList(visit, documents, shared));
    hash.update(list);
    tree.put(`${id}/${VISIT_LIST}`, list);
    const renamed: RenamedVisit = { now: id };
    for (const former of formerIds) tree.put(`${former}/${VISIT_LIST}`, JSON.stringify(renamed));
  }
  const list = keepList(shared, own, pages, hash.digest('hex'));
  tree.put(
    WORKER,
    `const KEEP=${JSON.stringify(list)};\n${readFileSync(join(CLIENT_BUNDLE, WORKER), 'utf8')}`,
  );
}
