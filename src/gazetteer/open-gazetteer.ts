import type { Position } from '../geo/position.ts';
import { distance } from '../geo/sphere.ts';
import { foldName } from './fold.ts';
import type { FoundByName, Gazetteer, GazetteerSource, KnownPlace } from './gazetteer.ts';
import type { NameEntry, PagesIndex } from './name-pages.ts';
import { likeliest, type NearTown } from './near-pages.ts';
import { misspelt, openNamePages } from './open-name-pages.ts';

/** What stands in `index.json` of a shelf. */
export interface ShelfIndex extends PagesIndex {
  readonly kinds: readonly string[];
  readonly sources: readonly GazetteerSource[];
}

/** The folder of the shelf for the places of the site's own visits: an edit of a visit leaves the world's as it is. */
export const OWN_SHELF = 'own';

/** A place as its line has it, in JSON. */
export type PlaceRow = readonly [
  id: string,
  name: string,
  kind: number,
  longitude: number,
  latitude: number,
  precision: number,
  country: string,
  population: number,
  /** Into the sources of the index, or the title of an article in the English Wikipedia. */
  source: number | string,
  region: string,
];

/** Bearers of a name that are told of at most: the best known, and more of the countries that are named. */
export const MOST_BEARERS = 8;
const MOST_LOCAL = 40;
/** Names that are looked up together. */
const AT_ONCE = 200;
/** A name that is typed with an error has at least so many letters. */
const LEAST_FOR_ERRORS = 5;

/** Of the best known bearers of a name, those that may make it the name of a country or a region. */
const AREAS = 2;

/** An entry of one of the shelves. */
interface Bearer extends NameEntry {
  readonly shelf: Shelf;
}

/** Places and their names, as they were cut together. */
interface Shelf {
  readonly bearersOf: (name: string) => Promise<readonly Bearer[]>;
  readonly beginningWith: (beginning: string) => Promise<readonly Bearer[]>;
  readonly placeOf: (bearer: Pick<Bearer, 'line' | 'place'>) => Promise<KnownPlace | undefined>;
  readonly townsRound: (position: Position, metres: number) => Promise<readonly NearTown[]>;
  readonly prepare: () => void;
}

async function openShelf(load: (name: string) => Promise<string>): Promise<Shelf> {
  // Written by our own build.
  const index = JSON.parse(await load('index.json')) as ShelfIndex;
  const pages = openNamePages(index, load);
  const own = (entries: readonly NameEntry[]) => entries.map((entry): Bearer => ({ ...entry, shelf }));
  const shelf: Shelf = {
    bearersOf: async (name) => own(await pages.bearersOf(name)),
    beginningWith: async (beginning) => own(await pages.beginningWith(beginning)),
    placeOf: async ({ line: known, place }) => {
      const line = known ?? (await pages.placeAt(place));
      // Written by our own build.
      return line === undefined ? undefined : placeOf(JSON.parse(line) as PlaceRow, index);
    },
    townsRound: pages.townsRound,
    prepare: pages.prepare,
  };
  return shelf;
}

/**
 * A gazetteer over its files: the world's, and those of the site's own visits. `load` gives the text of one by its name; each is
 * asked for once as long as it is in use.
 */
export async function openGazetteer(load: (name: string) => Promise<string>): Promise<Gazetteer> {
  const shelves = await Promise.all([openShelf(load), openShelf((name) => load(`${OWN_SHELF}/${name}`))]);
  const onAll = async (entriesOf: (shelf: Shelf) => Promise<readonly Bearer[]>) =>
    (await Promise.all(shelves.map(entriesOf))).flat();
  const bearersOf = async (name: string) =>
    (await onAll((shelf) => shelf.bearersOf(name))).sort((a, b) => b.weight - a.weight);
  const beginningWith = (beginning: string) => onAll((shelf) => shelf.beginningWith(beginning));
  const placesOf = async (bearers: readonly Bearer[]) => {
    const places = await Promise.all(bearers.map((bearer) => bearer.shelf.placeOf(bearer)));
    return places.flatMap((each) => each ?? []);
  };
  /** The countries and regions that bear a name, else those whose name begins so: it may not be typed to its end yet. */
  const areasCalled = async (folded: string) => {
    for (const bearersOfThis of [bearersOf, beginningWith]) {
      const best = [...(await bearersOfThis(folded))].sort((a, b) => b.weight - a.weight);
      const areas = (await placesOf(best.slice(0, MOST_AREAS))).filter(({ kind }) => AREA.test(kind));
      if (areas.length > 0) return areas;
    }
    return [];
  };

  return {
    prepare: () => {
      for (const shelf of shelves) shelf.prepare();
    },
    lookUp: async (asked, progress = () => {}) => {
      // Sorted, so that each page is asked for while it is kept.
      const sorted = [...new Set(asked)].map((name) => [foldName(name), name] as const).sort(byFirst);
      const answers = new Map<string, readonly KnownPlace[]>();
      const countries = new Set<string>();
      const lessKnown = new Map<string, readonly Bearer[]>();
      for (let from = 0; from < sorted.length; from += AT_ONCE) {
        const some = sorted.slice(from, from + AT_ONCE).map(async ([folded, name]) => {
          const bearers = await bearersOf(folded);
          if (bearers.length > MOST_BEARERS) lessKnown.set(name, bearers.slice(MOST_BEARERS));
          return [name, await placesOf(bearers.slice(0, MOST_BEARERS))] as const;
        });
        for (const [name, places] of await Promise.all(some)) {
          if (places.length > 0) answers.set(name, places);
          for (const { kind, country } of places.slice(0, AREAS))
            if (country && (kind === 'country' || kind === 'region')) countries.add(country);
        }
        progress(Math.min(1, (from + AT_ONCE) / sorted.length));
      }
      for (const [name, bearers] of lessKnown) {
        const local = bearers.filter(({ country = '' }) => countries.has(country)).slice(0, MOST_LOCAL);
        if (local.length > 0) answers.set(name, [...(answers.get(name) ?? []), ...(await placesOf(local))]);
      }
      return answers;
    },
    townsRound: async (position, metres, limit) => {
      const [world] = shelves;
      const near = likeliest(await world.townsRound(position, metres), position, metres).slice(0, limit);
      return (await Promise.all(near.map(world.placeOf))).flatMap((each) => each ?? []);
    },
    search: async (typed, limit, home = new Set()) => {
      const folded = foldName(typed);
      if (folded === '') return [];
      const fitting = await beginningWith(folded);
      if (fitting.length > 0) return found(fitting, folded, limit, home);
      const [name = '', ...lands] = typed.split(COMMA).map(foldName).filter(Boolean);
      const areas = await Promise.all(lands.map(areasCalled));
      const known = areas.filter((each) => each.length > 0);
      if (known.length === 0) {
        const asked = lands.length > 0 ? name : folded;
        const near = await beginningWith(asked);
        return found(
          near.length > 0 ? near : await misspelt(asked, beginningWith, LEAST_FOR_ERRORS),
          asked,
          limit,
          home,
        );
      }
      const countries = known.map((each) => new Set(each.map(({ country }) => country)));
      const there = (await bearersOf(name))
        .filter(({ country }) => country === undefined || countries.every((each) => each.has(country)))
        .slice(0, MOST_LOCAL);
      const within = await Promise.all(
        there.map(async (bearer) => {
          const place = await bearer.shelf.placeOf(bearer);
          return place && known.every((each) => each.some((area) => lies(place, area))) ? bearer : [];
        }),
      );
      return found(within.flat(), name, limit, home);
    },
  };
}

/** Between a place and where it lies. */
const COMMA = /[,،，、]/u;
/** Countries and regions of one name, or that begin so, among which one that is named with a place is looked for. */
const MOST_AREAS = 12;
const AREA = /^(?:country|region|county|island|archipelago)$/;

/** Whether a place lies in a country or a region: where this is neither, within its radius. */
function lies(place: KnownPlace, area: KnownPlace): boolean {
  if (place.id === area.id || (area.country !== undefined && place.country !== area.country)) return false;
  if (area.kind === 'country' || (area.kind === 'region' && place.region === area.name)) return true;
  return area.kind !== 'region' && distance(place.position, area.position) < area.precision;
}

const byFirst = ([a]: readonly [string, string], [b]: readonly [string, string]) =>
  a < b ? -1 : a > b ? 1 : 0;

/** How much better known a place would have to be that is found by the beginning of a name only, and by a name that is not its first. */
const [VERY_NAME, OWN_NAME] = [40, 24];
/** How much better known it would have to be than one that lies where the others of its visit do: by five doublings of its inhabitants. */
const AT_HOME = 40;

/** One result a place, the very name before those that only begin so, the best known first. */
async function found(
  bearers: readonly Bearer[],
  folded: string,
  limit: number,
  home: ReadonlySet<string>,
): Promise<readonly FoundByName[]> {
  const worth = ({ name, weight, country }: NameEntry) =>
    weight + (name === folded ? VERY_NAME : 0) + (country !== undefined && home.has(country) ? AT_HOME : 0);
  const taken: Bearer[] = [];
  for (const bearer of [...bearers].sort((a, b) => worth(b) - worth(a))) {
    if (taken.length === limit) break;
    const { place, shelf } = bearer;
    if (!taken.some((other) => other.place === place && other.shelf === shelf)) taken.push(bearer);
  }
  const results = await Promise.all(
    taken.map(async (bearer) => {
      const known = await bearer.shelf.placeOf(bearer);
      if (!known) return [];
      const own = foldName(known.name);
      const by = own.startsWith(folded) ? known.name : bearer.name;
      return [{ found: { place: known, by }, worth: worth(bearer) + (own === folded ? OWN_NAME : 0) }];
    }),
  );
  return results
    .flat()
    .sort((a, b) => b.worth - a.worth)
    .map((each) => each.found);
}

function placeOf(row: PlaceRow, { kinds, sources }: ShelfIndex): KnownPlace | undefined {
  const [id, name, kind, longitude, latitude, precision, country, population, source, region] = row;
  const from = typeof source === 'string' ? articleOf(source) : sources[source];
  if (!from) return undefined;
  const geonames = /^geonames:(\d+)$/.exec(id)?.[1];
  const wikidata = /^wikidata:(Q\d+)$/.exec(id)?.[1];
  return {
    id,
    name,
    kind: kinds[kind] ?? 'place',
    position: [longitude, latitude],
    precision,
    population,
    source: from,
    ...(country ? { country } : {}),
    ...(region ? { region } : {}),
    ...(geonames ? { geonames: Number(geonames) } : {}),
    ...(wikidata ? { wikidata } : {}),
  };
}

/**
 * What a landmark rests on: the list that is kept by hand, which says so itself, with the article where its position can be
 * looked up. Nobody is led to think that it was read there.
 */
const articleOf = (title: string): GazetteerSource => ({
  id: `landmark-${foldName(title).replace(/[^a-z0-9]+/g, '-')}`,
  title: `List of landmarks, unverified; compare “${title}” in Wikipedia`,
  publisher: 'Whereabouts',
  url: `https://en.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}`,
});
