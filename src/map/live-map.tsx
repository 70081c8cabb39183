import { Marker } from 'leaflet';
import { memo, type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { AttributionControl, ScaleControl, useMap } from 'react-leaflet';
import { messages } from '#messages/interface.ts';
import { frameFor } from '../cartography/frame.ts';
import { pinsAt } from '../cartography/pins.ts';
import { type Scene, visitLabels } from '../cartography/scene.ts';
import { deepestZoom, type SheetReference } from '../cartography/sheet-reference.ts';
import type { Tiles } from '../cartography/tiles.ts';
import { hrefOf, linkTo, type VisitLink } from '../navigation/deep-link.ts';
import { currentStop } from '../navigation/step.ts';
import type { Visit } from '../visit/visit.ts';
import { Camera } from './camera.tsx';
import { WholeSign } from './controls.tsx';
import { Cooperative } from './cooperative.tsx';
import { MapBase } from './map-base.tsx';
import { MapLabels } from './map-labels.tsx';
import { nearView } from './near-view.ts';
import { OnlineTiles } from './online-tiles.ts';
import { StopMarker } from './stop-marker.tsx';
import { type Standing, useBasemap } from './use-basemap.ts';
import { currentLast, paintedArea, paintedPin, paintedWays, usePainted } from './use-painted.ts';
import { useSeen } from './use-seen.ts';

export interface MapProps extends Standing {
  readonly visit: Visit;
  readonly link: VisitLink;
  readonly sheets: readonly SheetReference[];
  readonly tiles: Tiles;
  readonly root: URL;
  /** The part of the page that the map may use: what the card does not cover. */
  readonly room: () => Element | null;
  /** Is another whenever a reader chose what the link shows, which may be what it showed before. */
  readonly asked?: object | undefined;
  readonly onChoose: (stop: string) => void;
}

export interface FrameProps extends Pick<MapProps, 'link'> {
  /** Where the way to the whole leads, where that is no page of the visit. */
  readonly whole?: string | undefined;
  readonly children: ReactNode;
}

/** The interactive map. It shows what the address says and reports choices; where it was dragged to is nobody's state. */
function LiveMap(props: MapProps) {
  return (
    <MapFrame link={props.link}>
      <Contents {...props} />
    </MapFrame>
  );
}

/** The map of a visit, with the way from a stop to the whole; what it shows is within. */
export function MapFrame({ link, whole, children }: FrameProps) {
  return (
    <MapBase
      controls={() =>
        link.kind === 'stop' && (
          <a href={whole ?? hrefOf(linkTo(undefined, link), link)} title={messages.wholeVisit}>
            <span className="visually-hidden">{messages.wholeVisit}</span>
            <WholeSign />
          </a>
        )
      }
      over={(map) => link.view === 'embed' && <Cooperative map={map} />}
    >
      {children}
    </MapBase>
  );
}

/** A step renders the page first and the map after it: the map takes part only when something of its own changed. */
export default memo(LiveMap);

const NO_PINS: Scene['pins'] = [];
const NO_LABELS: Scene['labels'] = [];

function Contents({
  visit,
  link,
  sheets: references,
  tiles,
  root,
  room,
  asked,
  onChoose,
  ...standing
}: MapProps) {
  const stop = currentStop(visit, link);
  const frame = useMemo(() => frameFor(visit, link), [visit, link]);
  const { sheets, basemap } = useBasemap(references, root, standing);
  const seen = useSeen(room);
  const placed = useMemo(() => (seen ? pinsAt(visit.stops, seen.scale, seen) : NO_PINS), [visit, seen]);
  const names = useMemo(
    () => (seen ? visitLabels(visit, placed, sheets, seen.scale, seen) : NO_LABELS),
    [visit, placed, sheets, seen],
  );
  useFarMarkers(placed);
  const lines = useMemo(
    () => paintedWays(visit.legs, ({ to }) => to !== undefined && to === stop?.id),
    [visit, stop],
  );
  const areas = useMemo(() => currentLast(visit.stops, (each) => each === stop, paintedArea), [visit, stop]);
  const pins = useMemo(() => currentLast(placed, (pin) => pin.stop === stop, paintedPin), [placed, stop]);
  usePainted(basemap, { lines, areas, pins });
  // The markers first: they are what a reader came for, and a phone takes its time over forty names.
  const named = useDeferredValue(names, NO_LABELS);
  // Pictures of a map bring their own names.
  const labels = useMemo(
    () => (tiles === 'openstreetmap' ? named.filter(({ kind }) => kind === 'stop' || kind === 'leg') : named),
    [named, tiles],
  );
  return (
    <>
      <Camera frame={frame} room={room} deepest={deepestZoom(references, tiles)} asked={asked} />
      {tiles !== 'none' && <OnlineTiles tiles={tiles} />}
      <MapLabels labels={labels} language={visit.language} />
      {placed.map((pin) => (
        <StopMarker key={pin.stop.id} pin={pin} current={pin.stop === stop} onChoose={onChoose} />
      ))}
      <AttributionControl prefix={false} position="bottomright" />
      <ScaleControl imperial={false} position="bottomright" updateWhenIdle />
    </>
  );
}

/** Markers far from the view are neither painted nor moved: each of them would cost every frame and every change of the zoom. */
export function useFarMarkers(pins: Scene['pins']): void {
  const map = useMap();
  const [far] = useState(() => new WeakSet<Marker>());
  useEffect(() => {
    const part = () => {
      const near = nearView(map);
      map.eachLayer((layer) => {
        if (!(layer instanceof Marker)) return;
        const isFar = !near.contains(map.latLngToLayerPoint(layer.getLatLng()));
        // A new icon has no class.
        layer.getElement()?.classList.toggle('is-far', isFar);
        if (isFar === far.has(layer)) return;
        if (isFar) far.add(layer);
        else far.delete(layer);
        for (const [type, listener] of Object.entries(layer.getEvents?.() ?? {}))
          if (isFar) map.off(type, listener, layer);
          else map.on(type, listener, layer);
        if (!isFar) layer.setLatLng(layer.getLatLng());
      });
    };
    if (pins.length) part();
    map.on('rest', part);
    return () => {
      map.off('rest', part);
    };
  }, [map, far, pins]);
}
