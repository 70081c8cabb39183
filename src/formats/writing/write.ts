import { formatMessages } from '#messages/formats.ts';
import { spanOf } from '../../visit/span-of-dates.ts';
import type { Visit } from '../../visit/visit.ts';

/** Something that a format has no room for. */
export type Loss = keyof typeof formatMessages.losses;

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
export const suffered = (visit: Visit, losses: readonly Loss[]): readonly Loss[] =>
  losses.filter((loss) => APPLIES[loss]?.(visit) ?? true);

/** When a loss is one; where nothing is said, always. */
const APPLIES: Partial<Record<Loss, (visit: Visit) => boolean>> = {
  corrections: ({ corrections }) => corrections !== undefined,
  significance: ({ significance }) => significance.length > 0,
  comparisons: ({ stops }) => stops.some((stop) => stop.comparisons.length > 0),
  names: ({ stops }) =>
    stops.some(({ place }) =>
      [place.names, place.locality?.value.names ?? {}].some((names) => Object.keys(names).length > 0),
    ),
  tags: ({ stops }) =>
    stops.some(({ place }) => Object.keys(place.names).some((tag) => !/^[a-z]{2}$/.test(tag))),
  towns: ({ stops }) => stops.some(({ place }) => Object.keys(place.locality?.value.names ?? {}).length > 0),
  people: ({ stops }) => stops.some((stop) => stop.present.length > 0),
  dates: ({ stops }) =>
    stops.some(({ when: { value } }) => value.approximate || value.uncertain || value.precision !== 'day'),
  early: ({ stops }) => stops.some(({ when: { value } }) => !isCommonEra(value.start)),
  ancient: ({ stops }) => stops.some(({ when: { value } }) => !isCommonEra(value.start)),
  legs: ({ legs }) => legs.length > 0,
  modes: ({ legs }) => legs.some((leg) => leg.mode !== 'unknown'),
  events: ({ stops }) => stops.some((stop) => stop.events.length > 0),
  who: ({ agents }) =>
    agents.some(
      ({ kind, names, role, wikidata }) =>
        kind !== 'Person' || Object.keys(names).length > 0 || role || wikidata,
    ),
  span: ({ dates, stops }) =>
    stops.length > 0 && spanOf(stops.map(({ when }) => when.value)) !== dates.value.edtf,
  // What a way goes through beside its ends and the places that are told by name was recorded.
  tracks: ({ legs }) =>
    legs.some(({ from, to, path, via }) => path.length > via.length + (from ? 1 : 0) + (to ? 1 : 0)),
  via: ({ legs }) => legs.some(({ via }) => via.length > 0),
  pictures: ({ stops }) => stops.some((stop) => stop.pictures.length > 0),
  sources: ({ sources }) => sources.length > 0,
};

/** Whether a day (YYYY-MM-DD) is of the year 1 or later: before it, calendars of formats differ by a year or end. */
export const isCommonEra = (day: string): boolean => /^\d{4}-/.test(day) && !day.startsWith('0000');

/** What a file says of its losses, as one sentence; undefined for one that has none. */
export function lossNote(losses: readonly Loss[]): string | undefined {
  return losses.length > 0
    ? formatMessages.notInFile(losses.map((loss) => formatMessages.losses[loss]))
    : undefined;
}
