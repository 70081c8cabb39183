import { useEffect, useLayoutEffect, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { SceneLabel } from '../cartography/scene.ts';
import { Names } from './names.ts';

/** The names on the map. */
export function MapLabels({ labels }: { readonly labels: readonly SceneLabel[] }) {
  const map = useMap();
  const [names] = useState(() => new Names());
  useLayoutEffect(() => {
    names.addTo(map);
    return () => {
      names.remove();
    };
  }, [map, names]);
  useEffect(() => names.show(labels), [names, labels]);
  return null;
}
