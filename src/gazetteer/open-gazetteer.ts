import { foldName } from './fold.ts';
import type { FoundByName, Gazetteer, GazetteerSource, KnownPlace } from './gazetteer.ts';
import type { NameEntry, PagesIndex } from './name-pages.ts';
import { misspelt, openNamePages, remembering } from './open-name-pages.ts';

/** What stands in `index.json` of a cut gazetteer. */
export interface GazetteerIndex extends PagesIndex {
  /** Places in each of the files `places-<n>.json`. */
  readonly perFile: number;
  readonly kinds: readonly string[];
  readonly sources: readonly GazetteerSource[];
  /** Where the places of each country begin, by their numbers; what has no country comes first. */
  readonly countries: readonly (readonly [country: string, first: number])[];
}

/** A place as `places-<n>.json` has it. */
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

/** Bearers of a name that are told of at most: the best known, and more of the countries asked for. */
const MOST_BEARERS = 8;
const MOST_LOCAL = 40;
/** Names that are looked up together. */
const AT_ONCE = 200;
/** A name that is typed with an error has at least so many letters. */
const LEAST_FOR_ERRORS = 5;

/**
 * A gazetteer over its files. `load` gives the text of one by its name; each is asked for once as long as it is in use.
 */
export async function openGazetteer(load: (name: string) => Promise<string>): Promise<Gazetteer> {
  // Written by our own build.
  const index = JSON.parse(await load('index.json')) as GazetteerIndex;
  const names = openNamePages(index, load);
  // Written by our own build.
  const rows = remembering(async (name) => JSON.parse(await load(name)) as readonly PlaceRow[]);

  const place = async (number: number): Promise<KnownPlace | undefined> => {
    const file = await rows(`places-${Math.floor(number / index.perFile)}.json`);
    const row = file[number % index.perFile];
    return row && placeOf(row, index);
  };
  const placesOf = async (entries: readonly NameEntry[]) => {
    const places = await Promise.all(entries.map((entry) => place(entry.place)));
    return places.flatMap((each) => each ?? []);
  };
  const countryOf = ({ place }: NameEntry) =>
    index.countries.findLast(([, first]) => first <= place)?.[0] ?? '';

  return {
    lookUp: async (asked, { countries = new Set(), progress = () => {} } = {}) => {
      // Sorted, so that each page is asked for while it is kept.
      const sorted = [...new Set(asked)].map((name) => [foldName(name), name] as const).sort(byFirst);
      const answers = new Map<string, readonly KnownPlace[]>();
      for (let from = 0; from < sorted.length; from += AT_ONCE) {
        const some = sorted.slice(from, from + AT_ONCE).map(async ([folded, name]) => {
          const bearers = [...(await names.bearersOf(folded))].sort((a, b) => b.weight - a.weight);
          const known = bearers.slice(0, MOST_BEARERS);
          const local = bearers.slice(MOST_BEARERS).filter((entry) => countries.has(countryOf(entry)));
          return [name, await placesOf([...known, ...local.slice(0, MOST_LOCAL)])] as const;
        });
        for (const [name, places] of await Promise.all(some))
          if (places.length > 0) answers.set(name, places);
        progress(Math.min(1, (from + AT_ONCE) / sorted.length));
      }
      return answers;
    },
    search: async (typed, limit) => {
      const folded = foldName(typed);
      if (folded === '') return [];
      const fitting = await names.beginningWith(folded);
      const near =
        fitting.length > 0 ? fitting : await misspelt(folded, names.beginningWith, LEAST_FOR_ERRORS);
      return found(near, folded, limit, place);
    },
  };
}

const byFirst = ([a]: readonly [string, string], [b]: readonly [string, string]) =>
  a < b ? -1 : a > b ? 1 : 0;

/** One result a place, the very name before those that only begin so, the best known first. */
async function found(
  entries: readonly NameEntry[],
  folded: string,
  limit: number,
  place: (number: number) => Promise<KnownPlace | undefined>,
): Promise<readonly FoundByName[]> {
  const worth = ({ name, weight }: NameEntry) => weight + (name === folded ? 24 : 0);
  const seen = new Set<number>();
  const best = [...entries]
    .sort((a, b) => worth(b) - worth(a))
    .filter((entry) => !seen.has(entry.place) && seen.add(entry.place))
    .slice(0, limit);
  const results = await Promise.all(
    best.map(async ({ place: number, name }) => {
      const known = await place(number);
      return known && { place: known, by: foldName(known.name).startsWith(folded) ? known.name : name };
    }),
  );
  return results.filter((result) => result !== undefined);
}

function placeOf(row: PlaceRow, { kinds, sources }: GazetteerIndex): KnownPlace | undefined {
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
