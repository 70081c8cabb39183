import type { importNotes } from '#messages/import.ts';
import type { GazetteerSource } from '../gazetteer/gazetteer.ts';
import type { Position } from '../geo/position.ts';
import type { StopFeature, VisitFile } from '../visit/schema.ts';

/**
 * A visit on its way to being one: what a file of another format says, near to the schema of visit.geojson, in which
 * everything that nobody has decided yet may be absent. Plain data: import, editor and tests share it.
 */
export interface DraftVisit {
  readonly visit: Partial<VisitFile['visit']>;
  readonly stops: readonly DraftStop[];
  readonly accounts: readonly DraftAccount[];
}

type StopProperties = StopFeature['properties'];

export interface DraftStop extends Partial<Omit<StopProperties, 'place'>> {
  /** Follows from the source, so that the same stop has the same id when the source is read again. */
  readonly id: string;
  readonly position?: Position;
  readonly place?: Partial<StopProperties['place']>;
}

/** The source's own words, in its order: they become an article. */
export interface DraftAccount {
  readonly id: string;
  readonly title?: string;
  readonly publisher?: string;
  /** The day of publication, YYYY-MM-DD. */
  readonly date?: string;
  readonly dateline?: string;
  readonly language?: string;
  readonly source?: string;
  readonly sourceUrl?: string;
  readonly licence?: string;
  readonly sections: readonly DraftSection[];
}

/** Words that belong together. Those of a stop are what its passages are quoted from. */
export interface DraftSection {
  /** The id of the stop that they are about. */
  readonly stop?: string;
  /** Plain text. */
  readonly heading?: string;
  /** Markdown that `parseArticle` takes; empty where the source has only a heading. */
  readonly markdown: string;
  /** What of it tells of stops, where it is not all about one. */
  readonly quotes?: readonly DraftQuote[];
}

/** Words of a section that tell of a stop. */
export interface DraftQuote {
  /** The id of the stop. */
  readonly stop: string;
  /** A name or a date, which is quoted with its sentence, or a passage, which is quoted as it is. */
  readonly kind: 'name' | 'date' | 'passage';
  /** As plain text in one line. */
  readonly exact: string;
  /** How often the same words stand before them in the section. */
  readonly before: number;
}

/**
 * Something to tell the person who imports: what was guessed, what was left out, and what only a person can decide.
 * `count` says how often, and `places` where in the source the first few are ("line 12", "slide 3").
 */
export interface Remark<Kind extends NoteKind = NoteKind> {
  readonly kind: Kind;
  /** An English sentence. */
  readonly message: string;
  readonly places: readonly string[];
  /** How many places it is said of; 0 for the whole file. */
  readonly count: number;
}

type NoteKind = keyof typeof importNotes;

/** What a reader of a format has to tell. */
export type ImportNote = {
  [Kind in NoteKind]: Remark<Kind> & { readonly about: keyof (typeof importNotes)[Kind] };
}[NoteKind];

/** A file that somebody wants to import. Its name serves for messages, for a title and for nothing else. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The day on which it was last changed, YYYY-MM-DD, where the system knows it. */
  readonly modified?: string;
}

/** A place by its name, from a gazetteer. */
export interface ResolvedPlace {
  readonly name: string;
  readonly position: Position;
  /** Radius in metres within which the true place lies. */
  readonly precision: number;
  readonly kind?: string;
  readonly country?: string;
  readonly geonames?: number;
  readonly wikidata?: string;
  /** Where only what the place lies in was found, the words for that: "Leningrad" of "Nevsky 1, Leningrad". */
  readonly around?: string;
  /** What the place was found in. */
  readonly source: GazetteerSource;
}

export interface ReadOptions {
  /** The share of the file that has been read, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Looks a name up in a gazetteer; without one, names of places stay for a person to locate. */
  readonly resolvePlace?: (name: string) => ResolvedPlace | undefined;
}

export type ReadResult =
  | { readonly kind: 'draft'; readonly draft: DraftVisit; readonly notes: readonly ImportNote[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** Reads a file of one format. Never throws for what is in the file: that ends in a draft, or refused in one line. */
export type Read = (source: SourceFile, options?: ReadOptions) => Promise<ReadResult>;
