import { importNotes } from '../messages/import-en.ts';
import type { ImportNote, Remark } from './draft.ts';

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

type Entry = Told & { readonly places: string[]; count: number };

type Words = string | ((...values: never[]) => string);

/** What a note says; \`values\` are those that its words take, as the methods below ask for them. */
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
    let note = this.#notes.get(key);
    if (!note) {
      if (this.#notes.size >= MOST_NOTES && told.about !== 'more') {
        this.#note({ kind, about: 'more', message: importNotes[kind].more }, place);
        return;
      }
      note = { ...told, places: [], count: 0 };
      this.#notes.set(key, note);
    }
    if (place === undefined) return;
    note.count++;
    if (note.places.length < MOST_PLACES) note.places.push(place);
  }

  /** The notes, what has to be decided first. */
  get notes(): readonly ImportNote[] {
    const order = ['decide', 'guessed', 'left-out'] as const;
    return order.flatMap((kind) => [...this.#notes.values()].filter((note) => note.kind === kind));
  }
}

/** A note in a line for a person. */
export function describeNote({ message, places, count }: Remark): string {
  if (count === 0) return message;
  const more = count - places.length;
  return `${message} (${places.join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
}

const HEADINGS = {
  decide: 'To decide:',
  guessed: 'Guessed:',
  'left-out': 'Left out:',
} as const;

/** Every note as lines for a person, under a heading for each kind; what has to be decided comes first. */
export function reportNotes(notes: readonly ImportNote[]): string {
  const kinds = ['decide', 'guessed', 'left-out'] as const;
  return kinds
    .map((kind) => ({ kind, own: notes.filter((note) => note.kind === kind) }))
    .filter(({ own }) => own.length > 0)
    .map(({ kind, own }) => [HEADINGS[kind], ...own.map((note) => `  ${describeNote(note)}`)].join('\n'))
    .join('\n\n');
}
