import 'leaflet/dist/leaflet.css';
import { type Map as LeafletMap, SVG } from 'leaflet';
import { type ReactNode, useMemo, useState } from 'react';
import { MapContainer } from 'react-leaflet';
import { DEEPEST } from './camera.tsx';
import { Controls } from './controls.tsx';

interface Props {
  /** What its controls have beside zoom and moving. */
  readonly controls: (map: LeafletMap) => ReactNode;
  /** What stands over it on the page. */
  readonly over?: (map: LeafletMap) => ReactNode;
  /** What it shows. */
  readonly children: ReactNode;
}

/** Leaflet's map as every live map has it, with the page's own controls. */
export function MapBase({ controls, over, children }: Props) {
  // One renderer with room round the view, so that a drag finds the route drawn already.
  const renderer = useMemo(() => new SVG({ padding: 0.6 }), []);
  const [map, setMap] = useState<LeafletMap | null>(null);
  return (
    <>
      <MapContainer
        ref={setMap}
        className="live-map"
        zoomControl={false}
        attributionControl={false}
        zoomSnap={0}
        zoomAnimation={false}
        wheelPxPerZoomLevel={120}
        wheelDebounceTime={16}
        minZoom={0}
        maxZoom={DEEPEST}
        renderer={renderer}
      >
        {children}
      </MapContainer>
      {map && <Controls map={map}>{controls(map)}</Controls>}
      {map && over?.(map)}
    </>
  );
}
