import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cut } from '../../src/build/cut-basemap/cut.ts';
import { BUDGETS } from '../../src/build/cut-basemap/plan.ts';
import { encodeSheet } from '../../src/build/encode-sheet.ts';
import { linesOf } from '../../src/build/path-data.ts';
import { readSheets } from '../../src/build/read-sheets.ts';
import type { Sheet } from '../../src/cartography/sheet.ts';
import { project, southing } from '../../src/geo/mercator.ts';
import type { Position } from '../../src/geo/position.ts';
import { inPairs } from './in-pairs.ts';

const plan = { name: 'overview', box: [130, 42, 134, 46], minZoom: 0, tolerance: 300 } as const;

function cutOf(...features: Cut['features']): Cut {
  return { type: 'FeatureCollection', sheet: plan, features };
}

function landOf(...rings: readonly (readonly Position[])[]): Cut {
  return cutOf({
    type: 'Feature',
    properties: { layer: 'land' },
    geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) },
  });
}

const mercator = ({ origin, unit }: Sheet, [x, y]: readonly [number, number]) =>
  [origin[0] + x * unit, origin[1] + y * unit] as const;

describe('encodeSheet', () => {
  test('keeps every point of a line within one unit', () => {
    const position = fc.tuple(
      fc.double({ min: 130, max: 134, noNaN: true }),
      fc.double({ min: 42, max: 46, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 40 }), (line) => {
        const sheet = encodeSheet(
          cutOf({
            type: 'Feature',
            properties: { layer: 'river' },
            geometry: { type: 'MultiLineString', coordinates: [line] },
          }),
        );
        const decoded = linesOf(sheet.river).flatMap(({ points }) =>
          inPairs(points).map((each) => mercator(sheet, each)),
        );
        for (const [x, y] of decoded.length > 0 ? line.map(project) : []) {
          const near = decoded.some(
            ([otherX, otherY]) => Math.abs(otherX - x) <= sheet.unit && Math.abs(otherY - y) <= sheet.unit,
          );
          expect(near).toBe(true);
        }
      }),
    );
  });

  test('goes on beyond the Mercator square where it goes to a pole: with land in the south, with sea in the north', () => {
    const antarctica: readonly Position[] = [
      [-180, -70],
      // Ross's ice shelf ends beyond the square.
      [-160, -86],
      [180, -70],
      [180, -90],
      [-180, -90],
      [-180, -70],
    ];
    const { sheet: region, ...cut } = landOf(antarctica);
    const sheet = encodeSheet({ ...cut, sheet: { ...region, box: [-180, -90, 180, 90], tolerance: 20_000 } });
    expect(sheet.box).toEqual([0, -1, 1, 2]);
    const ends = linesOf(sheet.land).flatMap(({ points }) =>
      inPairs(points).map((each) => mercator(sheet, each)[1]),
    );
    expect(Math.max(...ends)).toBeCloseTo(2, 3);
    const [shore, ...others] = linesOf(sheet.coast);
    expect(others).toEqual([]);
    const corners = inPairs(shore?.points ?? []);
    expect(corners).toHaveLength(3);
    expect(mercator(sheet, corners[1] ?? [0, 0])[1]).toBeCloseTo(southing(-86), 3);
    expect(southing(-86)).toBeGreaterThan(1);
    // And to the west and east a little, into the next copies of the world.
    const sides = linesOf(sheet.land).flatMap(({ points }) =>
      inPairs(points).map((each) => mercator(sheet, each)[0]),
    );
    expect(Math.min(...sides)).toBeLessThan(-0.001);
    expect(Math.max(...sides)).toBeGreaterThan(1.001);
  });

  test('strokes the whole shore of an island', () => {
    const sheet = encodeSheet(
      landOf([
        [131, 43],
        [132, 43],
        [132, 44],
        [131, 44],
        [131, 43],
      ]),
    );
    expect(sheet.coast).toBe(sheet.land);
  });

  test('strokes no edge that only the cut made, wherever the ring begins', () => {
    const ring: readonly Position[] = [
      [130, 42],
      [133, 42],
      [133, 44],
      [132, 45],
      [130, 45],
    ];
    for (const start of ring.keys()) {
      const turned = [...ring.slice(start), ...ring.slice(0, start)];
      const sheet = encodeSheet(landOf([...turned, ...turned.slice(0, 1)]));
      const shore = linesOf(sheet.coast);
      expect(shore).toHaveLength(1);
      expect(shore[0]?.closed).toBe(false);
      const ends = inPairs(shore[0]?.points ?? []).map((each) => mercator(sheet, each));
      expect(ends).toHaveLength(4);
      for (const [index, corner] of (
        [
          [133, 42],
          [133, 44],
          [132, 45],
          [130, 45],
        ] as const
      ).entries()) {
        const [x, y] = project(corner);
        expect(Math.abs((ends[index]?.[0] ?? 0) - x)).toBeLessThanOrEqual(sheet.unit);
        expect(Math.abs((ends[index]?.[1] ?? 0) - y)).toBeLessThanOrEqual(sheet.unit);
      }
    }
  });

  test('a sheet that is all land has no shore', () => {
    const sheet = encodeSheet(
      landOf([
        [130, 42],
        [134, 42],
        [134, 46],
        [130, 46],
        [130, 42],
      ]),
    );
    expect(sheet.land).not.toBe('');
    expect(sheet.coast).toBe('');
  });
});

const BASEMAP = 'geodata/basemap';
const visits = readdirSync(BASEMAP, { withFileTypes: true }).filter((each) => each.isDirectory());

describe.each(visits.map(({ name }) => name))('the cuts of %s', (visit) => {
  test('are read coarse before fine, the overview first', async () => {
    const sheets = await readSheets(visit);
    expect(sheets[0]?.name).toBe('overview');
    expect(sheets.map(({ minZoom }) => minZoom)).toEqual(
      sheets.map(({ minZoom }) => minZoom).sort((a, b) => a - b),
    );
  });

  test('stay within their budgets and draw no frame', async () => {
    for (const sheet of await readSheets(visit)) {
      const kind = Object.entries(BUDGETS).find(([name]) => sheet.name.startsWith(name));
      expect(brotliCompressSync(JSON.stringify(sheet)).length, sheet.name).toBeLessThanOrEqual(
        kind?.[1] ?? 0,
      );
      expect(framedEdges(sheet), sheet.name).toEqual([]);
    }
  });

  test('have land, and names within their box', async () => {
    for (const { name, land, labels, box } of await readSheets(visit)) {
      expect(land, name).not.toBe('');
      for (const { x, y } of labels) {
        expect(x > box[0] && x < box[2] && y > box[1] && y < box[3], name).toBe(true);
      }
    }
  });
});

/** The edges of the shore that run along a side of the box. */
function framedEdges(sheet: Sheet): readonly string[] {
  const [west, north, east, south] = sheet.box;
  const [right, bottom] = [Math.round((east - west) / sheet.unit), Math.round((south - north) / sheet.unit)];
  return linesOf(sheet.coast).flatMap(({ points }) =>
    inPairs(points).flatMap(([x, y], index, all) => {
      const [fromX, fromY] = all[index - 1] ?? [Number.NaN, Number.NaN];
      const along = (x === fromX && (x === 0 || x === right)) || (y === fromY && (y === 0 || y === bottom));
      return along ? [`${fromX} ${fromY} to ${x} ${y}`] : [];
    }),
  );
}

test('Vladivostok and Komsomolsk have a name on the map of 2023, and the seas both of theirs', async () => {
  const cut: Cut = JSON.parse(readFileSync(join(BASEMAP, 'kim-russia-2023', 'overview.geojson'), 'utf8'));
  const names = encodeSheet(cut).labels.map(({ text }) => text);
  expect(names).toEqual(
    expect.arrayContaining(['Vladivostok', 'Komsomolsk-on-Amur', 'Sea of Japan (East Sea)']),
  );
});
