import type { Position } from '../geo/position.ts';
import { formatCountry, formatWhen } from '../messages/format.ts';
import type { Leg, Visit } from '../visit/visit.ts';

/** `compared.json` of a visit: what it is laid beside others by. */
export interface ComparedVisit {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** When it was, in words. */
  readonly when: string;
  /** In the order of the visit. */
  readonly stops: readonly ComparedStop[];
  readonly legs: readonly { readonly mode: Leg['mode']; readonly path: readonly Position[] }[];
}

export interface ComparedStop {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly when: string;
  /** Calendar days at the place; see `When`. */
  readonly start: string;
  readonly end: string;
  /** Where it was, in words. */
  readonly place: string;
  /** The longitude may run past 180 degrees, as in the visit. */
  readonly position: Position;
  /** What happened. */
  readonly events: readonly string[];
}

/** The ways of a visit, by its number in the gallery, one after the other as `Leg` has them. */
export interface VisitRoute {
  readonly visit: number;
  readonly path: readonly (readonly Position[])[];
}

/** What a visit is compared by. */
export function comparedOf(visit: Visit): ComparedVisit {
  return {
    id: visit.id,
    title: visit.title,
    language: visit.language,
    when: formatWhen(visit.dates.value),
    stops: visit.stops.map(({ id, number, name, when, place, events }) => ({
      id,
      number,
      name: name.value,
      when: formatWhen(when.value),
      start: when.value.start,
      end: when.value.end,
      place: [...new Set([place.name.value, place.region, formatCountry(place.country)])]
        .filter((part) => part !== undefined)
        .join(', '),
      position: place.position.value,
      events: events.map(({ value }) => value),
    })),
    legs: visit.legs.map(({ mode, path }) => ({ mode, path })),
  };
}
