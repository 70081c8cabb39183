import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { MAX_LATITUDE } from '../geo/mercator.ts';
import type { Bounds, Position } from '../geo/position.ts';
import type { AreaFeature, Cut, LineFeature } from './cut-basemap/cut.ts';

type Atlas = Topology<{ readonly countries: GeometryCollection; readonly land: GeometryCollection }>;

/** More degrees than any edge of the atlas is long. */
const SURROUND = 12;
/** A box wider than this, in degrees, is drawn from the atlas's coarsest edition. */
const WIDE = 180;

/**
 * A ring that crosses the 180th meridian goes on beyond it, and stands a second time on the other side; one that goes round
 * a pole is closed along the edge of the Mercator square, where the map ends.
 */
function overTheEdge(rings: readonly (readonly (readonly number[])[])[]): readonly (typeof rings)[] {
  const unrolled = rings.map(unrolledLine).map(closedAtThePole);
  const [outer = []] = unrolled;
  const [west, east] = [Math.min(...outer.map(([x = 0]) => x)), Math.max(...outer.map(([x = 0]) => x))];
  const moved = (by: number) => unrolled.map((ring) => ring.map(([x = 0, y = 0]) => [x + by, y]));
  return [unrolled, ...(east > 180 ? [moved(-360)] : []), ...(west < -180 ? [moved(360)] : [])];
}

/** A ring (degrees, longitudes continuous) that ends a turn from where it began, led back along the pole that it goes round. */
function closedAtThePole(ring: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const [[first = 0, latitude = 0] = [], last = 0] = [ring[0], ring.at(-1)?.[0]];
  if (Math.abs(last - first) < 180) return ring;
  const edge = latitude < 0 ? -MAX_LATITUDE : MAX_LATITUDE;
  // In steps: an edge longer than the surroundings of a box could not be told from one that crosses it.
  const steps = Math.ceil(Math.abs(last - first) / SURROUND) + 1;
  const back = Array.from({ length: steps }, (_, step) => [
    last + ((first - last) * step) / (steps - 1),
    edge,
  ]);
  return [...ring, ...back];
}

/** A line whose longitudes are continuous. */
function unrolledLine(line: readonly (readonly number[])[]): readonly (readonly number[])[] {
  let turn = 0;
  let before: number | undefined;
  return line.map(([x = 0, y = 0]) => {
    if (before !== undefined && x - before > 180) turn -= 360;
    if (before !== undefined && x - before < -180) turn += 360;
    before = x;
    return [x + turn, y];
  });
}

type Line = readonly (readonly number[])[];

interface Shapes {
  readonly polygons: readonly (readonly Line[])[];
  readonly borders: readonly Line[];
}

const editions = new Map<string, Promise<Shapes>>();

/** The land and the borders of the world, read once: many visits are drawn from the same. */
function shapesOf(edition: '110m' | '50m'): Promise<Shapes> {
  const known = editions.get(edition) ?? readShapes(edition);
  editions.set(edition, known);
  return known;
}

async function readShapes(edition: '110m' | '50m'): Promise<Shapes> {
  const path = createRequire(import.meta.url).resolve(`world-atlas/countries-${edition}.json`);
  const atlas = JSON.parse(await readFile(path, 'utf8')) as Atlas; // as world-atlas documents it
  const polygons = feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return overTheEdge(geometry.coordinates);
    return geometry.type === 'MultiPolygon' ? geometry.coordinates.flatMap(overTheEdge) : [];
  });
  const borders = mesh(atlas, atlas.objects.countries, (one, other) => one !== other).coordinates;
  return { polygons, borders: borders.map(unrolledLine) };
}

/** An overview of a box from Natural Earth's countries (world-atlas): land and borders, no names. */
export async function coarseCut(
  box: Bounds,
  edition: '110m' | '50m' = box[2] - box[0] > WIDE ? '110m' : '50m',
): Promise<Cut> {
  const { polygons, borders } = await shapesOf(edition);
  const near = polygons.filter(([outer = []]) => reaches(outer, box));
  const land: AreaFeature = {
    type: 'Feature',
    properties: { layer: 'land' },
    geometry: { type: 'MultiPolygon', coordinates: near.map((rings) => rings.map(within(box))) },
  };
  const border: LineFeature = {
    type: 'Feature',
    properties: { layer: 'border' },
    geometry: {
      type: 'MultiLineString',
      coordinates: borders.filter((line) => reaches(line, box)).map(within(box)),
    },
  };
  const tolerance = edition === '110m' ? 20_000 : 5000;
  return {
    type: 'FeatureCollection',
    sheet: { name: 'overview', box, minZoom: 0, tolerance },
    features: [land, border],
  };
}

const boxes = new WeakMap<Line, Bounds>();

/** Whether a line comes as near to a box as its surroundings: what does not is drawn nowhere. */
function reaches(line: Line, [west, south, east, north]: Bounds): boolean {
  const known = boxes.get(line) ?? boundsOfLine(line);
  boxes.set(line, known);
  const [left, low, right, high] = known;
  return (
    left < east + SURROUND && right > west - SURROUND && low < north + SURROUND && high > south - SURROUND
  );
}

function boundsOfLine(line: Line): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of line) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

/**
 * Moves what lies far outside a box to a frame around it, and leaves only the ends of what then runs along one side.
 * No edge is as long as the frame is wide, so what is inside the box stays as it is.
 */
const within =
  ([west, south, east, north]: Bounds) =>
  (line: readonly (readonly number[])[]): readonly Position[] => {
    const [left, low, right, high] = [west - SURROUND, south - SURROUND, east + SURROUND, north + SURROUND];
    /** The sides that a place lies on once it is moved, a bit for each. */
    const sidesOf = ([x = 0, y = 0]: readonly number[] = []) =>
      (x <= left ? 1 : 0) | (y <= low ? 2 : 0) | (x >= right ? 4 : 0) | (y >= high ? 8 : 0);
    const kept: Position[] = [];
    let before = 0;
    let own = sidesOf(line[0]);
    for (const [index, [x = 0, y = 0]] of line.entries()) {
      const after = index + 1 < line.length ? sidesOf(line[index + 1]) : 0;
      if ((before & own & after) === 0)
        kept.push([Math.min(right, Math.max(left, x)), Math.min(high, Math.max(low, y))]);
      before = own;
      own = after;
    }
    return kept;
  };
