import { project } from '../geo/mercator.ts';
import type { StopInBrief, Visit } from '../visit/visit.ts';
import { frameOfVisit, viewOf } from './frame.ts';
import { type Evading, type Pixel, spread } from './spread.ts';

/** More markers than this, each moved to be told apart from the others, would stand far from their places. */
const MOST_ALONE = 40;
/** How far a marker may stand from its place on a map that somebody can come nearer to, in pixels: from farther off it tells of somewhere else. */
export const FARTHEST_MOVE = 38;
/** The least room that a map has, in pixels: an embed's in a narrow column. */
const LEAST_ROOM = { width: 210, height: 98 };

/** Whether markers of a visit's map that stand close share one, however large it is. A long visit has only some of its stops at hand. */
export const isCrowded = ({ whole, stops }: Visit): boolean => whole !== undefined || isMany(stops.length);

/** Whether there are so many stops that not each has a marker. */
export const isMany = (stops: number): boolean => stops > MOST_ALONE;

/** Whether they do where there is little room, so that the live map of the visit is one whose markers gather and part. */
export function mayGather(visit: Visit): boolean {
  if (isCrowded(visit)) return true;
  const scale = 256 * 2 ** viewOf(frameOfVisit(visit), LEAST_ROOM).zoom;
  return !movesApart(visit.stops, scale).every((move) => Math.hypot(...move) <= FARTHEST_MOVE);
}

/** The diameter of a marker, in pixels: large enough for a finger, and at the least the 24 of WCAG 2.5.8. */
export const pinSize = ({ length }: readonly StopInBrief[]): number => (length > 12 ? 24 : 28);

/** How far the marker of each stop moves to be told apart from the others at a scale: pixels to the width of the world. */
export function movesApart(
  stops: readonly StopInBrief[],
  scale: number,
  evading?: (pixels: readonly Pixel[]) => Evading,
): readonly Pixel[] {
  const pixels = stops.map(({ place }): Pixel => {
    const [x, y] = project(place.position.value);
    return [x * scale, y * scale];
  });
  return spread(pixels, pinSize(stops) + 3, evading?.(pixels));
}
