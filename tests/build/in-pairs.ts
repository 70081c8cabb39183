import type { Points } from '../../src/build/path-data.ts';

/** The points of a line, each by itself. */
export const inPairs = (points: Points): readonly (readonly [x: number, y: number])[] =>
  Array.from({ length: points.length / 2 }, (_, at) => [points[2 * at] ?? 0, points[2 * at + 1] ?? 0]);
