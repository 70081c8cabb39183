import type { Article } from '../article/article.ts';
import type { Position } from '../geo/position.ts';
import type { Whole } from './parts.ts';

/** Where a fact comes from: an account's own words (passage ids), elsewhere (source ids), or both. Never empty. */
export type Basis =
  | {
      readonly kind: 'stated';
      readonly passages: readonly string[];
      /** Where it is established as well, for those who read another account. */
      readonly sources?: readonly string[];
    }
  | { readonly kind: 'established'; readonly sources: readonly string[] };

export interface Claim<T> {
  readonly value: T;
  readonly basis: Basis;
}

/** Something a reader can look up. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** The day on which it was published, YYYY-MM-DD. */
  readonly date?: string;
  /** Where it can be read; absent for what is nowhere on the web. */
  readonly url?: string;
  /** The day on which it was last looked up, YYYY-MM-DD, where somebody did. */
  readonly accessed?: string;
}

/** A person or an organisation. */
export interface Agent {
  readonly id: string;
  readonly kind: 'Person' | 'Organisation';
  readonly name: string;
  /** Names in other languages, by BCP 47 tag. */
  readonly names: Readonly<Record<string, string>>;
  readonly role?: string;
  /** Absent where nothing says so, which the review asks about. */
  readonly roleBasis?: Basis;
  readonly wikidata?: string;
  /** The id of their page among those of the site, where their own is somebody else's. */
  readonly page?: string;
}

/** A date as EDTF (ISO 8601-2) gives it, with the calendar days it covers at the place. */
export interface When {
  readonly edtf: string;
  /**
   * First and last calendar day covered, in the place's own time zone: YYYY-MM-DD, of a year before 1 with a sign and six
   * digits (ISO 8601's expanded years; -000043 is 44 BC).
   */
  readonly start: string;
  readonly end: string;
  /** Of the end that is known less exactly. */
  readonly precision: 'day' | 'month' | 'year';
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** IANA name. */
  readonly timeZone: string;
}

/** A town, city or village, of which a place is a part; schema.org calls it addressLocality. */
export interface Locality {
  readonly name: string;
  /** In other languages, by BCP 47 tag. */
  readonly names: Readonly<Record<string, string>>;
  readonly wikidata?: string;
  readonly geonames?: number;
  /** The id of its page among those of the site. */
  readonly page?: string;
}

export interface Place {
  readonly name: Claim<string>;
  readonly names: Readonly<Record<string, string>>;
  /** The town that it lies in or belongs to; absent where it is one itself, or lies in none. */
  readonly locality?: Claim<Locality>;
  readonly region?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** A word of the field: spaceport, factory, airport, campus, railway station, port, city ... */
  readonly kind: string;
  /** The longitude may run past 180 degrees, so that it is next to the stop before; see `unwrap`. */
  readonly position: Claim<Position>;
  /** The radius in metres within which the true place lies. */
  readonly precision: number;
  readonly wikidata?: string;
  readonly geonames?: number;
  /** The id of its page among those of the site. */
  readonly page?: string;
}

/** A quotation of an article, found in it while building. */
export interface Passage {
  /** Unique in the visit: `<stop id>.<passage id>`, and without a stop the passage's own. */
  readonly id: string;
  /** Absent where it tells of the visit as a whole. */
  readonly stop?: string;
  readonly article: string;
  readonly exact: string;
  /** Range in the article's canonical text, UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface Presence {
  readonly agent: string;
  readonly basis: Basis;
}

/** A picture of what a stop was. Its files are `renditionsOf` it. */
export interface StopPicture {
  /** Its name in the visit's folder of pictures. */
  readonly file: string;
  /** What is to be seen, for who does not see it. */
  readonly alt: string;
  readonly caption?: string;
  readonly credit: string;
  /** SPDX identifier or name of the licence. */
  readonly licence: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Hash of what is in it: part of its files' names. */
  readonly digest: string;
  /** The picture itself as a `data:` address, in a page that is one file. */
  readonly inline?: string;
}

/** What one account says, in which of its passages. */
export interface Statement<T> {
  /** Id of the account. */
  readonly account: string;
  readonly value: T;
  /** Passage ids, all of this account. Never empty. */
  readonly passages: readonly string[];
}

/** Something that several accounts speak of, and what each of them says, in the order of the accounts. */
export type Comparison =
  | { readonly about: 'name'; readonly statements: readonly Statement<string>[] }
  | { readonly about: 'date'; readonly statements: readonly Statement<When>[] }
  /** A number with its unit, or whatever else is counted or measured; `of` says what. */
  | { readonly about: 'figure'; readonly of: string; readonly statements: readonly Statement<string>[] };

export interface Stop {
  readonly id: string;
  /** Place in the order of the visit, from 1. */
  readonly number: number;
  readonly name: Claim<string>;
  readonly place: Place;
  readonly when: Claim<When>;
  readonly pictures: readonly StopPicture[];
  readonly events: readonly Claim<string>[];
  readonly present: readonly Presence[];
  /** From any of the accounts. */
  readonly passages: readonly Passage[];
  /** Where the accounts can be laid side by side. */
  readonly comparisons: readonly Comparison[];
}

/** What lists and maps show of a stop. */
export interface StopInBrief {
  readonly id: string;
  readonly number: number;
  readonly name: { readonly value: string };
  readonly when: { readonly value: When };
  readonly place: { readonly position: { readonly value: Position }; readonly precision: number };
}

export type Mode = 'train' | 'ship' | 'air' | 'road' | 'foot' | 'unknown';

export interface Via {
  readonly name: string;
  readonly position: Position;
  readonly basis: Basis;
}

/** The way to a stop, or (`to` absent) away from the last one. */
export interface Leg {
  readonly from?: string;
  readonly to?: string;
  readonly mode: Mode;
  readonly modeBasis?: Basis;
  /**
   * The way as it was recorded, else the known points; from end to end, both ends included; longitudes continuous.
   * Drawn as great circles between.
   */
  readonly path: readonly Position[];
  readonly via: readonly Via[];
  /** Along `path`, in whole metres. */
  readonly length: number;
}

/** Something that is not there any more, or was not there before, or is another. */
interface CameOrWent {
  readonly was?: string | undefined;
  readonly is?: string | undefined;
}

interface Changed<T> {
  readonly was: T;
  readonly is: T;
}

/**
 * What is otherwise than it was published. A stop is named by the id that it has now, or had last; where there is none, it is of the visit
 * as a whole.
 */
export type Change = { readonly stop?: string | undefined } & (
  | ({ readonly about: 'name' | 'place' | 'country' | 'person' } & Changed<string>)
  | ({ readonly about: 'date' } & Changed<When>)
  | ({ readonly about: 'position' } & Changed<Position>)
  /** Metres. */
  | ({ readonly about: 'precision' } & Changed<number>)
  | ({ readonly about: 'arrival' | 'departure' } & Changed<Mode>)
  | ({ readonly about: 'stop' | 'event' | 'presence' } & CameOrWent)
  | ({ readonly about: 'role'; readonly person: string } & CameOrWent)
  /** The town of a place. */
  | ({ readonly about: 'locality' } & CameOrWent)
  | ({ readonly about: 'account' | 'text'; readonly account: string } & CameOrWent)
  | { readonly about: 'rewritten'; readonly account: string }
  | ({ readonly about: 'significance' } & CameOrWent)
  | { readonly about: 'order' }
);

/** What was changed on one day after the visit had been published, for its readers to see. */
export interface Correction {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly reason?: string;
  readonly changes: readonly Change[];
}

/** A visit that has been checked: made by `resolveVisit` and nowhere else. */
export interface Visit {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47: the language of titles, names and events. */
  readonly language: string;
  readonly licence: string;
  readonly dates: Claim<When>;
  /** Why it matters, point by point. */
  readonly significance: readonly Claim<string>[];
  /** What accounts say of no one stop, but of the visit as a whole. */
  readonly passages: readonly Passage[];
  /** In the order in which they were visited. */
  readonly stops: readonly Stop[];
  readonly legs: readonly Leg[];
  readonly agents: readonly Agent[];
  readonly sources: readonly Source[];
  /** Its accounts, never none. The first is the one that the visit's own address shows. */
  readonly articles: readonly Article[];
  /** The earliest first; absent where there was none. */
  readonly corrections?: readonly Correction[];
  /** Of a part of a long visit (`partsOf`): what it knows of the whole. */
  readonly whole?: Whole;
}
