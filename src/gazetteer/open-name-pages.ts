import search from 'approx-string-match';
import type { Position } from '../geo/position.ts';
import { isPlain } from './fold.ts';
import { mayBeKnown } from './known-names.ts';
import {
  entriesBeginning,
  entriesOf,
  guestOf,
  lineOf,
  type NameEntry,
  type PagesIndex,
  pageFor,
  pagesFor,
} from './name-pages.ts';
import { cellsRound, type NearTown, townsOfLine } from './near-pages.ts';

/** Files that were loaded last are kept in memory. */
const KEPT = 400;
/** Pages that are loaded for what begins alike; where there are more, the best known have to do. */
const MOST_PAGES = 2;

/** Names and places on pages, of which only those are loaded that are asked for. */
interface NamePages {
  /** What bears a name to the letter. */
  readonly bearersOf: (name: string) => Promise<readonly NameEntry[]>;
  /** Begins to load what tells of most names in an article that they are familiar, or no place's: it is asked first from then on. */
  readonly prepare: () => void;
  /** What has a name that begins so; of very many the best known. */
  readonly beginningWith: (beginning: string) => Promise<readonly NameEntry[]>;
  /** The line of a place by its number. */
  readonly placeAt: (place: number) => Promise<string | undefined>;
  /** The towns that lie within so many metres of a position, and some that lie a little farther. */
  readonly townsRound: (position: Position, metres: number) => Promise<readonly NearTown[]>;
}

/** The pages of an index over their files. `load` gives the text of one by its name. */
export function openNamePages(index: PagesIndex, load: (name: string) => Promise<string>): NamePages {
  const pages = remembering(async (name) => {
    const [names = '', places = '', guests = ''] = (await load(name)).split('\n\n');
    return { names, places: places.split('\n'), guests };
  });
  const page = (number: number) => pages(`names-${number}.txt`);
  let familiar: Promise<readonly [lines: string, known: string]> | undefined;
  const bearersOf = async (name: string): Promise<readonly NameEntry[]> => {
    if (index.names.length === 0) return [];
    if (familiar && isPlain(name)) {
      const [lines, known] = await familiar;
      const entries = entriesOf(lines, name);
      if (entries || !mayBeKnown(known, name)) return entries ?? [];
    }
    const number = pageFor(name, index.names);
    const { names, places, guests } = await page(number);
    const first = index.places[number] ?? 0;
    return (entriesOf(names, name) ?? []).map((entry) => {
      const line = places[entry.place - first] ?? guestOf(guests, entry.place);
      return line === undefined ? entry : { ...entry, line };
    });
  };
  return {
    bearersOf,
    prepare: () => {
      if (!index.familiar || familiar) return;
      familiar = Promise.all([load('familiar.txt'), load('known.txt')]);
      // A failure is not kept: who waits for it is told.
      familiar.catch(() => {
        familiar = undefined;
      });
    },
    beginningWith: async (beginning) => {
      if (index.names.length === 0) return [];
      const numbers = pagesFor(beginning, index.names);
      if (numbers.length > MOST_PAGES && index.best.length > 0) {
        const { names } = await pages(`best-${pageFor(beginning, index.best)}.txt`);
        const best = entriesOf(names, beginning);
        if (best) return [...new Set([...(await bearersOf(beginning)), ...best])];
      }
      const found = await Promise.all(numbers.slice(0, 2 * MOST_PAGES).map(page));
      return found.flatMap(({ names }) => entriesBeginning(names, beginning));
    },
    placeAt: async (place) => {
      const number = pageFor(place, index.places);
      return (await page(number)).places[place - (index.places[number] ?? 0)];
    },
    townsRound: async (position, metres) => {
      if (index.near.length === 0) return [];
      const lines = cellsRound(position, metres).map(async (cell) => {
        const { names } = await pages(`near-${pageFor(cell, index.near)}.txt`);
        return lineOf(names, cell) ?? [];
      });
      return (await Promise.all(lines)).flat().flatMap(townsOfLine);
    },
  };
}

/** Whether a name is what was typed with so many errors: letters that are others, too many or missing, or once two that changed places. */
export const isNearly = (name: string, folded: string, errors: number): boolean =>
  Math.abs(name.length - folded.length) <= errors &&
  (search(name, folded, errors).length > 0 || isSwapped(name, folded));

function isSwapped(name: string, folded: string): boolean {
  let at = 0;
  while (at < name.length && name[at] === folded[at]) at++;
  return `${folded.slice(0, at)}${folded[at + 1]}${folded[at]}${folded.slice(at + 2)}` === name;
}

/**
 * Names that are almost what was typed, of those that begin like it: an error is seldom in the first letters. What is shorter than
 * `least` letters is near too many.
 */
export async function misspelt<Named extends { readonly name: string }>(
  folded: string,
  beginningWith: (beginning: string) => Promise<readonly Named[]>,
  least: number,
): Promise<readonly Named[]> {
  if (folded.length < least) return [];
  const errors = folded.length < 8 ? 1 : 2;
  for (let length = folded.length - 1; length >= 2; length--) {
    const near = (await beginningWith(folded.slice(0, length))).filter(({ name }) =>
      isNearly(name, folded, errors),
    );
    if (near.length > 0) return near;
  }
  return [];
}

/** Asks for each name once, and forgets those that were asked for longest ago. A failure is not kept. */
export function remembering<Value>(load: (name: string) => Promise<Value>): (name: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (name) => {
    const kept = known.get(name) ?? load(name);
    known.delete(name);
    known.set(name, kept);
    kept.catch(() => known.delete(name));
    const [oldest] = known.keys();
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    return kept;
  };
}
