import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { foldName } from '../gazetteer/fold.ts';
import type { GazetteerSource } from '../gazetteer/gazetteer.ts';
import { type NameEntry, pagesOf } from '../gazetteer/name-pages.ts';
import type { GazetteerIndex, PlaceRow } from '../gazetteer/open-gazetteer.ts';
import { nearLongitude } from '../geo/sphere.ts';
import type { Visit } from '../visit/visit.ts';
import { airports } from './gazetteer/airports.ts';
import { areaNames, areasOf, divisionsOfTowns } from './gazetteer/areas.ts';
import type { Cut } from './gazetteer/cut.ts';
import { LANDMARKS, landmarksOf } from './gazetteer/landmarks.ts';
import { cutOfTown, townsOf, townsTable } from './gazetteer/towns.ts';

/** Characters of a page of names, and places of a file of places: tens of kilobytes each. */
const PAGE = 32_000;
const PER_FILE = 256;
const CACHE = '.cache/gazetteer';
/** Raise it when what is written changes, or a package that it is cut from. */
const EDITION = 7;
/** Milliseconds after which a cut that other data made is taken away: another command may be reading it. */
const OLD = 86_400_000;

/**
 * The gazetteer's files, made from what geodata/gazetteer/PROVENANCE.md lists and from the places of the site's own visits,
 * each with the source that its visit gives. Made once for the same data and kept in .cache.
 *
 * @returns the folder in which they stand
 */
export async function cutGazetteer(visits: readonly Visit[]): Promise<string> {
  const own = ownPlaces(visits);
  const landmarks = await readFile(LANDMARKS, 'utf8');
  const table = townsTable();
  const print = createHash('sha256')
    .update(`${EDITION}`)
    .update(table)
    .update(landmarks)
    .update(JSON.stringify(own))
    .digest('hex')
    .slice(0, 12);
  const folder = join(CACHE, print);
  if (await stat(folder).catch(() => undefined)) return folder;
  const towns = townsOf(table, divisionsOfTowns());
  const names = areaNames();
  const files = filesOf([
    ...own,
    ...landmarksOf(landmarks),
    ...areasOf(towns, names),
    ...(await airports()),
    ...towns.map((town) => cutOfTown(town, town.region && names.get(town.region))),
  ]);
  await mkdir(CACHE, { recursive: true });
  await clearOld();
  const staging = join(CACHE, `${print}-${process.pid}`);
  await mkdir(staging, { recursive: true });
  for (const [name, text] of files) await writeFile(join(staging, name), text);
  // Another command may have made the same in the meantime.
  await rename(staging, folder).catch(() => rm(staging, { recursive: true, force: true }));
  return folder;
}

/** Takes away cuts of other data that nobody has made lately. */
async function clearOld(): Promise<void> {
  for (const name of await readdir(CACHE)) {
    const made = await stat(join(CACHE, name)).catch(() => undefined);
    if (made && Date.now() - made.mtimeMs > OLD)
      await rm(join(CACHE, name), { recursive: true, force: true });
  }
}

/** The places of the visits that stand here: sites that no list of towns has, each where its source has it. */
function ownPlaces(visits: readonly Visit[]): readonly Cut[] {
  const sources = new Map<string, GazetteerSource>();
  const taken = new Set<string>();
  return visits.flatMap((visit) =>
    visit.stops.flatMap(({ id, place }): Cut[] => {
      const { basis, value } = place.position;
      const [first] = basis.sources ?? [];
      const source = visit.sources.find((each) => each.id === first);
      if (!source?.url) return [];
      const { title, publisher, url } = source;
      // Two visits may call two sources by one id.
      const known = sources.get(url) ?? { id: `${visit.id}-${source.id}`, title, publisher, url };
      sources.set(url, known);
      const rowId = place.wikidata ? `wikidata:${place.wikidata}` : `visit:${visit.id}.${id}`;
      if (taken.has(rowId)) return [];
      taken.add(rowId);
      return [
        {
          place: {
            id: rowId,
            name: place.name.value,
            kind: place.kind,
            position: nearLongitude(value, [0, 0]),
            precision: place.precision,
            country: place.country,
            population: 0,
          },
          source: known,
          names: [place.name.value, ...Object.values(place.names)],
          weight: 120,
        },
      ];
    }),
  );
}

/** Names too short to be looked for, and codes. */
const isName = (name: string) => name.length > 1 && !/^[A-Z]{3}$/.test(name);

function filesOf(cuts: readonly Cut[]): ReadonlyMap<string, string> {
  // By country and the best known first: what an article looks for stands together, and a place's number tells its country.
  const countryOf = ({ place }: Cut) => place.country ?? '';
  const places = [...cuts].sort((a, b) =>
    countryOf(a) < countryOf(b) ? -1 : countryOf(a) > countryOf(b) ? 1 : b.weight - a.weight,
  );
  const countries: [string, number][] = [];
  const entries: NameEntry[] = [];
  for (const [place, cut] of places.entries()) {
    if (place === 0 || countryOf(cut) !== countries.at(-1)?.[0]) countries.push([countryOf(cut), place]);
    const folded = new Set(cut.names.filter(isName).map(foldName));
    for (const name of folded) if (name !== '') entries.push({ name, place, weight: cut.weight });
  }
  const { files: pages, index: found } = pagesOf(entries, PAGE);
  const files = new Map(pages);
  const kinds = [...new Set(places.map(({ place }) => place.kind))];
  const sources = [...new Set(places.flatMap(({ source }) => (typeof source === 'string' ? [] : [source])))];
  for (let from = 0; from < places.length; from += PER_FILE)
    files.set(
      `places-${from / PER_FILE}.json`,
      JSON.stringify(places.slice(from, from + PER_FILE).map((cut) => rowOf(cut, kinds, sources))),
    );
  const index: GazetteerIndex = { ...found, perFile: PER_FILE, kinds, sources, countries };
  files.set('index.json', JSON.stringify(index));
  return files;
}

const rowOf = (
  { place: { id, name, kind, position, precision, country = '', region = '', population }, source }: Cut,
  kinds: readonly string[],
  sources: readonly GazetteerSource[],
): PlaceRow => [
  id,
  name,
  kinds.indexOf(kind),
  ...position,
  precision,
  country,
  population,
  typeof source === 'string' ? source : sources.indexOf(source),
  region,
];
