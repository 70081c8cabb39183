import { project, unproject } from './mercator.ts';
import { type Bounds, boundsOf, type Position } from './position.ts';

/**
 * How far a great circle may rise past what it joins, in the Mercator square: about as far as that from London to Tokyo does. One between
 * places that lie nearly opposite each other comes near a pole, and a map that held it would show little else.
 */
const ARCH = 0.12;

/** The box of some positions and, within reason, of the lines that join them: these may leave it to the north and the south. */
export function boundsOfWays(joined: readonly Position[], lines: readonly Position[]): Bounds {
  const [, lowest, , highest] = boundsOf(joined);
  const [west, south, east, north] = boundsOf([...joined, ...lines]);
  const moved = (latitude: number, down: number) => unproject([0, project([0, latitude])[1] + down])[1];
  return [west, Math.max(south, moved(lowest, ARCH)), east, Math.min(north, moved(highest, -ARCH))];
}
