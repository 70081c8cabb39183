import { chapterStarts, lettersOf } from '../article/chapters.ts';
import { boundsOfWays } from '../geo/bounds-of-ways.ts';
import { nearestOthers } from '../geo/nearest.ts';
import type { Bounds } from '../geo/position.ts';
import { greatCircles } from '../geo/sphere.ts';
import { passagesOf } from './accounts.ts';
import { correctionsOf } from './corrections.ts';
import type { Basis, Change, Leg, Passage, Stop, Visit } from './visit.ts';

/** With more stops, or more letters in an account (some 20,000 words), no page can carry all of a visit. */
const LONG = { stops: 200, letters: 120_000 } as const;

/** Stops that a part has of its own. */
export const STOPS_IN_PART = 64;
/** Stops that a part has of the parts beside it, at either end: what is shown round any of its own. */
export const BESIDE = 8;

/** Stops that are nearer than this are one place, in metres; none is looked for beyond `FARTHEST`. */
export const ONE_PLACE = 1000;
export const FARTHEST = 100_000;

/** What a part of a long visit knows of the whole. */
export interface Whole {
  /** How many stops there are. */
  readonly stops: number;
  /** The ids of the first and of the last. */
  readonly ends: readonly [first: string, last: string];
  /** Of all stops and, within reason, of the ways between them: see `boundsOfWays`. */
  readonly bounds: Bounds;
  /** Passages that the visit's dates and significance rest on, and what the persons of the part are, of whichever stops. */
  readonly passages: readonly Passage[];
  /** Where the chapters of each account begin in its canonical text, by the account's id. */
  readonly chapters: Readonly<Record<string, readonly number[]>>;
  /** For each stop of the part, the metres to the nearest other place (`nearestOthers`), at the most `FARTHEST`. */
  readonly nearest: readonly number[];
}

/** Whether a visit is read in parts: its pages carry what they show, and the rest is fetched when it is come to. */
export function isLong(visit: Visit): boolean {
  return (
    visit.stops.length > LONG.stops || visit.articles.some((article) => lengthOf(article) > LONG.letters)
  );
}

/** How many letters an account has. */
const lengthOf = ({ blocks }: Visit['articles'][number]): number =>
  blocks.reduce((sum, block) => sum + lettersOf(block), 0);

/** How many stops a visit has, also where only a part of it is at hand. */
export const stopsOf = (visit: Visit): number => visit.whole?.stops ?? visit.stops.length;

/** The part that a stop belongs to, by its number. */
export const partOf = (number: number): number => Math.floor((number - 1) / STOPS_IN_PART);

/** How many pages tell what the facts of a visit rest on. */
export const pagesOfGrounds = (visit: Visit): number =>
  isLong(visit) ? Math.ceil(visit.stops.length / STOPS_IN_PART) : 1;

/** The page, from 1, that tells what those of a stop rest on; `visit` is the part that shows it, or all of a short one. */
export const pageOfGrounds = (visit: Visit, { number }: Pick<Stop, 'number'>): number =>
  visit.whole ? partOf(number) + 1 : 1;

/**
 * A visit in parts, each a visit of its own with some of the stops and all that these rest on: whatever shows a visit can
 * show a part. The accounts are there by name; their texts are read in chapters.
 */
export function partsOf(visit: Visit): readonly Visit[] {
  const { stops } = visit;
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) return [];
  const positions = stops.map((stop) => stop.place.position.value);
  const nearest = nearestOthers(positions, ONE_PLACE, FARTHEST).map((metres) =>
    Math.round(Math.min(metres, FARTHEST)),
  );
  const whole: Omit<Whole, 'nearest' | 'passages'> = {
    stops: stops.length,
    ends: [first.id, last.id],
    bounds: boundsOfWays(
      [...positions, ...visit.legs.flatMap(({ path }) => path)],
      visit.legs.flatMap(({ path }) => greatCircles(path)),
    ),
    chapters: Object.fromEntries(visit.articles.map(({ id, blocks }) => [id, chapterStarts(blocks)])),
  };
  const legs = new Map<string | undefined, Leg[]>();
  for (const leg of visit.legs) {
    const stop = leg.to ?? leg.from;
    legs.set(stop, [...(legs.get(stop) ?? []), leg]);
  }
  const articles = visit.articles.map((article) => ({ ...article, blocks: [] }));
  const passages = passagesOf(visit);
  const count = Math.ceil(stops.length / STOPS_IN_PART);
  return Array.from({ length: count }, (_, index): Visit => {
    const from = Math.max(0, index * STOPS_IN_PART - BESIDE);
    const to = (index + 1) * STOPS_IN_PART + BESIDE;
    const own = stops.slice(from, to);
    const ways = own.flatMap((stop) => legs.get(stop.id) ?? []);
    const ids = new Set(own.map(({ id }) => id));
    const isHere = ({ stop }: Change) => stop === undefined || ids.has(stop);
    const present = new Set(own.flatMap((stop) => stop.present.map(({ agent }) => agent)));
    const agents = visit.agents.filter(({ id }) => present.has(id));
    // What may rest on words of any stop, and is shown on this part's pages.
    const ofWhole = [
      visit.dates.basis,
      ...visit.significance.map(({ basis }) => basis),
      ...agents.flatMap(({ roleBasis }) => roleBasis ?? []),
    ];
    const sources = new Set([...ofWhole, ...basesOf(own, ways)].flatMap((basis) => basis.sources ?? []));
    const stated = new Set(ofWhole.flatMap((basis) => (basis.kind === 'stated' ? basis.passages : [])));
    return {
      ...visit,
      stops: own,
      legs: ways,
      agents,
      sources: visit.sources.filter(({ id }) => sources.has(id)),
      articles,
      ...(visit.corrections ? { corrections: correctionsOf(visit, isHere) } : {}),
      whole: {
        ...whole,
        nearest: nearest.slice(from, to),
        // Its own come with the visit.
        passages: [...stated]
          .flatMap((id) => passages.get(id) ?? [])
          .filter(({ stop }) => stop !== undefined),
      },
    };
  });
}

/** What the facts of stops and ways rest on. */
function basesOf(stops: readonly Stop[], legs: readonly Leg[]): readonly Basis[] {
  return [
    ...stops.flatMap(({ name, when, place, events, present }) => [
      name.basis,
      when.basis,
      place.name.basis,
      ...(place.locality ? [place.locality.basis] : []),
      place.position.basis,
      ...events.map((event) => event.basis),
      ...present.map((presence) => presence.basis),
    ]),
    ...legs.flatMap(({ modeBasis, via }) => [
      ...(modeBasis ? [modeBasis] : []),
      ...via.map(({ basis }) => basis),
    ]),
  ];
}
