import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cutGazetteer } from '../../src/build/cut-gazetteer.ts';
import { foldName } from '../../src/gazetteer/fold.ts';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { openGazetteer, type PlaceRow } from '../../src/gazetteer/open-gazetteer.ts';

let folder: string;
let gazetteer: Gazetteer;
let loaded: string[] = [];

beforeAll(async () => {
  folder = await cutGazetteer([]);
  gazetteer = await openGazetteer(async (name) => {
    loaded.push(name);
    return readFileSync(join(folder, name), 'utf8');
  });
});

describe('search', () => {
  it.each([
    ['Vladiv', 'Vladivostok', 'RU'],
    ['владивосток', 'Vladivostok', 'RU'],
    ['海参崴', 'Vladivostok', 'RU'],
    ['블라디보스토크', 'Vladivostok', 'RU'],
    ['Vladivostock', 'Vladivostok', 'RU'],
    ['Artyom', 'Artëm', 'RU'],
    ['BOMBAY', 'Mumbai', 'IN'],
    ['Saigon', 'Ho Chi Minh City', 'VN'],
    ['Peking', 'Beijing', 'CN'],
    ['Leningrad', 'Saint Petersburg', 'RU'],
    ['kiev', 'Kyiv', 'UA'],
    ['sao paulo', 'São Paulo', 'BR'],
    ['par', 'Paris', 'FR'],
    ['Turkey', 'Türkiye', 'TR'],
    ['Deutschland', 'Germany', 'DE'],
    ['Sheremetyevo', 'Sheremetyevo International Airport', 'RU'],
    ['vostochny', 'Vostochny Cosmodrome', 'RU'],
    ['Fairfax County', 'Fairfax County', 'US'],
    ['galap', 'Galápagos Islands', 'EC'],
    ['sea of japan', 'Sea of Japan', undefined],
  ])('finds by “%s” first %s', async (typed, name, country) => {
    const [first] = await gazetteer.search(typed, 5);
    expect([first?.place.name, first?.place.country]).toEqual([name, country]);
  });

  it('finds nothing by what is no name', async () => {
    expect(await gazetteer.search('qqxzzy', 5)).toEqual([]);
    expect(await gazetteer.search('  ', 5)).toEqual([]);
  });
});

describe('lookUp', () => {
  it('gives places that no list of towns has, each with what it rests on', async () => {
    const found = await gazetteer.lookUp(['Lake Baikal', 'Virginia', 'Nashville International Airport']);
    expect(found.get('Lake Baikal')?.[0]).toMatchObject({
      kind: 'lake',
      source: { publisher: 'Whereabouts', url: 'https://en.wikipedia.org/wiki/Lake_Baikal' },
    });
    expect(found.get('Virginia')?.[0]).toMatchObject({
      kind: 'region',
      country: 'US',
      source: { id: 'geonames' },
    });
    expect(found.get('Nashville International Airport')?.[0]).toMatchObject({
      kind: 'airport',
      country: 'US',
    });
  });

  it('gives less known bearers of a name in the countries that are asked for, and the region of each', async () => {
    const asked = { countries: new Set(['US']) };
    const springfields = (await gazetteer.lookUp(['Springfield'], asked)).get('Springfield') ?? [];
    expect(springfields.map(({ region }) => region)).toContain('Vermont');
    expect((await gazetteer.lookUp(['Springfield'])).get('Springfield')?.length).toBe(8);
  });

  it('gives all bearers of a name, the best known first, and nothing for others', async () => {
    const found = await gazetteer.lookUp(['Paris', 'Nowhereville-on-Sea']);
    expect([...found.keys()]).toEqual(['Paris']);
    expect(found.get('Paris')?.[0]).toMatchObject({ country: 'FR', kind: 'capital', geonames: 2988507 });
    expect(found.get('Paris')?.some(({ country }) => country === 'US')).toBe(true);
  });

  it('finds every place by its own name', async () => {
    const rows = readdirSync(folder)
      .filter((name) => name.startsWith('places-'))
      // Every hundredth file, and of it every tenth place.
      .filter((_, index) => index % 100 === 0)
      .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as readonly PlaceRow[])
      .filter((_, index) => index % 10 === 0);
    expect(rows.length).toBeGreaterThan(100);
    for (const [id, name, , , , , country] of rows) {
      if (foldName(name).length < 2) continue;
      const found = await gazetteer.lookUp([name], { countries: new Set([country]) });
      expect(found.get(name)?.map((place) => place.id) ?? []).toContain(id);
    }
  });
});

it('loads tens of kilobytes for a search, of files that are small each', async () => {
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(100_000);
  loaded = [];
  const fresh = await openGazetteer(async (name) => {
    loaded.push(name);
    return readFileSync(join(folder, name), 'utf8');
  });
  await fresh.search('Vladivos', 8);
  const bytes = loaded
    .filter((name) => name !== 'index.json')
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  expect(bytes).toBeLessThan(300_000);
});
