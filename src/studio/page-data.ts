import type { SheetReference } from '../cartography/sheet-reference.ts';
import type { Tiles } from '../cartography/tiles.ts';

/** What the studio's page carries for its scripts. */
export interface StudioData {
  /** The map of the world. */
  readonly sheets: readonly SheetReference[];
  /** Where land is, for who asks whether a stop stands on it; relative to the site's root. */
  readonly land: string;
  readonly tiles: Tiles;
  /** What a visit that is one file is made of, relative to the site's root; undefined while developing. */
  readonly file:
    | { readonly script: string; readonly styles: readonly string[]; readonly font?: string }
    | undefined;
}
