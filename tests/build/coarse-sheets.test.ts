import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BUDGETS } from '../../src/build/cut-basemap/plan.ts';
import { readSheets } from '../../src/build/read-sheets.ts';
import type { Position } from '../../src/geo/position.ts';

let root: string;
let kept: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'coarse-'));
  kept = join('.cache/coarse', basename(root));
});
afterEach(async () => {
  await rm(root, { recursive: true });
  await rm(kept, { recursive: true, force: true });
});

/** The sheets of a visit of these stops, whose id is that of its folder. */
async function sheetsOf(stops: readonly Position[]) {
  const folder = join(root, 'visits', basename(root));
  await mkdir(folder, { recursive: true });
  const features = stops.map((coordinates) => ({ geometry: { coordinates }, properties: {} }));
  await writeFile(join(folder, 'visit.geojson'), JSON.stringify({ features }));
  return readSheets(basename(root), root);
}

it('names the cities of a visit that nobody has cut a map for, and draws its surroundings finer', async () => {
  const sheets = await sheetsOf([[34.14, 44.47]]);
  expect(sheets.map(({ name }) => name)).toEqual(['overview', 'region-1']);
  const [overview, region] = sheets.map(({ labels }) => labels.map(({ text }) => text));
  expect(overview).toContain('Kyiv');
  expect(region).toContain('Yalta');
  const [coarse = 0, fine = 0] = sheets.map(({ unit }) => unit);
  expect(fine).toBeLessThan(coarse);
});

it('names countries, and no lake or river, of which it has no shapes', async () => {
  const sheets = await sheetsOf([
    [131.9, 43.1],
    [128.3, 51.9],
  ]);
  const labels = sheets.flatMap((sheet) => sheet.labels);
  expect(labels.map(({ text }) => text)).toEqual(expect.arrayContaining(['Russia', 'China', 'North Korea']));
  expect(labels.filter(({ kind }) => kind === 'lake' || kind === 'river')).toEqual([]);
});

it.each([
  ['as its country spells it', [19.46, 51.76], 'Łódź'],
  ['without the marks of a transliteration', [138.57, 35.66], 'Kofu'],
  ['with the apostrophe that parts syllables', [108.9, 34.3], "Xi'an"],
] as const)('names a city %s', async (_, stop, name) => {
  const sheets = await sheetsOf([stop]);
  expect(sheets.flatMap(({ labels }) => labels.map(({ text }) => text))).toContain(name);
});

it('keeps what it drew for the way of a visit, and no map of where it led before', async () => {
  const [first] = await sheetsOf([[34.14, 44.47]]);
  const [name] = await readdir(kept);
  expect(await sheetsOf([[34.14, 44.47]]).then(([again]) => again)).toEqual(first);
  expect(await readdir(kept)).toEqual([name]);
  await sheetsOf([[178.42, -18.14]]);
  const names = await readdir(kept);
  expect(names).toHaveLength(1);
  expect(names).not.toContain(name);
});

it('names what lies beyond the 180th meridian where the sheet has it', async () => {
  const [overview] = await sheetsOf([
    [178.42, -18.14],
    [-171.77, -13.83],
  ]);
  const [west = 0, , east = 0] = overview?.box ?? [];
  expect(east).toBeGreaterThan(1);
  for (const { x } of overview?.labels ?? []) {
    expect(x).toBeGreaterThan(west);
    expect(x).toBeLessThan(east);
  }
  expect(overview?.labels.map(({ text }) => text)).toContain('Apia');
});

it('weighs no more than a map that was cut', async () => {
  const round = await sheetsOf([
    [-122, 37],
    [0, 51],
    [139, 35],
  ]);
  for (const sheet of round) {
    const kind = sheet.name === 'overview' ? 'overview' : 'region';
    expect(brotliCompressSync(JSON.stringify(sheet)).length).toBeLessThanOrEqual(BUDGETS[kind]);
  }
});
