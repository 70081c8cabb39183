import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { landFile } from '../review/land-file.ts';
import { fingerprintOf } from './fingerprint.ts';
import { keptFile } from './kept-bytes.ts';
import { pinnedVersions } from './pinned-versions.ts';

/** Where the land is kept as it is asked for, made once for the same code and the same atlas. */
const LAND = '.cache/land';

const ATLAS = createRequire(import.meta.url).resolve('world-atlas/land-10m.json');

/** The text by which `landOf` answers. */
export async function readLand(): Promise<string> {
  const print = fingerprintOf(
    ['src/review/land-file.ts'],
    JSON.stringify(pinnedVersions(/^(world-atlas|topojson-client)$/)),
  );
  const write = async () => Buffer.from(landFile(await readFile(ATLAS, 'utf8')));
  return readFile(await keptFile(LAND, `${print}.json`, write), 'utf8');
}
