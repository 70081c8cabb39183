import type { MercatorPoint } from '../geo/mercator.ts';
import type { Visit } from '../visit/visit.ts';
import { boxRound, groupsWithin, stopsToGather } from './crowd.ts';
import type { Frame } from './frame.ts';

/** A dot on a small map. */
export interface Dot {
  readonly at: MercatorPoint;
  /** Its diameter, in pixels. */
  readonly size: number;
}

/** The diameter of a dot for one stop, and pixels from dot to dot, which none outgrows: land and borders are seen between them. */
const [ALONE, APART] = [3, 8];
/** How far dots are drawn round a frame, in frames: rooms are wider or higher than it. */
const ROUND = 1.7;

/** Of a visit: each page of a topic shows all of its stops, at the same scales. */
const known = new WeakMap<Visit, Map<string, readonly Dot[]>>();

/**
 * The stops of a visit as dots at a scale (pixels to the width of the world): what would fall on each other is one, as much larger in
 * its area as it stands for more.
 */
export function dotsOf(visit: Visit, scale: number, frame: Frame): readonly Dot[] {
  const own = known.get(visit) ?? new Map<string, readonly Dot[]>();
  known.set(visit, own);
  const key = JSON.stringify([scale, frame]);
  const dots = own.get(key) ?? gatheredDots(visit, scale, frame);
  own.set(key, dots);
  return dots;
}

function gatheredDots(visit: Visit, scale: number, frame: Frame): readonly Dot[] {
  const inView = { scale, box: boxRound(frame, ROUND) };
  const groups = groupsWithin(stopsToGather(visit), undefined, inView, APART);
  return groups.map(({ at, stops }) => ({ at, size: Math.min(APART, Math.round(ALONE * Math.sqrt(stops))) }));
}
