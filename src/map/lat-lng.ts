import { LatLng } from 'leaflet';
import { type MercatorPoint, unproject } from '../geo/mercator.ts';
import type { Position } from '../geo/position.ts';

/** The only places where a position (longitude first) becomes Leaflet's latitude-first point, and back. */
export const toLatLng = ([longitude, latitude]: Position): LatLng => new LatLng(latitude, longitude);

/** A point of the Mercator square as Leaflet's. */
export const mercatorToLatLng = (point: MercatorPoint): LatLng => toLatLng(unproject(point));

/** Leaflet's point as a position, on the world's first copy. */
export function toPosition(point: LatLng): Position {
  const { lng, lat } = point.wrap();
  return [lng, lat];
}
