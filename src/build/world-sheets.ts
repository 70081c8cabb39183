import type { Sheet } from '../cartography/sheet.ts';
import { MAX_LATITUDE } from '../geo/mercator.ts';
import { coarseCut } from './coarse-cut.ts';
import { encodeSheet } from './encode-sheet.ts';

/** The world, and a finer one for who looks closer. */
const WORLDS = [
  { name: 'world', edition: '110m', minZoom: 0 },
  { name: 'world-closer', edition: '50m', minZoom: 3.5 },
] as const;
/** The whole world, up to where the Mercator square ends, in degrees. */
const BOX = [-180, -MAX_LATITUDE, 180, MAX_LATITUDE] as const;

let sheets: Promise<readonly Sheet[]> | undefined;

/** The map of the world that belongs to no visit: the studio's, and the ground of maps that show several. */
export function worldSheets(): Promise<readonly Sheet[]> {
  sheets ??= Promise.all(
    WORLDS.map(async ({ name, edition, minZoom }) => {
      const cut = await coarseCut(BOX, edition);
      return encodeSheet({ ...cut, sheet: { ...cut.sheet, name, minZoom } });
    }),
  );
  return sheets;
}
