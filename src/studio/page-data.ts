import type { SheetReference } from '../cartography/sheet-reference.ts';
import type { Tiles } from '../cartography/tiles.ts';

/** What the studio's page carries for its scripts. */
export interface StudioData {
  /** The map of the world. */
  readonly sheets: readonly SheetReference[];
  readonly tiles: Tiles;
}
