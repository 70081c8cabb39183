import type { Position } from '../geo/position.ts';
import { precisionOf } from '../geo/precision-of.ts';
import { distance } from '../geo/sphere.ts';
import type { FoundLine } from './draft-found.ts';
import type { SourceTime } from './reading/time.ts';

/** Metres within which a traveller stays at one place, and milliseconds from which on that is a halt. */
const RADIUS = 150;
const LEAST_STAY = 20 * 60_000;
/** Metres between two points that are tried as the first of a halt: nearer ones have nearly the same neighbours. */
const STEP = RADIUS / 5;

export interface Halt {
  readonly position: Position;
  /** Metres. */
  readonly precision: number;
  readonly time?: SourceTime | undefined;
  /** The first and the last point of the line that belong to it. */
  readonly first: number;
  readonly last: number;
}

/**
 * The beginning of a line, the halts on it and its end, or the one place that it stays at. Where points have times, a halt is a run of points within
 * `RADIUS` of its first that lasts `LEAST_STAY` (stay points: Li and others, "Mining User Similarity Based on Location
 * History", 2008).
 */
export function haltsOf({ line, times }: FoundLine): readonly Halt[] {
  const end = line.length - 1;
  const [start] = line;
  if (start && line.every((point) => distance(start, point) <= RADIUS))
    return [haltAt(line, times, { first: 0, last: end })];
  const halts = times ? staysOf(line, times) : [];
  if (halts[0]?.first !== 0) halts.unshift({ first: 0, last: 0 });
  if (halts.at(-1)?.last !== end && end > 0) halts.push({ first: end, last: end });
  return halts.map((halt) => haltAt(line, times, halt));
}

interface Stay {
  readonly first: number;
  readonly last: number;
}

function staysOf(line: readonly Position[], times: readonly number[]): Stay[] {
  const stays: Stay[] = [];
  let first = 0;
  while (first < line.length) {
    const anchor = line[first];
    if (!anchor) break;
    let next = first + 1;
    let step = Number.POSITIVE_INFINITY;
    for (let point = line[next]; point; point = line[next]) {
      const away = distance(anchor, point);
      if (away > STEP) step = Math.min(step, next);
      if (away > RADIUS) break;
      next++;
    }
    const stayed = (times[next - 1] ?? Number.NaN) - (times[first] ?? Number.NaN);
    if (stayed >= LEAST_STAY) {
      stays.push({ first, last: next - 1 });
      first = next;
    } else first = Math.min(step, next);
  }
  return stays;
}

function haltAt(
  line: readonly Position[],
  times: readonly number[] | undefined,
  { first, last }: Stay,
): Halt {
  const middle = line[Math.floor((first + last) / 2)] ?? [0, 0];
  const [from, to] = [times?.[first], times?.[last]];
  const known = from !== undefined && to !== undefined && Number.isFinite(from) && Number.isFinite(to);
  return {
    position: middle,
    precision: last > first ? RADIUS : precisionOf(middle),
    ...(known ? { time: { kind: 'moment', from, to } } : {}),
    first,
    last,
  };
}
