import { createRequire } from 'node:module';
import type { Airport } from 'airport-data-js';
import type { GazetteerSource } from '../../gazetteer/gazetteer.ts';
import type { Cut } from './cut.ts';

const AIRPORTS: GazetteerSource = {
  id: 'airport-data',
  title: 'Airport Data JS',
  publisher: 'Aashish Vivekanand',
  url: 'https://github.com/aashishvanand/airport-data-js',
};

const MILITARY = /\b(?:Air (?:Force )?(?:Base|Station)|Airbase|RAF|Naval Air)\b/;
const RADIUS = 3000;

/** Airports that airlines serve, the large ones and air bases, of the npm package airport-data-js. */
export async function airports(): Promise<readonly Cut[]> {
  // Not before: it is megabytes, and what is cut is kept. It is CommonJS of which Node does not see the names: its types are its own.
  const { getAirportsByType } = createRequire(import.meta.url)(
    'airport-data-js',
  ) as typeof import('airport-data-js');
  const listed = await Promise.all(
    ['large_airport', 'medium_airport', 'small_airport'].map(getAirportsByType),
  );
  return listed.flat().filter(isTaken).map(cutOf);
}

const isTaken = ({ airport, type, scheduled_service: served }: Airport) =>
  type === 'large_airport' || String(served).toUpperCase() === 'TRUE' || MILITARY.test(airport);

function cutOf({
  iata,
  icao,
  airport: name,
  latitude,
  longitude,
  country_code: country,
  type,
}: Airport): Cut {
  const plain = name.replace(/ International\b/, '');
  const bare = plain.replace(/ (?:Airport|Air Base|Airfield)$/, '');
  const large = type === 'large_airport';
  return {
    place: {
      id: `airport:${iata || icao}`,
      name,
      kind: MILITARY.test(name) ? 'air base' : 'airport',
      position: [Number(longitude), Number(latitude)],
      precision: RADIUS,
      country: String(country),
      population: 0,
    },
    source: AIRPORTS,
    // "Sheremetyevo" and "Toronto Pearson" are airports without being called so; a town of that name comes before them.
    names: [name, plain, ...(large ? [bare] : [])],
    weight: large ? 100 : 70,
  };
}
