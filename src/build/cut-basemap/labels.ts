import { project } from '../../geo/mercator.ts';
import { type Bounds, isAllRound, type Position } from '../../geo/position.ts';
import { distance } from '../../geo/sphere.ts';
import type { Town } from '../gazetteer/towns.ts';
import type { CutPlan, LabelFeature } from './cut.ts';
import type { KeptLabel } from './kept-labels.ts';
import { onSheet } from './on-sheet.ts';

/** A city that a map may name; `id` is GeoNames'. */
export interface City {
  readonly id: number;
  readonly name: string;
  readonly position: Position;
  readonly capital: boolean;
  readonly seat: boolean;
  readonly population: number;
}

const MOST_CITIES = 36;
/** Cities keep this part of the sheet's width from each other; a world is looked at closer than as a whole. */
const SPACING = 1 / 16;
const WORLD_SPACING = 1 / 28;
/** A city this part of the sheet's width from the way counts for half as much as one on it: it tells where the stops are. */
const NEAR = 1 / 27;
/** How much more a capital counts, and a seat of a province, than its size. */
const CAPITAL = 4;
const SEAT = 2;
/** Populations from which a city has rank 1, 2 and so on. */
const RANKS = [5_000_000, 1_000_000, 400_000, 150_000, 50_000, 10_000];

/** The names on a plan's sheet: those kept by hand, and the largest of some cities, thinned. `way` holds the stops and via points. */
export function cutLabels(
  plan: CutPlan,
  way: readonly Position[],
  kept: readonly KeptLabel[],
  cities: readonly City[],
): readonly LabelFeature[] {
  const sort = isAllRound(plan.box) ? 'world' : (plan.name.split('-')[0] ?? '');
  const stoodFor = new Map(kept.map(({ properties }) => [properties.geonames, properties]));
  const isOn = holdsWell(plan.box);
  const byHand = kept.flatMap(({ properties: { name, kind, rank, on, from }, geometry }) => {
    const position = onSheet(plan.box, geometry.coordinates);
    // Of the seas of the world, an overview shows one or the other.
    const onSort = on.some(
      (each) => each === sort || (kind === 'sea' && each === 'world' && sort === 'overview'),
    );
    return onSort && isOn(position)
      ? [label({ name, kind, rank, ...(from === undefined ? {} : { from }) }, position)]
      : [];
  });
  const inside: City[] = [];
  const [, south, , north] = plan.box;
  for (const city of cities) {
    // Most of the world's lie elsewhere.
    if (city.position[1] < south || city.position[1] > north) continue;
    const position = onSheet(plan.box, city.position);
    if (isOn(position) && (stoodFor.get(city.id)?.kind ?? 'city') === 'city')
      inside.push(position === city.position ? city : { ...city, position });
  }
  const largest = thin(inside, plan.box, way).map(({ id, name, capital, population, position }) =>
    label(
      {
        name: stoodFor.get(id)?.name ?? name,
        kind: 'city',
        rank: capital ? 1 : rankOf(population),
        population,
      },
      position,
    ),
  );
  return [...byHand, ...largest].sort((a, b) => a.properties.rank - b.properties.rank);
}

const label = (
  properties: Omit<LabelFeature['properties'], 'layer'>,
  coordinates: Position,
): LabelFeature => ({
  type: 'Feature',
  properties: { layer: 'label', ...properties },
  geometry: { type: 'Point', coordinates },
});

const rankOf = (population: number) => 1 + RANKS.filter((least) => population < least).length;

/** The cities of a gazetteer that a map may name, with so many inhabitants or more. */
export function citiesOf(towns: Iterable<Town>, inhabitants: number): readonly City[] {
  const cities: City[] = [];
  for (const town of towns) {
    const { id, position, code, population } = town;
    // PPLX is a part of a city, PPLH and PPLQ are towns of the past.
    if (population < inhabitants || ['PPLX', 'PPLH', 'PPLQ'].includes(code)) continue;
    const name = nameOnMap(town);
    const [capital, seat] = [code === 'PPLC', code === 'PPLA'];
    cities.push({ id: Number(id), name, position, capital, seat, population });
  }
  return cities;
}

const scripts = new Map<string, string | undefined>();

/** The script that a country (ISO 3166-1 alpha-2) mostly writes in, as ISO 15924 calls it; undefined where Unicode names none. */
function scriptOf(country: string): string | undefined {
  if (!scripts.has(country)) scripts.set(country, new Intl.Locale(`und-${country}`).maximize().script);
  return scripts.get(country);
}

/**
 * A town as its country spells it in Latin letters; of a name that was put into these, marks of transliteration are no help to a
 * reader.
 */
function nameOnMap({ name, ascii, country }: Town): string {
  if (scriptOf(country) === 'Latn') return name;
  // Pinyin's apostrophe parts syllables.
  return country === 'CN' ? ascii : ascii.replaceAll(/['`]/g, '');
}

/** How much it matters that a map names a city: by its inhabitants, and by what it is the capital of. */
export const weightOf = ({ capital, seat, population }: City): number =>
  population * (capital ? CAPITAL : seat ? SEAT : 1);

function thin(cities: readonly City[], box: Bounds, way: readonly Position[]): readonly City[] {
  const [west, south, east, north] = box;
  const near = NEAR * distance([west, (south + north) / 2], [(west + east) / 2, (south + north) / 2]) * 2;
  const weight = (city: City) => {
    const away = Math.min(...way.map((point) => distance(point, city.position)));
    return weightOf(city) / (1 + (away / near) ** 2);
  };
  const least = ((east - west) / 360) * (east - west > 180 ? WORLD_SPACING : SPACING);
  const chosen: City[] = [];
  const byWeight = cities.map((city) => ({ city, weight: weight(city) })).sort((a, b) => b.weight - a.weight);
  for (const { city } of byWeight) {
    if (chosen.length >= MOST_CITIES) break;
    const [x, y] = project(city.position);
    const crowded = chosen.some(({ position }) => {
      const [otherX, otherY] = project(position);
      return Math.abs(otherX - x) < least * 1.2 && Math.abs(otherY - y) < least * 0.4;
    });
    if (!crowded) chosen.push(city);
  }
  return chosen;
}

/** Whether a label's point is well within a box: at the very edge its text would run out. */
function holdsWell([west, south, east, north]: Bounds): (position: Position) => boolean {
  const [wide, high] = [(east - west) * 0.02, (north - south) * 0.02];
  const [left, right, low, top] = [west + wide, east - wide, south + high, north - high];
  return ([longitude, latitude]) => longitude > left && longitude < right && latitude > low && latitude < top;
}
