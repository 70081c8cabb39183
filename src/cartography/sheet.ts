import type { MercatorPoint } from '../geo/mercator.ts';

/** A name on the map. */
export interface SheetLabel {
  readonly text: string;
  /** What English calls it, where `text` is in another language: a stop there may be named so. */
  readonly english?: string;
  readonly kind: 'country' | 'sea' | 'lake' | 'river' | 'city' | 'island';
  /** 0 for the most important; the less important give way. */
  readonly rank: number;
  /** The zoom from which it is there, where its rank alone does not say. Of a country, that at which it has `NAME_ROOM`. */
  readonly from?: number;
  /** In the Mercator unit square. */
  readonly x: number;
  readonly y: number;
}

/**
 * The room that a country has to have round a point for its name: half the height of an ellipse, in pixels (letters go a little beyond a
 * small one), and how much wider than high it is, as names are.
 */
export const NAME_ROOM = { down: 9, flat: 3 } as const;

/** Whether a sheet is worth having at a zoom; that of the world is at any, however small it is drawn. */
export const isWorth = ({ minZoom }: Pick<Sheet, 'minZoom'>, zoom: number): boolean =>
  minZoom <= Math.max(0, zoom + 0.2);

/**
 * How far inside the edge of a sheet that lies on another its sea begins, in pixels of a screen or units of a drawing: land is blended with
 * what lies below it there, and of the sea between them a hairline would be seen.
 */
export const SEA_WITHIN = 2;

/**
 * One sheet of the embedded map, as a page fetches it. The shapes are SVG path data in whole numbers: a canvas takes
 * them as a Path2D and a drawing as a `d`, so there is no decoder and nothing that the two could disagree on.
 */
export interface Sheet {
  readonly name: string;
  /** West, north, east, south in the Mercator unit square (`project` in geo/mercator.ts), and beyond it where the sheet goes to a pole. */
  readonly box: readonly [west: number, north: number, east: number, south: number];
  /** The zoom from which it is worth having. */
  readonly minZoom: number;
  /** The point that path coordinates are counted from, and the part of the unit square that a whole number stands for. */
  readonly origin: MercatorPoint;
  readonly unit: number;
  readonly land: string;
  /** The outline of the land without the straight edges at which the sheet was cut. */
  readonly coast: string;
  readonly lake: string;
  readonly river: string;
  readonly border: string;
  readonly disputed: string;
  readonly labels: readonly SheetLabel[];
  /** Whether finer ones cover all that a drawing shows of it: then nothing of it is drawn, and it only has names. */
  readonly isCovered?: true;
}

/** Those of which something is drawn. */
export const drawnSheets = (sheets: readonly Sheet[]): readonly Sheet[] =>
  sheets.filter(({ isCovered }) => !isCovered);
