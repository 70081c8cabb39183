import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cutGazetteer } from '../../src/build/cut-gazetteer.ts';
import { ownPlaces } from '../../src/build/own-places.ts';
import { readVisits } from '../../src/build/read-visits.ts';
import { foldName } from '../../src/gazetteer/fold.ts';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { isTown } from '../../src/gazetteer/kinds.ts';
import { openGazetteer, type PlaceRow } from '../../src/gazetteer/open-gazetteer.ts';
import type { Visit } from '../../src/visit/visit.ts';

let folder: string;
let gazetteer: Gazetteer;

/** The gazetteer with the places of some visits; each file that it loads is told to `loading`. */
const opened = (visits: readonly Visit[], loading: (text: string, name: string) => void = () => {}) => {
  const own = ownPlaces(visits);
  return openGazetteer(async (name) => {
    const text = own.get(name) ?? readFileSync(join(folder, name), 'utf8');
    loading(text, name);
    return text;
  });
};

beforeAll(async () => {
  folder = await cutGazetteer();
  gazetteer = await opened([]);
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
    ['Rustchuk', 'Ruse', 'BG'],
    ['Pesth', 'Pest', 'HU'],
    ['kiev', 'Kyiv', 'UA'],
    ['sao paulo', 'São Paulo', 'BR'],
    ['par', 'Paris', 'FR'],
    // The place of that very name, and neither a larger one that only begins so nor a small namesake of a large one.
    ['Porto', 'Porto', 'PT'],
    ['York', 'York', 'GB'],
    ['Roma', 'Rome', 'IT'],
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

  it.each(['England', 'Peloponnese', 'Crimea', 'Bavaria'])(
    'offers the region of the name “%s” once',
    async (typed) => {
      const found = await gazetteer.search(typed, 8);
      const regions = found.filter(({ place }) => place.name === typed && place.kind === 'region');
      expect(regions).toMatchObject([{ place: { source: { id: 'geonames' } } }]);
    },
  );

  it.each([
    ['Richmond, England', 'GB', 'England'],
    ['richmond, eng', 'GB', 'England'],
    ['Richmond, Virginia', 'US', 'Virginia'],
    ['Richmond, Canada', 'CA', 'British Columbia'],
    ['Paris, Texas, United States', 'US', 'Texas'],
    ['Paris، Texas', 'US', 'Texas'],
    ['Newport, Wales', 'GB', 'Wales'],
    ['Halle, Deutschland', 'DE', 'Saxony-Anhalt'],
  ])('finds by “%s” the one that lies there', async (typed, country, region) => {
    const found = await gazetteer.search(typed, 8);
    expect(found[0]?.place.name).toMatch(/Richmond|Paris|Newport|Halle/);
    expect(found.map(({ place }) => place.country)).toEqual(found.map(() => country));
    expect(found[0]?.place.region).toBe(region);
  });

  it('finds none where none of the name lies, and any where no such land is known', async () => {
    expect(await gazetteer.search('Vladivostok, Texas', 8)).toEqual([]);
    expect((await gazetteer.search('Vladivostock, qqxzzy', 8))[0]?.place.name).toBe('Vladivostok');
    expect((await gazetteer.search('Faro, qqxzzy', 8))[0]?.place.name).toBe('Faro');
  });

  it('takes the one for meant that lies in a country of the visit, unless another is known far better', async () => {
    const first = async (typed: string, ...home: readonly string[]) =>
      (await gazetteer.search(typed, 8, new Set(home)))[0]?.place.country;
    expect([await first('Richmond'), await first('Richmond', 'GB')]).toEqual(['US', 'GB']);
    expect(await first('Moscow', 'US')).toBe('RU');
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

  it('gives less known bearers of a name in the countries that are named with it, and the region of each', async () => {
    const springfields = (await gazetteer.lookUp(['Springfield', 'Ohio'])).get('Springfield') ?? [];
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
      .filter((name) => name.startsWith('names-'))
      // Of every hundredth page every tenth place.
      .filter((_, index) => index % 100 === 0)
      .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n\n')[1]?.split('\n') ?? [])
      .filter((_, index) => index % 10 === 0)
      .map((line) => JSON.parse(line) as PlaceRow);
    expect(rows.length).toBeGreaterThan(100);
    const english = new Intl.DisplayNames(['en'], { type: 'region' });
    for (const [id, name, , , , , country] of rows) {
      if (foldName(name).length < 2) continue;
      const found = await gazetteer.lookUp([name, english.of(country || 'ZZ') ?? '']);
      expect(found.get(name)?.map((place) => place.id) ?? []).toContain(id);
    }
  });
});

describe('the towns round a position', () => {
  it.each<[string, readonly [number, number], readonly string[]]>([
    ['an airport', [42.4826, 42.1767], ['Kutaisi', 'Samtredia']],
    ['the edge of a city, with a village near it', [37.414, 55.972], ['Moscow', 'Khimki']],
    ['a building that is no town, in the middle of one', [-58.3705, -34.608], ['Buenos Aires', 'Quilmes']],
    ['east of the 180th meridian, of a town west of it', [-179.97, -16.75], ['Labasa']],
    ['far in the north', [15.46, 78.25], ['Longyearbyen']],
    ['the pole', [0, 90], []],
    ['the ocean', [-30, 0], []],
  ])('are for %s those that it is the likeliest to be of', async (_, position, towns) => {
    const found = await gazetteer.townsRound(position, 90_000, 2);
    expect(found.map(({ name }) => name)).toEqual(towns);
    for (const { geonames, kind } of found) {
      expect(geonames).toBeDefined();
      expect(isTown(kind)).toBe(true);
    }
  });

  it('cost a file for where they lie, and one for each of them', async () => {
    const loaded: string[] = [];
    const fresh = await opened([], (_text, name) => void loaded.push(name));
    await fresh.townsRound([42.4826, 42.1767], 60_000, 1);
    const asked = loaded.filter((name) => name !== 'index.json' && !name.includes('/'));
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(asked.filter((name) => name.startsWith('names-'))).toHaveLength(1);
  });
});

describe('the places of visits that stand here', () => {
  it('are found by their names beside the world’s, each with what its visit rests on', async () => {
    const { sound } = await readVisits();
    const own = await opened(sound.map(({ visit }) => visit));
    const [airport] = await own.search('Аэродром Кневичи', 3);
    expect(airport?.place).toMatchObject({
      id: 'visit:kim-russia-2023.airport-near-vladivostok',
      source: { url: expect.stringMatching(/^https:/) },
    });
    const typed = 'Vladivostok';
    expect((await own.search(typed, 1))[0]?.place.geonames).toBe(2013348);
    const bearers = (await own.lookUp([typed])).get(typed) ?? [];
    const ids = bearers.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(((await gazetteer.lookUp([typed])).get(typed) ?? []).map(({ id }) => id)),
    );
  });
});

it('finds the same with what is known of familiar names at hand, in fewer files', async () => {
  const pages = readdirSync(folder).filter((name) => name.startsWith('names-'));
  const names = pages
    .filter((_, index) => index % 60 === 0)
    .flatMap((name) => (readFileSync(join(folder, name), 'utf8').split('\n\n')[0] ?? '').split('\n'))
    .filter((_, index) => index % 50 === 0)
    .map((line) => line.split('\t')[0] ?? '');
  const asked = [
    ...names,
    ...names.map((name) => `${name} ${name}`),
    ...['Paris', 'Georgia', 'Springfield', 'Lake Baikal', 'Japan', 'Санкт-Петербург', 'Otis Redding'],
  ];
  const count = async (prepared: boolean) => {
    const loaded = new Set<string>();
    const fresh = await opened([], (_, name) => loaded.add(name));
    if (prepared) fresh.prepare();
    return { found: await fresh.lookUp(asked), loaded };
  };
  const [plain, prepared] = [await count(false), await count(true)];
  expect(plain.found.size).toBeGreaterThan(100);
  expect(prepared.found).toEqual(plain.found);
  expect(prepared.loaded.size).toBeLessThan(plain.loaded.size);
});

it('loads tens of kilobytes for a search, of files that are small each', async () => {
  const ofSearches = readdirSync(folder).filter((name) => !/^(?:familiar|known)\.txt$/.test(name));
  for (const name of ofSearches) expect(statSync(join(folder, name)).size).toBeLessThan(100_000);
  let bytes = 0;
  const fresh = await opened([], (text, name) => {
    if (!name.endsWith('index.json')) bytes += text.length;
  });
  await fresh.search('Vladivos', 8);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(150_000);
});
