import type { Feature, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import whichPolygon from 'which-polygon';
import type { Bounds, Position } from '../geo/position.ts';
import { unwrap } from '../geo/sphere.ts';

/** Says whether any land lies in a box. Boxes are within -180..180 degrees. */
export type TouchesLand = (box: Bounds) => boolean;

/** A polygon as a topology has it: its rings, each as numbers of arcs. */
type Arcs = readonly (readonly number[])[];

/**
 * The land of the world, of the text of a file as world-atlas has it: Natural Earth, 1:10 million. Of its four thousand islands a
 * visit comes near to a few: only these are drawn, when somebody asks about a box that they may reach into.
 */
export function landOf(text: string): TouchesLand {
  const atlas = JSON.parse(text) as Topology<{ readonly land: GeometryCollection }>; // as world-atlas documents it
  const boxes = atlas.arcs.map((arc) => boxOfArc(atlas, arc));
  const polygons = atlas.objects.land.geometries.flatMap((geometry): readonly Arcs[] => {
    if (geometry.type === 'Polygon') return [geometry.arcs];
    return geometry.type === 'MultiPolygon' ? geometry.arcs : [];
  });
  const lands = polygons.map((arcs) => {
    let drawn: TouchesLand | undefined;
    return {
      box: reachOf((arcs[0] ?? []).map((arc) => boxes[arc < 0 ? ~arc : arc] ?? NOWHERE)),
      touches: (box: Bounds) => {
        drawn ??= drawnLand(atlas, arcs);
        return drawn(box);
      },
    };
  });
  return (box) => lands.some((land) => meets(land.box, box) && land.touches(box));
}

function drawnLand(atlas: Topology, arcs: Arcs): TouchesLand {
  const { geometry } = feature(atlas, { type: 'Polygon', arcs: arcs.map((ring) => [...ring]) });
  const drawn = whichPolygon({ type: 'FeatureCollection', features: [...onPlane(geometry.coordinates)] });
  return ([west, south, east, north]) => drawn.bbox([west, south, east, north]).length > 0;
}

/** The box round an arc, whose points are steps from one to the next in whole numbers. */
function boxOfArc({ transform }: Topology, arc: readonly (readonly number[])[]): Bounds {
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
  let [x, y] = [0, 0];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  // Every point of the world's shores, whenever a build or the studio starts: taken apart as a list, each would take several times as long.
  for (const step of arc) {
    x += step[0] ?? 0;
    y += step[1] ?? 0;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  const at = (value: number, axis: 0 | 1) => value * scale[axis] + translate[axis];
  return [at(west, 0), at(south, 1), at(east, 0), at(north, 1)];
}

/** Where a polygon may lie whose shore is in these boxes; one that goes from edge to edge lies across them, or round the South Pole. */
function reachOf(boxes: readonly Bounds[]): Bounds {
  const [west, east] = [Math.min(...boxes.map((box) => box[0])), Math.max(...boxes.map((box) => box[2]))];
  const [south, north] = [Math.min(...boxes.map((box) => box[1])), Math.max(...boxes.map((box) => box[3]))];
  return east - west > 180 ? [-180, -90, 180, north] : [west, south, east, north];
}

const NOWHERE: Bounds = [Infinity, Infinity, -Infinity, -Infinity];

const meets = (a: Bounds, b: Bounds) => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

/**
 * A polygon of the sphere on the plane of degrees. The atlas has sewn up what lies across the 180th meridian, so a ring can
 * jump from one edge of the plane to the other: it runs on instead, and the polygon is there again a turn away.
 */
function onPlane(rings: readonly number[][][]): readonly Feature<Polygon, null>[] {
  // All but a few lie on the plane as they are.
  if (!rings.some(jumps))
    return [{ type: 'Feature', properties: null, geometry: { type: 'Polygon', coordinates: [...rings] } }];
  const [outer = [], ...holes] = rings.map((ring) =>
    aroundPole(unwrap(ring.map(([longitude = 0, latitude = 0]): Position => [longitude, latitude]))),
  );
  const [west, east] = ends(outer);
  const whole = [outer, ...holes.map((hole) => turned(hole, Math.ceil((west - ends(hole)[0]) / 360)))];
  const turns = west < -180 || east > 180 ? [-1, 0, 1] : [0];
  return turns.map((turn) => ({
    type: 'Feature',
    properties: null,
    geometry: { type: 'Polygon', coordinates: whole.map((ring) => turned(ring, turn).map((at) => [...at])) },
  }));
}

/** Whether a ring goes from one edge of the plane to the other. */
const jumps = (ring: readonly (readonly number[])[]) =>
  ring.some(([longitude = 0], index) => Math.abs(longitude - (ring[index - 1]?.[0] ?? longitude)) > 180);

/** A ring that does not come back to where it began goes round the South Pole: it is closed along the plane's edge. */
function aroundPole(ring: readonly Position[]): readonly Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || Math.abs(first[0] - last[0]) < 180) return ring;
  return [...ring, [last[0], -90], [first[0], -90], first];
}

const ends = (ring: readonly Position[]): readonly [number, number] =>
  ring.reduce<[number, number]>(
    ([west, east], [longitude]) => [Math.min(west, longitude), Math.max(east, longitude)],
    [Infinity, -Infinity],
  );

const turned = (ring: readonly Position[], turns: number) =>
  ring.map(([longitude, latitude]): Position => [longitude + 360 * turns, latitude]);
