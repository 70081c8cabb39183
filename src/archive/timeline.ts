import { firstMonthOf, lastMonthOf, monthName, yearName, yearOfMonth } from './months.ts';

/** A row of equal spans of time, with what began in each; the last may go beyond what there is. */
export interface Timeline {
  /** The first month; see months.ts. */
  readonly first: number;
  /** Months in each span: 1 or whole years. */
  readonly span: number;
  readonly length: number;
}

/** Bars that can be told apart, and that two handles can be put between, on a phone. */
const MOST_BARS = 160;
const SPANS = [1, 12, 120, 1200, 12_000] as const;

/** The timeline of an archive that has no visit yet. */
export const NO_TIMELINE: Timeline = { first: 0, span: 1, length: 0 };

/** The timeline from one month to another: months while they fit, else years, decades or centuries. */
export function timelineOf(from: number, to: number): Timeline {
  const span = SPANS.find((each) => barsFor(from, to, each) <= MOST_BARS) ?? SPANS[4];
  return { first: Math.floor(from / span) * span, span, length: barsFor(from, to, span) };
}

const barsFor = (from: number, to: number, span: number) =>
  Math.floor(to / span) - Math.floor(from / span) + 1;

/** How many of some visits begin in each span. `starts` are months. */
export function barsOf({ first, span, length }: Timeline, starts: Iterable<number>): readonly number[] {
  const bars = new Array<number>(length).fill(0);
  for (const start of starts) {
    const at = Math.floor((start - first) / span);
    bars[at] = (bars[at] ?? 0) + 1;
  }
  return bars;
}

/** The spans that a choice covers, both ends among them, within the timeline. */
export function chosenSpans(
  { first, span, length }: Timeline,
  { from, to }: { readonly from?: string; readonly to?: string },
): readonly [start: number, end: number] {
  const within = (at: number) => Math.max(0, Math.min(length - 1, at));
  const start = from === undefined ? 0 : Math.floor((firstMonthOf(from) - first) / span);
  const end = to === undefined ? length - 1 : Math.floor((lastMonthOf(to) - first) / span);
  return [within(start), Math.max(within(start), within(end))];
}

/** The inverse: from the first month of one span to the last of another; an end of the timeline leaves its side open. */
export function choiceOfSpans(
  timeline: Timeline,
  [start, end]: readonly [start: number, end: number],
): { readonly from?: string; readonly to?: string } {
  return {
    ...(start > 0 ? { from: startName(timeline, start) } : {}),
    ...(end < timeline.length - 1 ? { to: endName(timeline, end) } : {}),
  };
}

/** The month or year with which a span begins. */
export function startName({ first, span }: Timeline, at: number): string {
  const month = first + at * span;
  return span === 1 ? monthName(month) : yearName(yearOfMonth(month));
}

/** The month or year with which a span ends. */
export function endName({ first, span }: Timeline, at: number): string {
  const month = first + (at + 1) * span - 1;
  return span === 1 ? monthName(month) : yearName(yearOfMonth(month));
}
