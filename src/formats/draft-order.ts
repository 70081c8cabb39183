import { compareDays } from '../visit/calendar-days.ts';
import { parseDate } from '../visit/dates.ts';
import { spanOf } from '../visit/span-of-dates.ts';
import type { DraftSection, DraftStop } from './draft.ts';
import type { FoundQuote } from './draft-found.ts';
import type { Notebook } from './draft-notebook.ts';

/** What a place or the words of a file become. */
export interface Part {
  readonly stop?: DraftStop;
  readonly section?: DraftSection | undefined;
  /** Where the stop stands in the source. */
  readonly at?: string;
  /** What of the section tells of stops. */
  readonly quotes?: readonly FoundQuote[] | undefined;
}

/** Stops in the order of their dates where all have one and the file has an order that cannot be. */
export function inOrderOfTime(parts: readonly Part[], book: Notebook): readonly Part[] {
  const stops = parts.filter(({ stop }) => stop);
  const starts = new Map(stops.map((part) => [part, startOf(part.stop?.date)]));
  if (canFollow(stops.flatMap((part) => daysOf(part.stop?.date) ?? []))) return parts;
  if ([...starts.values()].includes(undefined)) {
    book.decide('order');
    return parts;
  }
  book.guessed('order-of-dates');
  const sorted = [...stops].sort((a, b) => inTime(starts.get(a), starts.get(b)));
  const places = new Map(stops.map((part, index) => [part, index]));
  const ordered = sorted.flatMap((part, index) => {
    const was = places.get(part) ?? 0;
    const isNeighbour = (by: -1 | 1) => stops[was + by] === sorted[index + by];
    return part.stop ? [withWays(part.stop, isNeighbour(-1), isNeighbour(1))] : [];
  });
  if (waysIn(ordered) < waysIn(stops.flatMap(({ stop }) => stop ?? []))) book.leftOut('ways');
  // The words stay where they were: only the stops change places.
  const at = new Map(parts.map((part) => [part.stop?.id, part.at]));
  return [
    ...ordered.map((stop) => ({ stop, at: at.get(stop.id) ?? '' })),
    ...parts.map(({ section, quotes }) => ({ section, quotes })),
  ];
}

/** Whether each of some dates can be as late as all before it: "April" may well come after 5 April. */
function canFollow(dates: readonly { readonly start: string; readonly end: string }[]): boolean {
  let earliest: string | undefined;
  return dates.every(({ start, end }) => {
    if (inTime(earliest, start) <= 0) earliest = start;
    return inTime(earliest, end) <= 0;
  });
}

/** How many ways there are that are more than a means of travel. */
const waysIn = (stops: readonly DraftStop[]): number =>
  stops.flatMap(({ arrival, departure }) => [arrival, departure]).filter(hasWay).length;

const hasWay = (way: DraftStop['arrival']) => way?.line !== undefined || way?.via !== undefined;

/** A way that was found between neighbours is none when they are neighbours no longer; how somebody came is said of the stop itself. */
function withWays(
  { arrival, departure, ...stop }: DraftStop,
  keepsArrival: boolean,
  keepsDeparture: boolean,
): DraftStop {
  const came = keepsArrival ? arrival : meansOf(arrival);
  return {
    ...stop,
    ...(came ? { arrival: came } : {}),
    ...(keepsDeparture && departure ? { departure } : {}),
  };
}

function meansOf(arrival: DraftStop['arrival']): DraftStop['arrival'] {
  if (arrival === undefined || arrival.mode === 'unknown') return undefined;
  const { line: _, via: __, ...means } = arrival;
  return means;
}

/** In the order of time, what has no day first. */
const inTime = (a: string | undefined, b: string | undefined) =>
  a === undefined || b === undefined ? Number(b === undefined) - Number(a === undefined) : compareDays(a, b);

const known = new Map<string, { readonly start: string; readonly end: string } | undefined>();
/** Dates beyond these are forgotten together: a file that means harm has a new one each time. */
const MOST_DATES = 10_000;

/** The days that a date covers, each kind of date parsed once. */
function daysOf(date: string | undefined): { readonly start: string; readonly end: string } | undefined {
  if (date === undefined) return undefined;
  if (/^\d{4}-\d\d-\d\d$/.test(date)) return { start: date, end: date };
  if (!known.has(date)) {
    const parsed = parseDate(date, 'UTC');
    if (known.size >= MOST_DATES) known.clear();
    known.set(date, parsed.kind === 'when' ? parsed.when : undefined);
  }
  return known.get(date);
}

const startOf = (date: string | undefined) => daysOf(date)?.start;

/** The date of a whole visit: from the first of its stops' dates to the last. */
export function datesOf(stops: readonly DraftStop[]): string | undefined {
  const dated = stops.flatMap(({ date }) => {
    const days = daysOf(date);
    return date && days ? [{ edtf: date, ...days }] : [];
  });
  return dated.length === 0 ? undefined : spanOf(dated);
}
