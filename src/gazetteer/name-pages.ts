import { firstIndex } from '../order/first-index.ts';

/**
 * Names on pages, sorted, as a library's card index has them: one page has all names from its first one to the next
 * page's. What begins in a way that too many names do (say "san") is answered by a page of the best known of these. A place
 * stands on the page of its usual name, and as a guest on that of another name which it shares with rivals: one page mostly
 * answers who bears a name and where that is.
 *
 * - `names-<n>.txt`: a line a name with its bearers, the best known first; after an empty line, a line a place; after another one, a
 *   line a guest, with its number in base 36 before it.
 * - `best-<n>.txt`: a line a beginning with the best known of what begins so.
 * - `familiar.txt`: the names that articles mostly have, once more, with the places in their lines; beside it `known.txt`, which says what
 *   plain names stand on any page (known-names.ts). With the two, an article of a thousand words needs a dozen pages, else seventy.
 */

/** A name and a place that bears it. */
export interface NameEntry {
  /** As `foldName` has it. */
  readonly name: string;
  /** The number of the place, in the order of the places' usual names. */
  readonly place: number;
  /** How well known the place is: the larger, the better. */
  readonly weight: number;
  /** ISO 3166-1 alpha-2: told where a name has many bearers, for these to be chosen from without loading them. */
  readonly country?: string;
  /** The line of the place, where that stands on the same page. */
  readonly line?: string;
}

/** Where pages begin, so that a name's page is known without loading any. */
export interface PagesIndex {
  /** The first name of each page `names-<n>.txt`. */
  readonly names: readonly string[];
  /** The number of the first place on each of them, or after it. */
  readonly places: readonly number[];
  /** The first beginning of each page `best-<n>.txt`. */
  readonly best: readonly string[];
  /** The first cell of each page `near-<n>.txt` (near-pages.ts). */
  readonly near: readonly string[];
  /** Whether there are `familiar.txt` and `known.txt`. */
  readonly familiar: boolean;
}

/** An entry as a cell of the line of `key`: place and weight in base 36, the country, and the name where it is not the key. */
export const encodeEntry = (key: string, name: string, place: number, weight: number, country: string) => {
  const cell = `${place.toString(36)}.${weight.toString(36)}`;
  return name === key ? (country ? `${cell}.${country}` : cell) : `${cell}.${country}.${name}`;
};

/** What begins the line of a place. */
const PLACE = '[';

function decodeLine(line: string): readonly NameEntry[] {
  const [key = '', ...cells] = line.split('\t');
  return cells.map((cell): NameEntry => {
    const at = cell.indexOf(PLACE);
    const [place = '', weight = '', country = '', name = key] = (at < 0 ? cell : cell.slice(0, at)).split(
      '.',
    );
    return {
      name,
      place: Number.parseInt(place, 36),
      weight: Number.parseInt(weight, 36),
      ...(country ? { country } : {}),
      ...(at < 0 ? {} : { line: cell.slice(at) }),
    };
  });
}

/** What belongs to a name, or to a beginning, on a page of sorted lines. */
export function entriesOf(page: string, key: string): readonly NameEntry[] | undefined {
  const line = lineOf(page, key);
  return line === undefined ? undefined : decodeLine(line);
}

/** The line of a key on a page of sorted lines: that one line is read, not the page. */
export function lineOf(page: string, key: string): string | undefined {
  let [low, high] = [0, page.length];
  while (low < high) {
    const from = page.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
    const end = page.indexOf('\n', from);
    const to = end < 0 ? page.length : end;
    const name = page.slice(from, page.indexOf('\t', from));
    if (name === key) return page.slice(from, to);
    if (name < key) low = to + 1;
    else high = from;
  }
  return undefined;
}

/** The line of a guest among those of a page. */
export function guestOf(guests: string, place: number): string | undefined {
  const begin = `${place.toString(36)} `;
  const from = guests.startsWith(begin) ? 0 : guests.indexOf(`\n${begin}`) + 1;
  if (from === 0 && !guests.startsWith(begin)) return undefined;
  const to = guests.indexOf('\n', from);
  return guests.slice(from + begin.length, to < 0 ? undefined : to);
}

/** What belongs to all that begins so on a page. */
export function entriesBeginning(page: string, beginning: string): readonly NameEntry[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith(beginning))
    .flatMap(decodeLine);
}

/** The number of the page that a name, or a place by its number, stands on, of pages that begin with these. */
export function pageFor<Key extends string | number>(key: Key, firsts: readonly Key[]): number {
  const isBehind = (first: Key | undefined) => first === undefined || first > key;
  return Math.max(0, firstIndex(firsts.length, (index) => isBehind(firsts[index])) - 1);
}

/** The pages from the first to the last name that begins so. */
export function pagesFor(beginning: string, firsts: readonly string[]): readonly number[] {
  const from = pageFor(beginning, firsts);
  // No letter is greater.
  const to = pageFor(`${beginning}\u{10ffff}`, firsts);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
