import { foldName, isPlain } from '../../gazetteer/fold.ts';
import type { GazetteerSource } from '../../gazetteer/gazetteer.ts';
import { isTown } from '../../gazetteer/kinds.ts';
import { filterOf } from '../../gazetteer/known-names.ts';
import { encodeEntry } from '../../gazetteer/name-pages.ts';
import { cellOf, encodeTown, type NearTown } from '../../gazetteer/near-pages.ts';
import { MOST_BEARERS, type PlaceRow, type ShelfIndex } from '../../gazetteer/open-gazetteer.ts';
import { type Cut, isName } from './cut.ts';
import { PAGE, Pages } from './pages.ts';

/** The best known of what begins alike, kept for every beginning that more than half a page of names has. */
const BEST = 48;
/** Letters of the longest beginning that is kept with its best known. */
const LONGEST = 6;

/**
 * Places and all their names as the files of a shelf (gazetteer/name-pages.ts). The places are asked for one by one and let go:
 * what is held of them is their line and their names.
 */
export function* shelfOf(cuts: Iterable<Cut>): Generator<readonly [file: string, text: string]> {
  const places = new Places();
  for (const cut of cuts) places.add(cut);
  places.number();
  const pages = new Pages('names');
  const familiar: string[] = [];
  for (let [from, row] = [0, 0]; from < places.entries; ) {
    const name = places.nameAt(from);
    let to = from + 1;
    while (to < places.entries && places.nameAt(to) === name) to++;
    const rows = places.rows(row, name);
    yield* pages.take(name, places.lineOf(name, from, to), row, rows, places.guestsOf(name, from, to));
    if (places.familiar.has(name)) familiar.push(places.lineWithPlaces(name, from, to));
    row += rows.length;
    from = to;
  }
  yield* pages.end();
  const best = new Pages('best');
  for (const [beginning, line] of commonBeginnings(places)) yield* best.take(beginning, line, 0, [], []);
  yield* best.end();
  const near = new Pages('near');
  for (const [cell, line] of places.linesOfCells()) yield* near.take(cell, line, 0, [], []);
  yield* near.end();
  if (familiar.length > 0) {
    yield ['familiar.txt', familiar.join('\n')];
    yield ['known.txt', filterOf(places.plainNames(), [...places.plainNames()].length)];
  }
  const index: ShelfIndex = {
    names: pages.firsts,
    places: pages.places,
    best: best.firsts,
    near: near.firsts,
    familiar: familiar.length > 0,
    kinds: [...places.kinds.keys()],
    sources: [...places.sources.keys()],
  };
  yield ['index.json', JSON.stringify(index)];
}

/** Places and their names as they come, and then in their order. There are most of a million names, so none is an object. */
class Places {
  readonly kinds = new Map<string, number>();
  readonly sources = new Map<GazetteerSource, number>();
  /** Plain names by which articles speak of them often. */
  readonly familiar = new Set<string>();
  /** Of each place, as it came. */
  private readonly lines: string[] = [];
  private readonly keys: string[] = [];
  private readonly weights: number[] = [];
  private readonly countries: string[] = [];
  /** The towns of each cell, by how they came. */
  private readonly cells = new Map<string, NearTown[]>();
  /** Names, and which place bears each. */
  private readonly names: string[] = [];
  private readonly bearers: number[] = [];
  /** The places in the order of their keys, and the number of each; the names in theirs. */
  private inOrder = new Uint32Array();
  private numbers = new Uint32Array();
  private order = new Uint32Array();

  add({ place, source, names, familiar = [], weight }: Cut): void {
    const { id, name, kind, position, precision, country = '', region = '', population } = place;
    const from = typeof source === 'string' ? source : numberIn(this.sources, source);
    const kindAt = numberIn(this.kinds, kind);
    const row: PlaceRow = [id, name, kindAt, ...position, precision, country, population, from, region];
    const at = this.lines.push(JSON.stringify(row)) - 1;
    if (isTown(kind) && id.startsWith('geonames:')) {
      const cell = cellOf(position);
      this.cells.set(cell, [...(this.cells.get(cell) ?? []), { place: at, position, radius: precision }]);
    }
    this.keys.push(foldName(name));
    this.weights.push(weight);
    this.countries.push(country);
    for (const folded of familiar.map(foldName)) if (isPlain(folded)) this.familiar.add(folded);
    for (const folded of new Set(names.filter(isName).map(foldName))) {
      if (folded === '') continue;
      this.names.push(folded);
      this.bearers.push(at);
    }
  }

  /** Puts places and names in their order: by name, and the best known first of those of one name. */
  number(): void {
    const weightOf = (place: number) => this.weights[place] ?? 0;
    const bearerOf = (name: number) => this.bearers[name] ?? 0;
    this.inOrder = sorted(this.keys, weightOf);
    this.numbers = new Uint32Array(this.inOrder.length);
    for (const [number, place] of this.inOrder.entries()) this.numbers[place] = number;
    this.order = sorted(this.names, (name) => weightOf(bearerOf(name)));
  }

  get entries(): number {
    return this.order.length;
  }

  nameAt(index: number): string {
    return this.names[this.order[index] ?? 0] ?? '';
  }

  weightAt(index: number): number {
    return this.weights[this.bearers[this.order[index] ?? 0] ?? 0] ?? 0;
  }

  /** The line of a name with its bearers; where there are many, each with its country. */
  lineOf(name: string, from: number, to: number): string {
    const many = to - from > MOST_BEARERS / 2;
    let line = name;
    for (let index = from; index < to; index++) line += `\t${this.cellAt(index, name, many)}`;
    return line;
  }

  /** The same with the places in it: nothing else need be loaded for them. */
  lineWithPlaces(name: string, from: number, to: number): string {
    const [key, ...cells] = this.lineOf(name, from, to).split('\t');
    const placeAt = (index: number) => this.lines[this.bearers[this.order[from + index] ?? 0] ?? 0] ?? '';
    return [key, ...cells.map((cell, index) => cell + placeAt(index))].join('\t');
  }

  /** The names of plain letters, each once. */
  *plainNames(): Generator<string> {
    let last = '';
    for (const each of this.order) {
      const name = this.names[each] ?? '';
      if (name !== last && isPlain(name)) yield name;
      last = name;
    }
  }

  /** The cells that have towns, in their order, each with its line. */
  *linesOfCells(): Generator<readonly [cell: string, line: string]> {
    for (const cell of [...this.cells.keys()].sort()) {
      const towns = (this.cells.get(cell) ?? []).map((town) =>
        encodeTown({ ...town, place: this.numbers[town.place] ?? 0 }),
      );
      yield [cell, [cell, ...towns].join('\t')];
    }
  }

  /** The best known bearers of a name that stand on another page, each with its number: none where a name has but one. */
  guestsOf(name: string, from: number, to: number): readonly string[] {
    if (to - from < 2) return [];
    const bearers = Array.from(this.order.subarray(from, Math.min(to, from + MOST_BEARERS)));
    return bearers
      .map((each) => this.bearers[each] ?? 0)
      .filter((place) => this.keys[place] !== name)
      .map((place) => `${(this.numbers[place] ?? 0).toString(36)} ${this.lines[place]}`);
  }

  cellAt(index: number, key: string, withCountry: boolean): string {
    const name = this.order[index] ?? 0;
    const place = this.bearers[name] ?? 0;
    const country = withCountry ? (this.countries[place] ?? '') : '';
    const [number = 0, weight = 0] = [this.numbers[place], this.weights[place]];
    return encodeEntry(key, this.names[name] ?? '', number, weight, country);
  }

  /** The lines of the places from a number on as far as they belong before what follows a name: with the last name, all. */
  rows(from: number, name: string): readonly string[] {
    const isLast = name === this.nameAt(this.order.length - 1);
    const rows: string[] = [];
    for (const place of this.inOrder.subarray(from)) {
      if (!isLast && (this.keys[place] ?? '') > name) break;
      rows.push(this.lines[place] ?? '');
    }
    return rows;
  }
}

function numberIn<Item>(known: Map<Item, number>, item: Item): number {
  const number = known.get(item) ?? known.size;
  known.set(item, number);
  return number;
}

/** Where texts stand, in their order; of those that are the same, the one that weighs most first. */
function sorted(texts: readonly string[], weightOf: (index: number) => number): Uint32Array<ArrayBuffer> {
  // Those that begin alike are put together first: among few, there is little to compare.
  const alike = new Map<number, number[]>();
  for (const [index, text] of texts.entries()) {
    let letters = 0;
    for (let at = 0; at < 3; at++) letters = letters * 65_536 + (at < text.length ? text.charCodeAt(at) : 0);
    const group = alike.get(letters);
    if (group) group.push(index);
    else alike.set(letters, [index]);
  }
  const order = new Uint32Array(texts.length);
  let from = 0;
  for (const letters of [...alike.keys()].sort((a, b) => a - b)) {
    const group = alike.get(letters) ?? [];
    group.sort((a, b) => {
      const [one = '', other = ''] = [texts[a], texts[b]];
      return one < other ? -1 : one > other ? 1 : weightOf(b) - weightOf(a);
    });
    order.set(group, from);
    from += group.length;
  }
  return order;
}

/** The beginnings that too many names have, in their order, each with a line of the best known of what begins so. */
function* commonBeginnings(
  places: Places,
  beginning = '',
  letters = 0,
  from = 0,
  to = places.entries,
): Generator<readonly [beginning: string, line: string]> {
  // What is the beginning and nothing else comes first.
  while (from < to && places.nameAt(from).length === beginning.length) from++;
  while (from < to) {
    const letter = places.nameAt(from).codePointAt(beginning.length) ?? 0;
    const longer = beginning + String.fromCodePoint(letter);
    let [end, size] = [from, 0];
    for (; end < to; end++) {
      const name = places.nameAt(end);
      if (name.codePointAt(beginning.length) !== letter) break;
      size += name.length + 8;
    }
    if (size > PAGE / 2) {
      yield [longer, bestOf(places, from, end, longer)];
      if (letters + 1 < LONGEST) yield* commonBeginnings(places, longer, letters + 1, from, end);
    }
    from = end;
  }
}

function bestOf(places: Places, from: number, to: number, beginning: string): string {
  const best: number[] = [];
  let least = 0;
  for (let index = from; index < to; index++) {
    const weight = places.weightAt(index);
    if (best.length === BEST && weight <= least) continue;
    const at = best.findIndex((other) => places.weightAt(other) < weight);
    best.splice(at < 0 ? best.length : at, 0, index);
    if (best.length > BEST) best.pop();
    least = places.weightAt(best.at(-1) ?? index);
  }
  return [beginning, ...best.map((index) => places.cellAt(index, beginning, false))].join('\t');
}
