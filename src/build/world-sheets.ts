import type { Sheet, SheetLabel } from '../cartography/sheet.ts';
import { MAX_LATITUDE, project } from '../geo/mercator.ts';
import { coarseCut } from './coarse-cut.ts';
import { labelsKeptIn } from './cut-basemap/kept-labels.ts';
import { encodeSheet } from './encode-sheet.ts';

/** The world, and a finer one for who looks closer. */
const WORLDS = [
  { name: 'world', edition: '110m', minZoom: 0 },
  { name: 'world-closer', edition: '50m', minZoom: 3.5 },
] as const;
/** The whole world, up to where the Mercator square ends, in degrees. */
const BOX = [-180, -MAX_LATITUDE, 180, MAX_LATITUDE] as const;

let sheets: Promise<readonly Sheet[]> | undefined;

/** The names of a map of the world, or of a closer one, to a few kilometres. */
const labelsOn = (sort: 'world' | 'overview'): readonly SheetLabel[] =>
  labelsKeptIn('geodata/basemap')
    .filter(({ properties }) => properties.on.includes(sort))
    .map(({ properties: { name, kind, rank }, geometry }) => {
      const [x, y] = project(geometry.coordinates);
      return { text: name, kind, rank, x: Number(x.toFixed(4)), y: Number(y.toFixed(4)) };
    });

/** The map of the world that belongs to no visit: the studio's, and the ground of maps that show several. */
export function worldSheets(): Promise<readonly Sheet[]> {
  sheets ??= Promise.all(
    WORLDS.map(async ({ name, edition, minZoom }) => {
      const cut = await coarseCut(BOX, edition);
      return {
        ...encodeSheet({ ...cut, sheet: { ...cut.sheet, name, minZoom } }),
        labels: labelsOn(minZoom === 0 ? 'world' : 'overview'),
      };
    }),
  );
  return sheets;
}
