import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { SERVER_BUNDLE } from './bundles.ts';
import { BUILD_WORKER, bundledName, SERVER } from './entries.ts';
import { fingerprintOf } from './fingerprint.ts';
import { Pool } from './pool.ts';
import { Progress } from './progress.ts';
import { isKept } from './reading-files.ts';
import { SourcePrints } from './source-prints.ts';
import type { Making, ToBuild } from './units.ts';
import { ROOT, sourcesOf, visitIds } from './visit-folders.ts';

/** How the folders of visits looked at the last build. */
const PRINTS = '.cache/sources.json';
/** Bytes of visits to make from which on memory matters more than an eighth of the processor's time. */
const MUCH = 1_000_000;

/**
 * Builds the site into `dist`: what has not changed since the last build is taken over from it, and the rest is made by as many
 * threads as there are cores. Throws, with every problem of every file in its message, before anything of the site is touched.
 *
 * @param code a hash of all that it is made with
 */
export async function buildSite(code: string, warn: (message: string) => void): Promise<void> {
  const progress = new Progress(process.stdout);
  const visits = await visitsToBuild(code);
  const renderer = pathToFileURL(resolve(SERVER_BUNDLE, bundledName(SERVER))).href;
  const pool: Making['pool'] = new Pool(resolve(SERVER_BUNDLE, bundledName(BUILD_WORKER)), renderer);
  try {
    // What they need they load while this thread loads what makes a site, and looks up what there is.
    pool.start();
    const { makeSite } = await import('./make-site.ts');
    await makeSite({ code, visits, pool, progress, renderer, warn });
  } finally {
    await pool.close();
  }
}

/** The visits that there are. The threads that are to come are told to keep their heaps small when there is much to make of them. */
async function visitsToBuild(code: string): Promise<readonly ToBuild[]> {
  const prints = SourcePrints.in(PRINTS);
  const visits = (await visitIds(ROOT)).map((id): ToBuild => {
    return { id, key: fingerprintOf([], prints.of(sourcesOf(id)), code) };
  });
  prints.keep(PRINTS);
  const sizes = visits
    .filter(({ key }) => !isKept(key))
    .map(
      ({ id }) => statSync(join(ROOT, 'visits', id, 'visit.geojson'), { throwIfNoEntry: false })?.size ?? 0,
    );
  // Three heaps that each grow to twice of what they hold would be half of the memory; what little needs need not be cleared away at all.
  // Threads that have begun do not hear of it.
  const much = sizes.reduce((sum, size) => sum + size, 0) > MUCH;
  setFlagsFromString(much ? '--heap-growing-percent=30' : '--initial-old-space-size=200');
  return visits;
}
