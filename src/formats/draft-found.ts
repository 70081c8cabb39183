import type { Position } from '../geo/position.ts';
import type { Mode } from '../visit/visit.ts';
import type { DraftStop } from './draft.ts';
import type { Markup } from './reading/markup.ts';
import type { SourceTime } from './reading/time.ts';

/** Words of a source, as it has them. */
export interface Words {
  readonly text: string;
  readonly markup: Markup;
}

interface FoundBase {
  /** Where it stands in the source, for notes: "line 12", "slide 3". */
  readonly at: string;
  /** What the source itself calls it by, where it has ids. */
  readonly key?: string | undefined;
  readonly name?: string | undefined;
  readonly words?: readonly Words[] | undefined;
  readonly time?: SourceTime | undefined;
}

/** The town that a place lies in, as the source names it. */
export type FoundLocality = Omit<Locality, 'stated' | 'established'>;

type Locality = NonNullable<NonNullable<DraftStop['place']>['locality']>;

/** Somewhere that the source speaks of as one place. Without a position a person has to find it. */
export interface FoundPlace extends FoundBase {
  readonly kind: 'place';
  readonly position?: Position | undefined;
  /** Radius in metres; absent where the digits of the position say it best. */
  readonly precision?: number | undefined;
  /** A name to look up in a gazetteer where there is no position. */
  readonly address?: string | undefined;
  readonly place?:
    | (Omit<NonNullable<DraftStop['place']>, 'locality'> & { readonly locality?: FoundLocality })
    | undefined;
  /** The IANA name of its time zone, where the source itself gives it. */
  readonly zone?: string | undefined;
  /** An IANA name that the source uses, for what has no position to tell it by. */
  readonly timeZone?: string | undefined;
  /** The way from the place before. */
  readonly line?: FoundWay['line'];
  readonly via?: FoundWay['via'];
  readonly mode?: FoundWay['mode'];
  /** The way away from the last place. */
  readonly departure?: FoundWay | undefined;
  /** The names of those who were there. */
  readonly present?: readonly string[] | undefined;
  /** What happened there, each by itself. */
  readonly events?: readonly string[] | undefined;
  /** Where its words stand: those of other items quote it (`quotes`), so that it has none of its own. */
  readonly isQuoted?: boolean | undefined;
  /** What it was taken for a stop by, where the file does not say that anybody was there. */
  readonly doubt?: string | undefined;
}

/** A way from one place to the next, ends left out: its points or, where these have names, the places on it. */
export interface FoundWay {
  readonly line?: readonly Position[] | undefined;
  readonly via?: readonly { readonly name: string; readonly position: Position }[] | undefined;
  readonly mode?: Mode | undefined;
}

/** A way. Its points have times (milliseconds since 1970) where it was recorded; `times` is then as long as `line`. */
export interface FoundLine extends FoundBase {
  readonly kind: 'line';
  readonly line: readonly Position[];
  readonly times?: readonly number[] | undefined;
  readonly mode?: Mode | undefined;
  /** Which of its ends is at no place of the file, where the file says so. */
  readonly open?: 'start' | 'end' | undefined;
}

/** Words that are about no one place. */
export interface FoundWords extends FoundBase {
  readonly kind: 'words';
  /** What of them tells of places. */
  readonly quotes?: readonly FoundQuote[] | undefined;
}

/** Words among others that tell of a place. */
export interface FoundQuote {
  /** Where the place stands in the source (`at`). */
  readonly of: string;
  /** A name or a date, which is quoted with its sentence, or a passage, which is quoted as it is. */
  readonly kind: 'name' | 'date' | 'passage';
  /** As plain text in one line. */
  readonly exact: string;
  /** How often the same words stand before them. */
  readonly before: number;
}

/** What a file of any format holds, in its order, before anything is made of it. */
export type Found = FoundPlace | FoundLine | FoundWords;

/** What a file says of itself as a whole. */
export interface FoundWhole {
  /** The name of the format, for people: "GPX", "StoryMapJS". */
  readonly format: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly publisher?: string | undefined;
  /** The day on which it was published, YYYY-MM-DD. */
  readonly date?: string | undefined;
  /** In a tag, where it is one (BCP 47). */
  readonly language?: string | undefined;
  readonly licence?: string | undefined;
  /** Where it was written from: "Moscow, 13 September". */
  readonly dateline?: string | undefined;
  /** Whose words they are and where they stood, where the file itself says it. */
  readonly source?: string | undefined;
  /** Where it can be read: an https address. */
  readonly url?: string | undefined;
  readonly found: readonly Found[];
}
