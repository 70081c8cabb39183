import { type Layer, TileLayer } from 'leaflet';
import { PROVIDERS } from '../cartography/tiles.ts';

/** OpenStreetMap's own pictures, names included. */
export function openStreetMap(): Layer {
  const { url, attribution } = PROVIDERS.openstreetmap;
  return new TileLayer(url, { attribution, maxZoom: 19 });
}
