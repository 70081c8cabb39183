import type { Layer } from 'leaflet';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import { PROVIDERS, type Tiles } from '../cartography/tiles.ts';
import { onOtherColours } from './schemes.ts';

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
    let leave: (() => void) | undefined;
    let gone = false;
    LAYERS[tiles]().then((layerFor) => {
      if (gone) return;
      const put = () => layerFor(map.getContainer()).addTo(map);
      let layer = put();
      // Data is drawn in the page's colours; pictures have their own.
      const drawAnew = () => {
        layer.remove();
        layer = put();
      };
      const leaveColours = PROVIDERS[tiles].gives === 'data' ? onOtherColours(drawAnew) : undefined;
      leave = () => {
        leaveColours?.();
        layer.remove();
      };
      // A map without its online layer is the embedded one: nothing to tell the reader.
    }, console.warn);
    return () => {
      gone = true;
      leave?.();
    };
  }, [map, tiles]);
  return null;
}
