import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { SheetLabel } from '../cartography/sheet.ts';
import type { Bounds, Position } from '../geo/position.ts';
import type { AreaFeature, Cut, CutPlan, LineFeature } from './cut-basemap/cut.ts';

type Atlas = Topology<{ readonly countries: GeometryCollection; readonly land: GeometryCollection }>;

/**
 * The editions of the atlas. `tolerance` is how far a line may stray, in metres; `surround` how many degrees round a box are drawn with
 * it: no edge is longer.
 */
const EDITIONS = {
  '110m': { tolerance: 30_000, surround: 12 },
  '50m': { tolerance: 5000, surround: 6 },
  '10m': { tolerance: 1000, surround: 0.5 },
} as const;
export type Edition = keyof typeof EDITIONS;

const TURN = 360;

/** A ring (degrees, longitudes continuous) that ends a turn from where it began, led back along the pole that it goes round. */
function closedAtThePole(ring: Points): Points {
  const [[first = 0, latitude = 0] = [], last = 0] = [ring[0], ring.at(-1)?.[0]];
  if (Math.abs(last - first) < 180) return ring;
  const pole = latitude < 0 ? -90 : 90;
  return [...ring, [last, pole], [first, pole], [first, latitude]];
}

/** A line whose longitudes are continuous. */
function unrolledLine(line: Points): Points {
  let turn = 0;
  let before: number | undefined;
  return line.map(([x = 0, y = 0]) => {
    if (before !== undefined && x - before > 180) turn -= 360;
    if (before !== undefined && x - before < -180) turn += 360;
    before = x;
    return [x + turn, y];
  });
}

/** A ring of the atlas with longitudes that are continuous, past the 180th meridian too, and led round its pole. */
export const ringOf = (ring: Points): Points => closedAtThePole(unrolledLine(ring));

/** A line with no edge longer than so many degrees: a longer one that goes along a box could not be told from one across it. */
function inSteps(line: Points, longest: number): Points {
  const stepsTo = ([toX = 0, toY = 0]: readonly number[], index: number) => {
    const [x = toX, y = toY] = line[index - 1] ?? [];
    return Math.ceil(Math.max(Math.abs(toX - x), Math.abs(toY - y)) / longest);
  };
  // Hardly any line has one.
  if (!line.some((to, index) => stepsTo(to, index) > 1)) return line;
  return line.flatMap((to, index) => {
    const [x = 0, y = 0] = line[index - 1] ?? to;
    const [toX = 0, toY = 0] = to;
    const steps = stepsTo(to, index);
    const between = Array.from({ length: Math.max(0, steps - 1) }, (_, step) => {
      const part = (step + 1) / steps;
      return [x + (toX - x) * part, y + (toY - y) * part];
    });
    return [...between, to];
  });
}

type Points = readonly (readonly number[])[];

/**
 * The longitude and the latitude of each of its points in turn: all coasts of the world as arrays of points would take a hundred
 * megabytes.
 */
type Line = Float64Array;

interface Shapes {
  readonly polygons: readonly (readonly Line[])[];
  readonly borders: readonly Line[];
}

const editions = new Map<Edition, Promise<Shapes>>();

/** The land and the borders of the world, read once: many visits are drawn from the same. */
function shapesOf(edition: Edition): Promise<Shapes> {
  const known = editions.get(edition) ?? readShapes(edition);
  editions.set(edition, known);
  return known;
}

async function readShapes(edition: Edition): Promise<Shapes> {
  const path = createRequire(import.meta.url).resolve(`world-atlas/countries-${edition}.json`);
  const atlas = JSON.parse(await readFile(path, 'utf8')) as Atlas; // as world-atlas documents it
  const { surround } = EDITIONS[edition];
  const lineOf = (points: Points): Line => Float64Array.from(inSteps(points, surround).flat());
  const ringsOf = (rings: readonly Points[]) => rings.map((ring) => lineOf(ringOf(ring)));
  const polygons = feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return [ringsOf(geometry.coordinates)];
    return geometry.type === 'MultiPolygon' ? geometry.coordinates.map(ringsOf) : [];
  });
  const borders = mesh(atlas, atlas.objects.countries, (one, other) => one !== other).coordinates;
  return { polygons, borders: borders.map((line) => lineOf(unrolledLine(line))) };
}

/** Whether a name of a kind may stand on these shapes. They have no lakes and no rivers: on plain land the name of one is a riddle. */
export const isDrawn = (kind: SheetLabel['kind']): boolean => kind !== 'lake' && kind !== 'river';

/** A plan's box from Natural Earth's countries (world-atlas): land and borders, no names. It may run on past the 180th meridian. */
export async function coarseCut(
  { name, box, minZoom }: Omit<CutPlan, 'tolerance'>,
  edition: Edition,
): Promise<Cut> {
  const { polygons, borders } = await shapesOf(edition);
  const { tolerance, surround } = EDITIONS[edition];
  // The atlas has each place once: where a box runs on past its edge, it is looked for a turn before.
  const everywhere = <Shape>(
    draw: (box: Bounds, drawn: (line: Line) => readonly Position[]) => readonly Shape[],
  ) =>
    [-TURN, 0, TURN].flatMap((turn) => {
      const [west, south, east, north] = box;
      const there: Bounds = [west - turn, south, east - turn, north];
      return draw(there, within(there, surround, turn));
    });
  const land: AreaFeature = {
    type: 'Feature',
    properties: { layer: 'land' },
    geometry: {
      type: 'MultiPolygon',
      coordinates: everywhere((there, drawn) =>
        polygons.filter(([outer]) => outer && reaches(outer, there)).map((rings) => rings.map(drawn)),
      ),
    },
  };
  const border: LineFeature = {
    type: 'Feature',
    properties: { layer: 'border' },
    geometry: {
      type: 'MultiLineString',
      coordinates: everywhere((there, drawn) => borders.filter((line) => reaches(line, there)).map(drawn)),
    },
  };
  return { type: 'FeatureCollection', sheet: { name, box, minZoom, tolerance }, features: [land, border] };
}

const boxes = new WeakMap<Line, Bounds>();

/** Whether something of a line may be within a box. */
function reaches(line: Line, [west, south, east, north]: Bounds): boolean {
  const known = boxes.get(line) ?? boundsOfLine(line);
  boxes.set(line, known);
  const [left, low, right, high] = known;
  return left < east && right > west && low < north && high > south;
}

function boundsOfLine(line: Line): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < line.length; at += 2) {
    const [x = 0, y = 0] = [line[at], line[at + 1]];
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

/**
 * Moves what lies far outside a box to a frame around it, and leaves only the ends of what then runs along one side, or round a corner.
 * No edge is as long as the frame is wide, so what is inside the box stays as it is. All of it then goes east by so many degrees.
 */
const within =
  ([west, south, east, north]: Bounds, surround: number, eastward: number) =>
  (line: Line): readonly Position[] => {
    const [left, right] = [west - surround, east + surround];
    const [low, high] = [Math.max(-90, south - surround), Math.min(90, north + surround)];
    /** The sides that a place lies on once it is moved, a bit for each. */
    const sidesOf = (x: number, y: number) =>
      (x <= left ? 1 : 0) | (y <= low ? 2 : 0) | (x >= right ? 4 : 0) | (y >= high ? 8 : 0);
    const kept: Position[] = [];
    let [before, own] = [0, sidesOf(line[0] ?? 0, line[1] ?? 0)];
    for (let at = 0; at < line.length; at += 2) {
      const [x = 0, y = 0] = [line[at], line[at + 1]];
      const after = at + 2 < line.length ? sidesOf(line[at + 2] ?? 0, line[at + 3] ?? 0) : 0;
      if (own === 0 || own !== before || own !== after)
        kept.push([Math.min(right, Math.max(left, x)) + eastward, Math.min(high, Math.max(low, y))]);
      before = own;
      own = after;
    }
    return kept;
  };
