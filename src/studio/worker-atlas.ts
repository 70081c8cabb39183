import { openGazetteer } from '../gazetteer/open-gazetteer.ts';
import type { Position } from '../geo/position.ts';
import type { Atlas } from '../review/atlas.ts';
import type { ReviewRule } from '../review/concern.ts';
import { boxesRound, countriesWithin, isCountry } from '../review/countries.ts';
import { landOf, type TouchesLand } from '../review/land.ts';
import type { Visit } from '../visit/visit.ts';
import { textAt } from './text-at.ts';

/** The addresses of what the world is known by. */
export interface AtlasFiles {
  readonly land: string;
  readonly gazetteer: string;
}

/** What has been loaded of the world; a place that was looked for and is not in the gazetteer under its name is `undefined`. */
let touchesLand: TouchesLand | undefined;
const positions = new Map<number, Position | undefined>();

/** The world as far as it has been loaded: nothing is asked of what has not. */
export const atlas: Atlas = {
  isCountry,
  countriesWithin,
  landWithin: (position, metres) =>
    touchesLand === undefined || boxesRound(position, metres).some(touchesLand),
  positionOf: (geonames) => positions.get(geonames),
};

/**
 * Loads what is not known yet of what the check asks of a visit's places: the land, and where the gazetteer has those that name
 * a place of GeoNames. They are looked up by their names, a few files each: the whole gazetteer is too much to load.
 *
 * @returns whether there is more to ask now; what cannot be loaded is tried again the next time
 */
export async function learn(visit: Visit, files: AtlasFiles): Promise<boolean> {
  const learnt = await Promise.all([
    learnLand(files).catch(() => false),
    learnPlaces(visit, files).catch(() => false),
  ]);
  return learnt.includes(true);
}

async function learnLand({ land }: AtlasFiles): Promise<boolean> {
  if (touchesLand) return false;
  touchesLand = landOf(await textAt(new URL(land)));
  return true;
}

async function learnPlaces({ stops }: Visit, { gazetteer }: AtlasFiles): Promise<boolean> {
  const unknown = stops.flatMap(identifiedAt).filter(({ geonames }) => !positions.has(geonames));
  if (unknown.length === 0) return false;
  const open = await openGazetteer((name) => textAt(new URL(name, gazetteer)));
  const found = await open.lookUp(unknown.flatMap(({ names }) => names));
  for (const { geonames, names } of unknown) {
    const bearers = names.flatMap((name) => found.get(name) ?? []);
    positions.set(geonames, bearers.find((each) => each.geonames === geonames)?.position);
  }
  return true;
}

interface Identified {
  readonly geonames: number;
  readonly names: readonly string[];
}

/** The place of a stop and the town that it lies in, as far as they name a place of GeoNames. */
function identifiedAt({ name, place }: Visit['stops'][number]): readonly Identified[] {
  const town = place.locality?.value;
  return [
    { geonames: place.geonames, names: [place.name.value, name.value] },
    { geonames: town?.geonames, names: town ? [town.name] : [] },
  ].flatMap(({ geonames, names }) => (geonames === undefined ? [] : [{ geonames, names }]));
}

/** What cannot be asked of a visit with what is at hand. */
export function unaskedOf({ stops }: Visit): readonly ReviewRule[] {
  const isLost = (geonames: number | undefined) => geonames !== undefined && !positions.get(geonames);
  return [
    ...(touchesLand ? [] : (['geography/water'] as const)),
    ...(stops.some(({ place }) => isLost(place.geonames)) ? (['geography/identifier'] as const) : []),
    ...(stops.some(({ place }) => isLost(place.locality?.value.geonames))
      ? (['geography/town'] as const)
      : []),
  ];
}
