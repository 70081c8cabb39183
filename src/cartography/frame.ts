import { boundsOfWays } from '../geo/bounds-of-ways.ts';
import { type MercatorPoint, mercatorPerMetre, project } from '../geo/mercator.ts';
import { type Bounds, boundsOf, type Position } from '../geo/position.ts';
import { distance, greatCircles } from '../geo/sphere.ts';
import type { VisitLink } from '../navigation/deep-link.ts';
import { currentStop } from '../navigation/step.ts';
import { ONE_PLACE } from '../visit/parts.ts';
import type { Leg, Stop, Visit } from '../visit/visit.ts';

/**
 * What the camera has to show: a box of the Mercator square (see `project`), fitted into whatever room there is.
 * Being a box and not a centre with a zoom, it means the same to a drawing that CSS fits and to a live map.
 */
export interface Frame {
  readonly centre: MercatorPoint;
  readonly width: number;
  readonly height: number;
  /**
   * Of a map of the world that a hand can move: no more than the world once, though its north and south be cut off, is in the room that
   * nothing covers, or on all of the map.
   */
  readonly once?: 'in-room' | 'on-map';
}

/** A point and a scale: at `zoom` the whole world is 256 * 2^zoom pixels wide (zoom may be fractional). */
export interface View {
  readonly centre: MercatorPoint;
  readonly zoom: number;
}

/** The nearest and the widest that a stop is shown from, as a radius in metres. */
const NEAREST = 15_000;
const WIDEST = 140_000;
/** Room round a whole visit, as a part of its size, and at the most so much of the world. */
const MARGIN = 0.14;
const WIDEST_MARGIN = 0.1;
/** What is so many times wider than high has more room below a card than beside it. */
const WIDE = 2;
/** A visit within one town still gets this much of the world, in metres. */
const SMALLEST_VISIT = 60_000;

const WORLD: Frame = { centre: [0.5, 0.4], width: 0.9, height: 0.5 };

/** The box that a link shows: the whole visit, or a stop with what lies round it. */
export function frameFor(visit: Visit, link: VisitLink): Frame {
  const stop = currentStop(visit, link);
  return stop ? frameOfStop(visit, stop) : frameOfVisit(visit);
}

/** Width by height of the widest room that the page of a topic gives its map (ui/topics.css). */
export const TOPIC_SHAPE = 2.3;

/** The box that the map of a topic shows: where its room would show more than the world, the world once, as maps of it have it. */
export function frameOfTopic(visit: Visit): Frame {
  const { centre, width, height } = frameOfVisit(visit);
  if (width < 1 && height * TOPIC_SHAPE < 1) return { centre, width, height };
  const isOnMap = visit.stops.every(({ place }) => Math.abs(place.position.value[0]) <= 180);
  return { centre: [isOnMap ? 0.5 : centre[0], centre[1]], width: 1, height };
}

/** The box of a whole visit, with room about it. */
export function frameOfVisit(visit: Visit): Frame {
  const { whole, stops, legs } = visit;
  const joined = [...stops.map((stop) => stop.place.position.value), ...legs.flatMap(({ path }) => path)];
  if (joined.length === 0) return WORLD;
  const lines = legs.flatMap(lineOf);
  const places = positionsOf(visit);
  if (legs.some((leg) => turnsOf(leg, places.get(leg.to ?? '')) !== 0))
    return frameOfWorld(boundsOfWays(joined.map(onMap), lines.map(onMap)));
  const [west, south, east, north] = whole?.bounds ?? boundsOfWays(joined, lines);
  return frameOfPath([
    [west, south],
    [east, north],
  ]);
}

/** Where the stops of a visit are, by their ids. */
export const positionsOf = ({ stops }: Visit): ReadonlyMap<string, Position> =>
  new Map(stops.map(({ id, place }) => [id, place.position.value]));

/** A position where a map of the world has it, or at its edge. */
const onMap = ([longitude, latitude]: Position): Position => [
  Math.max(-180, Math.min(180, longitude)),
  latitude,
];

/** All round the world, between the latitudes of a box with room about them. */
function frameOfWorld([, south, , north]: Bounds): Frame {
  const { centre, height } = frameOfPath([
    [0, south],
    [0, north],
  ]);
  return { centre: [0.5, centre[1]], width: 1, height };
}

/** The box round some positions; of none, as of a visit that somebody has only begun, the world. Longitudes are continuous. */
export function frameOfPath(path: readonly Position[]): Frame {
  if (path.length === 0) return WORLD;
  const [west, south, east, north] = boundsOf(path);
  const [left, top] = project([west, north]);
  const [right, bottom] = project([east, south]);
  const least = SMALLEST_VISIT * mercatorPerMetre((south + north) / 2);
  return {
    centre: [(left + right) / 2, (top + bottom) / 2],
    width: Math.max(least, withMargin(right - left)),
    height: Math.max(least, withMargin(bottom - top)),
  };
}

const withMargin = (size: number): number => size + 2 * Math.min(MARGIN * size, WIDEST_MARGIN);

/** Whether a map on a desk is to show a frame below its card, for all of the map's width. */
export const isWide = ({ width, height }: Frame): boolean => width > WIDE * height;

/** Wide enough for the nearest neighbour, and never closer than the precision of the position bears. */
function frameOfStop(visit: Visit, stop: Stop): Frame {
  const position = stop.place.position.value;
  const nearest = visit.whole?.nearest[visit.stops.indexOf(stop)] ?? nearestTo(visit, stop);
  const neighbour = Math.min(WIDEST / 1.5, nearest);
  const radius = Math.max(NEAREST, neighbour * 1.5, stop.place.precision * 3);
  // Of a precision with some noughts too many, a live map would draw the world thousands of times over.
  const size = Math.min(1, 2 * radius * mercatorPerMetre(position[1]));
  return { centre: project(position), width: size, height: size };
}

/** Metres to the nearest stop that is another place. */
function nearestTo(visit: Visit, stop: Stop): number {
  const from = stop.place.position.value;
  const distances = visit.stops
    .filter((other) => other !== stop)
    .map((other) => distance(from, other.place.position.value))
    .filter((metres) => metres > ONE_PLACE);
  return Math.min(...distances);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The view that shows a whole frame in a room of so many pixels, frame and room sharing their centres; the room may be a part of a map
 * that goes on round it.
 */
export function viewOf(frame: Frame, room: Size, map: Size = room): View {
  const whole = Math.min(room.width / frame.width, room.height / frame.height);
  const least = { 'in-room': room.width, 'on-map': map.width };
  const scale = frame.once ? Math.max(whole, least[frame.once]) : whole;
  return { centre: frame.centre, zoom: Math.log2(Math.max(scale, 1) / 256) };
}

const lines = new WeakMap<Leg, readonly Position[]>();

/** A leg as the line that is drawn: great circles from each known point to the next, longitudes continuous. */
export function lineOf(leg: Leg): readonly Position[] {
  const known = lines.get(leg);
  if (known) return known;
  const line = greatCircles(leg.path);
  lines.set(leg, line);
  return line;
}

/**
 * How many times round the world a stop stands from the end of the line of the leg that leads to it: on one map of the world, a way may
 * lead over the edge.
 */
export function turnsOf(leg: Leg, to: Position | undefined): number {
  const end = lineOf(leg).at(-1);
  return end && to ? Math.round((to[0] - end[0]) / 360) : 0;
}
