import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';

/** Milliseconds without a frame of a flight after which it goes no farther: more than a slow phone takes for one. */
const HALTED = 500;

/**
 * A drag, a wheel or two fingers halt a flight where it is, and Leaflet never says that its zoom has ended. This says so then, as Leaflet
 * does of a flight that arrives, so that what waits for it comes.
 */
export function useHaltedFlight(map: LeafletMap | null): void {
  useEffect(() => {
    if (!map) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const arrive = () => clearTimeout(timer);
    const fly = () => {
      clearTimeout(timer);
      timer = setTimeout(() => map.fire('zoomend').fire('moveend'), HALTED);
    };
    map.on('zoomstart zoom', fly);
    map.on('zoomend', arrive);
    return () => {
      clearTimeout(timer);
      map.off('zoomstart zoom', fly);
      map.off('zoomend', arrive);
    };
  }, [map]);
}
