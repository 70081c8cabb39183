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
  source: number,
];

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

  return {
    lookUp: async (asked) => {
      const answers = await Promise.all(
        [...new Set(asked)].map(async (name) => {
          const bearers = await names.bearersOf(foldName(name));
          return [name, await placesOf([...bearers].sort((a, b) => b.weight - a.weight))] as const;
        }),
      );
      return new Map(answers.filter(([, places]) => places.length > 0));
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
  const [id, name, kind, longitude, latitude, precision, country, population, source] = row;
  const from = sources[source];
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
    ...(geonames ? { geonames: Number(geonames) } : {}),
    ...(wikidata ? { wikidata } : {}),
  };
}
