import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import geojsonvt from 'geojson-vt';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromGeojsonVt } from 'vt-pbf';
import { launch } from './browser.ts';
import { build } from './built-site.ts';
import { projectCopy } from './project.ts';
import { DESK, eventually, mapIsLive } from './session.ts';
import { serveFolder } from './static-host.ts';

let browser: Browser;
/** A project whose owner turns on the one, then the other. */
let root: string;
beforeAll(async () => {
  browser = await launch();
  root = await projectCopy(['kim-russia-2023']);
});
afterAll(async () => {
  await browser?.close();
  if (root) await rm(root, { recursive: true });
});

/** A tile of nothing but sea, and a picture of one point of it. */
const SEA = geojsonvt(
  {
    type: 'Polygon',
    coordinates: [
      [
        [-180, -85],
        [180, -85],
        [180, 85],
        [-180, 85],
        [-180, -85],
      ],
    ],
  },
  { maxZoom: 14 },
);
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==',
  'base64',
);

function vectorTile(url: string): Buffer {
  const [z = 0, x = 0, y = 0] = (/(\d+)\/(\d+)\/(\d+)$/.exec(url) ?? []).slice(1).map(Number);
  const tile = SEA.getTile(z, x, y);
  // The declarations of vt-pbf ask for the index that a tile is cut from; it takes the tile.
  return Buffer.from(tile ? fromGeojsonVt({ ocean: tile as never }, { version: 2 }) : new Uint8Array());
}

it.each([
  ['openstreetmap', 'https://tile.openstreetmap.org/', '.leaflet-tile-loaded'],
  ['versatiles', 'https://tiles.versatiles.org/', '.leaflet-tile-pane canvas'],
])('asks %s for tiles, and nobody else, when the owner turned it on', async (tiles, provider, drawn) => {
  await writeFile(join(root, 'geodata/site.json'), JSON.stringify({ address: null, tiles }));
  build(root);
  const host = await serveFolder(join(root, 'dist'));
  const context = await browser.newContext(DESK);
  const page = await context.newPage();
  const foreign: string[] = [];
  await page.route(
    (url) => url.host !== new URL(host.address).host,
    (route) => {
      const url = route.request().url();
      foreign.push(url);
      const vector = url.includes('versatiles');
      return route.fulfill({
        contentType: vector ? 'application/x-protobuf' : 'image/png',
        headers: { 'access-control-allow-origin': '*' },
        body: vector ? vectorTile(url) : PICTURE,
      });
    },
  );
  await page.goto(`${host.address}kim-russia-2023/russky-island/`);
  await mapIsLive(page);
  await page.waitForSelector(drawn, { state: 'attached' });
  expect(foreign.length).toBeGreaterThan(3);
  expect(foreign.filter((url) => !url.startsWith(provider))).toEqual([]);
  // In each theme, and when a reader's system changes from the one to the other.
  for (const colorScheme of tiles === 'versatiles' ? (['light', 'dark'] as const) : []) {
    await page.emulateMedia({ colorScheme });
    // Every tile is sea, so the middle of every canvas has the colour of water.
    await eventually(async () => {
      const [painted, water] = await page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.leaflet-tile-pane canvas');
        const pixel = canvas?.getContext('2d')?.getImageData(128, 128, 1, 1).data;
        const hex = [...(pixel ?? [])].slice(0, 3).map((part) => part.toString(16).padStart(2, '0'));
        return [
          `#${hex.join('')}`,
          getComputedStyle(document.documentElement).getPropertyValue('--map-water').trim(),
        ];
      });
      expect(painted).toBe(water);
    });
  }
  await context.close();
  await host.close();
});
