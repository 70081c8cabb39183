import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readAtlas } from '../../src/build/read-atlas.ts';
import { gazetteerFiles } from '../../src/build/read-gazetteer.ts';
import { readLand } from '../../src/build/read-land.ts';
import { readVisits } from '../../src/build/read-visits.ts';
import type { Atlas } from '../../src/review/atlas.ts';
import { atlas, learn, unaskedOf } from '../../src/studio/worker-atlas.ts';
import type { Visit } from '../../src/visit/visit.ts';

const FILES = { land: 'https://site.example/land.json', gazetteer: 'https://site.example/gazetteer/' };

let visits: readonly Visit[];
let check: Atlas;
beforeAll(async () => {
  visits = (await readVisits()).sound.map(({ visit }) => visit);
  check = await readAtlas(visits);
  const names = await gazetteerFiles(visits);
  vi.stubGlobal('fetch', async ({ href }: URL) => {
    const text = href === FILES.land ? readLand() : names(href.slice(FILES.gazetteer.length));
    return new Response(await text);
  });
});
// Test files share their globals.
afterAll(() => vi.unstubAllGlobals());

it('asks of the world what the check asks, as soon as it has the files for it', async () => {
  const [visit] = visits;
  if (!visit) throw new Error('no visit is shipped');
  expect(unaskedOf(visit)).toContain('geography/water');
  expect(atlas.landWithin([-50, 42.5], 1_000)).toBe(true);
  expect(await learn(visit, FILES)).toBe(true);
  expect(atlas.landWithin([-50, 42.5], 1_000)).toBe(false);
  expect(unaskedOf(visit)).not.toContain('geography/water');
  for (const { place } of visit.stops) {
    const { value } = place.position;
    expect(atlas.landWithin(value, place.precision)).toBe(check.landWithin(value, place.precision));
    expect(atlas.countriesWithin(value, 1_000)).toEqual(check.countriesWithin(value, 1_000));
  }
  // Learnt once.
  expect(await learn(visit, FILES)).toBe(false);
});

it('knows where GeoNames has a place by its name, and says that it does not where the name is another one', async () => {
  const stop = visits.flatMap(({ stops }) => stops)[0];
  const [visit] = visits;
  if (!visit || !stop) throw new Error('no visit is shipped');
  const named = (name: string, geonames: number): Visit => {
    const called = { ...stop.place.name, value: name };
    return {
      ...visit,
      stops: [{ ...stop, name: called, place: { ...stop.place, name: called, geonames } }],
    };
  };
  const artyom = named('Artyom', 2027456);
  await learn(artyom, FILES);
  const [longitude, latitude] = atlas.positionOf(2027456) ?? [];
  expect(longitude).toBeCloseTo(132.189, 2);
  expect(latitude).toBeCloseTo(43.36, 2);
  expect(unaskedOf(artyom)).toEqual([]);
  const nameless = named('A town of which nobody has heard', 524901);
  await learn(nameless, FILES);
  expect(atlas.positionOf(524901)).toBeUndefined();
  expect(unaskedOf(nameless)).toEqual(['geography/identifier']);
});
