import { LatLng, type LatLngBounds } from 'leaflet';
import type { MercatorBox } from '../cartography/crowd.ts';
import { type MercatorPoint, project, unproject } from '../geo/mercator.ts';
import type { Position } from '../geo/position.ts';

/** The only places where a position (longitude first) becomes Leaflet's latitude-first point, and back. */
export const toLatLng = ([longitude, latitude]: Position): LatLng => new LatLng(latitude, longitude);

/** A point of the Mercator square as Leaflet's. */
export const mercatorToLatLng = (point: MercatorPoint): LatLng => toLatLng(unproject(point));

/** What lies within Leaflet's bounds, in the Mercator square; x may run past either end of it. */
export function mercatorBox(bounds: LatLngBounds): MercatorBox {
  const [west, north] = project([bounds.getWest(), bounds.getNorth()]);
  const [east, south] = project([bounds.getEast(), bounds.getSouth()]);
  return [west, north, east, south];
}

/** Leaflet's point as a position, on the world's first copy. */
export function toPosition(point: LatLng): Position {
  const { lng, lat } = point.wrap();
  return [lng, lat];
}
