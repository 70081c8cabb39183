import type { Problem } from '../visit/problem.ts';
import type { Wording } from '../visit/wording.ts';

/** Every rule of the review, with what it asks of a visit. The names are stable: silences in visit.geojson name them. */
export const REVIEW_RULES = {
  'geography/country': 'A stop lies in the country that it names.',
  'geography/identifier': 'A stop lies where the gazetteer has the place that it is identified with.',
  'geography/same-point': 'Two stops at one point are at the same place.',
  'geography/town': 'A place lies in or about the town that it is said to lie in.',
  'geography/water': 'A stop that stands on land lies on land, or within its precision of it.',
  'time/ahead-of-report': 'An article reports what had happened when it was published.',
  'time/calendar': 'A day of the week and a date that stand together agree.',
  'time/day':
    'A day that a passage names (“on Sunday”, “the day before”, “8 December”) is the day of its stop.',
  'time/leg': 'Each way can be gone by its means in the time that the dates leave.',
  'time/past-the-visit': 'The days of a stop are days of the visit.',
  'words/person':
    'A person whom an article is said to place at a stop is in the passages that are given for it.',
  'words/proper-name':
    'A name in an event occurs near the passages that state it: in their paragraphs, or the one before.',
  'words/number': 'A number in an event is in the passages that state it.',
  'words/quotation': 'Words in quotation marks in an event are in the passages that state it.',
  'words/stop': 'The name of a stop, or what it is, occurs in the paragraphs of its passages.',
  'words/town': 'The name of a town occurs in the paragraphs of the passages that state it.',
  'sources/address': 'An address can lead a reader to its source.',
  'sources/https': 'A link in an article is an https address.',
  'sources/mode': 'A means of travel rests on a passage or a source.',
  'sources/role': 'Who somebody is said to be rests on a passage or a source.',
  'sources/twice': 'A source is listed once.',
  'sources/unused': 'Something rests on each source.',
  'corrections/unrecorded': 'What has changed since a visit was published is told to its readers.',
  'accepted/unneeded': 'A silence in visit.accepted silences something.',
} as const;

export type ReviewRule = keyof typeof REVIEW_RULES;

/** What a sub-editor would ask about: not wrong by the letter, as a `Problem` is, but hardly right. */
export interface Concern extends Problem<ReviewRule> {
  /** The message, with what it mentions as things, for who does not know them by the ids that the file gives them. */
  readonly asked: Wording;
}

/** A concern that a person has silenced, with the reason given. */
export interface AcceptedConcern {
  readonly concern: Concern;
  readonly reason: string;
}
