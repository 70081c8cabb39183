import type { Layer } from 'leaflet';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import type { Tiles } from '../cartography/tiles.ts';

type Online = Exclude<Tiles, 'none'>;

/** What makes each layer for a map in such an element: large, so that only a site that uses it loads it. */
const LAYERS: Readonly<Record<Online, () => Promise<(element: Element) => Layer>>> = {
  openstreetmap: async () => (await import('./picture-tiles.ts')).openStreetMap,
  versatiles: async () => (await import('./vector-tiles.ts')).versatiles,
};

/** Tiles over the embedded map. Only a site whose owner asked for them in geodata/site.json ever loads one. */
export function OnlineTiles({ tiles }: { readonly tiles: Online }) {
  const map = useMap();
  useEffect(() => {
    let remove: (() => void) | undefined;
    let gone = false;
    LAYERS[tiles]().then((layerFor) => {
      if (gone) return;
      const layer = layerFor(map.getContainer());
      layer.addTo(map);
      remove = () => layer.remove();
      // A map without its online layer is the embedded one: nothing to tell the reader.
    }, console.warn);
    return () => {
      gone = true;
      remove?.();
    };
  }, [map, tiles]);
  return null;
}
