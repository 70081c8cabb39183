import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { iso1A2Code } from '@rapideditor/country-coder';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { NAME_ROOM } from '../../cartography/sheet.ts';
import { type MercatorPoint, project, unproject } from '../../geo/mercator.ts';
import { type Bounds, boundsOf, isAllRound, type Position } from '../../geo/position.ts';
import { LOCALE, SHORT_COUNTRIES } from '../../messages/en/locale.ts';
import { ringOf } from '../coarse-cut.ts';
import type { CutPlan, LabelFeature } from './cut.ts';

/** Where a country may be named. */
interface Spot {
  readonly at: MercatorPoint;
  /**
   * Half the height of the largest ellipse round it in the country and on the sheet that is `FLAT` times as wide as high, in the
   * Mercator square.
   */
  readonly room: number;
}

const { down: LEAST_ROOM, flat: FLAT } = NAME_ROOM;
/** Points across a polygon, and down, of which the best are taken. */
const GRID = 16;
/** Spots of a country on a sheet: wherever a window ends, or ways lead, there is to be one. */
const MOST_SPOTS = 4;
/** How far spots keep from each other, as a part of the sheet's width, and at the most of what is seen of the country. */
const [APART, APART_WITHIN] = [0.1, 0.25];
/** Behind capitals and cities of a million, which have one place: countries have several. */
const RANK = 3;
/** Room that is enough for any name, as a part of the sheet's width. */
const ENOUGH = 0.02;

/** What is named: a box in degrees, and the zoom up to which it is looked at. */
interface Named {
  readonly box: Bounds;
  readonly deepest: number;
}

/**
 * The names of the countries on a sheet, by the shapes of an atlas (Natural Earth, 1:50 million): each at the spots that have most room for it
 * and lie next to the middle, which the visit is round, from the zoom at which it has room. None stands where it is disputed whose land it
 * is, which disputed.geojson of the folder tells.
 */
export function countryNames({ box: degrees, deepest }: Named, folder: string): readonly LabelFeature[] {
  const box = inSquare(degrees);
  const disputed = disputedIn(folder);
  const [width, least] = [box[2] - box[0], LEAST_ROOM / 256 / 2 ** deepest];
  const middle: MercatorPoint = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  // The world has no middle.
  const offset = (at: MercatorPoint) => (isAllRound(degrees) ? 0 : away(at, middle) / width);
  const worth = ({ at, room }: Spot) => Math.min(1, room / width / ENOUGH) - offset(at);
  return countries().flatMap(({ name, polygons }) => {
    const all = [-1, 0, 1].flatMap((turn) =>
      polygons.flatMap((polygon) => spotsIn(polygon, turn, box, least)),
    );
    const apart = Math.min(APART * width, APART_WITHIN * extentOf(all));
    const chosen: Spot[] = [];
    for (const spot of all.sort((a, b) => worth(b) - worth(a))) {
      if (chosen.length === MOST_SPOTS) break;
      const isClose = chosen.some(({ at }) => away(at, spot.at) < apart);
      if (!isClose && !isIn(disputed, spot.at)) chosen.push(spot);
    }
    return chosen.map(({ at, room }) => labelOf(name, at, Math.max(0, Math.log2(LEAST_ROOM / room / 256))));
  });
}

/** The zoom up to which the names on a visit's sheet are looked at: then a finer one has others. */
export const deepestOn = ({ minZoom }: Pick<CutPlan, 'minZoom'>): number => Math.max(7, minZoom + 3);

const labelOf = (name: string, at: MercatorPoint, from: number): LabelFeature => ({
  type: 'Feature',
  properties: { layer: 'label', name, kind: 'country', rank: RANK, from: Number(from.toFixed(1)) },
  geometry: { type: 'Point', coordinates: rounded(unproject(at)) },
});

const rounded = ([longitude, latitude]: Position): Position => [
  Number(longitude.toFixed(2)),
  Number(latitude.toFixed(2)),
];

/** Left, top, right and bottom in the Mercator square. */
type Box = readonly [left: number, top: number, right: number, bottom: number];

function inSquare([west, south, east, north]: Bounds): Box {
  const [[left, top], [right, bottom]] = [project([west, north]), project([east, south])];
  return [left, top, right, bottom];
}

/** x and y of each point in turn, in the Mercator square, the first one again at the end. */
type Ring = Float64Array;

interface Polygon {
  readonly rings: readonly Ring[];
  readonly box: Box;
}

interface Country {
  readonly name: string;
  readonly polygons: readonly Polygon[];
}

type Atlas = Topology<{ readonly countries: GeometryCollection<{ readonly name: string }> }>;

/** Sheets are kept with English names, see `sheetsInTongue`. */
const english = new Intl.DisplayNames(LOCALE, { type: 'region' });

let known: readonly Country[] | undefined;

/** The countries of the atlas that have a code of their own, read once. */
function countries(): readonly Country[] {
  known ??= readCountries();
  return known;
}

function readCountries(): readonly Country[] {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const atlas = JSON.parse(readFileSync(path, 'utf8')) as Atlas; // as world-atlas documents it
  return feature(atlas, atlas.objects.countries).features.flatMap(({ id, properties, geometry }) => {
    // ISO 3166-1 has no number for it.
    const code = properties.name === 'Kosovo' ? 'XK' : id === undefined ? null : iso1A2Code(String(id));
    if (!code) return [];
    const shapes =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : [];
    return [{ name: SHORT_COUNTRIES.get(code) ?? english.of(code) ?? code, polygons: shapes.map(polygonOf) }];
  });
}

function polygonOf(rings: readonly (readonly (readonly number[])[])[]): Polygon {
  const inSquare = rings.map((ring) =>
    Float64Array.from(ringOf(ring).flatMap(([x = 0, y = 0]) => project([x, y]))),
  );
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const [outer = new Float64Array()] = inSquare;
  for (let at = 0; at < outer.length; at += 2) {
    const [x = 0, y = 0] = outer.subarray(at, at + 2);
    [left, right, top, bottom] = [
      Math.min(left, x),
      Math.max(right, x),
      Math.min(top, y),
      Math.max(bottom, y),
    ];
  }
  return { rings: inSquare, box: [left, top, right, bottom] };
}

/** Points of a polygon, moved by whole turns of the world, that lie in a box and have some room, each with that. */
function spotsIn({ rings, box: own }: Polygon, turn: number, box: Box, least: number): readonly Spot[] {
  const there: Box = [box[0] - turn, box[1], box[2] - turn, box[3]];
  const [left, right] = [Math.max(there[0], own[0]), Math.min(there[2], own[2])];
  const [top, bottom] = [Math.max(there[1], own[1]), Math.min(there[3], own[3])];
  // As most of the world's islands.
  if (right - left < 2 * FLAT * least || bottom - top < 2 * least) return [];
  const shore = segmentsIn(rings, there);
  const spots: Spot[] = [];
  const rows = Array.from({ length: GRID }, (_, row) => top + ((bottom - top) * (row + 0.5)) / GRID);
  const crossingsOf = crossingsAt(rings, rows);
  for (const [row, y] of rows.entries()) {
    const crossings = crossingsOf[row] ?? [];
    for (let column = 0; column < GRID; column++) {
      const x = left + ((right - left) * (column + 0.5)) / GRID;
      if (crossings.filter((each) => each > x).length % 2 === 0) continue;
      const edge = Math.min((x - there[0]) / FLAT, (there[2] - x) / FLAT, y - there[1], there[3] - y);
      if (edge < least) continue;
      const room = roomAt(shore, [x, y], { least, most: edge });
      if (room !== undefined) spots.push({ at: [x + turn, y], room });
    }
  }
  return spots;
}

/** The parts of rings that may lie in a box: x and y of where each begins and ends. */
function segmentsIn(rings: readonly Ring[], [left, top, right, bottom]: Box): readonly number[] {
  const segments: number[] = [];
  for (const ring of rings)
    eachSegment(ring, (fromX, fromY, toX, toY) => {
      const isIn = (fromX > left || toX > left) && (fromX < right || toX < right);
      if (isIn && (fromY > top || toY > top) && (fromY < bottom || toY < bottom))
        segments.push(fromX, fromY, toX, toY);
    });
  return segments;
}

/** Where rings cross each of some parallels, which go downwards. */
function crossingsAt(rings: readonly Ring[], parallels: readonly number[]): readonly (readonly number[])[] {
  const crossings = parallels.map((): number[] => []);
  for (const ring of rings)
    eachSegment(ring, (fromX, fromY, toX, toY) => {
      const [upper, lower] = fromY < toY ? [fromY, toY] : [toY, fromY];
      for (let row = 0; row < parallels.length; row++) {
        const y = parallels[row] ?? 0;
        if (y >= lower) break;
        if (y >= upper) crossings[row]?.push(((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX);
      }
    });
  return crossings;
}

function eachSegment(
  ring: Ring,
  take: (fromX: number, fromY: number, toX: number, toY: number) => void,
): void {
  let [fromX = 0, fromY = 0] = ring;
  for (let at = 2; at < ring.length; at += 2) {
    const [toX, toY] = [ring[at] ?? 0, ring[at + 1] ?? 0];
    take(fromX, fromY, toX, toY);
    [fromX, fromY] = [toX, toY];
  }
}

/** The room round a point, at most so much; none where it is not the least that there has to be. */
function roomAt(
  shore: readonly number[],
  [x, y]: MercatorPoint,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  let nearest = most * most;
  const enough = least * least;
  for (let at = 0; at < shore.length; at += 4) {
    const fromY = (shore[at + 1] ?? 0) - y;
    const toY = (shore[at + 3] ?? 0) - y;
    // All of it is further above or below: most of a coast is.
    if (fromY * toY > 0 && Math.min(fromY * fromY, toY * toY) >= nearest) continue;
    const fromX = ((shore[at] ?? 0) - x) / FLAT;
    const toX = ((shore[at + 2] ?? 0) - x) / FLAT;
    if (fromX * toX > 0 && Math.min(fromX * fromX, toX * toX) >= nearest) continue;
    nearest = Math.min(nearest, toSegment(fromX, fromY, toX, toY));
    if (nearest < enough) return undefined;
  }
  return Math.sqrt(nearest);
}

/** How far spots lie from each other at the most. */
function extentOf(spots: readonly Spot[]): number {
  const [xs, ys] = [spots.map(({ at: [x] }) => x), spots.map(({ at: [, y] }) => y)];
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

/** The square of the distance of a part of a line from 0, 0. */
function toSegment(fromX: number, fromY: number, toX: number, toY: number): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : Math.max(0, Math.min(1, -(fromX * dx + fromY * dy) / length));
  const [x, y] = [fromX + part * dx, fromY + part * dy];
  return x * x + y * y;
}

const away = ([x, y]: MercatorPoint, [otherX, otherY]: MercatorPoint) => Math.hypot(x - otherX, y - otherY);

const isIn = (boxes: readonly Box[], [x, y]: MercatorPoint) => {
  const inWorld = x - Math.floor(x);
  return boxes.some(
    ([left, top, right, bottom]) => inWorld > left && inWorld < right && y > top && y < bottom,
  );
};

interface Dispute {
  /** Where no country is named, in degrees; without it, the box of an area. */
  readonly properties: { readonly unnamed?: Bounds };
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
    | { readonly type: 'LineString'; readonly coordinates: readonly Position[] };
}

/** The boxes round land that several states claim. */
function disputedIn(folder: string): readonly Box[] {
  const file = join(folder, 'disputed.geojson');
  if (!existsSync(file)) return [];
  // Kept by hand to the shape above.
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly features: readonly Dispute[];
  };
  return features.map(({ properties: { unnamed }, geometry }) =>
    inSquare(
      unnamed ?? boundsOf(geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates),
    ),
  );
}
