import type { ImportNote } from './draft.ts';

/** Places named in one note; the others are counted. */
const MOST_PLACES = 5;
/** Notes of one file; what more there would be is the same again with other values. */
const MOST_NOTES = 200;

const MORE = 'There is more of the kind; the first two hundred notes are shown.';

interface Entry {
  readonly kind: ImportNote['kind'];
  readonly message: string;
  readonly places: string[];
  count: number;
}

/** Collects notes. What is said of many places is one note with all of them. */
export class Notebook {
  readonly #notes = new Map<string, Entry>();

  guessed(message: string, place?: string): void {
    this.#note('guessed', message, place);
  }

  leftOut(message: string, place?: string): void {
    this.#note('left-out', message, place);
  }

  decide(message: string, place?: string): void {
    this.#note('decide', message, place);
  }

  #note(kind: ImportNote['kind'], message: string, place: string | undefined): void {
    const key = `${kind} ${message}`;
    let note = this.#notes.get(key);
    if (!note) {
      if (this.#notes.size >= MOST_NOTES && message !== MORE) {
        this.#note(kind, MORE, place);
        return;
      }
      note = { kind, message, places: [], count: 0 };
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
export function describeNote({ message, places, count }: ImportNote): string {
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
