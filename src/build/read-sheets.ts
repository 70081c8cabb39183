import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sheet } from '../cartography/sheet.ts';
import { coarseSheets } from './coarse-sheets.ts';
import type { Cut } from './cut-basemap/cut.ts';
import { encodeSheet } from './encode-sheet.ts';
import { sheetsInTongue } from './map-names.ts';

/**
 * The sheets of a visit's map, the overview first and finer ones after coarser, with names in the interface's language. A visit that nobody has cut a map for
 * (npm run cut-basemap) gets a coarse one, so that a new visit has a map from its first build.
 */
export async function readSheets(visitId: string, root = 'geodata'): Promise<readonly Sheet[]> {
  const folder = join(root, 'basemap', visitId);
  const names = (await namesIn(folder)).filter((name) => name.endsWith('.geojson'));
  const cuts = await Promise.all(
    // Written by our own script, and committed.
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Cut),
  );
  if (cuts.length === 0) return sheetsInTongue(await coarseSheets(visitId, root));
  const sorted = cuts.sort(
    (a, b) => b.sheet.tolerance - a.sheet.tolerance || a.sheet.name.localeCompare(b.sheet.name, 'en'),
  );
  return sheetsInTongue(sorted.map(encodeSheet));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
