import { CHOICE_FIELDS, type ChoiceField, type GalleryChoice } from '../navigation/archive-query.ts';
import type { Column, GalleryIndex } from './gallery-index.ts';
import { firstMonthOf, lastMonthOf } from './months.ts';

/** The columns of the archive, unpacked to be asked. */
export interface GalleryColumns {
  readonly count: number;
  /** The months in which each visit begins and ends; see months.ts. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** For each value the numbers of its visits. */
  readonly countries: Values;
  readonly placeKinds: Values;
  readonly languages: Values;
}

export type Values = ReadonlyMap<string, Uint32Array>;

/** Which visits there are, by number: 1 for one that is. */
export type Mask = Uint8Array;

export function unpackIndex(index: GalleryIndex): GalleryColumns {
  const starts = new Int32Array(index.count);
  let start = 0;
  for (let number = 0; number < index.count; number++) {
    start -= index.starts[number] ?? 0;
    starts[number] = start;
  }
  return {
    count: index.count,
    starts,
    ends: starts.map((from, number) => from + (index.lengths[number] ?? 0)),
    countries: unpackColumn(index.countries),
    placeKinds: unpackColumn(index.placeKinds),
    languages: unpackColumn(index.languages),
  };
}

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
  columns: GalleryColumns,
  people: Values | undefined,
  choice: GalleryChoice,
): Mask {
  const { count, starts, ends } = columns;
  const fits = new Uint8Array(count).fill(1);
  const from = choice.from === undefined ? -Infinity : firstMonthOf(choice.from);
  const to = choice.to === undefined ? Infinity : lastMonthOf(choice.to);
  if (choice.from !== undefined || choice.to !== undefined)
    for (let number = 0; number < count; number++)
      if ((ends[number] ?? 0) < from || (starts[number] ?? 0) > to) fits[number] = 0;
  const asked: readonly (readonly [values: Values | undefined, value: string | undefined])[] = [
    [people, choice.person],
    [columns.countries, choice.country],
    [columns.placeKinds, choice.placeKind],
    [columns.languages, choice.language],
  ];
  for (const [values, value] of asked) {
    if (!values || value === undefined) continue;
    const has = new Uint8Array(count);
    for (const number of values.get(value) ?? []) has[number] = 1;
    for (let number = 0; number < count; number++) fits[number] = (fits[number] ?? 0) & (has[number] ?? 0);
  }
  return fits;
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

/** The values that visits of a mask have, the commonest first. */
export function optionsOf(values: Values, mask: Mask): readonly Option[] {
  return [...values]
    .map(([value, visits]) => {
      let count = 0;
      for (const number of visits) count += mask[number] ?? 0;
      return { value, count };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** A choice without one of its fields; times go together. */
export function without(choice: GalleryChoice, field: keyof GalleryChoice): GalleryChoice {
  const left: readonly string[] = field === 'from' || field === 'to' ? ['from', 'to'] : [field];
  return Object.fromEntries(Object.entries(choice).filter(([name]) => !left.includes(name)));
}

/** The fields of a choice that leave visits out; of its times, one for both. */
export const fieldsOf = (choice: GalleryChoice): readonly ChoiceField[] =>
  CHOICE_FIELDS.filter(
    (field) => choice[field] !== undefined && !(field === 'to' && choice.from !== undefined),
  );

/** When no visit fits: for each field how many would without it, those that help most first. */
export function waysOut(
  columns: GalleryColumns,
  people: Values | undefined,
  choice: GalleryChoice,
): readonly { readonly field: ChoiceField; readonly count: number }[] {
  return fieldsOf(choice)
    .map((field) => ({
      field,
      count: visitsThatFit(columns, people, without(choice, field)).reduce((sum, each) => sum + each, 0),
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
