import { project } from '../geo/mercator.ts';
import { compareDays } from '../visit/calendar-days.ts';
import type { Agent, Stop, Visit } from '../visit/visit.ts';
import { firstMonthOf } from './months.ts';
import { type OwnPages, personPage } from './own-pages.ts';
import { namesApart } from './person-names.ts';
import type { Journey } from './topics.ts';

/**
 * What the first page filters by, as files: a column for each question, so that ten thousand visits are a few dozen kilobytes.
 * Visits go by their number, the latest first. Lists of numbers that grow hold each one's distance to the one before.
 */
export interface GalleryIndex {
  readonly count: number;
  /** Visits in each of the files `entries-<n>.json`. */
  readonly perFile: number;
  /** The month in which each begins, as its distance back from the one before; the first from 0. See months.ts. */
  readonly starts: readonly number[];
  /** The months to that in which it ends. */
  readonly lengths: readonly number[];
  readonly countries: Column;
  readonly placeKinds: Column;
  readonly languages: Column;
}

/** Some values, and the visits that have each. */
export interface Column {
  readonly values: readonly string[];
  /** For each value the numbers of its visits, as distances. */
  readonly visits: readonly (readonly number[])[];
}

/** `people.json`: who was there. It is loaded for who asks, since an archive may know more people than visits. */
export interface PeopleIndex {
  /** By the ids of their pages: two persons of whom visits speak by one id are two. */
  readonly people: Column;
  /** Each another. */
  readonly names: readonly string[];
  /** Ids that pages had before, with those that took their place. */
  readonly former: Readonly<Record<string, string>>;
}

/** `points.json`: where the stops are. */
export interface PointsIndex {
  /** Each place once, in whole parts of the Mercator square's side; the most visited first, since it is named by the shortest number. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** The number of stops of each visit, and the place of each stop. */
  readonly stops: readonly number[];
  readonly places: readonly number[];
}

/** What the list says of a visit. */
export interface GalleryEntry {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** When it was, how many stops it has, and where. */
  readonly about: string;
}

/** Visits in a file of entries, and in a page of the list. */
export const PER_PAGE = 24;

/** How many pages the list of so many visits has. */
export const pagesOfGallery = (visits: number): number => Math.max(1, Math.ceil(visits / PER_PAGE));

/** Parts of the Mercator square's side that positions are rounded to: 38 metres at the equator. */
export const POINT_UNITS = 2 ** 20;

/** The latest first: the order of the list and of every column. */
export const inGalleryOrder = (visits: readonly Visit[]): readonly Visit[] =>
  [...visits].sort(
    (a, b) =>
      compareDays(b.dates.value.start, a.dates.value.start) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );

/** The columns of some visits in the order of the gallery. */
export function galleryIndexOf(visits: readonly Visit[]): GalleryIndex {
  const starts = visits.map(({ dates }) => firstMonthOf(dates.value.start));
  return {
    count: visits.length,
    perFile: PER_PAGE,
    starts: starts.map((start, number) => (starts[number - 1] ?? 0) - start),
    lengths: visits.map(({ dates }, number) => firstMonthOf(dates.value.end) - (starts[number] ?? 0)),
    countries: columnOf(visits, ({ stops }) => stops.map(({ place }) => place.country)),
    placeKinds: columnOf(visits, ({ stops }) => stops.map(({ place }) => place.kind)),
    languages: columnOf(visits, ({ language }) => [language]),
  };
}

/** `pages` are those of persons of whom a visit speaks by an id that leads to somebody else, by the visit's id. */
export function peopleIndexOf(
  visits: readonly Visit[],
  pages: Pick<ReadonlyMap<string, OwnPages>, 'get'>,
  former: PeopleIndex['former'],
): PeopleIndex {
  const pageOf = (visit: Visit, agent: string) => personPage(agent, pages.get(visit.id));
  const known = new Map<string, Agent>();
  const journeys = new Map<string, Journey[]>();
  for (const visit of visits) {
    for (const agent of visit.agents) {
      const page = pageOf(visit, agent.id);
      if (!known.has(page)) known.set(page, agent);
    }
  }
  const people = columnOf(visits, (visit) => {
    const stopsOf = stopsByPerson(visit, pageOf);
    for (const [page, stops] of stopsOf)
      journeys
        .set(page, journeys.get(page) ?? [])
        .get(page)
        ?.push({ visit, stops });
    return [...stopsOf.keys()];
  });
  const named = people.values.map((id) => {
    const { name = id, role } = known.get(id) ?? {};
    return { id, name, role, journeys: journeys.get(id) ?? [] };
  });
  return { people, names: namesApart(named), former };
}

/** The stops of a visit at which each person was, by the id of their page. */
function stopsByPerson(
  visit: Visit,
  pageOf: (visit: Visit, agent: string) => string,
): ReadonlyMap<string, readonly Stop[]> {
  const found = new Map<string, Stop[]>();
  for (const stop of visit.stops)
    for (const page of new Set(stop.present.map(({ agent }) => pageOf(visit, agent)))) {
      const own = found.get(page);
      if (own) own.push(stop);
      else found.set(page, [stop]);
    }
  return found;
}

/** Where the stops of some visits are, which stand in the order of the gallery. */
export function pointsIndexOf(visits: readonly Visit[]): PointsIndex {
  const counts = new Map<string, number>();
  const keys = visits.map(({ stops }) =>
    stops.map(({ place }) => {
      const [x, y] = project(place.position.value);
      const part = (value: number) => Math.floor(value * POINT_UNITS);
      const key = `${part(x - Math.floor(x))} ${Math.max(0, Math.min(POINT_UNITS - 1, part(y)))}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return key;
    }),
  );
  const places = [...counts].sort(([, a], [, b]) => b - a).map(([key]) => key);
  const numbers = new Map(places.map((key, number) => [key, number]));
  return {
    x: places.map((key) => Number(key.split(' ')[0])),
    y: places.map((key) => Number(key.split(' ')[1])),
    stops: visits.map(({ stops }) => stops.length),
    places: keys.flatMap((own) => own.map((key) => numbers.get(key) ?? 0)),
  };
}

/** The values that some visits have, the commonest first. */
function columnOf(visits: readonly Visit[], valuesOf: (visit: Visit) => readonly string[]): Column {
  const found = new Map<string, number[]>();
  for (const [number, visit] of visits.entries())
    for (const value of new Set(valuesOf(visit))) {
      const own = found.get(value);
      if (own) own.push(number);
      else found.set(value, [number]);
    }
  const inOrder = [...found].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  return {
    values: inOrder.map(([value]) => value),
    visits: inOrder.map(([, numbers]) => numbers.map((number, at) => number - (numbers[at - 1] ?? 0))),
  };
}
