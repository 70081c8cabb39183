import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bounds, isAllRound, type Position } from '../../geo/position.ts';
import { nearLongitude } from '../../geo/sphere.ts';
import type { AreaFeature, CutPlan, LineFeature } from './cut.ts';
import { onSheet } from './on-sheet.ts';
import { gmt, mapshaper, readWork, workFile, writeLines } from './tools.ts';

/** GSHHG's resolutions by the finest tolerance (metres) that each one serves. */
const RESOLUTIONS = [
  ['l', 5000],
  ['i', 2500],
  ['h', 700],
  ['f', 0],
] as const;

/** How much more than its box a sheet is drawn from, in degrees: the tools' own cuts must lie outside. */
const SURROUND = 0.5;

/** Coarser than this (metres), a wide river is drawn by its banks: as an area it would be too thin to be seen. */
const BANKS_FROM = 1000;

/** Coarser than this (metres), a sheet shows the world, and of the rivers the longest. */
const WORLD_FROM = 3000;

/** Land, lakes, rivers and borders within a plan's box, simplified to its tolerance. */
export function cutShapes(plan: CutPlan, folder: string): readonly (AreaFeature | LineFeature)[] {
  const source = sourceOf(plan);
  const byBanks = plan.tolerance > BANKS_FROM;
  cutAreas(plan, byBanks ? [...source, '-A0+l'] : source);
  writeLines('river.json', [
    ...dump(plan, [...source, ...riverLevels(plan).map((level) => `-I${level}`)]),
    ...(byBanks ? dump(plan, [...source, '-A0/2/2+r', '-W']) : []),
  ]);
  writeLines('border.json', dump(plan, [...source, '-N1']));
  const disputes = workFile('disputes.json');
  writeLines('claim.json', readDisputes(plan, folder, disputes));
  // A shorter run of a river is left out: between areas of its own it would be a stray stroke.
  const least = `this.length > ${plan.tolerance * (plan.tolerance > WORLD_FROM ? 40 : 15)}`;
  cutLines(plan, 'river', 'river-cut.json', ['-explode', '-filter', least]);
  // At sea the source has ticks, not borders.
  const ashore = ['-clip', workFile('land-cut.json')];
  cutLines(plan, 'border', 'border-cut.json', [...ashore, '-erase', disputes]);
  cutLines(plan, 'border', 'disputed-cut.json', [...ashore, '-clip', disputes]);
  cutLines(plan, 'claim', 'claim-cut.json', []);
  return [
    ...areas('land', 'land-cut.json'),
    ...areas('lake', 'lake-cut.json'),
    ...lines('river', 'river-cut.json'),
    ...lines('border', 'border-cut.json'),
    ...lines('disputed', 'disputed-cut.json', 'claim-cut.json'),
  ];
}

/**
 * Splits disputed.geojson: areas within which every border is disputed go to a file of their own, lines that part
 * claims where the borders have none (in a strait) are returned.
 */
function readDisputes(plan: CutPlan, folder: string, areasFile: string): readonly (readonly Position[])[] {
  const text = readFileSync(join(folder, 'disputed.geojson'), 'utf8');
  const { features } = JSON.parse(text) as Disputed; // kept by hand
  const moved = (line: readonly Position[]) => line.map((position) => onSheet(plan.box, position));
  const areas = features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [{ ...geometry, coordinates: geometry.coordinates.map(moved) }] : [],
  );
  const collection = areas.map((geometry) => ({ type: 'Feature', properties: {}, geometry }));
  writeFileSync(areasFile, JSON.stringify({ type: 'FeatureCollection', features: collection }));
  return features.flatMap(({ geometry }) =>
    geometry.type === 'LineString' ? [moved(geometry.coordinates)] : [],
  );
}

interface Disputed {
  readonly features: readonly {
    readonly geometry:
      | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
      | { readonly type: 'LineString'; readonly coordinates: readonly Position[] };
  }[];
}

/** A smaller island or lake, in squared tolerances, is left out. */
const LEAST_AREA = 6;

/** The pieces of a source joined, simplified, clipped, and then whatever else a layer needs. */
function cutLines(plan: CutPlan, source: string, file: string, then: readonly string[]): void {
  if (readWork(`${source}.json`).features.length === 0) {
    writeLines(file, []);
    return;
  }
  mapshaper(
    ...['-i', workFile(`${source}.json`), '-dissolve', '-simplify', `interval=${plan.tolerance}`],
    ...[...clip(plan), ...then, '-o', workFile(file), ...output(plan)],
  );
}

/**
 * GSHHG comes as shorelines in pieces. With a frame around them they part the box into polygons; a point within each
 * tells whether it is sea, land, lake, or island in a lake.
 */
function cutAreas(plan: CutPlan, source: readonly string[]): void {
  const [west, south, east, north] = surround(plan.box);
  const frame: readonly Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  writeLines('shore.json', [...dump(plan, [...source, '-W']), frame]);
  mapshaper(
    ...['-i', workFile('shore.json'), '-polygons', 'gap-tolerance=0.0001'],
    ...['-explode', '-each', 'id = this.id'],
    ...['-o', workFile('parts.json'), '-points', 'inner', '-o', workFile('points.json')],
  );
  const [asked, askedAt] = selection(plan);
  const points = readWork('points.json').features.map(({ properties, geometry }) => {
    const [longitude, latitude] = askedAt(geometry?.coordinates as Position); // of a layer of points
    return `${longitude} ${latitude} ${String(properties?.id)}`;
  });
  const ids = (kept: string) =>
    gmt('select', [...asked, `-N${kept}`], points.join('\n'))
      .split('\n')
      .flatMap((line) => line.split(/\s+/)[2] ?? []);
  const [sea, lake] = [ids('k/s/s/s/s'), ids('s/s/k/s/k')];
  const least = `min-area=${LEAST_AREA * plan.tolerance ** 2}`;
  writeLines('lake-cut.json', []);
  for (const [layer, keep] of [
    ['land', `!${JSON.stringify(sea)}.includes(String(id))`],
    ['lake', `${JSON.stringify(lake)}.includes(String(id))`],
  ] as const) {
    if (layer === 'lake' && lake.length === 0) continue;
    mapshaper(
      ...['-i', workFile('parts.json'), '-filter', keep, '-dissolve2'],
      ...['-simplify', `interval=${plan.tolerance}`, 'keep-shapes', '-filter-islands', least, '-clean'],
      ...[...clip(plan), '-o', workFile(`${layer}-cut.json`), ...output(plan)],
    );
  }
}

/**
 * What GMT is asked of places with, and where it is asked of one. Of a world that begins at the 180th meridian, GMT 6.4 takes the east
 * of Chukotka for sea.
 */
function selection(plan: CutPlan): readonly [source: readonly string[], at: (place: Position) => Position] {
  const source = sourceOf(plan);
  if (!isAllRound(plan.box)) return [source, (place) => place];
  const asked = source.map((arg) => arg.replace('-R-180/180/', '-R-190/170/'));
  return [asked, (place) => nearLongitude(place, [-10, 0])];
}

function surround(box: Bounds): Bounds {
  const [west, south, east, north] = box;
  // A world cannot be wider than it is, and no place is beyond its poles.
  const wide = isAllRound(box) ? 0 : SURROUND;
  return [west - wide, Math.max(-90, south - SURROUND), east + wide, Math.min(90, north + SURROUND)];
}

function sourceOf(plan: CutPlan): readonly string[] {
  const [west, south, east, north] = surround(plan.box);
  const [resolution] = RESOLUTIONS.find(([, least]) => plan.tolerance >= least) ?? ['f'];
  return [`-R${west}/${east}/${south}/${north}`, `-D${resolution}`];
}

/** WDBII ranks rivers from 1 (the largest); 0 would be the banks of those that are drawn as lakes. */
function riverLevels({ tolerance }: CutPlan): readonly number[] {
  if (tolerance > WORLD_FROM) return [1];
  if (tolerance > 1000) return [1, 2];
  return tolerance > 200 ? [1, 2, 3] : [1, 2, 3, 4];
}

function dump({ box }: CutPlan, args: readonly string[]): readonly (readonly Position[])[] {
  const lines: Position[][] = [];
  for (const line of gmt('coast', [...args, '-M']).split('\n')) {
    if (line.startsWith('>')) lines.push([]);
    else if (/^[-\d]/.test(line)) {
      const [longitude = 0, latitude = 0] = line.split(/\s+/).map(Number);
      lines.at(-1)?.push(onSheet(box, [longitude, latitude]));
    }
  }
  return lines.filter((each) => each.length > 1);
}

const clip = ({ box }: CutPlan) => ['-clip', `bbox=${box.join(',')}`];
const output = ({ tolerance }: CutPlan) => [
  `precision=${tolerance > 1000 ? 0.01 : tolerance > 200 ? 0.001 : 0.0001}`,
  'geojson-type=FeatureCollection',
];

function areas(layer: 'land' | 'lake', file: string): readonly AreaFeature[] {
  const coordinates = readWork(file).features.flatMap(({ geometry }) =>
    // mapshaper writes a polygon where there is one only; both are RFC 7946's.
    geometry?.type === 'Polygon'
      ? [geometry.coordinates as readonly (readonly Position[])[]]
      : ((geometry?.coordinates ?? []) as readonly (readonly (readonly Position[])[])[]),
  );
  return coordinates.length === 0
    ? []
    : [{ type: 'Feature', properties: { layer }, geometry: { type: 'MultiPolygon', coordinates } }];
}

function lines(
  layer: LineFeature['properties']['layer'],
  ...files: readonly string[]
): readonly LineFeature[] {
  const coordinates = files
    .flatMap((file) => readWork(file).features)
    .flatMap(({ geometry }) =>
      geometry?.type === 'LineString'
        ? [geometry.coordinates as readonly Position[]]
        : ((geometry?.coordinates ?? []) as readonly (readonly Position[])[]),
    );
  return coordinates.length === 0
    ? []
    : [{ type: 'Feature', properties: { layer }, geometry: { type: 'MultiLineString', coordinates } }];
}
