import 'leaflet/dist/leaflet.css';
import { type Map as LeafletMap, SVG } from 'leaflet';
import { type ReactNode, useMemo, useState } from 'react';
import { AttributionControl, MapContainer, ScaleControl } from 'react-leaflet';
import type { Frame } from '../cartography/frame.ts';
import type { SheetReference } from '../cartography/sheet-reference.ts';
import type { Tiles } from '../cartography/tiles.ts';
import { Camera, DEEPEST, FLIGHT, targetOf } from './camera.tsx';
import { Controls, WholeSign } from './controls.tsx';
import { OnlineTiles } from './online-tiles.tsx';
import { useBasemap } from './use-basemap.ts';

export interface WorldProps {
  readonly frame: Frame;
  readonly sheets: readonly SheetReference[];
  readonly tiles: Tiles;
  readonly root: URL;
  /** The part of the page that the frame is fitted into. */
  readonly room: () => Element | null;
  /** Called once the map shows what the sketch showed. */
  readonly onDrawn: () => void;
}

/** A live map of the world for what belongs to no single visit; `whole` names the way back to its first view. */
export function WorldMap({
  whole,
  children,
  ...props
}: WorldProps & { readonly whole: string; readonly children: ReactNode }) {
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
        <Ground {...props} />
        {children}
      </MapContainer>
      {map && (
        <Controls map={map}>
          <button
            type="button"
            title={whole}
            aria-label={whole}
            onClick={() => lookAt(map, props.room(), props.frame)}
          >
            <WholeSign />
          </button>
        </Controls>
      )}
    </>
  );
}

function Ground({ frame, sheets: references, tiles, root, room, onDrawn }: WorldProps) {
  useBasemap(references, root, onDrawn, 'water');
  return (
    <>
      <Camera frame={frame} room={room} />
      {tiles !== 'none' && <OnlineTiles tiles={tiles} />}
      <AttributionControl prefix={false} position="bottomright" />
      <ScaleControl imperial={false} position="bottomright" updateWhenIdle />
    </>
  );
}

/** Moves the map to a frame, at once for who asks for no motion. */
export function lookAt(map: LeafletMap, room: Element | null, frame: Frame): void {
  if (!room) return;
  const { centre, zoom } = targetOf(map, room, frame);
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches)
    map.setView(centre, zoom, { animate: false });
  else map.flyTo(centre, zoom, { duration: FLIGHT });
}
