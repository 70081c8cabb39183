import { createRequire } from 'node:module';
import type { Airport } from 'airport-data-js';
import { foldName } from '../../gazetteer/fold.ts';
import type { GazetteerSource } from '../../gazetteer/gazetteer.ts';
import { decoded } from '../../navigation/decoded.ts';
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
  wikipedia,
}: Airport): Cut {
  const plain = withoutScope(name);
  const title = titleOf(wikipedia, name);
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
    names: [
      ...new Set([name, plain, ...(title ? [title, withoutScope(title)] : []), ...(large ? [bare] : [])]),
    ],
    weight: large ? 100 : 70,
  };
}

const withoutScope = (name: string): string => name.replace(/ International\b/, '');

/** Words that tell no airport from another. */
const ANY = /\b(?:airport|airfield|air base|international|regional|municipal|domestic|county|city)\b/g;
const tellingWords = (name: string): readonly string[] =>
  foldName(name)
    .replace(ANY, ' ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word.length > 2);

/**
 * The title of its page in the English Wikipedia, by which an airport is mostly called: "Bole International Airport", which the list has as
 * "Addis Ababa Bole International Airport". None that has no word of its name in the list, for some of the pages are those of others.
 */
function titleOf(page: string | undefined, name: string): string | undefined {
  const [, path] = /^https?:\/\/en\.wikipedia\.org\/wiki\/([^#?]+)$/.exec(page ?? '') ?? [];
  const title = path && decoded(path).replaceAll('_', ' ');
  if (!title || !/\b(?:Airport|Airfield|Air Base)$/.test(title)) return undefined;
  const own = new Set(tellingWords(name));
  return tellingWords(title).some((word) => own.has(word)) ? title : undefined;
}
