import type { Visit } from '../../visit/visit.ts';

/** Something that a format has no room for. Each has its words in `LOSSES`. */
export type Loss = keyof typeof LOSSES;

/** What cannot be told in a format, in words for a list that begins with "Not in this file:". */
export const LOSSES = {
  articles: 'the text of the accounts',
  passages: 'the words of the accounts that each stop is tied to',
  anchors: 'where in the accounts these words stand',
  standing: 'which facts an account states and which are established elsewhere',
  sources: 'the sources',
  comparisons: 'what the accounts say side by side',
  names: 'names in other languages',
  people: 'who was there, as data: it stands in the description',
  events: 'what happened, as data: it stands in the description',
  dates: 'days that are not certain, or not one day: they stand in the description',
  days: 'days: the format knows moments only, so they stand in the description',
  early: 'days before the year 1, which the format cannot write',
  ancient: 'stops before the year 1000, which calendars cannot hold',
  precision: 'how exactly a position is known, as data: it stands in the description',
  legs: 'the ways between the stops',
  modes: 'the means of travel',
  pictures: 'the pictures',
  times: 'the time zones of the places',
} as const;

/** Where something of the visit can be read. */
export interface Target {
  readonly stop?: string;
  readonly account?: string;
  readonly passage?: string;
}

export interface WriteOptions {
  /** The public address of the visit's page, of a stop's, an account's; undefined where the site does not know its own. */
  readonly addressOf: (target: Target) => string | undefined;
  /** Begin a table with a byte order mark, by which Excel knows UTF-8. */
  readonly byteOrderMark?: boolean;
}

export interface Written {
  readonly text: string;
  /** What this visit has and the file does not. */
  readonly losses: readonly Loss[];
}

/** A visit as the text of a file. */
export type Write = (visit: Visit, options: WriteOptions) => Written;

/** Of the losses that a format has, those that this visit suffers. */
export function suffered(visit: Visit, losses: readonly Loss[]): readonly Loss[] {
  return losses.filter((loss) => APPLIES[loss]?.(visit) ?? true);
}

/** When a loss is one; where nothing is said, always. */
const APPLIES: Partial<Record<Loss, (visit: Visit) => boolean>> = {
  comparisons: ({ stops }) => stops.some((stop) => stop.comparisons.length > 0),
  names: ({ stops }) => stops.some((stop) => Object.keys(stop.place.names).length > 0),
  people: ({ stops }) => stops.some((stop) => stop.present.length > 0),
  dates: ({ stops }) =>
    stops.some(({ when: { value } }) => value.approximate || value.uncertain || value.precision !== 'day'),
  early: ({ stops }) => stops.some(({ when: { value } }) => !isCommonEra(value.start)),
  ancient: ({ stops }) => stops.some(({ when: { value } }) => !isModern(value.start)),
  legs: ({ legs }) => legs.length > 0,
  modes: ({ legs }) => legs.some((leg) => leg.mode !== 'unknown'),
  pictures: ({ stops }) => stops.some((stop) => stop.pictures.length > 0),
  sources: ({ sources }) => sources.length > 0,
};

/** Whether a day (YYYY-MM-DD) is of the year 1 or later: before it, calendars of formats differ by a year or end. */
export const isCommonEra = (day: string): boolean => /^\d{4}-/.test(day) && !day.startsWith('0000');

/** Whether a day has a year of four digits: libraries of calendars write others in a way that none reads. */
export const isModern = (day: string): boolean => /^[1-9]\d{3}-/.test(day);

/** What a file says of its losses, as one sentence; undefined for one that has none. */
export function lossNote(losses: readonly Loss[]): string | undefined {
  return losses.length > 0
    ? `Not in this file: ${losses.map((loss) => LOSSES[loss]).join('; ')}.`
    : undefined;
}
