import type { KnownPlace } from '../gazetteer/gazetteer.ts';
import type { Reason } from './reasons.ts';

/** Some words of an article's canonical text: UTF-16 code units, `end` exclusive. */
export interface Words {
  readonly start: number;
  readonly end: number;
}

/** What the engine proposes of an article: never a fact before a person has said so. */
export interface DraftedItinerary {
  /** In the order in which they were visited, as far as the words tell. */
  readonly stops: readonly SuggestedStop[];
  /** Persons and organisations that the article names, the most named first. */
  readonly agents: readonly SuggestedAgent[];
  /** Every name of a place that was recognised, visited or only spoken of, in the article's order. */
  readonly mentions: readonly Mention[];
}

/** A town by the name that the article has for it. */
export interface SuggestedTown {
  readonly name: string;
  readonly place: KnownPlace;
  /** The words that name it, where it is the town in which the story was before. */
  readonly words?: Words;
}

export interface SuggestedStop {
  /** As the article calls it. */
  readonly name: string;
  /** The words that name it, in the article's canonical text. */
  readonly named: Words;
  /** The words that say that somebody was there: a sentence, or the part of one that tells it. */
  readonly told: Words;
  /** What kind of place the words name, where they say it: "airport". */
  readonly kind?: string;
  /** The town that the words say it lies in, where that is sure. */
  readonly town?: SuggestedTown;
  /** Absent where the text names a venue that nobody can place ("an aircraft plant"). */
  readonly place?: Placed;
  /** Other places that the words may mean, or where a venue without a name may be; the likeliest first. */
  readonly rivals: readonly Placed[];
  /** Absent where the words tell none. */
  readonly date?: SuggestedDate;
  /** Ids into `DraftedItinerary.agents`: who was there. */
  readonly present: readonly string[];
  /** How sure it is that somebody was there, 0 to 1. */
  readonly confidence: number;
  /** Why it was taken for a stop, for a person to judge: "“arrived in” stands before it". */
  readonly why: readonly Reason[];
  /** What speaks against it: "it stands in what somebody said". */
  readonly against: readonly Reason[];
}

/** A place that words may mean. The confidences of the rivals for the same words add up to at most 1. */
export interface Placed {
  readonly place: KnownPlace;
  readonly confidence: number;
  /** Why this one: "in Russia, of which the article tells", "80 km from the stop before". */
  readonly why: readonly Reason[];
}

export interface SuggestedDate {
  /** EDTF, level 0 or 1. */
  readonly edtf: string;
  /** The words that tell it. */
  readonly words: Words;
  readonly confidence: number;
  /** How it was reckoned: "the Sunday before the dateline". */
  readonly why: Reason;
  /** What is not sure of it: its year. */
  readonly against?: Reason;
}

export interface SuggestedAgent {
  readonly id: string;
  readonly kind: 'Person' | 'Organisation';
  readonly name: string;
  readonly named: readonly Words[];
  /** Absent where the words beside the name tell none. */
  readonly role?: SuggestedRole;
}

export interface SuggestedRole {
  /** As the article says it: "Minister of natural resources". */
  readonly name: string;
  /** The words that tell it, the person's name among them. */
  readonly words: Words;
}

export interface Mention {
  readonly words: Words;
  /** The likeliest first; empty for what is known to be a place and nothing else. */
  readonly places: readonly Placed[];
}

/** Of an article as far as the engine has to know it. */
export interface ToDraft {
  /** Canonical text: its blocks with an empty line between. */
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  /** The day of the report, YYYY-MM-DD, which "on Sunday" is reckoned from. */
  readonly date?: string;
}
