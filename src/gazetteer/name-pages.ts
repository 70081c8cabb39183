/**
 * Names on pages, sorted, as a library's card index has them: one page has all names from its first one to the next
 * page's. What begins in a way that too many names do (say "san") is answered by a page of the best known of these.
 */

/** A name and a place that bears it. */
export interface NameEntry {
  /** As `foldName` has it. */
  readonly name: string;
  /** The number of the place. */
  readonly place: number;
  /** How well known the place is: the larger, the better. */
  readonly weight: number;
}

/** Where pages begin, so that a name's page is known without loading any. */
export interface PagesIndex {
  /** The first name of each page `names-<n>.txt`. */
  readonly names: readonly string[];
  /** The first beginning of each page `best-<n>.txt`. */
  readonly best: readonly string[];
}

/** The best known of what begins alike, kept for every beginning that more than a page of names has. */
const BEST = 48;
/** Letters of the longest beginning that is kept with its best known. */
const LONGEST = 6;

const weightFirst = (a: NameEntry, b: NameEntry) => b.weight - a.weight || (a.name < b.name ? -1 : 1);
const byName = (a: NameEntry, b: NameEntry) =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : weightFirst(a, b);

/** All names as pages of about `size` characters: the texts of the files by their names, and their index. */
export function pagesOf(
  entries: readonly NameEntry[],
  size: number,
): { readonly files: ReadonlyMap<string, string>; readonly index: PagesIndex } {
  const sorted = [...entries].sort(byName);
  const names = paged(
    grouped(sorted, ({ name }) => name),
    size,
  );
  const beginnings = new Map<string, { length: number; entries: NameEntry[] }>();
  for (const entry of sorted) {
    for (const beginning of beginningsOf(entry.name)) {
      const group = beginnings.get(beginning) ?? { length: 0, entries: [] };
      group.length += entry.name.length + 8;
      group.entries.push(entry);
      beginnings.set(beginning, group);
    }
  }
  const common = [...beginnings]
    .filter(([, { length }]) => length > size)
    .map(([beginning, group]) => [beginning, group.entries.sort(weightFirst).slice(0, BEST)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const best = paged(new Map(common), size);
  const files = new Map([
    ...names.map((page, number) => [`names-${number}.txt`, page.text] as const),
    ...best.map((page, number) => [`best-${number}.txt`, page.text] as const),
  ]);
  return { files, index: { names: names.map(({ first }) => first), best: best.map(({ first }) => first) } };
}

function* beginningsOf(name: string): Generator<string> {
  let end = 0;
  for (const letter of [...name].slice(0, LONGEST)) {
    end += letter.length;
    yield name.slice(0, end);
  }
}

function grouped(entries: readonly NameEntry[], keyOf: (entry: NameEntry) => string) {
  const groups = new Map<string, NameEntry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
}

/** Groups as lines, as many to a page as it holds; a group is never parted. */
function paged(groups: ReadonlyMap<string, readonly NameEntry[]>, size: number) {
  const pages: { readonly first: string; text: string }[] = [];
  for (const [key, entries] of groups) {
    const line = [key, ...entries.map((entry) => encode(entry, key))].join('\t');
    const page = pages.at(-1);
    if (page && page.text.length + line.length < size) page.text += `\n${line}`;
    else pages.push({ first: key, text: line });
  }
  return pages;
}

/** A place and its weight in base 36, and the name where it is not the line's own. */
const encode = ({ name, place, weight }: NameEntry, key: string) =>
  `${place.toString(36)}.${weight.toString(36)}${name === key ? '' : `.${name}`}`;

/** What belongs to a name, or to a beginning, on a page: its one line is read, not the page. */
export function entriesOf(page: string, key: string): readonly NameEntry[] | undefined {
  const from = page.startsWith(`${key}\t`) ? 0 : page.indexOf(`\n${key}\t`) + 1;
  if (from === 0 && !page.startsWith(`${key}\t`)) return undefined;
  const to = page.indexOf('\n', from);
  return decodeLine(page.slice(from, to < 0 ? undefined : to));
}

/** What belongs to all that begins so on a page. */
export function entriesBeginning(page: string, beginning: string): readonly NameEntry[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith(beginning))
    .flatMap(decodeLine);
}

function decodeLine(line: string): readonly NameEntry[] {
  const [key = '', ...cells] = line.split('\t');
  return cells.map((cell): NameEntry => {
    const [place = '', weight = '', name = key] = cell.split('.');
    return { name, place: Number.parseInt(place, 36), weight: Number.parseInt(weight, 36) };
  });
}

/** The number of the page that a name would stand on, of pages that begin with these. */
export function pageFor(name: string, firsts: readonly string[]): number {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? '') <= name) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The pages from the first to the last name that begins so. */
export function pagesFor(beginning: string, firsts: readonly string[]): readonly number[] {
  const from = pageFor(beginning, firsts);
  // No letter is greater.
  const to = pageFor(`${beginning}\u{10ffff}`, firsts);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
