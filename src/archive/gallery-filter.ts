import { foldName } from '../gazetteer/fold.ts';
import {
  type ChoiceField,
  fieldsOf,
  type GalleryChoice,
  VALUE_FIELDS,
  type ValueField,
  without,
} from '../navigation/archive-query.ts';
import type { Column, GalleryIndex } from './gallery-index.ts';
import { firstMonthOf, lastMonthOf, yearName, yearOfMonth } from './months.ts';

/** The columns of the archive, unpacked to be asked. */
export interface GalleryColumns {
  readonly count: number;
  /** The months in which each visit begins and ends; see months.ts. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** For each field the values that visits have in it. */
  readonly values: Readonly<Record<Exclude<ValueField, 'person'>, Values>>;
}

/** For each value the numbers of its visits. */
export type Values = ReadonlyMap<string, Uint32Array>;

/** Which visits there are, by number: 1 for one that is. */
type Mask = Uint8Array;

/** A visit that is said to have taken longer is of no year. */
const MOST_YEARS = 100;

/** The columns of an index: the inverse of `galleryIndexOf`. */
export function unpackIndex(index: GalleryIndex): GalleryColumns {
  const starts = new Int32Array(index.count);
  let start = 0;
  for (let number = 0; number < index.count; number++) {
    start -= index.starts[number] ?? 0;
    starts[number] = start;
  }
  const ends = starts.map((from, number) => from + (index.lengths[number] ?? 0));
  return {
    count: index.count,
    starts,
    ends,
    values: {
      country: unpackColumn(index.countries),
      placeKind: unpackColumn(index.placeKinds),
      year: yearsOf(starts, ends),
      language: unpackColumn(index.languages),
    },
  };
}

/** The visits of each year, the latest year first. */
function yearsOf(starts: Int32Array, ends: Int32Array): Values {
  const found = new Map<number, number[]>();
  for (const [number, start] of starts.entries()) {
    const [from, to] = [yearOfMonth(start), yearOfMonth(ends[number] ?? start)];
    if (to - from > MOST_YEARS) continue;
    for (let year = from; year <= to; year++) {
      const own = found.get(year);
      if (own) own.push(number);
      else found.set(year, [number]);
    }
  }
  const latest = [...found].sort(([a], [b]) => b - a);
  return new Map(latest.map(([year, visits]) => [yearName(year), Uint32Array.from(visits)]));
}

/** The values of a column, in its order, each with the numbers of its visits. */
export function unpackColumn({ values, visits }: Column): Values {
  return new Map(
    values.map((value, at) => {
      let number = 0;
      return [value, Uint32Array.from(visits[at] ?? [], (distance) => (number += distance))];
    }),
  );
}

/** The visits that fit every field of a choice. Who was there is known once `people` is; until then nobody is left out by it. */
export function visitsThatFit(
  { count, starts, ends, values }: GalleryColumns,
  people: Values | undefined,
  choice: GalleryChoice,
): Mask {
  const fits = new Uint8Array(count).fill(1);
  const from = choice.from === undefined ? -Infinity : firstMonthOf(choice.from);
  const to = choice.to === undefined ? Infinity : lastMonthOf(choice.to);
  if (choice.from !== undefined || choice.to !== undefined)
    for (let number = 0; number < count; number++)
      if ((ends[number] ?? 0) < from || (starts[number] ?? 0) > to) fits[number] = 0;
  const known = { ...values, person: people };
  for (const field of VALUE_FIELDS) {
    const [asked, own] = [choice[field], known[field]];
    if (!asked || !own) continue;
    const has = new Uint8Array(count);
    for (const value of asked) for (const number of own.get(value) ?? []) has[number] = 1;
    for (let number = 0; number < count; number++) fits[number] = (fits[number] ?? 0) & (has[number] ?? 0);
  }
  return fits;
}

/** A choice with its persons by the ids that their pages have now; the same one where none had another before. */
export function withPersonsNow(choice: GalleryChoice, former: ReadonlyMap<string, string>): GalleryChoice {
  const { person } = choice;
  if (!person?.some((id) => former.has(id))) return choice;
  return { ...choice, person: [...new Set(person.map((id) => former.get(id) ?? id))] };
}

/** The numbers of the visits of a mask, in their order. */
export function numbersOf(mask: Mask): readonly number[] {
  const numbers: number[] = [];
  for (let number = 0; number < mask.length; number++) if (mask[number] === 1) numbers.push(number);
  return numbers;
}

export interface Option {
  readonly value: string;
  /** Visits that would be shown. */
  readonly count: number;
}

/** The values that visits of a mask have, with how many of these have each; in the order of the column. */
export function optionsOf(values: Values, mask: Mask): readonly Option[] {
  return [...values]
    .map(([value, visits]) => {
      let count = 0;
      for (const number of visits) count += mask[number] ?? 0;
      return { value, count };
    })
    .filter(({ count }) => count > 0);
}

/** Whether what is typed of a name begins a word of it. */
export function isMeant(name: string, typed: string): boolean {
  const sought = foldName(typed);
  return sought === '' || ` ${foldName(name)}`.includes(` ${sought}`);
}

/** When no visit fits: for each field how many would without it, those that help most first. */
export function waysOut(
  columns: GalleryColumns,
  people: Values | undefined,
  choice: GalleryChoice,
): readonly { readonly field: ChoiceField; readonly count: number }[] {
  return fieldsOf(choice)
    .map((field) => ({ field, count: countOf(visitsThatFit(columns, people, without(choice, field))) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

const countOf = (mask: Mask): number => mask.reduce((sum, each) => sum + each, 0);
