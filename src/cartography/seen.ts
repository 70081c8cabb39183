import type { Frame } from './frame.ts';
import type { Box } from './labels.ts';
import type { Pixel } from './spread.ts';

/**
 * What a reader sees of a map, in pixels of the world at the map's scale: the rest is cut off at the edges of `view`, or lies under one of
 * the `covers`.
 */
export interface Seen {
  readonly view: Box;
  readonly covers: readonly Box[];
  /** How many times as large as usual the letters are, for readers who have asked their browser for larger text; without, once. */
  readonly letters?: number;
}

/** A part of the Mercator square in pixels, at a scale: pixels to the width of the world. */
export function boxOfFrame({ centre: [x, y], width, height }: Frame, scale: number): Box {
  return {
    left: (x - width / 2) * scale,
    top: (y - height / 2) * scale,
    right: (x + width / 2) * scale,
    bottom: (y + height / 2) * scale,
  };
}

/** Whether a point lies within a box, and not on its edge. */
export const hasWithin = ({ left, top, right, bottom }: Box, [x, y]: Pixel): boolean =>
  x > left && x < right && y > top && y < bottom;

/**
 * A view and as much again on each side. What is farther off, nobody sees before names are asked for anew: there are hundreds, and to find
 * room for each takes longer than all the rest.
 */
export function roundOf({ left, top, right, bottom }: Box): Box {
  const [width, height] = [right - left, bottom - top];
  return { left: left - width, top: top - height, right: right + width, bottom: bottom + height };
}
