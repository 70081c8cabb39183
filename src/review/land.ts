import type { Bounds } from '../geo/position.ts';

/** Says whether any land lies in a box. Boxes are within -180..180 degrees. */
export type TouchesLand = (box: Bounds) => boolean;

/** The land of the world, as land-file.ts writes it. */
export interface LandFile {
  /** Degrees (longitude first) are whole numbers times the scale, from here on. */
  readonly scale: readonly [number, number];
  readonly translate: readonly [number, number];
  readonly islands: readonly Island[];
}

interface Island {
  /** In degrees: it reaches nowhere else. */
  readonly box: Bounds;
  /** Its shore and those of the waters in it, each a `Ring`, as JSON: text, since a visit comes near to a few of four thousand. */
  readonly rings: string;
}

/** The steps from each point to the next in whole numbers, the first one from nothing and the last one to the first, x and y in turn. */
export type Ring = readonly number[];

/** The land of the world, of the text of its file: of its islands only those are drawn near which somebody asks about a box. */
export function landOf(text: string): TouchesLand {
  const { scale, translate, islands } = JSON.parse(text) as LandFile; // as land-file.ts wrote it
  const lands = islands.map(({ box, rings }) => {
    let drawn: readonly Shore[] | undefined;
    // As land-file.ts wrote them.
    const shores = () => (drawn ??= (JSON.parse(rings) as readonly Ring[]).map(shoreOf));
    return { box, shores };
  });
  const whole = (degrees: number, axis: 0 | 1) => (degrees - translate[axis]) / scale[axis];
  return (box) => {
    const [west, south, east, north] = box;
    const within = [whole(west, 0), whole(south, 1), whole(east, 0), whole(north, 1)] as const;
    return lands.some((land) => meets(land.box, box) && touches(land.shores(), within));
  };
}

/** A ring as points, some at a time with the box round them: a continent has a hundred thousand, and few are near. */
type Shore = readonly Run[];

interface Run {
  /** The last one is the first of the next run. */
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly box: Bounds;
}

const RUN = 64;

function shoreOf(ring: Ring): Shore {
  const runs: Run[] = [];
  let [x, y] = [ring[0] ?? 0, ring[1] ?? 0];
  for (let at = 2; at < ring.length; at += 2 * RUN) {
    const points: [number, number][] = [[x, y]];
    const box: [number, number, number, number] = [x, y, x, y];
    for (let step = at; step < Math.min(at + 2 * RUN, ring.length); step += 2) {
      x += ring[step] ?? 0;
      y += ring[step + 1] ?? 0;
      points.push([x, y]);
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
    }
    runs.push({ points, box });
  }
  return runs;
}

/** Whether an island has a part in a box: some of a shore, or the whole box lies in the island. */
function touches(shores: readonly Shore[], box: Bounds): boolean {
  for (const shore of shores)
    for (const run of shore)
      if (meets(run.box, box))
        for (const [index, end] of run.points.entries()) {
          const start = run.points[index - 1];
          if (start && crosses(start, end, box)) return true;
        }
  return holds(shores, [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
}

type Point = readonly [x: number, y: number];

/** Whether an edge has a point in a box. */
function crosses([ax, ay]: Point, [bx, by]: Point, [west, south, east, north]: Bounds): boolean {
  if (Math.max(ax, bx) < west || Math.min(ax, bx) > east) return false;
  if (Math.max(ay, by) < south || Math.min(ay, by) > north) return false;
  // Else it passes by a corner, with the whole box on one side of it.
  const side = (x: number, y: number) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
  const sides = [side(west, south), side(west, north), side(east, south), side(east, north)];
  return Math.min(...sides) <= 0 && Math.max(...sides) >= 0;
}

/** Whether a point lies in an island and in none of its waters: a line from there to the east crosses the shores an odd number of times. */
function holds(shores: readonly Shore[], [x, y]: Point): boolean {
  let inside = false;
  for (const shore of shores)
    for (const { points, box } of shore)
      if (box[1] <= y && y <= box[3] && x <= box[2])
        for (const [index, [bx, by]] of points.entries()) {
          const [ax, ay] = points[index - 1] ?? [bx, by];
          if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
        }
  return inside;
}

const meets = (a: Bounds, b: Bounds) => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
