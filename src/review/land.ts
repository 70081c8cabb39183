import type { Feature, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import whichPolygon from 'which-polygon';
import type { Bounds, Position } from '../geo/position.ts';
import { unwrap } from '../geo/sphere.ts';

/** Says whether any land lies in a box. Boxes are within -180..180 degrees. */
export type TouchesLand = (box: Bounds) => boolean;

/** The land of the world, of the text of a file as world-atlas has it: Natural Earth, 1:10 million. */
export function landOf(text: string): TouchesLand {
  const atlas = JSON.parse(text) as Topology<{ readonly land: GeometryCollection }>; // as world-atlas documents it
  const polygons = feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return [geometry.coordinates];
    return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  });
  const land = whichPolygon({ type: 'FeatureCollection', features: polygons.flatMap(onPlane) });
  return ([west, south, east, north]) => land.bbox([west, south, east, north]).length > 0;
}

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
