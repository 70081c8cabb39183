import type { Position } from '../geo/position.ts';
import { passagesIn, type Standing, standingIn } from './accounts.ts';
import type { Leg, Mode, StopInBrief, Visit, When } from './visit.ts';

/**
 * Every stop of a long visit in brief, as a file that is fetched once: columns, one place a stop, in the order of the
 * visit. Some 60 bytes a stop before it is compressed.
 */
export interface OverviewFile {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Longitude and latitude in turn, in units of 0.0001 degrees; each the step from the one of the stop before. */
  readonly steps: readonly number[];
  /** Metres. */
  readonly precisions: readonly number[];
  /** Each date that stops have, once, and which of them each stop has. */
  readonly dates: readonly When[];
  readonly whens: readonly number[];
  /** How each stop was come to, as a letter each (`MODES`), a space for no known way; and how far that was, in metres. */
  readonly modes: string;
  readonly lengths: readonly number[];
  readonly accounts: Readonly<Record<string, AccountColumns>>;
}

/** What differs from account to account. */
interface AccountColumns {
  /** The standing of each stop's date, as a letter each: `STANDINGS`. */
  readonly standings: string;
  /** Where each stop's first passage begins in the account's canonical text; -1 for a stop that it does not tell of. */
  readonly passages: readonly number[];
}

const UNIT = 10_000;
const MODES: readonly Mode[] = ['train', 'ship', 'air', 'road', 'foot', 'unknown'];
const STANDINGS: readonly Standing['kind'][] = ['stated', 'reported', 'established'];

/** How a stop was come to, as lists show it. */
export type WayInBrief = Pick<Leg, 'mode' | 'length'>;

/** What `overviewFile` wrote, as what asks for a stop's row wants it. */
export interface Overview {
  readonly count: number;
  /** The stop at a place of the list, from 0. Throws where there is none. */
  readonly at: (index: number) => StopInBrief;
  /** The place in the list of a stop's id; undefined for a stop that there is not. */
  readonly indexOf: (id: string) => number | undefined;
  readonly way: (index: number) => WayInBrief | undefined;
  readonly standing: (account: string | undefined, index: number) => Standing['kind'] | undefined;
  /** Where a stop's first passage begins in an account; undefined for one that it does not tell of. */
  readonly passage: (account: string | undefined, index: number) => number | undefined;
  /** Places in the list as an account comes to the stops; those that it does not tell of come last. */
  readonly asReported: (account: string | undefined) => readonly number[];
}

/** A long visit's stops in brief. `parts` are those of the visit: what a stop's date rests on is looked up there. */
export function overviewFile(visit: Visit, parts: readonly Visit[]): OverviewFile {
  const { stops } = visit;
  const ways = new Map(visit.legs.map((leg) => [leg.to, leg]));
  const dates = new Map<string, number>();
  const distinct: When[] = [];
  let before: readonly [number, number] = [0, 0];
  const steps: number[] = [];
  const whens = stops.map(({ when: { value }, place }) => {
    const [x, y] = place.position.value;
    const now = [Math.round(x * UNIT), Math.round(y * UNIT)] as const;
    steps.push(now[0] - before[0], now[1] - before[1]);
    before = now;
    const key = JSON.stringify(value);
    const known = dates.get(key) ?? distinct.push(value) - 1;
    dates.set(key, known);
    return known;
  });
  const partsByStop = new Map(parts.flatMap((part) => part.stops.map((stop) => [stop.id, part])));
  const accounts = visit.articles.map(({ id }): readonly [string, AccountColumns] => {
    const standings = stops.map((stop) => {
      const part = partsByStop.get(stop.id) ?? visit;
      const kind = standingIn(part, id, stop.when.basis)?.kind ?? stop.when.basis.kind;
      return STANDINGS.indexOf(kind);
    });
    const passages = stops.map((stop) => Math.min(...passagesIn(stop, id).map(({ start }) => start)));
    return [
      id,
      {
        standings: standings.join(''),
        passages: passages.map((start) => (Number.isFinite(start) ? start : -1)),
      },
    ];
  });
  const legs = stops.map((stop) => ways.get(stop.id));
  return {
    ids: stops.map(({ id }) => id),
    names: stops.map(({ name }) => name.value),
    steps,
    precisions: stops.map(({ place }) => place.precision),
    dates: distinct,
    whens,
    modes: legs.map((leg) => (leg ? MODES.indexOf(leg.mode) : ' ')).join(''),
    lengths: legs.map((leg) => (leg ? Math.round(leg.length) : 0)),
    accounts: Object.fromEntries(accounts),
  };
}

/** The inverse of `overviewFile`, to a ten-thousandth of a degree. */
export function readOverview(file: OverviewFile): Overview {
  const count = file.ids.length;
  const positions = positionsOf(file.steps);
  const indexes = new Map(file.ids.map((id, index) => [id, index]));
  const made = new Map<number, StopInBrief>();
  const orders = new Map<string, readonly number[]>();
  const columns = (account: string | undefined) => file.accounts[account ?? ''];
  const passage = (account: string | undefined, index: number) => {
    const start = columns(account)?.passages[index] ?? -1;
    return start < 0 ? undefined : start;
  };
  return {
    count,
    at: (index) => {
      const known = made.get(index) ?? stopAt(file, positions, index);
      made.set(index, known);
      return known;
    },
    indexOf: (id) => indexes.get(id),
    way: (index) => {
      const mode = MODES[Number(file.modes[index] === ' ' ? Number.NaN : file.modes[index])];
      return mode && { mode, length: file.lengths[index] ?? 0 };
    },
    standing: (account, index) => STANDINGS[Number(columns(account)?.standings[index] ?? Number.NaN)],
    passage,
    asReported: (account) => {
      const key = account ?? '';
      const first = (index: number) => passage(account, index) ?? Number.MAX_SAFE_INTEGER;
      const known =
        orders.get(key) ??
        Array.from({ length: count }, (_, index) => index).sort((a, b) => first(a) - first(b) || a - b);
      orders.set(key, known);
      return known;
    },
  };
}

function positionsOf(steps: readonly number[]): readonly Position[] {
  let [x, y] = [0, 0];
  return Array.from({ length: steps.length / 2 }, (_, index): Position => {
    x += steps[2 * index] ?? 0;
    y += steps[2 * index + 1] ?? 0;
    return [x / UNIT, y / UNIT];
  });
}

function stopAt(file: OverviewFile, positions: readonly Position[], index: number): StopInBrief {
  const [id, name, position] = [file.ids[index], file.names[index], positions[index]];
  const when = file.dates[file.whens[index] ?? -1];
  if (id === undefined || name === undefined || !position || !when)
    throw new RangeError(`there is no stop ${index + 1} of ${file.ids.length}`);
  return {
    id,
    number: index + 1,
    name: { value: name },
    when: { value: when },
    place: { position: { value: position }, precision: file.precisions[index] ?? 0 },
  };
}
