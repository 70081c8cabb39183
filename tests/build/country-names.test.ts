import { expect, it } from 'vitest';
import { countryNames } from '../../src/build/cut-basemap/country-names.ts';
import type { Bounds } from '../../src/geo/position.ts';
import { formatCountry } from '../../src/messages/format.ts';
import { countriesWithin } from '../../src/review/countries.ts';

const namesIn = (box: Bounds, deepest = 7) =>
  countryNames({ box, deepest }, 'geodata/basemap').map(({ properties: { name, from = 0 }, geometry }) => {
    return { name, from, at: geometry.coordinates };
  });
const called = (names: ReturnType<typeof namesIn>) => [...new Set(names.map(({ name }) => name))].sort();

it.each<readonly [string, Bounds]>([
  ['Europe', [-5, 47, 15, 55]],
  ['the Balkans', [13, 38, 29, 47]],
  ['the Far East', [109, 32, 157, 62]],
  ['the Horn of Africa', [36, 3, 52, 18]],
  ['the Bering Strait, where a sheet goes on past 180 degrees', [160, 50, 215, 72]],
])('names each country within it, by other shapes than those that it goes by: %s', (_, box) => {
  const names = namesIn(box);
  expect(names.length).toBeGreaterThan(5);
  for (const { name, at } of names) expect(countriesWithin(at, 100).map(formatCountry)).toContain(name);
});

it('names neighbours, each more than once where it is wide, and the smaller the closer one looks', () => {
  const names = namesIn([-5, 47, 15, 55]);
  expect(called(names)).toEqual(
    expect.arrayContaining(['Belgium', 'France', 'Germany', 'Luxembourg', 'Netherlands']),
  );
  const of = (name: string) => names.filter((each) => each.name === name);
  expect(of('Germany').length).toBeGreaterThan(2);
  const first = (name: string) => Math.min(...of(name).map(({ from }) => from));
  expect(first('Germany')).toBeLessThan(first('Belgium'));
  expect(first('Belgium')).toBeLessThan(first('Luxembourg'));
  expect(called(namesIn([-5, 47, 15, 55], 5))).not.toContain('Luxembourg');
});

it('names none where it is disputed whose land it is', () => {
  expect(called(namesIn([32.6, 44.4, 36.4, 46]))).toEqual([]);
  expect(called(namesIn([33.5, 43.9, 36.5, 47.5]))).toEqual(['Ukraine']);
  expect(
    namesIn([70, 28, 84, 40]).filter(({ at: [x, y] }) => x > 73 && x < 80.5 && y > 32.3 && y < 37.2),
  ).toEqual([]);
});

it('spreads its points over a world', () => {
  const names = countryNames({ box: [-180, -90, 180, 90], deepest: 7 }, 'geodata/basemap');
  expect(new Set(names.map(({ properties }) => properties.name)).size).toBeGreaterThan(150);
  const russia = names.filter(({ properties }) => properties.name === 'Russia');
  const east = russia.map(({ geometry: { coordinates } }) => coordinates[0]);
  expect(Math.max(...east) - Math.min(...east)).toBeGreaterThan(60);
});
