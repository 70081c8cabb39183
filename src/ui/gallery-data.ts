import type { Option, waysOut } from '../archive/gallery-filter.ts';
import type { GalleryEntry } from '../archive/gallery-index.ts';
import type { Timeline } from '../archive/timeline.ts';
import type { Frame } from '../cartography/frame.ts';
import type { SheetReference } from '../cartography/sheet-reference.ts';
import type { Tiles } from '../cartography/tiles.ts';
import type { GalleryChoice, ValueField } from '../navigation/archive-query.ts';
import type { GalleryLink } from '../navigation/deep-link.ts';
import type { PersonNames } from './visit-filters.tsx';
import type { EntryActions } from './visit-list.tsx';

/** What the first page carries for its script. */
export interface GalleryData {
  readonly visits: number;
  readonly stops: number;
  /** The first visits of the list. */
  readonly entries: readonly GalleryEntry[];
  readonly timeline: Timeline;
  /** How many visits begin in each of its spans. */
  readonly bars: readonly number[];
  readonly frame: Frame;
  /** Where the columns and entries lie, relative to the site's root; see archive/gallery-index.ts. */
  readonly folder: string;
  readonly sheets: readonly SheetReference[];
  readonly tiles: Tiles;
}

/** The id of the element that holds it. */
export const GALLERY_DATA_ID = 'gallery-data';
/** The id of the element that the script takes over. */
export const GALLERY_ROOT_ID = 'gallery-root';

/** What is shown of the archive at an address. */
export interface Shown {
  /** The numbers of all visits that fit; undefined while it is not known. */
  readonly fitting: readonly number[] | undefined;
  /** Of those, how many the list has. */
  readonly listed: number;
  readonly entries: ReadonlyMap<number, GalleryEntry>;
  /** Visits that fit all but the times, by span of the timeline. */
  readonly bars: readonly number[];
  /** The values that a filter may take beside all others; undefined while they are not known. */
  readonly options: ((field: ValueField) => readonly Option[] | undefined) | undefined;
  readonly names: PersonNames;
  /** When nothing fits: what would, with one filter less. */
  readonly waysOut: ReturnType<typeof waysOut>;
  readonly failed: boolean;
}

/** What can be done on the first page. */
export interface GalleryActions {
  readonly onChoose: (choice: GalleryChoice, settled: boolean) => void;
  /** Takes a value of a filter, or takes it off again. */
  readonly onToggle: (field: ValueField, value: string, on: boolean) => void;
  readonly onWantPeople: () => void;
  readonly onMore: (choice: GalleryChoice) => void;
  readonly onAgain: () => void;
  readonly onPick: EntryActions['onPick'];
  readonly onPoint: EntryActions['onPoint'];
}

/** What the page shows before any script runs: the first visits of all. */
export function firstShown(data: GalleryData): Shown {
  return {
    fitting: undefined,
    listed: data.entries.length,
    entries: new Map(data.entries.entries()),
    bars: data.bars,
    options: undefined,
    names: undefined,
    waysOut: [],
    failed: false,
  };
}

/** A link's choice alone. */
export function choiceOf({ kind, page, ...choice }: GalleryLink): GalleryChoice {
  return choice;
}
