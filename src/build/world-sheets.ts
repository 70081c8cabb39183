import { readFile } from 'node:fs/promises';
import type { Sheet, SheetLabel } from '../cartography/sheet.ts';
import { project } from '../geo/mercator.ts';
import { coarseCut } from './coarse-cut.ts';
import { labelsKeptIn } from './cut-basemap/kept-labels.ts';
import { encodeSheet } from './encode-sheet.ts';
import { fingerprintOf } from './fingerprint.ts';
import { keptFile } from './kept-bytes.ts';
import { pinnedVersions } from './pinned-versions.ts';

/** The world, and a finer one for who looks closer. */
const WORLDS = [
  { name: 'world', edition: '110m', minZoom: 0 },
  { name: 'world-closer', edition: '50m', minZoom: 3.5 },
] as const;
/** The whole world, in degrees. */
const BOX = [-180, -90, 180, 90] as const;

let sheets: Promise<readonly Sheet[]> | undefined;

/** The names of a map of the world, or of a closer one, to a few kilometres. */
const labelsOn = (sort: 'world' | 'overview'): readonly SheetLabel[] =>
  labelsKeptIn('geodata/basemap')
    .filter(({ properties }) => properties.on.includes(sort))
    .map(({ properties: { name, kind, rank }, geometry }) => {
      const [x, y] = project(geometry.coordinates);
      return { text: name, kind, rank, x: Number(x.toFixed(4)), y: Number(y.toFixed(4)) };
    });

/** The shapes, drawn once for the same code and the same atlas: every build needs them. */
const KEPT = '.cache/world';
const MADE_BY = ['world-sheets', 'coarse-cut', 'encode-sheet', 'path-data'].map(
  (name) => `src/build/${name}.ts`,
);

/** The map of the world that belongs to no visit: the studio's, and the ground of maps that show several. */
export function worldSheets(): Promise<readonly Sheet[]> {
  sheets ??= readWorld();
  return sheets;
}

async function readWorld(): Promise<readonly Sheet[]> {
  const print = fingerprintOf(MADE_BY, JSON.stringify(pinnedVersions(/^world-atlas$/)));
  const draw = async () => Buffer.from(JSON.stringify(await Promise.all(WORLDS.map(drawn))));
  // Written by the line above.
  const shapes = JSON.parse(await readFile(await keptFile(KEPT, `${print}.json`, draw), 'utf8')) as Sheet[];
  return shapes.map((sheet) => ({ ...sheet, labels: labelsOn(sheet.minZoom === 0 ? 'world' : 'overview') }));
}

async function drawn({ name, edition, minZoom }: (typeof WORLDS)[number]): Promise<Sheet> {
  return encodeSheet(await coarseCut({ name, box: BOX, minZoom }, edition));
}
