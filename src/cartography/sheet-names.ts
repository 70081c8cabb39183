import type { MercatorPoint } from '../geo/mercator.ts';
import { type Box, widthOf } from './labels.ts';
import type { SceneLabel } from './scene.ts';
import { hasWithin, roundOf } from './seen.ts';
import { NAME_ROOM, type Sheet, type SheetLabel } from './sheet.ts';
import type { Pixel } from './spread.ts';

/** Names of this rank and below it are those of towns, which clutter a map of a whole country. */
const TOWNS = 6;
const TOWNS_FROM = 7;

/** The zoom at a scale: pixels to the width of the world. */
export const zoomOf = (scale: number) => Math.log2(scale / 256);

/** A point of the Mercator square in pixels of the world at a scale. */
export const inPixels = ([x, y]: MercatorPoint, scale: number): Pixel => [x * scale, y * scale];

/** A point that a country, a sea, a river lies all round, with the zoom from which it may be named there. */
export interface Around {
  readonly at: MercatorPoint;
  readonly from: number | undefined;
}

/** A name on the sheets, and the points at which it may stand; that of a city has its dot. */
interface OnSheets {
  readonly label: SceneLabel;
  readonly around: readonly Around[] | undefined;
}

/** The room round a point of a country at a scale, in pixels. */
export const roomAt = (from: number | undefined, scale: number): Pixel | undefined => {
  if (from === undefined) return undefined;
  const down = (NAME_ROOM.down * scale) / 256 / 2 ** from;
  return [NAME_ROOM.flat * down, down];
};

/**
 * What is so large that it may be named at any of several points, and how many of them are tried, those with the most room: the sheets of
 * many visits have dozens.
 */
export const WIDE: ReadonlySet<SceneLabel['kind']> = new Set(['country', 'sea']);
const MOST_POINTS = 4;

/** The lower the zoom from which it is named at a point, the more of it lies round that. */
const byRoom = (a: Around, b: Around) => (a.from ?? 0) - (b.from ?? 0);

/**
 * The names on the sheets that stand in and round a view, the most important first: each once, where the world is nearest to the middle of the
 * view, and no farther than a little beyond where the visit goes. What has several points stands at one in the view, where any is.
 */
export function sheetLabels(
  sheets: readonly Sheet[],
  reach: readonly [west: number, east: number],
  scale: number,
  view: Box,
): readonly OnSheets[] {
  const { left, top, right, bottom } = roundOf(view);
  const zoom = zoomOf(scale);
  const middle = (left + right) / 2 / scale;
  const west = Math.max(reach[0] - 0.2, left / scale);
  const east = Math.min(reach[1] + 0.2, right / scale);
  const [north, south] = [top / scale, bottom / scale];
  const named = new Map<string, readonly SheetLabel[]>();
  // The finest first.
  for (const { labels } of sheets.toReversed())
    for (const label of labels) {
      const x = label.x + Math.round(middle - label.x);
      if (x < west || x > east || label.y < north || label.y > south) continue;
      if (zoom < (label.from ?? (label.rank < TOWNS ? 0 : TOWNS_FROM))) continue;
      const id = `${label.kind} ${label.text}`;
      const others = named.get(id) ?? [];
      if (others.length === 0 || WIDE.has(label.kind)) named.set(id, [...others, { ...label, x }]);
    }
  const isSeen = ([x, y]: MercatorPoint) => hasWithin(view, inPixels([x, y], scale));
  return [...named]
    .sort(([, [a]], [, [b]]) => (a && b ? a.rank - b.rank || widthOf(a.text, 1) - widthOf(b.text, 1) : 0))
    .flatMap(([id, labels]): readonly OnSheets[] => {
      const points = labels.map(({ x, y, from }): Around => ({ at: [x, y], from }));
      const inView = points.length > 1 ? points.filter(({ at }) => isSeen(at)).sort(byRoom) : [];
      const around = (inView.length > 0 ? inView : points).slice(0, inView.length > 0 ? MOST_POINTS : 1);
      const [[first], [spot]] = [labels, around];
      if (!first || !spot) return [];
      const { text, english, kind } = first;
      const [side, at] = [kind === 'city' ? 'right' : 'centre', spot.at] as const;
      const label: SceneLabel = { id, text, english, kind, at, side, beside: 5, move: [0, 0] };
      return [{ label, around: kind === 'city' ? undefined : around }];
    });
}
