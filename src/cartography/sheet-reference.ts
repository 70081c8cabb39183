import type { Tiles } from './tiles.ts';

/** A sheet of the embedded map that a page may fetch when its view comes to it. */
export interface SheetReference {
  readonly name: string;
  /** Relative to the site's root. */
  readonly href: string;
  /** West, north, east, south in the Mercator unit square; x may run past 1 in no sheet, copies are made by the map. */
  readonly box: readonly [west: number, north: number, east: number, south: number];
  /** The zoom from which it is worth having. */
  readonly minZoom: number;
}

/** The deepest zoom of any map: beyond it the finest coast (about 100 m) has nothing more to tell. */
export const DEEPEST = 13;

/**
 * The deepest zooms where the finest sheet is worth having from a zoom on, from finer to coarser. Of harbours, one in six lies in the sea of
 * an atlas's coast at 1:10 million, by up to a kilometre, and one in four at 1:50 million, by up to eight: closer, a map would show them far
 * from any land.
 */
const BY_SHEETS: readonly (readonly [from: number, deepest: number])[] = [
  [9, DEEPEST],
  [5, 12],
  [0, 10],
];

/** How close a hand may come on a map: as close as its sheets are true, or as the online map shows it. */
export function deepestZoom(sheets: readonly Pick<SheetReference, 'minZoom'>[], tiles: Tiles): number {
  if (tiles !== 'none') return DEEPEST;
  const finest = Math.max(0, ...sheets.map(({ minZoom }) => minZoom));
  return BY_SHEETS.find(([from]) => finest >= from)?.[1] ?? DEEPEST;
}
