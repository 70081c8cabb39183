import type { Position } from '../geo/position.ts';
import type { Leg } from '../visit/visit.ts';
import { linesBeside, stepsOf } from './drawn-once.ts';
import { lineOf } from './frame.ts';

/** A way as it is drawn: in one line, or in what other ways leave of it. Longitudes of each line are continuous. */
export interface DrawnWay {
  readonly leg: Leg;
  readonly isCurrent: boolean;
  readonly lines: readonly (readonly Position[])[];
}

/**
 * The ways of a visit as they are drawn, the current one over the others. Where several lead over the same ground, known point by known
 * point and by the same means, one of them is drawn, the current one if it is among them, else the first: the dashes of each would fill
 * the gaps of the other, and a way by train would look like one by road.
 */
export function drawnWays(legs: readonly Leg[], isCurrent: (leg: Leg) => boolean): readonly DrawnWay[] {
  const sharing = sharingOf(legs);
  const gone = new Set<string>();
  const drawn = (leg: Leg): DrawnWay => ({
    leg,
    isCurrent: isCurrent(leg),
    lines: sharing.has(leg) ? linesBeside(leg, gone) : [lineOf(leg)],
  });
  const current = legs.filter(isCurrent).map(drawn);
  return [...legs.filter((leg) => !isCurrent(leg)).map(drawn), ...current];
}

const known = new WeakMap<readonly Leg[], ReadonlySet<Leg>>();

/**
 * The ways that lead over ground which another leads over, or they themselves once more. Found once: a recorded way has thousands
 * of steps.
 */
function sharingOf(legs: readonly Leg[]): ReadonlySet<Leg> {
  const found = known.get(legs);
  if (found) return found;
  const firsts = new Map<string, Leg>();
  const sharing = new Set<Leg>();
  for (const leg of legs)
    for (const { key } of stepsOf(leg)) {
      const first = firsts.get(key);
      if (first) sharing.add(first).add(leg);
      else firsts.set(key, leg);
    }
  known.set(legs, sharing);
  return sharing;
}
