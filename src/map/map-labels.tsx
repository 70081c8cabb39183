import { useEffect, useLayoutEffect, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { SceneLabel } from '../cartography/scene.ts';
import { Names } from './names.ts';

/** The names on the map: the language is that of the stops'. */
export function MapLabels({
  labels,
  language,
}: {
  readonly labels: readonly SceneLabel[];
  readonly language?: string;
}) {
  const map = useMap();
  const [names] = useState(() => new Names(language));
  useLayoutEffect(() => {
    names.addTo(map);
    return () => {
      names.remove();
    };
  }, [map, names]);
  useEffect(() => names.show(labels), [names, labels]);
  return null;
}
