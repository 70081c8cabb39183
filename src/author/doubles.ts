import { foldName } from '../gazetteer/fold.ts';
import { distance } from '../geo/sphere.ts';
import { compareDays } from '../visit/calendar-days.ts';
import { parseDate } from '../visit/dates.ts';
import type { ManuscriptStop } from './manuscript.ts';

/** What one has to know of a stop, or of a proposal, to see whether another is the same one. */
export type Told = Pick<
  ManuscriptStop,
  'name' | 'coordinates' | 'date' | 'timeZone' | 'place' | 'passages' | 'suggested'
>;

/**
 * The suggestions that another account makes of a stop which is there already, each by its id with the id of that stop: its words are what the
 * other account says of it.
 */
export function doublesIn(stops: readonly ManuscriptStop[]): ReadonlyMap<string, string> {
  return new Map(
    stops.flatMap((stop, at) => {
      if (!stop.suggested) return [];
      // Of two suggestions the first is the stop, and the other one its double.
      const others = stops.filter((other, index) => other !== stop && (!other.suggested || index < at));
      const of = doubledBy(stop, others);
      return of ? [[stop.id, of.id] as const] : [];
    }),
  );
}

/**
 * The stop that a suggestion is of, where words of another account tell of it: at the same place, and on the same day as far as
 * both have one.
 */
export function doubledBy<Stop extends Told>(suggestion: Told, stops: readonly Stop[]): Stop | undefined {
  const accounts = new Set(suggestion.passages.map(({ source }) => source));
  const same = stops.filter(
    (stop) =>
      stop.passages.some(({ source }) => !accounts.has(source)) &&
      isSamePlace(stop, suggestion) &&
      sharesDay(stop, suggestion),
  );
  return same.find(({ date }) => date !== undefined && date === suggestion.date) ?? same[0];
}

/** Whether a stop tells of what a suggestion tells of, in words that are the same. */
export const isToldBy = (suggestion: Told, stop: Told): boolean =>
  suggestion.passages.some((passage) =>
    stop.passages.some(
      ({ source, selector }) => source === passage.source && selector.exact === passage.selector.exact,
    ),
  ) &&
  (sharesName(stop, suggestion) || isSamePlace(stop, suggestion));

function isSamePlace(one: Told, other: Told): boolean {
  for (const key of ['geonames', 'wikidata'] as const) {
    const [id, otherId] = [one.place[key], other.place[key]];
    if (id !== undefined && otherId !== undefined) return id === otherId;
  }
  if (!one.coordinates || !other.coordinates) return sharesName(one, other);
  const precisions = [one, other].map(({ place }) => place.precision ?? 0);
  const apart = distance(one.coordinates, other.coordinates);
  return apart <= Math.min(...precisions) || (apart <= Math.max(...precisions) && sharesName(one, other));
}

/** Whether both may be meant by a name: the railway station of one town is not that of another. */
function sharesName(one: Told, other: Told): boolean {
  const [town, otherTown] = [one.place.locality, other.place.locality];
  if (town && otherTown && foldName(town.name) !== foldName(otherTown.name)) return false;
  const names = namesOf(other);
  return namesOf(one).some((name) => names.includes(name));
}

const namesOf = ({ name, place }: Told) => [name, place.name ?? ''].map(foldName).filter(Boolean);

/** Whether both can be of one day; one that has no day can be of any. */
function sharesDay(one: Told, other: Told): boolean {
  if (one.date === other.date) return true;
  const [days, others] = [daysOf(one), daysOf(other)];
  if (!days || !others) return true;
  return compareDays(days.start, others.end) <= 0 && compareDays(others.start, days.end) <= 0;
}

/** The days of a stop; undefined where it has none yet, or one that cannot be read. */
export function daysOf({ date, timeZone = 'UTC' }: Pick<ManuscriptStop, 'date' | 'timeZone'>) {
  const parsed = date === undefined ? undefined : parseDate(date, timeZone);
  return parsed?.kind === 'when' ? parsed.when : undefined;
}
