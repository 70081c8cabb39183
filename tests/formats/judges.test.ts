import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readVisits } from '../../src/build/read-visits.ts';
import { WRITTEN } from '../../src/formats/registry.ts';

/**
 * Programs of others that read what we write. They come with the system: where they are not installed and cannot be (no
 * package manager, no right to use it, no network), their tests are skipped and say so.
 */
const TOOLS = { ogr2ogr: 'gdal-bin', gpsbabel: 'gpsbabel', xmllint: 'libxml2-utils' } as const;
const has = (tool: keyof typeof TOOLS) => spawnSync(tool, ['--version']).error === undefined;
const missing = (Object.keys(TOOLS) as (keyof typeof TOOLS)[]).filter((tool) => !has(tool));
if (missing.length > 0)
  spawnSync('apt-get', ['install', '-y', '-q', ...missing.map((tool) => TOOLS[tool])], { timeout: 240_000 });

const read = await readVisits();
if (read.kind === 'problems') throw new Error('the visits that ship with the site have problems');
const { visits } = read;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'judges-'));
  for (const {
    writing: { suffix, load },
  } of WRITTEN) {
    const { write } = await load();
    for (const visit of visits)
      await writeFile(
        join(folder, `${visit.id}.${suffix}`),
        write(visit, { addressOf: () => undefined }).text,
      );
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Point = readonly [longitude: number, latitude: number];

/** The points that GDAL finds in a layer of a file, as it writes them in GeoJSON again. */
function pointsByGdal(file: string, ...options: readonly string[]): readonly Point[] {
  const out = execFileSync('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', join(folder, file), ...options], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 26,
  });
  const { features } = JSON.parse(out) as {
    features: { geometry: { type: string; coordinates: [number, number] } | null }[];
  };
  return features.flatMap(({ geometry }): Point[] =>
    geometry?.type === 'Point' ? [geometry.coordinates] : [],
  );
}

/** The waypoints that GPSBabel finds, as it lists them. */
function pointsByGpsbabel(type: 'gpx' | 'kml', file: string): readonly Point[] {
  const out = execFileSync(
    'gpsbabel',
    ['-w', '-i', type, '-f', join(folder, file), '-o', 'unicsv', '-F', '-'],
    { encoding: 'utf8' },
  );
  const { data } = Papa.parse<Record<string, string>>(out.trimEnd(), { header: true });
  return data.map((row) => [Number(row['Longitude']), Number(row['Latitude'])]);
}

describe.each(visits.map((visit) => [visit.id, visit] as const))('%s is read by others', (id, visit) => {
  function expectStops(points: readonly Point[]) {
    expect(points).toHaveLength(visit.stops.length);
    for (const [index, [longitude, latitude]] of points.entries()) {
      const [east, north] = visit.stops[index]?.place.position.value ?? [Number.NaN, Number.NaN];
      const turns = (longitude - east) / 360;
      expect(Math.abs(turns - Math.round(turns)) * 360).toBeLessThan(1e-5);
      expect(Math.abs(latitude - north)).toBeLessThan(1e-5);
    }
  }

  it.skipIf(!has('ogr2ogr'))('GDAL finds its stops in GeoJSON, GPX, KML and CSV', () => {
    expectStops(pointsByGdal(`${id}.geojson`));
    expectStops(pointsByGdal(`${id}.gpx`, 'waypoints'));
    expectStops(pointsByGdal(`${id}.kml`, 'Stops'));
    expectStops(
      pointsByGdal(`${id}.csv`, '-oo', 'X_POSSIBLE_NAMES=longitude', '-oo', 'Y_POSSIBLE_NAMES=latitude'),
    );
  });

  it.skipIf(!has('gpsbabel'))('GPSBabel finds its stops in GPX and KML', () => {
    expectStops(pointsByGpsbabel('gpx', `${id}.gpx`));
    expectStops(pointsByGpsbabel('kml', `${id}.kml`).slice(0, visit.stops.length));
  });

  it.skipIf(!has('xmllint'))('libxml2 finds its XML well-formed', () => {
    for (const suffix of ['gpx', 'kml'])
      expect(
        spawnSync('xmllint', ['--noout', join(folder, `${id}.${suffix}`)], { encoding: 'utf8' }).stderr,
      ).toBe('');
  });
});
