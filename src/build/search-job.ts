import type { SearchDigest } from '../archive/search-files.ts';
import { searchDigestOf } from './kept-reading.ts';
import { type KeptDocuments, keptDocuments, searchFilesOf } from './search.ts';
import { putInto, type Written } from './site-tree.ts';

/** Makes all that the search looks things up in. */
export interface SearchJob {
  readonly kind: 'search';
  /** Of the readings of all visits, in the order of the visits; see kept-reading.ts. */
  readonly keys: readonly string[];
  /** What the search has of all topics. */
  readonly topics: SearchDigest;
  /** The folder of the site, and what stands in it already. */
  readonly folder: string;
  readonly known: ReadonlyMap<string, Written>;
}

/** Which of its files are kept for reading offline. */
export interface MadeSearch {
  readonly kind: 'search';
  readonly kept: KeptDocuments;
}

export interface SearchAnswer {
  readonly kind: 'search';
  readonly made: MadeSearch;
  readonly files: readonly Written[];
}

export function doSearchJob({ keys, topics, folder, known }: SearchJob): SearchAnswer {
  // Read one after the other, and anew for each walk: all of them would fill the memory.
  function* digests(): Generator<SearchDigest> {
    for (const key of keys) yield searchDigestOf(key);
    yield topics;
  }
  const files = [...searchFilesOf(digests(), keys.length)].map(([path, text]) =>
    putInto(folder, path, text, known),
  );
  return { kind: 'search', made: { kind: 'search', kept: keptDocuments(digests()) }, files };
}
