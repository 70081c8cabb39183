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

/** Days without a step that the axis of the calendar still draws at their length; longer times are drawn as long as this. */
const LONGEST_GAP = 14;

export interface AxisPlace {
  /** Part of the axis, 0..1. */
  readonly x: number;
  /** More days than are drawn lie before it. */
  readonly afterGap: boolean;
}

/** Where each step stands on the axis: days are equally long, but for long times of the calendar in which nothing is. */
export function axisOf(steps: readonly CompareStep[], by: Alignment): readonly AxisPlace[] {
  let along = 0;
  const places = steps.map(({ day }, index) => {
    const gap = day - (steps[index - 1]?.day ?? day);
    const afterGap = by === 'calendar' && gap > LONGEST_GAP;
    along += afterGap ? LONGEST_GAP : gap;
    return { along, afterGap };
  });
  return places.map((place) => ({
    x: along === 0 ? 0.5 : place.along / along,
    afterGap: place.afterGap,
  }));
}
