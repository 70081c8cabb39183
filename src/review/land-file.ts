import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { boundsOf, type Position } from '../geo/position.ts';
import { unwrap } from '../geo/sphere.ts';
import type { LandFile, Ring } from './land.ts';

type Line = readonly Position[];

/**
 * The file by which `landOf` answers, as text, of the text of one as world-atlas has it: TopoJSON, Natural Earth, 1:10 million. Made
 * once, where every build and the studio would draw four hundred thousand points to ask about a few.
 */
export function landFile(text: string): string {
  const atlas = JSON.parse(text) as Topology<{ readonly land: GeometryCollection }>; // as world-atlas documents it
  const { scale, translate } = atlas.transform ?? { scale: [1, 1], translate: [0, 0] };
  const polygons = feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return [geometry.coordinates];
    return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  });
  const whole = (degrees: number, axis: 0 | 1) => Math.round((degrees - translate[axis]) / scale[axis]);
  const islands = polygons
    .map((rings) =>
      rings.map((ring) => ring.map(([longitude = 0, latitude = 0]): Position => [longitude, latitude])),
    )
    .flatMap(onPlane)
    .map((rings) => ({ box: boundsOf(rings[0] ?? []), rings }))
    .filter(({ box: [west, , east] }) => west <= 180 && east >= -180)
    .map(({ box, rings }) => {
      const steps = rings.map((ring) => stepsOf(ring.map(([x, y]) => [whole(x, 0), whole(y, 1)])));
      return { box, rings: JSON.stringify(steps) };
    });
  const file: LandFile = { scale, translate, islands };
  return JSON.stringify(file);
}

/**
 * A polygon of the sphere on the plane of degrees. The atlas has sewn up what lies across the 180th meridian, so a ring can
 * jump from one edge of the plane to the other: it runs on instead, and the polygon is there again a turn away.
 */
function onPlane(rings: readonly Line[]): readonly (readonly Line[])[] {
  // All but a few lie on the plane as they are.
  if (!rings.some(jumps)) return [rings];
  const [outer = [], ...holes] = rings.map((ring) => aroundPole(unwrap(ring)));
  const [west, , east] = boundsOf(outer);
  const whole = [outer, ...holes.map((hole) => turned(hole, Math.ceil((west - boundsOf(hole)[0]) / 360)))];
  const turns = west < -180 || east > 180 ? [-1, 0, 1] : [0];
  return turns.map((turn) => whole.map((ring) => turned(ring, turn)));
}

/** Whether a ring goes from one edge of the plane to the other. */
const jumps = (ring: Line) =>
  ring.some(([longitude], index) => Math.abs(longitude - (ring[index - 1]?.[0] ?? longitude)) > 180);

/** A ring that does not come back to where it began goes round the South Pole: it is closed along the plane's edge. */
function aroundPole(ring: Line): Line {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || Math.abs(first[0] - last[0]) < 180) return ring;
  return [...ring, [last[0], -90], [first[0], -90], first];
}

const turned = (ring: Line, turns: number): Line =>
  ring.map(([longitude, latitude]): Position => [longitude + 360 * turns, latitude]);

function stepsOf(ring: readonly (readonly [x: number, y: number])[]): Ring {
  return ring.flatMap(([x, y], index) => {
    const [lastX, lastY] = ring[index - 1] ?? [0, 0];
    return [x - lastX, y - lastY];
  });
}
