import type { Position } from '../geo/position.ts';
import { formatWhen, formatWhere } from '../messages/format.ts';
import { compareDays, firstOf } from '../visit/calendar-days.ts';
import type { Leg, Visit } from '../visit/visit.ts';
import { beginsOnADay, withinVisit } from '../visit/visit-days.ts';

/** `compared.json` of a visit: what it is laid beside others by. */
export interface ComparedVisit {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** When it was, in words. */
  readonly when: string;
  /** First and last calendar day that its dates cover; see `When`. */
  readonly start: string;
  readonly end: string;
  /**
   * The calendar day from which its days are counted: its first where that is known and no stop is before it, else that of its
   * first stop.
   */
  readonly dayOne: string;
  /** Why it matters; absent where nothing is said of that. */
  readonly significance?: readonly string[];
  /** In the order of the visit. */
  readonly stops: readonly ComparedStop[];
  readonly legs: readonly { readonly mode: Leg['mode']; readonly path: readonly Position[] }[];
}

/** `compared.json` of a visit that was withdrawn: since when, and why, in words. */
export interface ComparedNoMore {
  readonly withdrawn: string;
}

export interface ComparedStop {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly when: string;
  /** Calendar days at the place, see `When`; a month or a year only so far as it is in the visit. */
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
  const dates = visit.dates.value;
  const stops = visit.stops.map((stop) => ({ ...stop, ...withinVisit(dates, stop.when.value) }));
  const first = stops.length > 0 ? firstOf(stops).start : dates.start;
  return {
    id: visit.id,
    title: visit.title,
    language: visit.language,
    when: formatWhen(dates),
    start: dates.start,
    end: dates.end,
    dayOne: beginsOnADay(dates) && compareDays(dates.start, first) <= 0 ? dates.start : first,
    ...(visit.significance.length > 0 ? { significance: visit.significance.map(({ value }) => value) } : {}),
    stops: stops.map(({ id, number, name, when, start, end, place, events }) => ({
      id,
      number,
      name: name.value,
      when: formatWhen(when.value),
      start,
      end,
      place: formatWhere(place),
      position: place.position.value,
      events: events.map(({ value }) => value),
    })),
    legs: visit.legs.map(({ mode, path }) => ({ mode, path })),
  };
}
