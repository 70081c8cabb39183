import { importNotes, noteHeadings } from '#messages/import.ts';
import { describeNote } from './describe-note.ts';
import type { ImportNote } from './draft.ts';

/** Places named in one note; the others are counted. */
const MOST_PLACES = 5;
/** Notes of one file; what more there would be is the same again with other values. */
const MOST_NOTES = 200;

type Notes = typeof importNotes;
/** What its words need to be said. */
type Values<Said> = Said extends (...values: infer Needed) => string ? Needed : [];

/** A note before anybody knows how often it is to be told. */
type Told = ImportNote extends infer Note
  ? Note extends ImportNote
    ? Omit<Note, 'places' | 'count'>
    : never
  : never;

/** A note, and each place that it is said of, once. */
interface Entry {
  readonly told: Told;
  readonly at: Set<string>;
}

type Words = string | ((...values: never[]) => string);

/** What a note says; `values` are those that its words take, as the methods below ask for them. */
const said = (words: Words, values: readonly unknown[]): string =>
  // Values<> has matched them with their words.
  typeof words === 'string' ? words : words(...(values as never[]));

/** Collects notes. What is said of many places is one note with all of them. */
export class Notebook {
  readonly #notes = new Map<string, Entry>();

  guessed<About extends keyof Notes['guessed']>(
    about: About,
    place?: string,
    ...values: Values<Notes['guessed'][About]>
  ): void {
    this.#note({ kind: 'guessed', about, message: said(importNotes.guessed[about], values) }, place);
  }

  leftOut<About extends keyof Notes['left-out']>(
    about: About,
    place?: string,
    ...values: Values<Notes['left-out'][About]>
  ): void {
    this.#note({ kind: 'left-out', about, message: said(importNotes['left-out'][about], values) }, place);
  }

  decide<About extends keyof Notes['decide']>(
    about: About,
    place?: string,
    ...values: Values<Notes['decide'][About]>
  ): void {
    this.#note({ kind: 'decide', about, message: said(importNotes.decide[about], values) }, place);
  }

  #note(told: Told, place: string | undefined): void {
    const { kind, message } = told;
    const key = `${kind} ${message}`;
    let entry = this.#notes.get(key);
    if (!entry) {
      if (this.#notes.size >= MOST_NOTES && told.about !== 'more') {
        this.#note({ kind, about: 'more', message: importNotes[kind].more }, place);
        return;
      }
      entry = { told, at: new Set() };
      this.#notes.set(key, entry);
    }
    if (place !== undefined) entry.at.add(place);
  }

  /** The notes, what has to be decided first. */
  get notes(): readonly ImportNote[] {
    const order = ['decide', 'guessed', 'left-out'] as const;
    const notes = [...this.#notes.values()].map(
      ({ told, at }): ImportNote => ({ ...told, places: [...at].slice(0, MOST_PLACES), count: at.size }),
    );
    return order.flatMap((kind) => notes.filter((note) => note.kind === kind));
  }
}

/** Every note as lines for a person, under a heading for each kind; what has to be decided comes first. */
export function reportNotes(notes: readonly ImportNote[]): string {
  const kinds = ['decide', 'guessed', 'left-out'] as const;
  return kinds
    .map((kind) => ({ kind, own: notes.filter((note) => note.kind === kind) }))
    .filter(({ own }) => own.length > 0)
    .map(({ kind, own }) =>
      [`${noteHeadings[kind]}:`, ...own.map((note) => `  ${describeNote(note)}`)].join('\n'),
    )
    .join('\n\n');
}
