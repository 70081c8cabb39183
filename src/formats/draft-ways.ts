import type { Position } from '../geo/position.ts';
import { simplify, thinned } from '../geo/simplify.ts';
import { bearing, distance, EARTH_RADIUS, lengthOf, unwrap } from '../geo/sphere.ts';
import type { FoundLine, FoundPlace, FoundWay } from './draft-found.ts';

/** Points that are kept of the way between two stops. */
const MOST_POINTS = 100;
/** A line belongs to a stop that it passes within this many metres, or within this share of its length. */
const NEAR = 1_000;
const NEAR_SHARE = 0.02;
/** Stops up to which all lines are searched for the way between two; of more, those that begin at the one and end at the other. */
const MOST_STOPS = 500;
/** Metres beside a great circle within which a point says nothing: whoever draws the way goes through it. */
const STRAIGHT = 1;

/** A line with both its ends to a metre (`endsOf`). */
interface ClosedLine {
  readonly of: FoundLine;
  readonly ends: string;
}

/** A line that passes two places: at which of its points, and how far from them in all, in metres. */
interface Passing {
  readonly of: FoundLine;
  readonly first: number;
  readonly last: number;
  readonly away: number;
}

/** The lines of a file as the ways to its places, each line as often as it is one. */
export class Ways {
  /** What the places are called that a line was found to lead from and to. */
  readonly #ends = new Map<FoundLine, string>();
  readonly #byEnds = new Map<string, ClosedLine[]>();
  readonly #open: readonly FoundLine[];
  readonly #closed: readonly ClosedLine[];

  constructor(
    lines: readonly FoundLine[],
    private readonly places: readonly FoundPlace[],
  ) {
    this.#open = lines.filter(({ open }) => open);
    this.#closed = lines
      .filter(({ open }) => !open)
      .map((of) => ({ of, ends: endsOf(of.line[0], of.line.at(-1)) }));
    for (const line of this.#closed) {
      const others = this.#byEnds.get(line.ends);
      if (others) others.push(line);
      else this.#byEnds.set(line.ends, [line]);
    }
  }

  /** Each place with the way to it, the last with the way out, too. */
  get placed(): readonly FoundPlace[] {
    return this.places.map((place, index) => {
      const before = this.places[index - 1];
      const came = before ? this.#between(before, place) : this.#openAt('start', place);
      const departure = index === this.places.length - 1 ? this.#openAt('end', place) : undefined;
      return { ...place, ...came, ...(departure ? { departure } : {}) };
    });
  }

  isUsed(line: FoundLine): boolean {
    return this.#ends.has(line);
  }

  /** Whether a line is called after its ends alone, as we call the ways of our own files. */
  isCalledAfterEnds(line: FoundLine): boolean {
    return this.#ends.get(line) === line.name?.trim();
  }

  #between(from: FoundPlace, to: FoundPlace): FoundWay | undefined {
    if (!from.position || !to.position) return undefined;
    const { position: start } = from;
    const { position: end } = to;
    const ends = endsOf(start, end);
    const lines = this.places.length <= MOST_STOPS ? this.#closed : (this.#byEnds.get(ends) ?? []);
    const [best] = lines
      // Also of one that goes round and ends where it began.
      .flatMap((line) => (line.ends === ends ? along(line.of) : (passing(line.of, start, end) ?? [])))
      .sort(
        (a, b) =>
          a.away - b.away ||
          Number(this.isUsed(a.of)) - Number(this.isUsed(b.of)) ||
          Number(isBack(a)) - Number(isBack(b)),
      );
    if (!best) return undefined;
    const { of, first, last } = best;
    const line = isBack(best)
      ? [...pointsBetween(of.line, last, first)].reverse()
      : pointsBetween(of.line, first, last);
    return this.#take(of, line, `${from.name} – ${to.name}`);
  }

  /** The way to the first place from elsewhere, or from the last one to elsewhere. */
  #openAt(open: 'start' | 'end', { name, position }: FoundPlace): FoundWay | undefined {
    const of = this.#open.find((line) => line.open === open);
    const end = open === 'start' ? of?.line.at(-1) : of?.line[0];
    if (!of || !position || !end || distance(end, position) > NEAR) return undefined;
    const last = of.line.length - 1;
    const inner = pointsBetween(of.line, 0, last);
    // The open end is at no place, so it is a point of the way itself.
    return open === 'start'
      ? this.#take(of, [...of.line.slice(0, 1), ...inner], `… – ${name}`)
      : this.#take(of, [...inner, ...of.line.slice(last)], `${name} – …`);
  }

  #take(of: FoundLine, line: readonly Position[], ends: string): FoundWay {
    if (!this.#ends.has(of)) this.#ends.set(of, ends);
    return { line, ...(of.mode ? { mode: of.mode } : {}) };
  }
}

/** Both ends of a line to a metre. */
const endsOf = (...ends: readonly (Position | undefined)[]): string =>
  ends
    .map((end) => end?.map((degrees) => degrees.toFixed(5)).join(' '))
    .join(' ')
    // The meridian is both its sides.
    .replace(/-180\.00000/g, '180.00000');

/** A line that leads from the one place to the other. */
const along = (of: FoundLine): Passing => ({ of, first: 0, last: of.line.length - 1, away: 0 });

function passing(of: FoundLine, from: Position, to: Position): Passing | undefined {
  const [start, end] = [nearestTo(from, of.line), nearestTo(to, of.line)];
  const near = Math.max(NEAR, NEAR_SHARE * distance(from, to));
  if (start.away > near || end.away > near || start.index === end.index) return undefined;
  return { of, first: start.index, last: end.index, away: Math.round(start.away + end.away) };
}

const isBack = ({ first, last }: Passing): boolean => first > last;

function nearestTo(position: Position, line: readonly Position[]) {
  let [index, away] = [0, Number.POSITIVE_INFINITY];
  for (const [each, point] of line.entries()) {
    const metres = distance(position, point);
    if (metres < away) [index, away] = [each, metres];
  }
  return { index, away };
}

/** The points of a line from one to another, as few as show its shape; the two themselves are left out. */
export function pointsBetween(line: readonly Position[], first: number, last: number): readonly Position[] {
  if (last - first < 2) return [];
  const whole = unwrap(line.slice(first, last + 1));
  let tolerance = Math.max(5, lengthOf(whole) / 5_000);
  // A recording has a point each second: without those that say the same, what follows takes a tenth of the time.
  let path = simplify(thinned(whole, tolerance / 2), tolerance);
  while (path.length > MOST_POINTS) {
    tolerance *= 1.5;
    path = simplify(path, tolerance);
  }
  return withoutStraight(path)
    .slice(1, -1)
    .map(([longitude, latitude]) => [turned(longitude), latitude]);
}

/** A path without the points that lie on the great circle between their neighbours, as files have them on a flat map. */
function withoutStraight(path: readonly Position[]): readonly Position[] {
  const kept: Position[] = [];
  for (const [index, point] of path.entries()) {
    const [before, after] = [kept.at(-1), path[index + 1]];
    if (!before || !after || besideGreatCircle(point, before, after) > STRAIGHT) kept.push(point);
  }
  return kept;
}

/** Metres of a point from the great circle through two others. */
function besideGreatCircle(point: Position, from: Position, to: Position): number {
  const turn = ((bearing(from, point) - bearing(from, to)) * Math.PI) / 180;
  // On the circle, but behind where it begins.
  if (Math.cos(turn) < 0) return Number.POSITIVE_INFINITY;
  return Math.abs(Math.asin(Math.sin(distance(from, point) / EARTH_RADIUS) * Math.sin(turn))) * EARTH_RADIUS;
}

/** A longitude of an unwrapped path within -180..180, as files have it. */
const turned = (longitude: number) => {
  const within = ((((longitude + 180) % 360) + 360) % 360) - 180;
  return Math.round(within * 1e6) / 1e6;
};
