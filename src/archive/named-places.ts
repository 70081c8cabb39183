import anyAscii from 'any-ascii';
import type { Claim, Locality, Place, Visit } from '../visit/visit.ts';

/** A place at which stops were, or the town that such places lie in: what it is called, and what tells it from others. */
export interface NamedPlace
  extends Pick<Place, 'names' | 'locality' | 'region' | 'country' | 'wikidata' | 'geonames'> {
  readonly name: { readonly value: string };
}

/** What may lie in a town. */
type InTown = Pick<Place, 'region' | 'country'> & { readonly locality?: Pick<Claim<Locality>, 'value'> };

/** The towns of places: an archive asks several times for each of its stops. */
const towns = new WeakMap<InTown, readonly NamedPlace[]>();

/** The town that a place lies in, as a place of its own; none where there is none. */
export function townOf(place: InTown): readonly NamedPlace[] {
  if (!place.locality) return NONE;
  const known = towns.get(place) ?? [townIn(place, place.locality.value)];
  towns.set(place, known);
  return known;
}

const NONE: readonly NamedPlace[] = [];

function townIn({ region, country }: InTown, { name, ...others }: Locality): NamedPlace {
  return { ...others, name: { value: name }, ...(region ? { region } : {}), country };
}

/** What a place is, whatever it is called. */
export type PlaceKey = (place: NamedPlace) => string;

/** A place by itself: its Wikidata or GeoNames id, else its name and country. */
export const ownKey: PlaceKey = ({ wikidata, geonames, name, country }) =>
  wikidata ?? geonames?.toString() ?? `${name.value.normalize('NFC').toLowerCase()} ${country}`;

/**
 * What has a GeoNames id alone is what has a Wikidata id beside that: of several the first by their letters, so that nothing depends on the
 * order of the visits.
 */
export function placeKeys(visits: readonly Visit[]): PlaceKey {
  const known = keysOf.get(visits) ?? keysIn(visits);
  keysOf.set(visits, known);
  return known;
}

const keysOf = new WeakMap<readonly Visit[], PlaceKey>();

function keysIn(visits: readonly Visit[]): PlaceKey {
  const beside = new Map<number, string>();
  for (const { stops } of visits)
    for (const { place } of stops)
      for (const { wikidata, geonames } of [place, ...townOf(place)]) {
        if (wikidata === undefined || geonames === undefined) continue;
        const known = beside.get(geonames);
        if (known === undefined || wikidata < known) beside.set(geonames, wikidata);
      }
  return (place) => {
    const known = place.geonames === undefined ? undefined : beside.get(place.geonames);
    return place.wikidata ?? known ?? ownKey(place);
  };
}

/** A name in small ASCII letters, digits and hyphens, for an address. */
export const slug = (name: string): string =>
  anyAscii(name)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '') || 'place';
