import { Outdated } from '../archive/open-documents.ts';
import { type First, type Found, openSearch, type Search } from '../archive/open-search.ts';
import type { DocumentsFile } from '../archive/search-files.ts';

/** Milliseconds after which a network that does not answer counts as none. */
const PATIENCE = 8000;

export interface Answer extends Found {
  /** Where the site could not be reached: the number of visits that are kept, and were looked through in its place. */
  readonly kept?: number;
}

type Find = (query: string, limit: number, signal: AbortSignal, first?: First) => Promise<Answer>;

/**
 * The search over the site's files, opened anew where the site was built anew meanwhile; without a network, over what the service
 * worker has kept of them.
 *
 * @param ready told once that it is open, with what is found by some word: who has shown that once shows the next in a part of the time
 */
export function openSources(root: URL, ready: (found: Found, word: string) => void): Find {
  const load = async (name: string, cache: RequestCache = 'default'): Promise<string> => {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(new URL(`search/${name}`, root), { cache, signal });
    if (response.status === 404 || response.status === 410) throw new Outdated(`there is no ${name}`);
    if (!response.ok) throw new Error(`${response.status} for ${name}`);
    return response.text();
  };
  const open = (cache?: RequestCache) => again(() => openSearch((name) => load(name, cache)));
  let online = open();
  const findOnline: Find = async (query, limit, signal, first) => {
    try {
      return await (await online()).find(query, limit, signal, first);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof Outdated)) throw error;
      // Nor is it asked for what the browser has kept of the former build.
      online = open('no-cache');
      return (await online()).find(query, limit, signal, first);
    }
  };
  const offline = again(async (): Promise<Search> => {
    // Made by our own worker of our own build's files; a host has none, and then there is nothing to look through.
    const kept = JSON.parse(await load('kept.json')) as readonly DocumentsFile[];
    if (kept.length === 0) throw new Error('nothing is kept');
    const { searchWithin } = await import('../archive/search-within.ts');
    return searchWithin(kept.flatMap(({ documents }) => documents));
  });
  // While somebody begins to type. What a browser has not run before it has to compile, patterns most of all.
  online()
    .then(async ({ find, someWord }) => someWord && ready(await find(someWord, 1), someWord))
    .catch(() => {});
  return async (query, limit, signal, first) => {
    try {
      return await findOnline(query, limit, signal, first);
    } catch (error) {
      signal.throwIfAborted();
      const search = await offline().catch(() => Promise.reject(error));
      return { ...(await search.find(query, limit, signal)), kept: search.visits };
    }
  };
}

/** Opens once; what could not be opened may be there the next time. */
function again<Value>(open: () => Promise<Value>): () => Promise<Value> {
  let opened: Promise<Value> | undefined;
  return () => {
    opened ??= open();
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };
}
