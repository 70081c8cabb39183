import { beforeAll, describe, expect, it } from 'vitest';
import { readAtlas } from '../../src/build/read-atlas.ts';
import { readVisits } from '../../src/build/read-visits.ts';
import type { Position } from '../../src/geo/position.ts';
import type { Atlas } from '../../src/review/atlas.ts';

let atlas: Atlas;
beforeAll(async () => {
  atlas = await readAtlas((await readVisits()).sound.map(({ visit }) => visit));
});

describe('countries', () => {
  it.each<readonly [string, Position, number, readonly string[]]>([
    ['Artyom', [132.19, 43.36], 1_000, ['RU']],
    ['Hong Kong is of China too', [114.16, 22.285], 1_000, ['CN', 'HK']],
    ['Réunion is of France too', [55.5, -21.1], 1_000, ['FR', 'RE']],
    ['at a border there are two', [7.586, 47.56], 5_000, ['CH', 'DE', 'FR']],
    ['in a harbour', [103.85, 1.25], 1_000, ['SG']],
    ['on the high seas there is none', [-40, 40], 1_000, []],
    ['past the 180th meridian', [178.44 - 360, -18.14], 1_000, ['FJ']],
    ['across the 180th meridian', [179.999, 66.5], 5_000, ['RU']],
  ])('%s', (_, position, metres, codes) => {
    expect(atlas.countriesWithin(position, metres)).toEqual(codes);
  });

  it.each([
    ['GB', true],
    ['RU', true],
    ['XK', true],
    ['UK', false],
    ['ZZ', false],
    ['EU', false],
  ])('%s is a country: %s', (code, is) => expect(atlas.isCountry(code)).toBe(is));
});

describe('land', () => {
  it.each<readonly [string, Position, number, boolean]>([
    ['Artyom', [132.19, 43.36], 100, true],
    ['Russky Island', [131.893, 43.0255], 100, true],
    ['the Sea of Japan', [132.148, 42.399], 4_000, false],
    ['near enough to a coast', [131.88, 42.85], 30_000, true],
    ['the North Atlantic', [-50, 42.5], 50_000, false],
    ['the Fiji islands, seen from the east', [178.44 - 360, -18.14], 3_000, true],
    ['Chukotka, west of the 180th meridian', [175, 67], 1_000, true],
    ['Chukotka, east of the 180th meridian', [-172, 66.5], 1_000, true],
    ['Chukotka, on the 180th meridian', [180, 68], 1_000, true],
    ['the Norwegian Sea, as far north', [0, 68], 50_000, false],
    ['the sea off New Zealand', [179.5, -40], 5_000, false],
    ['the Caspian Sea', [50.5, 42], 30_000, false],
    ['Antarctica', [-100, -80], 1_000, true],
    ['the South Pole', [0, -90], 1_000, true],
  ])('%s', (_, position, metres, there) => expect(atlas.landWithin(position, metres)).toBe(there));
});

it('knows the places of GeoNames that the visits name, and no others', async () => {
  const { sound } = await readVisits();
  const [first] = sound;
  const [stop] = first?.visit.stops ?? [];
  if (!first || !stop) throw new Error('no visit is shipped');
  const visit = { ...first.visit, stops: [{ ...stop, place: { ...stop.place, geonames: 2027456 } }] };
  const { positionOf } = await readAtlas([visit]);
  expect(positionOf(2027456)).toEqual([132.18887, 43.3595]);
  expect(positionOf(2013348)).toBeUndefined();
});
