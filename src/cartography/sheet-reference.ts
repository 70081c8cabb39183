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
