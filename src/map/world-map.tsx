import type { Map as LeafletMap } from 'leaflet';
import type { ReactNode } from 'react';
import { AttributionControl, ScaleControl } from 'react-leaflet';
import type { Frame } from '../cartography/frame.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { deepestZoom, type SheetReference } from '../cartography/sheet-reference.ts';
import type { Tiles } from '../cartography/tiles.ts';
import { Camera, lookAt } from './camera.tsx';
import { WholeSign } from './controls.tsx';
import { MapBase } from './map-base.tsx';
import { OnlineTiles } from './online-tiles.ts';
import './paths.ts';
import { type Standing, useBasemap } from './use-basemap.ts';

export interface WorldProps extends Standing {
  readonly frame: Frame;
  readonly sheets: readonly SheetReference[];
  readonly tiles: Tiles;
  readonly root: URL;
  /** The part of the page that the frame is fitted into. */
  readonly room: () => Element | null;
  /** Whether the map may stay where a hand has moved it, when the frame changes. */
  readonly mayStay?: (map: LeafletMap) => boolean;
}

interface Shown {
  /** What stands on it, by the sheets that it is drawn from, which have its names. */
  readonly children: (sheets: readonly Sheet[]) => ReactNode;
}

/** A live map of the world for what belongs to no single visit; `whole` names the way back to its first view. */
export function WorldMap({ whole, children, ...props }: WorldProps & Shown & { readonly whole: string }) {
  return (
    <MapBase
      controls={(map) => (
        <button type="button" title={whole} onClick={() => lookAt(map, props.room(), props.frame)}>
          <span className="visually-hidden">{whole}</span>
          <WholeSign />
        </button>
      )}
    >
      <Ground {...props}>{children}</Ground>
    </MapBase>
  );
}

function Ground({
  frame,
  sheets: references,
  tiles,
  root,
  room,
  mayStay,
  children,
  ...standing
}: WorldProps & Shown) {
  const { sheets } = useBasemap(references, root, standing, 'water');
  return (
    <>
      <Camera
        frame={frame}
        room={room}
        deepest={deepestZoom(references, tiles)}
        {...(mayStay ? { mayStay } : {})}
      />
      {tiles !== 'none' && <OnlineTiles tiles={tiles} />}
      {children(sheets)}
      <AttributionControl prefix={false} position="bottomright" />
      <ScaleControl imperial={false} position="bottomright" updateWhenIdle />
    </>
  );
}
