import { useEffect } from 'react';
import { TileLayer, useMap } from 'react-leaflet';
import { PROVIDERS, type Tiles } from '../cartography/tiles.ts';

/** Tiles over the embedded map. Only a site whose owner asked for them in geodata/site.json ever loads one. */
export function OnlineTiles({ tiles }: { readonly tiles: Exclude<Tiles, 'none'> }) {
  switch (tiles) {
    case 'openstreetmap': {
      const { url, attribution } = PROVIDERS.openstreetmap;
      return <TileLayer url={url} attribution={attribution} maxZoom={19} />;
    }
    case 'versatiles':
      return <VectorTiles />;
  }
}

/** The painter of vector tiles is large, so that only a site that uses it loads it. */
function VectorTiles() {
  const map = useMap();
  useEffect(() => {
    let remove: (() => void) | undefined;
    let gone = false;
    import('./vector-tiles.ts').then(({ versatiles }) => {
      if (gone) return;
      const layer = versatiles(map.getContainer());
      layer.addTo(map);
      remove = () => layer.remove();
      // A map without its online layer is the embedded one: nothing to tell the reader.
    }, console.warn);
    return () => {
      gone = true;
      remove?.();
    };
  }, [map]);
  return null;
}
