import type { FeastFrom } from './feasts.ts';
import type { Reason } from './reasons.ts';

/** Words round a name that say that somebody was there, or that nobody was. */
export interface Sign {
  /**
   * Where they stand: `before` the name in its sentence, `clause` before it in its part of the sentence, `close` right before
   * it, `after` it in its sentence, or anywhere in the `sentence`.
   */
  readonly where: 'before' | 'clause' | 'close' | 'after' | 'sentence';
  readonly pattern: RegExp;
  /** Added to the log odds that it is a stop. */
  readonly weight: number;
  /** For a person to judge, in the words of the interface. */
  readonly why: Reason;
  /** Whether what else the words before the name say did not happen: "was to have flown to". */
  readonly voids?: true;
  /** Whether it tells of another time, of which no day that is told before it is. */
  readonly isOfAnotherTime?: true;
}

/** Letters before a day within which it may be told that somebody spoke then. */
export const SAID = 60;

/** Words that move from one day to another. */
interface DayStep {
  readonly pattern: RegExp;
  /** Days, from the one that they are reckoned from; times the count, if the pattern has one as its first group. */
  readonly days: number;
  /** The day that was told last, or the one of the report. */
  readonly from: 'told' | 'report';
  /** Whether they as well mean that something is so in these times: "today". */
  readonly isNowadays?: true;
}

/** How a language tells days. */
export interface Calendar {
  /** Each month's names and short forms, January first: a pattern. */
  readonly months: readonly string[];
  /** Sunday first. */
  readonly weekdays: readonly string[];
  /** Dates: patterns with the groups `day`, `month` and `year`; month and year may be missing. `MONTH` stands for any month's name. */
  readonly dates: readonly string[];
  /** A month of a year: with the groups `month` and `year`. */
  readonly monthOfYear: string;
  /** What the seasons are called, spring first: patterns. */
  readonly seasons: readonly string[];
  /** A season of a year: `SEASON` for its name, in the group `season`, and the group `year`. */
  readonly seasonOfYear: string;
  /** A weekday: `WEEKDAY` for its name; groups `told` for "the Monday", which follows what was told, and `week` for "of last week". */
  readonly weekday: string;
  readonly steps: readonly DayStep[];
  /** Counts in words, from one. */
  readonly counts: readonly string[];
  /** "First", "second" and so on, as dates have them in words: `ORDINAL` in a date stands for any, in the group `ordinal`. */
  readonly ordinals: readonly string[];
  /** What feasts are called: each a pattern, and so many days from Easter Sunday or from Christmas Day. */
  readonly feasts: readonly { readonly name: string; readonly from: FeastFrom; readonly days: number }[];
  /** What stands between a weekday and its date: "Monday, the 3rd". */
  readonly besideDate: RegExp;
  /** All that may stand with a date that is written by itself: "on" 12 March. */
  readonly beforeDate: RegExp;
  /** What a month is told by: "in" May. */
  readonly inMonth: string;
  /** What tells of which year the story is, and ends with it: "In 1937 we", but not "built in 1750". */
  readonly ofYear: RegExp;
  /** What stands before a year behind a place that is not that of what happened there: "the dead of the" 2008 war, "the first since" 1998. */
  readonly yearOfThing: RegExp;
  /** What stands before a day, a month or a season that is only nearly the one: "about" 10 November. */
  readonly nearly: RegExp;
  /** What a span or a time of day of no certain day is introduced by. */
  readonly notOn: RegExp;
  /**
   * What tells a day by its place in the journey, which is hardly the one that was told before it: "on the last day", but not "the
   * first night".
   */
  readonly ofJourney: RegExp;
  /** What stands before a day on which somebody spoke of what had been: "she told reporters on" Thursday. */
  readonly saidOn: RegExp;
  /** What stands at the head of a report before the day on which it was written: "Report date: ". */
  readonly writtenOn: RegExp;
  /** What a sentence has that tells of a day what is still to come, or what had been before: the story does not go on to that day. */
  readonly outOfTurn: RegExp;
  /** Verbs that tell of going and meeting, as a report that tells what was has them of what is still to come: "she travels on" Monday. */
  readonly present: RegExp;
  /** Verbs that tell what was. */
  readonly past: RegExp;
  /** What a sentence has that tells how a journey ended. */
  readonly comesToEnd: RegExp;
  /** What stands between the two days of a span: "from 28 December to 2 January". */
  readonly until: RegExp;
  /** A span's first day of the same month, at the end of what stands before its last day, in the group `day`: "28 to" 30 December. */
  readonly fromDay: RegExp;
  /** A span's last day at the beginning of what stands behind its first one, with groups as dates have them: March 12 "–14, 2019". */
  readonly toDay?: RegExp;
}

/** Short forms of regions, each with what it is short for: "Va." is Virginia. They end with a full stop. */
export type ShortForms = readonly (readonly [form: string, name: string])[];

/** What the engine has to know of a language: kept apart from it, so that another one is another file of this shape. */
export interface LanguageRules {
  /** BCP 47. */
  readonly language: string;
  /** A few sentences in which there is something for all of the rules, to be ready with. */
  readonly example: string;
  /** How a paragraph begins in which an editor speaks of the article: what was corrected in it. */
  readonly editorsNote: RegExp;
  /** Words that begin a sentence with a capital and are no name. */
  readonly notNames: RegExp;
  /** What stands before the name of a person: a title, or the word that is said with it. */
  readonly titles: RegExp;
  /**
   * What says who somebody is: at the end of what stands `before` their name ("the mayor, "), and at the beginning of what stands
   * `after` it (", the mayor of Lisbon"). The role is the first group.
   */
  readonly roles: { readonly before: RegExp; readonly after: RegExp };
  /** Whether any noun has a capital, so that one may follow a name: "traf in Gori Vertreter". */
  readonly nounsHaveCapitals?: true;
  /** Words in small letters that link capitals in a name. */
  readonly links: ReadonlySet<string>;
  /** Those of them that may stand between two names as well: "Frankfurt on the Oder", but "Constanța on the Black Sea". */
  readonly mayPart: ReadonlySet<string>;
  /** Short forms whose full stop ends no name: "St. Petersburg". */
  readonly shortened: RegExp;
  /** Short forms at the beginning of a name, each with what it stands for: "St. " is "Saint ". */
  readonly writtenOut: readonly (readonly [short: RegExp, long: string])[];
  /** A word before a name that may be its first one: "The Hague", "King George Island". The word is the first group. */
  readonly mayBegin: RegExp;
  /** The end of what stands before a name that is hardly a place's, unless a list has it: "in the Hydaspes", a ship. */
  readonly article: RegExp;
  /** Words that are part of a place's name without being it: "Vladivostok airport". */
  readonly placeWords: RegExp;
  /** Of these, what lies in the town whose name it has: "airport", and not "street". */
  readonly facilities: RegExp;
  /** What makes a name one of a place right after it, in small letters: " naval base". */
  readonly kindAfter: RegExp;
  /** A name that is a place by its words: "Lake ...", "... Bridge". */
  readonly madeOfPlaceWords: RegExp;
  /** A name that is somebody's or something else's by its words: "... Party". */
  readonly notPlaces: RegExp;
  /** The word of a name behind which stands the land that a person is of: Halvard Lindqvist "of" Norland. */
  readonly ofLand?: RegExp;
  /** A name that is no person's by its words: "Soldaten der Brigade". */
  readonly notPersons?: RegExp;
  /** What stands before the name of a place. */
  readonly prepositions: RegExp;
  /** What stands before the name of a place that may be unknown to every list: "in", "at", and not "to", "from". */
  readonly at: RegExp;
  /** What stands before the name of a place at which somebody is or to which somebody comes. */
  readonly there: RegExp;
  /** What stands between two names that are of one kind: "Ur and Uruk". */
  readonly joined: RegExp;
  /** What follows a name that is explained by another place or by what happened there: "Ur, in Iraq". */
  readonly explained: RegExp;
  /** What stands between a place and the area in which it lies: "Ur, Iraq", "Ur in southern Iraq". */
  readonly inArea: RegExp;
  /** Names of languages, peoples and the like, that stand where places stand. */
  readonly peoples: RegExp;
  /** What many such names end in, and a few lands as well. */
  readonly peopleEndings?: RegExp;
  readonly shortForms: ShortForms;
  /** A sentence does not end after these. */
  readonly abbreviations: RegExp;
  /** Where a part of a sentence begins that has a subject of its own. */
  readonly clauses: RegExp;
  readonly signs: readonly Sign[];
  /** How notes tell in few words what was done on the day over them; without it, only a place before a colon says so. */
  readonly notes?: {
    /** What stands from the beginning of a note to the place to which somebody went: "Flight to ", "Overnight in ". */
    readonly going: RegExp;
    /** The same to where something was done: "Briefing with the mayor in ". */
    readonly doing: RegExp;
    /** What stands behind the name that a note begins with, where that is a place though no list has it: ": visit to the clinic". */
    readonly labelled: RegExp;
  };
  /** What stands before the land or the lands to which a journey leads as a whole: "a six-day visit to ", "a six-day visit to Ethiopia and ". */
  readonly wholeJourney?: RegExp;
  /** What may stand between a place and the larger one in which it lies: "the harbour in Bergen". */
  readonly lies: RegExp;
  /** What may stand between a place and the town in which it lies, and not only near it: "the harbour in Bergen". */
  readonly inTown: RegExp;
  /** Places that have no name of their own in the text: "an aircraft plant". The kind is the first group. */
  readonly venues: RegExp;
  /**
   * Places that a town has one of, told of as if everybody knew in which town: "at the presidential palace". With the groups `named` and
   * `kind`; they end with the name.
   */
  readonly unsaidVenues?: RegExp;
  /** What kind of place a name is of, by its last word: "Park Theatre". The kind is the first group. */
  readonly kindInName?: RegExp;
  /** The same behind the name of the town that has them: Bergen"’s harbour". */
  readonly ofTown?: RegExp;
  /** The same right behind the name of what has to be a town: Gori" museum". */
  readonly behindTown?: RegExp;
  /**
   * The same with an article that says which, before the name of the town that has them, with groups for what it is called and its
   * kind: "the university in " Tbilisi, "the town hall of " Batumi.
   */
  readonly beforeTown?: readonly RegExp[];
  /** What kind of place a word of the language is, in the words of the field: "Flugzeugfabrik" is a factory. As it stands, where there is none. */
  readonly kindOf?: (word: string) => string | undefined;
  /** What sentences have that say why a visit matters, the surest first. */
  readonly purposes: readonly RegExp[];
  readonly calendar: Calendar;
}
