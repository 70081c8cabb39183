import { TileLayer } from 'react-leaflet';
import type { Tiles } from '../cartography/tiles.ts';

/** Tiles over the embedded map. Only a site whose owner asked for them in geodata/site.json ever loads one. */
export function OnlineTiles({ tiles }: { readonly tiles: Exclude<Tiles, 'none'> }) {
  const { url, attribution } = {
    openstreetmap: {
      url: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
      attribution: '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap contributors</a>',
    },
  }[tiles];
  return <TileLayer url={url} attribution={attribution} maxZoom={19} />;
}
