import 'leaflet/dist/leaflet.css';
import { Browser, Control, Map as LeafletMap, type PanOptions, type PointExpression } from 'leaflet';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { MapContainer } from 'react-leaflet';
import { DEEPEST } from '../cartography/sheet-reference.ts';
import { inThousands } from '../messages/format.ts';
import { Controls } from './controls.tsx';
import { isStill } from './motion.ts';

// Leaflet moves what stands on a map by `translate3d`, which makes each marker a layer of the compositor: a hundred layers that
// every frame of the page pays for, whether the map moves or not. It has one other way, kept for a browser that had no third
// dimension. The pane that a drag moves is a layer by the page's styles.
Object.assign(Browser, { ie3d: true });

// Leaflet glides wherever keys or buttons move a map, whatever the reader has asked for.
const { panBy } = LeafletMap.prototype;
LeafletMap.include({
  panBy(this: LeafletMap, offset: PointExpression, options?: PanOptions) {
    return panBy.call(this, offset, isStill() ? { ...options, animate: false } : options);
  },
});

/** What Leaflet's types keep to itself, as Control.Scale.js and Map.Keyboard.js of its sources have it. */
interface Within {
  readonly Scale: {
    readonly prototype: { _updateScale(line: HTMLElement, text: string, part: number): void };
    include(methods: object): void;
  };
  readonly Keyboard: { include(methods: object): void };
}
const { Scale } = Control as unknown as Pick<Within, 'Scale'>;
const { Keyboard } = LeafletMap as unknown as Pick<Within, 'Keyboard'>;

// “10,000 km”, as the page has it.
const { _updateScale } = Scale.prototype;
Scale.include({
  _updateScale(line: HTMLElement, text: string, part: number) {
    const spaced = text.replace(/\d+/, (number) => inThousands(Number(number)));
    _updateScale.call(this, line, spaced, part);
  },
});

// A press gives the map the focus by itself. Given by a script, it would have the ring that is meant for who goes on by the keys.
Keyboard.include({ _onMouseDown() {} });

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
  const [made, setMap] = useState<LeafletMap | null>(null);
  // What stands on it comes in a task of its own: with the making of the map it would hold up a phone for a fifth of a second.
  const map = useDeferredValue(made, null);
  return (
    <>
      <MapContainer
        ref={setMap}
        className="live-map"
        zoomControl={false}
        attributionControl={false}
        zoomSnap={0}
        zoomAnimation={false}
        inertia={!isStill()}
        wheelPxPerZoomLevel={120}
        wheelDebounceTime={16}
        minZoom={0}
        maxZoom={DEEPEST}
      >
        {map && children}
      </MapContainer>
      {map && <Controls map={map}>{controls(map)}</Controls>}
      {map && over?.(map)}
    </>
  );
}
