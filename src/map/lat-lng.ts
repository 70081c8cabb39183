import { LatLng } from 'leaflet';
import { type MercatorPoint, unproject } from '../geo/mercator.ts';
import type { Position } from '../geo/position.ts';

/** The only place where a position (longitude first) becomes Leaflet's latitude-first point. */
export const toLatLng = ([longitude, latitude]: Position): LatLng => new LatLng(latitude, longitude);

/** A point of the Mercator square as Leaflet's. */
export const mercatorToLatLng = (point: MercatorPoint): LatLng => toLatLng(unproject(point));
