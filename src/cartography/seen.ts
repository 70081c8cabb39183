import type { Frame } from './frame.ts';
import type { Box } from './labels.ts';

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
