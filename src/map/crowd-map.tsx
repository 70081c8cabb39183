import { DivIcon, type Map as LeafletMap, type Marker as LeafletMarker, latLngBounds } from 'leaflet';
import {
  memo,
  startTransition,
  useCallback,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { AttributionControl, Marker, ScaleControl, useMap } from 'react-leaflet';
import {
  type ClusterPin,
  type CrowdScene,
  crowdScene,
  type MercatorBox,
  routeWithin,
} from '../cartography/crowd.ts';
import { type Frame, frameFor } from '../cartography/frame.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { project } from '../geo/mercator.ts';
import { messages } from '../messages/en.ts';
import { currentStop } from '../navigation/step.ts';
import type { Overview } from '../visit/overview.ts';
import type { Leg } from '../visit/visit.ts';
import { Camera, DEEPEST, sameFrame } from './camera.tsx';
import { mercatorToLatLng } from './lat-lng.ts';
import { MapFrame, type MapProps } from './live-map.tsx';
import { MapLabels } from './map-labels.tsx';
import { OnlineTiles } from './online-tiles.tsx';
import type { PaintedLine, PaintedPin } from './paint-route.ts';
import { StopMarker } from './stop-marker.tsx';
import { useBasemap } from './use-basemap.ts';
import { useMarkerButton } from './use-marker-button.ts';
import { currentLast, paintedArea, paintedLeg, paintedPin, usePainted } from './use-painted.ts';

type Props = MapProps & { readonly overview: Overview };

/** The interactive map of a long visit: markers that stand close share one, and only what is near the view is drawn. */
function CrowdMap(props: Props) {
  return (
    <MapFrame link={props.link}>
      <Contents {...props} />
    </MapFrame>
  );
}

export default memo(CrowdMap);

const NOTHING: CrowdScene = { pins: [], clusters: [], labels: [] };

function Contents({
  visit,
  overview,
  link,
  sheets: references,
  tiles,
  root,
  room,
  onChoose,
  onDrawn,
}: Props) {
  const stop = currentStop(visit, link);
  const frame = useMemo(() => frameFor(visit, link), [visit, link]);
  const { sheets, basemap } = useBasemap(references, root, onDrawn);
  const arrival = visit.legs.find((leg) => leg.to !== undefined && leg.to === stop?.id);
  const view = useRestingView({ frame, stop: stop?.id, arrival });
  const scene = useMemo(() => (view ? sceneIn(overview, sheets, view) : NOTHING), [overview, sheets, view]);
  const route = useMemo(() => (view ? routeWithin(overview, view.box, view.scale) : []), [overview, view]);
  // The markers first: they are what a reader came for.
  const named = useDeferredValue(scene.labels, NOTHING.labels);
  const labels = useMemo(
    () => (tiles === 'openstreetmap' ? named.filter(({ kind }) => kind === 'stop' || kind === 'leg') : named),
    [named, tiles],
  );
  const open = useOpenCluster(scene, onChoose);
  const current = stop?.id;
  const lines = useMemo(
    () => [
      ...route.map(({ mode, points }): PaintedLine => ({ points, look: `leg is-${mode}` })),
      ...(arrival ? [paintedLeg(arrival, true)] : []),
    ],
    [route, arrival],
  );
  const areas = useMemo(() => {
    const stops = scene.pins.map((pin) => pin.stop);
    return currentLast(stops, ({ id }) => id === current, paintedArea);
  }, [scene, current]);
  const pins = useMemo(
    () => [
      ...scene.clusters.map(paintedCluster),
      ...currentLast(scene.pins, (pin) => pin.stop.id === current, paintedPin),
    ],
    [scene, current],
  );
  usePainted(basemap, { lines, areas, pins });
  return (
    <>
      <Camera frame={frame} room={room} />
      {tiles !== 'none' && <OnlineTiles tiles={tiles} />}
      <MapLabels labels={labels} />
      {scene.pins.map((pin) => (
        <StopMarker key={pin.stop.id} pin={pin} current={pin.stop.id === stop?.id} onChoose={onChoose} />
      ))}
      {scene.clusters.map((cluster) => (
        <ClusterMarker key={`${cluster.stop.id} ${cluster.stops}`} cluster={cluster} onOpen={open} />
      ))}
      <AttributionControl prefix={false} position="bottomright" />
      <ScaleControl imperial={false} position="bottomright" updateWhenIdle />
    </>
  );
}

interface Sight {
  readonly frame: Frame;
  readonly stop: string | undefined;
  readonly arrival: Leg | undefined;
}

interface View extends Sight {
  readonly scale: number;
  /** What is in view, and as much again on each side: a short drag finds its markers there. */
  readonly box: MercatorBox;
}

const sceneIn = (overview: Overview, sheets: readonly Sheet[], { stop, arrival, scale, frame, box }: View) =>
  crowdScene(overview, stop, arrival ? [arrival] : [], sheets, scale, frame, box);

/** Where the map has come to rest, and for the sight of what; while it moves, what stands on it is what stood there. */
function useRestingView({ frame, stop, arrival }: Sight): View | undefined {
  const map = useMap();
  const [view, setView] = useState<View>();
  const read = useEffectEvent(() => startTransition(() => setView({ frame, stop, arrival, ...viewOf(map) })));
  useEffect(() => {
    map.on('rest', read);
    map.whenReady(read);
    return () => {
      map.off('rest', read);
    };
  }, [map]);
  // From a stop to another at the same place the map does not move.
  return useMemo(
    () => (view && sameFrame(view.frame, frame) ? { ...view, stop, arrival } : view),
    [view, frame, stop, arrival],
  );
}

function viewOf(map: LeafletMap): Pick<View, 'scale' | 'box'> {
  const bounds = map.getBounds().pad(0.4);
  const [west, north] = project([bounds.getWest(), bounds.getNorth()]);
  const [east, south] = project([bounds.getEast(), bounds.getSouth()]);
  return { scale: 256 * 2 ** map.getZoom(), box: [west, north, east, south] };
}

const paintedCluster = ({ stops, at, move, size }: ClusterPin): PaintedPin => ({
  at,
  move,
  size,
  text: String(stops),
  look: 'pin is-cluster',
  face: 'pin-face',
});

/**
 * Opens a cluster: the map goes nearer until its stops part; where they never do, the first of them is chosen. Who opened
 * it by key goes on among what has come in its place.
 */
function useOpenCluster(scene: CrowdScene, onChoose: (stop: string) => void) {
  const map = useMap();
  const sought = useRef<ClusterPin>(undefined);
  useEffect(() => {
    const { current } = sought;
    if (!current || !scene.pins.length) return;
    sought.current = undefined;
    const [x, y] = project(current.stop.place.position.value);
    const away = ({ at }: { readonly at: readonly [number, number] }) => Math.hypot(at[0] - x, at[1] - y);
    const [nearest] = [...scene.pins, ...scene.clusters].sort((a, b) => away(a) - away(b));
    const selector = `.pin[data-stop="${CSS.escape(nearest?.stop.id ?? '')}"]`;
    map.getContainer().querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }, [scene, map]);
  return useCallback(
    ({ cluster, byKey }: Opened) => {
      const [west, north, east, south] = cluster.box;
      const parted = Math.max(east - west, south - north) * 256 * 2 ** DEEPEST > cluster.size;
      if (!parted || map.getZoom() >= DEEPEST - 0.05) return onChoose(cluster.stop.id);
      if (byKey) sought.current = cluster;
      const bounds = latLngBounds(mercatorToLatLng([west, south]), mercatorToLatLng([east, north]));
      const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      map.fitBounds(bounds, { padding: [48, 48], maxZoom: DEEPEST, animate: !still });
    },
    [map, onChoose],
  );
}

interface Opened {
  readonly cluster: ClusterPin;
  readonly byKey: boolean;
}

const ClusterMarker = memo(function ClusterMarker({
  cluster,
  onOpen,
}: {
  readonly cluster: ClusterPin;
  readonly onOpen: (opened: Opened) => void;
}) {
  const { stop, stops, size, at, move } = cluster;
  const marker = useRef<LeafletMarker>(null);
  const icon = useMemo(() => {
    const face = document.createElement('span');
    face.className = 'pin-face';
    face.textContent = String(stops);
    return new DivIcon({
      className: 'pin is-cluster',
      html: face,
      iconSize: [size, size],
      iconAnchor: [size / 2 - move[0], size / 2 - move[1]],
    });
  }, [stops, size, move]);
  const handlers = useMemo(() => ({ click: () => onOpen({ cluster, byKey: false }) }), [onOpen, cluster]);
  useMarkerButton(marker, {
    icon,
    label: messages.cluster(stops, stop.name.value),
    stop: stop.id,
    onKey: () => onOpen({ cluster, byKey: true }),
  });
  return <Marker ref={marker} position={mercatorToLatLng(at)} icon={icon} eventHandlers={handlers} />;
});
