import { expect, test } from 'vitest';
import { coarseCut } from '../../src/build/coarse-cut.ts';
import { encodeSheet } from '../../src/build/encode-sheet.ts';

test('a visit without a cut gets land and borders, the far ones folded away', async () => {
  const sheet = encodeSheet(await coarseCut([115, 33, 150, 61]));
  expect(sheet.name).toBe('overview');
  expect(sheet.coast).not.toBe('');
  expect(sheet.border).not.toBe('');
  expect(sheet.land.length).toBeLessThan(60_000);
});

test('the whole world is drawn from the coarsest edition', async () => {
  const sheet = encodeSheet(await coarseCut([-180, -58, 180, 78]));
  expect(sheet.land.length).toBeLessThan(40_000);
});

test('what goes round a pole reaches down to where the map ends', async () => {
  const pole = await coarseCut([-180, -85, 180, 85]);
  const [land] = pole.features;
  if (land?.geometry.type !== 'MultiPolygon') throw new Error('no land');
  const antarctica = land.geometry.coordinates.find(([ring]) =>
    ring?.some(([, latitude = 0]) => latitude < -85),
  );
  const longitudes = antarctica?.[0]
    ?.filter(([, latitude = 0]) => latitude < -85)
    .map(([longitude]) => longitude ?? 0);
  expect(Math.min(...(longitudes ?? []))).toBeLessThanOrEqual(-179);
  expect(Math.max(...(longitudes ?? []))).toBeGreaterThanOrEqual(179);
});
