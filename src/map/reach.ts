import type { Map as LeafletMap } from 'leaflet';
import type { Position } from '../geo/position.ts';
import { distance } from '../geo/sphere.ts';
import { toLatLng, toPosition } from './lat-lng.ts';

/** Pixels that a hand may be off by. */
const OFF = 5;

/** Metres that a hand may be off by which points at a position on the map as it is shown. */
export function reachOf(map: LeafletMap, position: Position): number {
  const beside = map.latLngToContainerPoint(toLatLng(position)).add([OFF, 0]);
  return distance(position, toPosition(map.containerPointToLatLng(beside)));
}
