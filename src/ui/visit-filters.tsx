import {
  type KeyboardEvent,
  memo,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { archive } from '#messages/archive.ts';
import { isMeant, type Option } from '../archive/gallery-filter.ts';
import { formatCountry, formatLanguage, formatTime, inThousands } from '../messages/format.ts';
import { kindInWords } from '../messages/place-kind.ts';
import {
  type ChoiceField,
  chosen,
  type GalleryChoice,
  VALUE_FIELDS,
  type ValueField,
} from '../navigation/archive-query.ts';
import { bringIntoView } from './bring-into-view.ts';

/** What each person is called, by id. */
export type PersonNames = ReadonlyMap<string, string> | undefined;

interface Props {
  readonly choice: GalleryChoice;
  /** The values that a field may take beside all other filters; undefined until they are loaded. */
  readonly options: ((field: ValueField) => readonly Option[] | undefined) | undefined;
  readonly names: PersonNames;
  readonly onWantPeople: () => void;
  /** Stays the same, so that a press renders the rows that it changes. */
  readonly onToggle: (field: ValueField, value: string, on: boolean) => void;
}

const { gallery } = archive;
/** Values that a filter shows; the others are found by typing. */
const MOST_SHOWN = 60;
/** A filter with more values than this can be typed in. */
const FEW = 10;

/** What leaves visits out: each filter opens a list of values, of which any number is chosen. */
export function VisitFilters({ choice, options, names, onWantPeople, onToggle }: Props) {
  return (
    <fieldset className="filters">
      <legend className="visually-hidden">{gallery.filters}</legend>
      {VALUE_FIELDS.map((field) => (
        <Filter
          key={field}
          field={field}
          values={choice[field] ?? []}
          options={options}
          nameOf={(value) => nameOf(field, value, names)}
          onOpen={field === 'person' ? onWantPeople : undefined}
          onToggle={onToggle}
        />
      ))}
    </fieldset>
  );
}

interface FilterProps {
  readonly field: ValueField;
  /** Those that are chosen. */
  readonly values: readonly string[];
  readonly options: Props['options'];
  readonly nameOf: (value: string) => string;
  readonly onOpen: (() => void) | undefined;
  readonly onToggle: Props['onToggle'];
}

/** A button that opens the values of a field. Escape, a press elsewhere, and going on by Tab close it again. */
function Filter({ field, values, options, nameOf, onOpen, onToggle }: FilterProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = useEffectEvent((event: PointerEvent) => {
    if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
  });
  useEffect(() => {
    if (!open) return;
    const onDown = (event: PointerEvent) => close(event);
    document.addEventListener('pointerdown', onDown);
    return () => document.removeEventListener('pointerdown', onDown);
  }, [open]);
  const [first] = values;
  const leave = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of what is in it
    <div
      className="filter"
      ref={box}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        leave();
      }}
    >
      <button
        type="button"
        ref={button}
        className={first === undefined ? 'filter-button' : 'filter-button is-set'}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        // Not `disabled`: the keys come to it, and so along a row that is wider than a phone.
        aria-disabled={options === undefined || undefined}
        // A browser leaves one of which the edge is seen where it is.
        onFocus={({ target }) => bringIntoView(target)}
        onClick={() => {
          if (options === undefined) return;
          onOpen?.();
          setOpen(!open);
        }}
      >
        <span className="filter-name">{gallery.fields[field]}</span>
        {values.length > 0 && (
          <span className="filter-count">
            <span className="visually-hidden">{gallery.chosenCount}</span> {values.length}
          </span>
        )}
      </button>
      {open && (
        <Values
          id={id}
          field={field}
          values={values}
          options={options}
          nameOf={nameOf}
          onToggle={onToggle}
          onDone={leave}
        />
      )}
    </div>
  );
}

function Values({
  id,
  field,
  values,
  options,
  nameOf,
  onToggle,
  onDone,
}: Omit<FilterProps, 'onOpen'> & { readonly id: string; readonly onDone: () => void }) {
  const [typed, setTyped] = useState('');
  // Those that were chosen when it was opened come first, and stay where they are while others are chosen.
  const [ahead] = useState(values);
  const top = useRef<HTMLDivElement>(null);
  // What is chosen of a field leaves the counts of its values as they are: they can wait for the answer.
  const counted = useDeferredValue(options);
  const loaded = useMemo(() => counted?.(field), [counted, field]);
  const known = new Map(loaded?.map(({ value, count }) => [value, count]));
  const all = [...ahead, ...[...known.keys()].filter((value) => !ahead.includes(value))];
  const found = typed === '' ? all : all.filter((value) => isMeant(nameOf(value), typed));
  const shown = found.slice(0, MOST_SHOWN);
  const loading = loaded === undefined;
  // Where there are keys to type with; a finger would call up a keyboard that covers the list.
  useEffect(() => {
    if (loading || !window.matchMedia('(pointer: fine)').matches) return;
    top.current?.querySelector('input')?.focus({ preventScroll: true });
  }, [loading]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is one of several in a fieldset
    <div
      className="filter-values"
      id={id}
      role="group"
      aria-label={gallery.fields[field]}
      ref={top}
      onKeyDown={(event) => moveBy(event, top.current)}
    >
      <div className="filter-head">
        <strong aria-hidden="true">{gallery.fields[field]}</strong>
        <button type="button" className="button" onClick={onDone}>
          {gallery.done}
        </button>
      </div>
      {all.length > FEW && (
        <input
          type="search"
          className="filter-typed"
          aria-label={gallery.findValue[field]}
          placeholder={gallery.findValue[field]}
          autoComplete="off"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      )}
      <ul>
        {shown.map((value) => (
          <Value
            key={value}
            field={field}
            value={value}
            name={nameOf(value)}
            count={known.get(value) ?? 0}
            checked={values.includes(value)}
            onToggle={onToggle}
          />
        ))}
      </ul>
      <p role="status">{loading ? gallery.loading : found.length === 0 && gallery.noValue}</p>
      {found.length > shown.length && <p>{gallery.moreValues(found.length - shown.length)}</p>}
    </div>
  );
}

interface ValueProps extends Pick<FilterProps, 'field' | 'onToggle'> {
  readonly value: string;
  readonly name: string;
  /** Visits that have it, of those that fit the other filters. */
  readonly count: number;
  readonly checked: boolean;
}

/** A press changes one value of sixty. */
const Value = memo(function Value({ field, value, name, count, checked, onToggle }: ValueProps) {
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={checked}
          onChange={({ target }) => onToggle(field, value, target.checked)}
        />
        <span>{name}</span>
        <small>
          {inThousands(count)}
          <span className="visually-hidden"> {gallery.visits(count)}</span>
        </small>
      </label>
    </li>
  );
});

/** Up and down go through the values, beside Tab. */
function moveBy(event: KeyboardEvent, within: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const inputs = [...(within?.querySelectorAll<HTMLElement>('input') ?? [])];
  const at = inputs.findIndex((input) => input.matches(':focus'));
  inputs[Math.max(0, Math.min(inputs.length - 1, at + step))]?.focus();
}

/** A word of the field that stands alone. */
const asName = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

function nameOf(field: ValueField, value: string, names: PersonNames): string {
  switch (field) {
    case 'person':
      return names?.get(value) ?? value;
    case 'country':
      return formatCountry(value);
    case 'placeKind':
      return asName(kindInWords(value));
    case 'year':
      return formatTime(value);
    case 'language':
      return formatLanguage(value);
  }
}

/** What a field of a choice asks for, in words. */
export function saidOf(choice: GalleryChoice, field: ChoiceField, names: PersonNames): string {
  if (field === 'time')
    return gallery.someTime(choice.from && formatTime(choice.from), choice.to && formatTime(choice.to));
  return gallery.anyOf((choice[field] ?? []).map((value) => nameOf(field, value, names)));
}

/** Each thing that is chosen by itself, in words, with the choice without it. */
export function partsOf(
  choice: GalleryChoice,
  names: PersonNames,
): readonly { readonly key: string; readonly name: string; readonly without: GalleryChoice }[] {
  const values = VALUE_FIELDS.flatMap((field) =>
    (choice[field] ?? []).map((value, _, all) => ({
      key: `${field} ${value}`,
      name: nameOf(field, value, names),
      without: chosen(choice, { [field]: all.filter((each) => each !== value) }),
    })),
  );
  if (choice.from === undefined && choice.to === undefined) return values;
  const time = { key: 'time', name: saidOf(choice, 'time', names) };
  return [...values, { ...time, without: chosen(choice, { from: undefined, to: undefined }) }];
}
