import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readVisits } from '../../src/build/read-visits.ts';
import { WRITTEN } from '../../src/formats/registry.ts';
import { arbitraryVisit } from './arbitrary-visit.ts';
import { furnished } from './furnished-visit.ts';
import { has, installTools, officialSchemas } from './system-tools.ts';

installTools();
const schemas = officialSchemas();

const read = await readVisits();
if (read.kind === 'problems') throw new Error('the visits that ship with the site have problems');
const { visits } = read;
/** The same with all that a visit can say, across the 180th meridian, under names that break what is not quoted. */
const named = visits.map(furnished).map((visit) => ({
  ...visit,
  stops: visit.stops.map((stop, index) => ({
    ...stop,
    name: {
      ...stop.name,
      value: `${['مطار القاهرة', '“a”, "b"; c\td', '北京 & <上海>', 'О’Брайен №'][index % 4]} ${index}`,
    },
  })),
}));
/** Visits as odd as they can be, which only schemas judge: programs have their own opinions of control characters. */
const odd = fc
  .sample(arbitraryVisit({ min: 1, max: 12 }), { numRuns: 12, seed: 20231113 })
  .map((visit, index) => ({ ...visit, id: `odd-${index}` }));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'judges-'));
  for (const {
    writing: { suffix, load },
  } of WRITTEN) {
    const { write } = await load();
    for (const visit of [...visits, ...named, ...odd])
      await writeFile(
        join(folder, `${visit.id}.${suffix}`),
        write(visit, { addressOf: () => undefined }).text,
      );
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Point = readonly [longitude: number, latitude: number];

interface Feature {
  readonly geometry: { readonly type: string; readonly coordinates: Point } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The points that GDAL finds in a layer of a file, as it writes them in GeoJSON again. */
function featuresByGdal(file: string, ...options: readonly string[]): readonly Feature[] {
  const out = execFileSync('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', join(folder, file), ...options], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 26,
  });
  // As GDAL writes it.
  const { features } = JSON.parse(out) as { readonly features: readonly Feature[] };
  return features.filter(({ geometry }) => geometry?.type === 'Point');
}
const pointsByGdal = (file: string, ...options: readonly string[]): readonly Point[] =>
  featuresByGdal(file, ...options).flatMap(({ geometry }) => (geometry ? [geometry.coordinates] : []));

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

describe.each([...visits, ...named].map((visit) => [visit.id, visit] as const))(
  '%s is read by others',
  (id, visit) => {
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

    it.skipIf(!has('ogr2ogr'))('GDAL reads what they are called, when they were and what they are', () => {
      const said = (features: readonly Feature[], ...keys: readonly string[]) =>
        features.map(({ properties }) => keys.map((key) => properties[key]));
      const ours = (of: (stop: (typeof visit.stops)[number]) => readonly unknown[]) => visit.stops.map(of);
      const days = ours(({ name, when, place }) => [
        name.value,
        when.value.edtf,
        place.name.value,
        place.country,
      ]);
      expect(said(featuresByGdal(`${id}.geojson`), 'name', 'date', 'place', 'country')).toEqual(days);
      const table = featuresByGdal(
        `${id}.csv`,
        ...['-oo', 'X_POSSIBLE_NAMES=longitude', '-oo', 'Y_POSSIBLE_NAMES=latitude'],
      );
      expect(said(table, 'name', 'date', 'place', 'country')).toEqual(days);
      expect(said(featuresByGdal(`${id}.gpx`, 'waypoints'), 'name', 'cmt', 'type')).toEqual(
        ours(({ name, when, place }) => [name.value, when.value.edtf, place.kind]),
      );
      expect(said(featuresByGdal(`${id}.kml`, 'Stops'), 'Name', 'date', 'timeZone', 'present')).toEqual(
        ours(({ number, name, when, present }) => [
          `${number}. ${name.value}`,
          when.value.edtf,
          when.value.timeZone,
          present.length > 0 ? expect.any(String) : null,
        ]),
      );
    });

    it.skipIf(!has('gpsbabel'))('GPSBabel finds its stops in GPX and KML', () => {
      expectStops(pointsByGpsbabel('gpx', `${id}.gpx`));
      expectStops(pointsByGpsbabel('kml', `${id}.kml`).slice(0, visit.stops.length));
    });
  },
);

/** What libxml2 says of a file by a schema, nothing where it holds. */
function complaints(schema: string, file: string): string {
  const judged = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, file], { encoding: 'utf8' });
  return judged.status === 0 ? '' : judged.stderr;
}

describe.skipIf(!has('xmllint') || !schemas)('by the official schemas', () => {
  it.each([...visits, ...named, ...odd].map(({ id }) => id))('%s is valid GPX 1.1 and KML 2.2', (id) => {
    if (!schemas) return;
    expect(complaints(schemas.gpx, join(folder, `${id}.gpx`))).toBe('');
    expect(complaints(schemas.kml, join(folder, `${id}.kml`))).toBe('');
  });

  it('a file with an element out of place is not', async () => {
    if (!schemas) return;
    const [visit] = visits;
    for (const [format, schema] of Object.entries(schemas)) {
      const text = await readFile(join(folder, `${visit?.id}.${format}`), 'utf8');
      const spoiled = join(folder, `spoiled.${format}`);
      await writeFile(spoiled, text.replace(/(<name>[^<]*<\/name>)/, '$1$1'));
      expect(complaints(schema, spoiled)).toMatch(/not expected/);
    }
  });
});

it('Linked Places keep the rules of their published schema', async () => {
  const validate = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(
    JSON.parse(await readFile(join(import.meta.dirname, 'linked-places.schema.json'), 'utf8')),
  );
  for (const { id } of [...visits, ...odd]) {
    const { features, ...collection } = JSON.parse(await readFile(join(folder, `${id}.lpf.json`), 'utf8'));
    expect(collection).toMatchObject({
      type: 'FeatureCollection',
      '@context': [expect.stringMatching(/^https:/), expect.anything()],
    });
    for (const feature of features) {
      validate(feature);
      expect(validate.errors ?? []).toEqual([]);
    }
    expect(validate({ ...features[0], links: [{ type: 'like', identifier: 'x' }] })).toBe(false);
    expect(validate({ ...features[0], names: [{ lang: 'en' }] })).toBe(false);
  }
});
