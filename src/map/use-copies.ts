import type { LatLng, Map as LeafletMap } from 'leaflet';
import { useMemo } from 'react';
import { type ComparedRoute, turnsWithin } from '../cartography/compared-frame.ts';
import type { Position } from '../geo/position.ts';
import { toLatLng } from './lat-lng.ts';

/** Degrees of longitude from half a screen beside the view on the one side to as far on the other, past 180 as well. */
export interface Stretch {
  readonly west: number;
  readonly east: number;
}

/** The stretch of the world round what a map shows. */
export function stretchOf(map: LeafletMap): Stretch {
  const bounds = map.getBounds().pad(0.5);
  return { west: bounds.getWest(), east: bounds.getEast() };
}

interface Copies {
  readonly lines: LatLng[][];
  /** Lines of no length, to be drawn as one path: ten thousand elements would be none for a phone. */
  readonly dots: LatLng[][];
}

/**
 * A route as often as a stretch of the world, once that is known, comes to it: of one that goes round the world, one end may lie beside
 * the other.
 */
export function useCopies(route: ComparedRoute, stretch: Stretch | undefined): Copies {
  const turns = stretch ? turnsWithin(route, stretch.west, stretch.east).join() : '';
  return useMemo(() => {
    const copies = turns === '' ? [] : turns.split(',').map(Number);
    const drawn = (path: readonly Position[], turn: number) =>
      path.map(([longitude, latitude]) => toLatLng([longitude + turn, latitude]));
    return {
      lines: copies.flatMap((turn) => route.lines.map((way) => drawn(way, turn))),
      dots: copies.flatMap((turn) => route.stops.map((stop) => drawn([stop, stop], turn))),
    };
  }, [route, turns]);
}
