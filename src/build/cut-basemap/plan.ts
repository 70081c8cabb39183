import { MAX_LATITUDE } from '../../geo/mercator.ts';
import { type Bounds, boundsOf, isAllRound, type Position } from '../../geo/position.ts';
import { nearLongitude, unwrap } from '../../geo/sphere.ts';
import type { CutPlan } from './cut.ts';

const WORLD: Bounds = [-180, -90, 180, 90];
/**
 * Between these latitudes are nearly all places that anybody visits: from other maps the polar caps, which Mercator makes huge,
 * are cut off.
 */
const [SOUTH, NORTH] = [-58, 78];
/** A way that comes within so many degrees of a cap has it on its map, to the pole. */
const NEAR_CAP = 5;
/** A visit wider or higher than this, in degrees, gets the whole world as its overview. */
const WIDE = 90;
const KILOMETRES_PER_DEGREE = 111.2;

/** What a kind of sheet may weigh when it is sent, in bytes as Brotli: the first view of a page counts it. */
export const BUDGETS = { overview: 14_336, region: 7168, close: 6144 } as const;
type Kind = keyof typeof BUDGETS;
export type PlannedCut = CutPlan & { readonly kind: Kind };

/** The sheets that a visit needs, coarse first: one overview, and finer ones around its stops. `way` holds the stops and via points. */
export function planCuts(way: readonly Position[], stops: readonly Position[]): readonly PlannedCut[] {
  const overview = overviewOf(way);
  const world = isAllRound(overview);
  const around = (kind: Kind, reach: number, minZoom: number, tolerance: number) =>
    cluster(stops.map((stop) => boxAround(stop, reach))).map((box, index) => ({
      kind,
      name: `${kind}-${index + 1}`,
      box,
      minZoom,
      tolerance,
    }));
  return [
    { kind: 'overview', name: 'overview', box: overview, minZoom: 0, tolerance: world ? 20_000 : 2300 },
    // Between a whole world and a region lies more than between a country and a region: it begins earlier.
    ...(world ? around('region', 300, 5.5, 700) : around('region', 200, 6.5, 300)),
    ...around('close', 35, 9, world ? 90 : 60),
  ];
}

/** How much of the land beside a way its map shows, as a part of its size: to the west, where a wide window has the card, it is more. */
const [BESIDE, BELOW_CARD] = [0.6, 1.5];
/**
 * How much a map shows to the north and to the south of the middle of a way, as a part of the way's width: there is no more room
 * for that beside the card.
 */
const NORTH_OF_WIDE = 1.25;

/**
 * The overview's box for a way: padded by 60 %, to the west by 150 %, and at least ten degrees to each side, at least as wide as high,
 * and high enough for a wide way on a high map. That of a way across the 180th meridian runs on past it.
 */
export function overviewOf(way: readonly Position[]): Bounds {
  const [west, south, east, north] = boundsOf(unwrap(way));
  if (Math.max(east - west, north - south) > WIDE) return WORLD;
  const pad = (size: number, part = BESIDE) => Math.max(10, size * part);
  const lowest = south < SOUTH + NEAR_CAP ? -90 : SOUTH;
  const highest = north > NORTH - NEAR_CAP ? 90 : NORTH;
  // In degrees of latitude, of which Mercator makes as much as of so many more of longitude.
  const across = (east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180);
  const above = Math.max(pad(north - south), across * NORTH_OF_WIDE - (north - south) / 2);
  const [low, high] = [Math.max(lowest, toPole(south - above)), Math.min(highest, toPole(north + above))];
  // Mercator stretches by the secant of the latitude: a square on the map is that much wider in degrees.
  const height = (high - low) / Math.cos((((low + high) / 2) * Math.PI) / 180);
  const middle = (west + east) / 2;
  const left = Math.min(west - pad(east - west, BELOW_CARD), middle - (height * 1.1) / 2);
  const right = Math.max(east + pad(east - west), middle + (height * 1.1) / 2);
  // Whoever looks at half the world sees more of it in a wide window.
  return right - left < 180 ? tidy([left, low, right, high], 0) : WORLD;
}

function boxAround([longitude, latitude]: Position, kilometres: number): Bounds {
  const high = kilometres / KILOMETRES_PER_DEGREE;
  const onMap = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude));
  const wide = high / Math.cos((onMap * Math.PI) / 180);
  return tidy([longitude - wide, toPole(onMap - high), longitude + wide, toPole(onMap + high)], 2);
}

/** A latitude, or the pole where the Mercator square ends before it. */
const toPole = (latitude: number) =>
  Math.abs(latitude) < MAX_LATITUDE ? latitude : 90 * Math.sign(latitude);

function tidy([west, south, east, north]: Bounds, digits: number): Bounds {
  const round = (value: number) => Number(value.toFixed(digits));
  return [round(west), round(south), round(east), round(north)];
}

/** Boxes that overlap become one box around them, until none do: sheets of a kind never lie over each other. */
function cluster(boxes: readonly Bounds[]): readonly Bounds[] {
  const apart: Bounds[] = [];
  for (const box of boxes) {
    let merged = box;
    const overlaps = (other: Bounds) => overlap(merged, turnedTo(other, merged));
    for (let index = apart.findIndex(overlaps); index >= 0; index = apart.findIndex(overlaps)) {
      const [other] = apart.splice(index, 1);
      if (other) merged = union(merged, turnedTo(other, merged));
    }
    apart.push(merged);
  }
  return apart;
}

/** A box on that copy of the world on which it is nearest to another. */
function turnedTo([west, south, east, north]: Bounds, other: Bounds): Bounds {
  const middle = (west + east) / 2;
  const turn = nearLongitude([middle, 0], [(other[0] + other[2]) / 2, 0])[0] - middle;
  return turn === 0 ? [west, south, east, north] : tidy([west + turn, south, east + turn, north], 2);
}

const overlap = (a: Bounds, b: Bounds) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
const union = (a: Bounds, b: Bounds): Bounds => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];
