import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { isAllRound, type Position } from '../../geo/position.ts';
import { commandLine, endWith, noSuchVisit } from '../command-line.ts';
import { encodeSheet } from '../encode-sheet.ts';
import { townsOf } from '../gazetteer/towns.ts';
import { countryNames, deepestOn } from './country-names.ts';
import type { Cut, CutPlan, LabelFeature } from './cut.ts';
import { labelsKeptIn } from './kept-labels.ts';
import { citiesOf, cutLabels } from './labels.ts';
import { BUDGETS, planCuts } from './plan.ts';
import { cutShapes } from './shapes.ts';
import { prepareTools } from './tools.ts';
import { wayOf } from './way.ts';

const VISITS = 'geodata/visits';
const BASEMAP = 'geodata/basemap';

/** `npm run cut-basemap [-- <visit> ...]`: cuts detailed maps of some visits, of all where none is named. */
const { positionals: named } = commandLine(
  'npm run cut-basemap [-- <visit> ...]',
  {},
  Number.POSITIVE_INFINITY,
);
const visits = readdirSync(VISITS);
const unknown = named.find((id) => !visits.includes(id));
if (unknown !== undefined) endWith(noSuchVisit(unknown, visits));
prepareTools();
const [keptLabels, cities] = [labelsKeptIn(BASEMAP), citiesOf(townsOf(new Map()), 0)];
for (const id of named.length > 0 ? named : visits) await cutVisit(id);

/** Cuts every sheet of a visit anew; what is in its folder of the base map is replaced. */
async function cutVisit(id: string): Promise<void> {
  const { stops, way } = await wayOf(join(VISITS, id, 'visit.geojson'));
  const folder = join(BASEMAP, id);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { kind, ...plan } of planCuts(way, stops)) {
    const { cut, size } = cutWithin(BUDGETS[kind], plan, way);
    writeFileSync(join(folder, `${plan.name}.geojson`), print(cut));
    console.log(`${id}/${plan.name}: ${size} bytes as Brotli, within ${cut.sheet.tolerance} m`);
  }
}

/** What a sheet names. A world has its countries by hand, and a close view is within one, or shows the border. */
function namesOn(plan: CutPlan, way: readonly Position[]): readonly LabelFeature[] {
  const names = cutLabels(plan, way, keptLabels, cities);
  if (isAllRound(plan.box) || plan.name.startsWith('close')) return names;
  return [...names, ...countryNames({ box: plan.box, deepest: deepestOn(plan) }, BASEMAP)];
}

/** Cuts a sheet, coarser until it weighs no more than it may. */
function cutWithin(budget: number, plan: CutPlan, way: readonly Position[]): { cut: Cut; size: number } {
  const features = [...cutShapes(plan, BASEMAP), ...namesOn(plan, way)];
  const cut: Cut = { type: 'FeatureCollection', sheet: plan, features };
  const size = brotliCompressSync(JSON.stringify(encodeSheet(cut))).length;
  if (size <= budget) return { cut, size };
  return cutWithin(budget, { ...plan, tolerance: Math.round(plan.tolerance * 1.12) }, way);
}

/** One feature a line: a review of a new cut shows which layers changed. */
function print({ features, ...rest }: Cut): string {
  const head = JSON.stringify(rest).slice(0, -1);
  return `${head},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}
