import { useEffect, useEffectEvent, useId, useState } from 'react';
import type { Option } from '../archive/gallery-filter.ts';
import { archive, formatTime } from '../messages/archive-en.ts';
import { formatCountry, formatLanguage } from '../messages/format.ts';
import { type ChoiceField, chosen, type GalleryChoice } from '../navigation/archive-query.ts';

/** The values that the filters may take. */
export type FilterOptions = Readonly<
  Record<'country' | 'placeKind' | 'language' | 'year', readonly Option[]>
>;

/** Somebody who was there. */
export interface PersonOption extends Option {
  readonly name: string;
}

interface Props {
  readonly choice: GalleryChoice;
  /** Undefined until they are loaded. */
  readonly options: FilterOptions | undefined;
  /** Undefined until somebody has asked for them. */
  readonly people: readonly PersonOption[] | undefined;
  readonly onWantPeople: () => void;
  readonly onChoose: (choice: GalleryChoice) => void;
}

const { gallery } = archive;
/** Names that are proposed for what is typed. */
const MOST_NAMES = 50;

/** What leaves visits out. Each is one native control, so that phones, keys and screen readers know it. */
export function VisitFilters({ choice, options, people, onWantPeople, onChoose }: Props) {
  const { from, to } = choice;
  const set = (fields: Parameters<typeof chosen>[1]) => onChoose(chosen(choice, fields));
  return (
    <fieldset className="filters">
      <legend className="visually-hidden">{gallery.filters}</legend>
      <PersonFilter
        person={choice.person}
        people={people}
        onWant={onWantPeople}
        onChoose={(person) => set({ person })}
      />
      <Filter
        field="country"
        value={choice.country}
        options={options?.country}
        nameOf={formatCountry}
        onChoose={(country) => set({ country })}
      />
      <Filter
        field="placeKind"
        value={choice.placeKind}
        options={options?.placeKind}
        nameOf={asName}
        onChoose={(placeKind) => set({ placeKind })}
      />
      <Filter
        field="year"
        value={from === to ? from : undefined}
        options={options?.year}
        nameOf={formatTime}
        onChoose={(year) => set({ from: year, to: year })}
      />
      <Filter
        field="language"
        value={choice.language}
        options={options?.language}
        nameOf={formatLanguage}
        onChoose={(language) => set({ language })}
      />
    </fieldset>
  );
}

interface FilterProps {
  readonly field: Exclude<keyof typeof gallery.fields, 'person'>;
  readonly value: string | undefined;
  readonly options: readonly Option[] | undefined;
  readonly nameOf: (value: string) => string;
  readonly onChoose: (value: string | undefined) => void;
}

function Filter({ field, value, options, nameOf, onChoose }: FilterProps) {
  // What an address asks for is shown as asked, also where nothing has it.
  const known = value === undefined || options?.some((option) => option.value === value);
  return (
    <select
      className={value === undefined ? 'filter' : 'filter is-set'}
      aria-label={gallery.fields[field]}
      value={value ?? ''}
      disabled={options === undefined}
      onChange={(event) => onChoose(event.target.value || undefined)}
    >
      <option value="">{gallery.any[field]}</option>
      {value !== undefined && !known && <option value={value}>{nameOf(value)}</option>}
      {options?.map((option) => (
        <option key={option.value} value={option.value}>
          {gallery.option(nameOf(option.value), option.count)}
        </option>
      ))}
    </select>
  );
}

interface PersonProps {
  readonly person: string | undefined;
  readonly people: readonly PersonOption[] | undefined;
  readonly onWant: () => void;
  readonly onChoose: (person: string | undefined) => void;
}

/** An archive knows thousands of people: they are looked for by typing. */
function PersonFilter({ person, people, onWant, onChoose }: PersonProps) {
  const list = useId();
  const [typed, setTyped] = useState<string>();
  const text = typed ?? people?.find(({ value }) => value === person)?.name ?? person ?? '';
  const meant = typed && people?.find(({ name }) => name === typed)?.value;
  const choose = (whom: string | undefined) => {
    setTyped(undefined);
    onChoose(whom);
  };
  const chooseMeant = useEffectEvent(choose);
  // The names may come after the last letter was typed.
  useEffect(() => {
    if (meant) chooseMeant(meant);
  }, [meant]);
  const proposed = people?.filter(({ name }) => plain(name).includes(plain(text))).slice(0, MOST_NAMES) ?? [];
  return (
    <>
      <input
        type="search"
        className={person === undefined ? 'filter' : 'filter is-set'}
        aria-label={gallery.fields.person}
        placeholder={gallery.any.person}
        list={list}
        autoComplete="off"
        value={text}
        onFocus={onWant}
        onChange={({ target }) => {
          setTyped(target.value);
          if (target.value === '' && person !== undefined) choose(undefined);
        }}
      />
      <datalist id={list}>
        {proposed.map(({ value, name, count }) => (
          <option key={value} value={name}>
            {archive.visitCount(count)}
          </option>
        ))}
      </datalist>
    </>
  );
}

const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A word of the field that stands alone. */
const asName = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/** What a field of a choice asks for, in words. */
export function saidOf(
  choice: GalleryChoice,
  field: ChoiceField,
  people: readonly PersonOption[] | undefined,
): string {
  const value = choice[field] ?? '';
  switch (field) {
    case 'person':
      return people?.find((each) => each.value === value)?.name ?? value;
    case 'country':
      return formatCountry(value);
    case 'placeKind':
      return asName(value);
    case 'language':
      return formatLanguage(value);
    case 'from':
    case 'to':
      return gallery.someTime(choice.from && formatTime(choice.from), choice.to && formatTime(choice.to));
  }
}
