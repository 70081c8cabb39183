import type { ComparedStop, ComparedVisit } from './compared.ts';

/** By what visits are laid side by side: their own days, or those of the calendar. */
export type Alignment = 'visit' | 'calendar';

/** A day on which something begins in one of the visits. */
export interface CompareStep {
  /** As the address has it: "3" for the third day of each visit, or a day of the calendar. */
  readonly at: string;
  /** Days that are counted on: of the visits from 1, or of the calendar from 1970. */
  readonly day: number;
}

/** Where a visit is on a day: at stops, or on a day of which no stop is known. */
export type Moment =
  | { readonly kind: 'before'; readonly next: ComparedStop; readonly begun: boolean }
  | { readonly kind: 'at'; readonly stops: readonly ComparedStop[] }
  | { readonly kind: 'between'; readonly last: ComparedStop; readonly next: ComparedStop }
  | { readonly kind: 'over'; readonly last: ComparedStop; readonly ended: boolean };

const DAY = 86_400_000;

/** A calendar day (`When`) as days from 1 January 1970. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);

const dayName = (number: number): string => new Date(number * DAY).toISOString().replace(/T.*/, '');

/** The day from which the days of a visit are counted: the one before its first, as on its own page. */
const originOf = ({ dayOne }: ComparedVisit, by: Alignment): number =>
  by === 'calendar' ? 0 : dayNumber(dayOne) - 1;

/** The first and the last day of each stop, counted as the alignment has it. */
export function daysOf(
  visit: ComparedVisit,
  by: Alignment,
): readonly (readonly [start: number, end: number])[] {
  const origin = originOf(visit, by);
  return visit.stops.map(({ start, end }) => [dayNumber(start) - origin, dayNumber(end) - origin]);
}

/** All days on which a stop begins in one of the visits, in their order. */
export function stepsOf(visits: readonly ComparedVisit[], by: Alignment): readonly CompareStep[] {
  const days = new Set(visits.flatMap((visit) => daysOf(visit, by).map(([start]) => start)));
  return [...days]
    .sort((a, b) => a - b)
    .map((day) => ({ day, at: by === 'calendar' ? dayName(day) : String(day) }));
}

/** The step that an address asks for: its day, or the last one before it; the first where there is none. */
export function stepAt(steps: readonly CompareStep[], at: string | undefined): number {
  if (at === undefined) return 0;
  const day = /^-?\d+$/.test(at) ? Number(at) : dayNumber(at);
  const after = steps.findIndex((step) => step.day > day);
  return Math.max(0, after === -1 ? steps.length - 1 : after - 1);
}

/** Where a visit is on a day, counted as the alignment has it. */
export function momentOf(visit: ComparedVisit, by: Alignment, day: number): Moment {
  const days = daysOf(visit, by);
  const { stops } = visit;
  const there = stops.filter((_, index) => {
    const [start, end] = days[index] ?? [Infinity, -Infinity];
    return start <= day && day <= end;
  });
  if (there.length > 0) return { kind: 'at', stops: there };
  const past = stops.filter((_, index) => (days[index]?.[1] ?? Infinity) < day);
  const last = past.at(-1);
  const next = stops.find((_, index) => (days[index]?.[0] ?? -Infinity) > day);
  if (last && next) return { kind: 'between', last, next };
  const origin = originOf(visit, by);
  if (last) return { kind: 'over', last, ended: day > dayNumber(visit.end) - origin };
  if (next) return { kind: 'before', next, begun: day >= dayNumber(visit.start) - origin };
  throw new Error(`the visit "${visit.id}" has no stops`);
}

/** The stop at which a visit is shown: the last one where none is known of the day, or the first before it has begun. */
export function stopAt(moment: Moment): ComparedStop {
  switch (moment.kind) {
    case 'at': {
      const [first] = moment.stops;
      if (!first) throw new Error('a moment at stops has one');
      return first;
    }
    case 'before':
      return moment.next;
    case 'between':
    case 'over':
      return moment.last;
  }
}

/** Days without a step that the axis of the calendar draws at their length, however few the others are. */
const LONGEST_GAP = 14;
/** Longer ones, too, unless they are so many times as long as all shorter ones together. */
const FAR_LONGER = 3;
/** Breaks beyond which an axis says no more than a list. */
const MOST_BREAKS = 6;
/** The length of a break, and the least one of what lies between two of them, as parts of all days that are drawn. */
const [BREAK, LEAST] = [0.18, 0.12] as const;

/** Where the steps stand on the axis of days, as parts of it, 0..1. */
export interface Axis {
  readonly xs: readonly number[];
  /** The steps that follow each other without a break, by number: the first and the last of them. */
  readonly runs: readonly (readonly [first: number, last: number])[];
  /** The breaks between them, each with how many days from the step before to the one after. */
  readonly breaks: readonly { readonly from: number; readonly to: number; readonly days: number }[];
}

/** All days are equally long, but for times of the calendar in which nothing is and beside which all else would be a dot. */
export function axisOf(steps: readonly CompareStep[], by: Alignment): Axis {
  const days = steps.map(({ day }) => day);
  const dayAt = (index: number) => days[index] ?? 0;
  const gaps = days.slice(1).map((day, index) => day - dayAt(index));
  const least = by === 'calendar' ? leastBreak(gaps) : Infinity;
  const ends = gaps.flatMap((gap, index) => (gap >= least ? [index] : []));
  const runs = [...ends, days.length - 1].map((last, index) => [(ends[index - 1] ?? -1) + 1, last] as const);
  const drawn = runs.reduce((sum, [first, last]) => sum + dayAt(last) - dayAt(first), 0);
  const room = drawn * Math.min(BREAK, 0.6 / ends.length);
  const xs: number[] = [];
  const breaks: Axis['breaks'][number][] = [];
  let along = 0;
  for (const [first, last] of runs) {
    const length = dayAt(last) - dayAt(first);
    const slot = ends.length === 0 ? length : Math.max(length, drawn * LEAST);
    for (const day of days.slice(first, last + 1)) xs.push(along + (slot - length) / 2 + day - dayAt(first));
    along += slot;
    if (last === days.length - 1) break;
    breaks.push({ from: along, to: along + room, days: gaps[last] ?? 0 });
    along += room;
  }
  const part = (x: number) => (along === 0 ? 0.5 : Math.min(1, x / along));
  return {
    xs: xs.map(part),
    runs,
    breaks: breaks.map(({ from, to, days: apart }) => ({ from: part(from), to: part(to), days: apart })),
  };
}

/** How long a time without a step has to be at the least for the axis to break off there. */
function leastBreak(gaps: readonly number[]): number {
  const ascending = [...gaps].sort((a, b) => a - b);
  let shorter = 0;
  for (const [index, gap] of ascending.entries()) {
    const breaks = ascending.length - index;
    if (shorter > 0 && breaks <= MOST_BREAKS && gap > Math.max(LONGEST_GAP, FAR_LONGER * shorter)) return gap;
    shorter += gap;
  }
  return Infinity;
}
