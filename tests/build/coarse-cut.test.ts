import { expect, test } from 'vitest';
import { coarseCut } from '../../src/build/coarse-cut.ts';
import type { Cut } from '../../src/build/cut-basemap/cut.ts';
import { encodeSheet } from '../../src/build/encode-sheet.ts';
import type { Bounds, Position } from '../../src/geo/position.ts';

const cut = (box: Bounds, edition: '110m' | '50m' | '10m') =>
  coarseCut({ name: 'overview', box, minZoom: 0 }, edition);

test('a visit without a cut gets land and borders, the far ones folded away', async () => {
  const sheet = encodeSheet(await cut([115, 33, 150, 61], '50m'));
  expect(sheet.name).toBe('overview');
  expect(sheet.coast).not.toBe('');
  expect(sheet.border).not.toBe('');
  expect(sheet.land.length).toBeLessThan(60_000);
});

test('the whole world is small in the coarsest edition', async () => {
  const sheet = encodeSheet(await cut([-180, -90, 180, 90], '110m'));
  expect(sheet.land.length).toBeLessThan(40_000);
});

const CALIFORNIA = [-120, 37] as const;
const NEW_ZEALAND = [175.6, -39] as const;
const FRANCE = [2.5, 47] as const;

test.each([
  ['Berlin and round it', [9, 51, 18, 54], '10m', [13.4, 52.5], true],
  ['its corners', [9, 51, 18, 53], '10m', [17.9, 52.9], true],
  ['its corners', [9, 51, 18, 53], '10m', [9.1, 51.1], true],
  ['the sea off Yalta', [31, 43, 37, 46], '10m', [34.2, 44.3], false],
  ['the hills over Yalta', [31, 43, 37, 46], '10m', [34.1, 44.6], true],
  ['the Pacific as seen from the east', [-210, -50, -100, 60], '50m', CALIFORNIA, true],
  ['the Pacific as seen from the east', [-210, -50, -100, 60], '50m', turned(NEW_ZEALAND, -1), true],
  ['the Pacific as seen from the west', [150, -50, 260, 60], '50m', turned(CALIFORNIA, 1), true],
  ['the Pacific as seen from the west', [150, -50, 260, 60], '50m', NEW_ZEALAND, true],
  ['the middle of the Pacific', [150, -50, 260, 60], '50m', [200, 0], false],
  ['a whole world', [-180, -90, 180, 90], '110m', FRANCE, true],
  ['the South Pole', [-180, -90, 180, 90], '110m', [0, -89], true],
  ['what goes round it', [-180, -90, 180, 90], '110m', [179, -86], true],
  ['what goes round it', [-180, -90, 180, 90], '110m', [-179, -86], true],
  ['the surroundings of the South Pole', [-20, -90, 20, -83], '10m', [0, -88], true],
  ['the North Pole', [-20, 83, 20, 90], '10m', [0, 89], false],
] as const)('has land and sea where they are: %s', async (_, box, edition, place, isLand) => {
  expect(isOnLand(await cut(box, edition), place)).toBe(isLand);
});

function turned([longitude, latitude]: Position, turns: number): Position {
  return [longitude + 360 * turns, latitude];
}

/** Whether a place is within an odd number of rings, as the land is filled. */
function isOnLand({ features }: Cut, [x, y]: Position): boolean {
  const rings = features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [],
  );
  const edges = rings.flatMap((ring) => ring.map((to, index) => [ring.at(index - 1) ?? to, to] as const));
  const crossed = edges.filter(([[ax, ay], [bx, by]]) => {
    if (ay > y === by > y) return false;
    return x < ax + ((y - ay) / (by - ay)) * (bx - ax);
  });
  return crossed.length % 2 === 1;
}
