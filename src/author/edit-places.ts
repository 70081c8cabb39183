import type { KnownPlace } from '../gazetteer/gazetteer.ts';
import { isTown, mayLieInTown } from '../gazetteer/kinds.ts';
import type { Position } from '../geo/position.ts';
import { distance } from '../geo/sphere.ts';
import { PLACED_BY_HAND } from '../visit/placed-by-hand.ts';
import type { Operation } from './history.ts';
import type { ManuscriptStop } from './manuscript.ts';
import { type Draft, know, onStop, type Source, set } from './on-stop.ts';

/** The source of what an editor has placed with their own hands. */
const BY_HAND: Source = {
  id: PLACED_BY_HAND,
  title: 'Placed on the map by hand',
  publisher: 'The editors of this visit',
};
/** Radius in metres that a point which a hand has shown is true within, unless more or less is known. */
export const HAND_PRECISION = 1000;

/** What lies round a point, as formats/draft-surroundings.ts knows it: too much to load before it is asked for. */
export interface Surroundings {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** IANA name. */
  readonly timeZone: string;
}

/**
 * Puts a stop where somebody points at a map.
 *
 * @param reach metres that the hand may be off by on that map: the place is no truer than that, nor than it was said to be before
 */
export const placeByHand = (id: string, position: Position, around: Surroundings, reach: number): Operation =>
  onStop(id, (stop, manuscript) => {
    const said = stop.place.precision ?? HAND_PRECISION;
    placeUnnamed(stop, position, around, manuscript);
    stop.place.precision = Math.max(said, Number(reach.toPrecision(1)));
  });

/** Puts a stop at coordinates that somebody gives; `precision` is the radius in metres that they are true within. */
export const placeAtCoordinates = (
  id: string,
  position: Position,
  around: Surroundings,
  precision: number,
): Operation =>
  onStop(id, (stop, manuscript) => {
    placeUnnamed(stop, position, around, manuscript);
    stop.place.precision = precision;
  });

/** Puts a stop at a point of which no gazetteer says what is there: what one said of where the stop was before is not of this point. */
function placeUnnamed(
  stop: Draft['stops'][number],
  position: Position,
  around: Surroundings,
  manuscript: Draft,
): void {
  if (isElsewhere(stop, position, around)) delete stop.place.locality;
  place(stop, position, around);
  for (const field of ['region', 'geonames', 'wikidata'] as const) delete stop.place[field];
  restOn(stop, know(manuscript, BY_HAND));
}

/** Metres within which a point that a hand moves is still that of the same airport, and so in the same town. */
const NUDGE = 10_000;

/** Whether a point is not only truer than the one before, but that of another place, of which nothing says in which town it lies. */
function isElsewhere(
  { coordinates, place: { country, precision = 0 } }: Draft['stops'][number],
  position: Position,
  around: Surroundings,
): boolean {
  if (!coordinates) return false;
  return country !== around.country || distance(coordinates, position) > Math.max(NUDGE, precision);
}

/** Puts a stop where a gazetteer has a place. */
export const placeAt = (id: string, found: KnownPlace, around: Surroundings): Operation =>
  onStop(id, (stop, manuscript) => {
    // What words say of a place that was nowhere yet is said of the one that is found for them, unless that is a town itself.
    if (stop.coordinates ? !isSame(stop, found, around) : !mayLieInTown(found.kind))
      delete stop.place.locality;
    place(stop, found.position, around);
    callPlace(stop, found.name);
    stop.place.kind = found.kind;
    stop.place.precision = found.precision;
    if (found.country) stop.place.country = found.country;
    set(stop.place, 'region', found.region);
    set(stop.place, 'geonames', found.geonames);
    set(stop.place, 'wikidata', found.wikidata);
    const source = know(manuscript, found.source);
    restOn(stop, source);
    stop.basis.place ??= { established: [source] };
  });

/** Whether a place of a gazetteer is the one where a stop is already. */
function isSame(stop: Draft['stops'][number], found: KnownPlace, around: Surroundings): boolean {
  const { name, geonames, wikidata } = stop.place;
  if (geonames !== undefined && found.geonames !== undefined) return geonames === found.geonames;
  if (wikidata !== undefined && found.wikidata !== undefined) return wikidata === found.wikidata;
  return name === found.name && !isElsewhere(stop, found.position, around);
}

/** Another place has other names in other languages too, which are not known. */
function callPlace({ place }: Draft['stops'][number], name: string): void {
  if (place.name !== name) delete place.names;
  place.name = name;
}

/** The position of a stop rests on a source, and so does the name of its place as far as that rested on those of its former position. */
function restOn({ basis }: Draft['stops'][number], source: string): void {
  const former = basis.position?.established ?? [];
  basis.position = { established: [source] };
  const { stated, established = [] } = basis.place ?? {};
  if (!established.some((each) => former.includes(each))) return;
  const others = established.filter((each) => !former.includes(each) && each !== source);
  basis.place = { ...(stated ? { stated } : {}), established: [...others, source] };
}

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

/** Metres that a place may lie from a town that it is only said to be near. */
const NEAR_TOWN = 10_000;

type Rival = NonNullable<NonNullable<ManuscriptStop['suggested']>['rivals']>[number];

/**
 * Within how many metres a place would be true at the middle of a town that is offered for it; undefined where what is offered is the place
 * itself: a hospital in a town, or near it, is not the town.
 */
export function atTown({ place }: Pick<ManuscriptStop, 'place'>, rival: Rival): number | undefined {
  const { kind = 'place', locality } = place;
  // A name of which nothing is known may be that of a town.
  if (kind === 'place' || !mayLieInTown(kind) || !isTown(rival.kind)) return undefined;
  const isThere = locality?.geonames !== undefined && locality.geonames === rival.geonames;
  return isThere ? rival.precision : Math.max(NEAR_TOWN, rival.precision);
}

/** Another of the places that the words may mean, or the middle of the town that they say the place to be in. */
export const takeRival = (id: string, index: number, around: Surroundings): Operation =>
  onStop(id, (stop) => {
    const rival = stop.suggested?.rivals?.[index];
    if (!rival) return;
    const { name, region, country, kind, precision, geonames, wikidata, source } = rival;
    const within = atTown(stop, rival);
    if (within === undefined || stop.place.locality?.geonames !== geonames) delete stop.place.locality;
    place(stop, rival.coordinates, around);
    if (within !== undefined) {
      Object.assign(stop.place, { precision: within, ...(country ? { country } : {}) });
      set(stop.place, 'region', region);
      return restOn(stop, source);
    }
    callPlace(stop, name);
    Object.assign(stop.place, { kind, precision, ...(country ? { country } : {}) });
    set(stop.place, 'region', region);
    set(stop.place, 'geonames', geonames);
    set(stop.place, 'wikidata', wikidata);
    restOn(stop, source);
  });
