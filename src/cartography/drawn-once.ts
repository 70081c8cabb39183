import type { Position } from '../geo/position.ts';
import { greatCircles } from '../geo/sphere.ts';
import type { Leg } from '../visit/visit.ts';

/** Of ways whose means nobody tells apart, without them. */
type Way = Pick<Leg, 'path'> & Partial<Pick<Leg, 'mode'>>;

/** What is left of a way beside the steps that are drawn already, to which it adds its own. */
export function linesBeside(leg: Way, gone: Set<string>): readonly (readonly Position[])[] {
  const runs: Position[][] = [];
  let isOpen = false;
  for (const { from, to, key } of stepsOf(leg)) {
    const isNew = !gone.has(key);
    gone.add(key);
    if (isNew && !isOpen) runs.push([from]);
    if (isNew) runs.at(-1)?.push(to);
    isOpen = isNew;
  }
  return runs.map((run) => greatCircles(run));
}

/** From each known point of a way to the next, with a key that is the same for who goes there or back by the same means. */
export function* stepsOf({ path, mode }: Way) {
  for (const [index, to] of path.entries()) {
    const from = path[index - 1];
    if (from) yield { from, to, key: `${mode} ${[from, to].map(placeOf).sort().join(' ')}` };
  }
}

/** The same for a position and for one a turn round the world from it. */
const placeOf = ([longitude, latitude]: Position) => `${((longitude % 360) + 360) % 360},${latitude}`;
