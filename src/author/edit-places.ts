import type { KnownPlace } from '../gazetteer/gazetteer.ts';
import type { Position } from '../geo/position.ts';
import { PLACED_BY_HAND } from '../visit/placed-by-hand.ts';
import type { Operation } from './history.ts';
import { type Draft, know, onStop, type Source, set } from './on-stop.ts';

/** The source of what an editor has placed with their own hands. */
const BY_HAND: Source = {
  id: PLACED_BY_HAND,
  title: 'Placed on the map by hand',
  publisher: 'The editors of this visit',
};
/** Radius in metres for a point that was shown with a finger. */
export const HAND_PRECISION = 1000;

/** What lies round a point, as formats/draft-surroundings.ts knows it: too much to load before it is asked for. */
export interface Surroundings {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** Puts a stop where somebody says; `precision` is the radius in metres where they said how true it is. */
export const placeByHand = (
  id: string,
  position: Position,
  around: Surroundings,
  precision?: number,
): Operation =>
  onStop(id, (stop, manuscript) => {
    place(stop, position, around);
    stop.place.precision = precision ?? stop.place.precision ?? HAND_PRECISION;
    delete stop.place.geonames;
    delete stop.place.wikidata;
    stop.basis.position = { established: [know(manuscript, BY_HAND)] };
  });

/** Puts a stop where a gazetteer has a place. */
export const placeAt = (id: string, found: KnownPlace, around: Surroundings): Operation =>
  onStop(id, (stop, manuscript) => {
    place(stop, found.position, around);
    stop.place.name = found.name;
    stop.place.kind = found.kind;
    stop.place.precision = found.precision;
    if (found.country) stop.place.country = found.country;
    set(stop.place, 'region', found.region);
    set(stop.place, 'geonames', found.geonames);
    set(stop.place, 'wikidata', found.wikidata);
    const source = know(manuscript, found.source);
    stop.basis.position = { established: [source] };
    stop.basis.place ??= { established: [source] };
  });

function place(
  stop: Draft['stops'][number],
  [longitude, latitude]: Position,
  { country, timeZone }: Surroundings,
): void {
  const round = (degrees: number) => Number(degrees.toFixed(5));
  stop.coordinates = [round(longitude), round(latitude)];
  stop.timeZone = timeZone;
  stop.place.country = country;
  stop.place.name ??= stop.name;
  stop.place.kind ??= 'place';
}

/** A field of a stop's place. */
export const setPlace = (
  id: string,
  fields: { readonly name?: string; readonly kind?: string; readonly precision?: number },
): Operation => onStop(id, (stop) => Object.assign(stop.place, fields));

/** Another of the places that the words may mean. */
export const takeRival = (id: string, index: number, around: Surroundings): Operation =>
  onStop(id, (stop) => {
    const rival = stop.suggested?.rivals?.[index];
    if (!rival) return;
    place(stop, rival.coordinates, around);
    const { name, region, country, kind, precision, geonames, wikidata, source } = rival;
    Object.assign(stop.place, { name, kind, precision, ...(country ? { country } : {}) });
    set(stop.place, 'region', region);
    set(stop.place, 'geonames', geonames);
    set(stop.place, 'wikidata', wikidata);
    stop.basis.position = { established: [source] };
  });
