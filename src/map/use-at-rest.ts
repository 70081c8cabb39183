import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useEffectEvent, useState } from 'react';

/** What is read off a map each time that it has come to rest; undefined before the first. */
export function useAtRest<Read>(map: LeafletMap, read: (map: LeafletMap) => Read): Read | undefined {
  const [known, setKnown] = useState<{ readonly read: Read }>();
  const rest = useEffectEvent(() => setKnown({ read: read(map) }));
  useEffect(() => {
    const onRest = () => rest();
    map.on('rest', onRest);
    map.whenReady(onRest);
    return () => {
      map.off('rest', onRest);
    };
  }, [map]);
  return known?.read;
}
