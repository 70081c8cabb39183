import { useEffect, useMemo } from 'react';
import { faceOf, type Pin } from '../cartography/pins.ts';
import { drawnWays } from '../cartography/ways.ts';
import { type MercatorPoint, mercatorPerMetre, project } from '../geo/mercator.ts';
import type { Position } from '../geo/position.ts';
import type { Leg, StopInBrief } from '../visit/visit.ts';
import type { Basemap } from './basemap.ts';
import type { PaintedArea, PaintedLine, PaintedPin } from './paint-route.ts';

/** Ways as they are painted, the current one over the others: the pattern tells train, ship, air and road apart without colour. */
export const paintedWays = (legs: readonly Leg[], isCurrent: (leg: Leg) => boolean): readonly PaintedLine[] =>
  drawnWays(legs, isCurrent).flatMap(({ leg, isCurrent, lines }) =>
    lines.map((line) => ({
      points: projected(line),
      look: `leg is-${leg.mode}${isCurrent ? ' is-current' : ''}`,
    })),
  );

const points = new WeakMap<readonly Position[], readonly MercatorPoint[]>();

/** A line on the map, of which that of a whole way is always the same. */
function projected(line: readonly Position[]): readonly MercatorPoint[] {
  const known = points.get(line) ?? line.map(project);
  points.set(line, known);
  return known;
}

/** The circle that says how well the place of a stop is known. */
export function paintedArea({ place }: StopInBrief, isCurrent: boolean): PaintedArea {
  const { value } = place.position;
  return {
    at: project(value),
    radius: place.precision * mercatorPerMetre(value[1]),
    look: isCurrent ? 'precision is-current' : 'precision',
  };
}

export function paintedPin({ stop, at, move, size }: Pin, isCurrent: boolean): PaintedPin {
  return {
    at,
    move,
    size,
    scale: isCurrent ? CURRENT : 1,
    text: String(stop.number),
    look: isCurrent ? 'pin is-current' : 'pin',
    face: faceOf(stop.number),
  };
}

/** How much larger the current marker is; map-pins.css says the same. */
const CURRENT = 1.15;

/** All things as they are painted, the current one over the others. */
export function currentLast<T, P>(
  things: readonly T[],
  isCurrent: (thing: T) => boolean,
  painted: (thing: T, isCurrent: boolean) => P,
): readonly P[] {
  return [
    ...things.filter((thing) => !isCurrent(thing)).map((thing) => painted(thing, false)),
    ...things.filter(isCurrent).map((thing) => painted(thing, true)),
  ];
}

/** What is painted below the markers, with those that a flight shows. */
export interface Painted {
  readonly lines: readonly PaintedLine[];
  readonly areas: readonly PaintedArea[];
  readonly pins: readonly PaintedPin[];
}

/** Paints the route of a visit, or as much of it as is near. */
export function usePainted(basemap: Basemap, { lines, areas, pins }: Painted): void {
  const route = useMemo(() => ({ lines, areas }), [lines, areas]);
  useEffect(() => basemap.trace(route), [basemap, route]);
  useEffect(() => basemap.mark(pins), [basemap, pins]);
}
