import { type MercatorPoint, project } from '../geo/mercator.ts';
import type { StopInBrief } from '../visit/visit.ts';
import { movesApart, pinSize } from './crowded.ts';
import type { Box } from './labels.ts';
import { hasWithin, type Seen } from './seen.ts';
import type { Evading, Pixel } from './spread.ts';

/** The class of a marker's face: numbers of three digits and more are set smaller. */
export const faceOf = (number: number): string => (number < 100 ? 'pin-face' : 'pin-face is-narrow');
/** How far from the true place a moved marker draws a line back to it, in pixels. */
export const LEADER_FROM = 6;

/** A stop's marker: its true place, and by how much it was moved to be told apart from its neighbours. */
export interface Pin {
  readonly stop: StopInBrief;
  readonly at: MercatorPoint;
  readonly move: Pixel;
  /** Its diameter, in pixels. */
  readonly size: number;
}

/** The markers of a visit, each by itself, and none of them moved to where an edge or what covers the map would hide a part of it. */
export function pinsAt(stops: readonly StopInBrief[], scale: number, seen?: Seen): readonly Pin[] {
  const size = pinSize(stops);
  const moves = movesApart(stops, scale, seen && ((pixels) => intoSight(pixels, size, seen)));
  return stops.map((stop, index): Pin => {
    return { stop, at: project(stop.place.position.value), move: moves[index] ?? [0, 0], size };
  });
}

/**
 * Keeps markers within the view, and there beside what covers the map. One whose own place is where it is hidden, or has come too near by a
 * drag, stays: only a drag brings it out.
 */
function intoSight(pixels: readonly Pixel[], size: number, { view, covers }: Seen): Evading {
  const room = grownBy(view, -size / 2);
  const around = covers.map((cover) => grownBy(cover, size / 2));
  return ([x, y], index) => {
    const own = pixels[index] ?? [x, y];
    if (!hasWithin(room, [x, y])) return hasWithin(room, own) ? nearestIn(room, [x, y]) : undefined;
    const cover = around.find((box) => hasWithin(box, [x, y]) && !hasWithin(box, own));
    if (!cover) return undefined;
    const ways: readonly Pixel[] = [
      [cover.left, y],
      [cover.right, y],
      [x, cover.top],
      [x, cover.bottom],
    ];
    const away = (to: Pixel) => Math.abs(to[0] - x) + Math.abs(to[1] - y);
    return ways.filter((to) => hasWithin(room, to)).sort((a, b) => away(a) - away(b))[0];
  };
}

/** Of the points of a box that is larger than a marker, the one that is nearest to a point outside. */
const nearestIn = ({ left, top, right, bottom }: Box, [x, y]: Pixel): Pixel => [
  Math.max(left + 1, Math.min(right - 1, x)),
  Math.max(top + 1, Math.min(bottom - 1, y)),
];

const grownBy = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});
