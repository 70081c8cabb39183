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
  type CrowdMarks,
  crowdLabels,
  crowdMarks,
  type MercatorBox,
  routeWithin,
} from '../cartography/crowd.ts';
import { type Frame, frameFor } from '../cartography/frame.ts';
import type { Scene } from '../cartography/scene.ts';
import { project } from '../geo/mercator.ts';
import { messages } from '../messages/en.ts';
import { currentStop } from '../navigation/step.ts';
import type { Overview } from '../visit/overview.ts';
import type { Leg } from '../visit/visit.ts';
import { Camera, DEEPEST, sameFrame } from './camera.tsx';
import { holdPicture } from './film.ts';
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

const NO_MARKS: CrowdMarks = { pins: [], clusters: [] };
const NO_LABELS: Scene['labels'] = [];

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
  const { rested, ahead, before } = useViews({ frame, stop: stop?.id, arrival });
  const marks = rested ? marksIn(overview, rested) : NO_MARKS;
  const placed = useMemo(() => {
    if (!rested) return NO_LABELS;
    const legs = rested.arrival ? [rested.arrival] : [];
    return crowdLabels(marks, legs, sheets, rested.scale, rested.frame, rested.box);
  }, [marks, sheets, rested]);
  // The markers first: they are what a reader came for.
  const named = useDeferredValue(placed, NO_LABELS);
  const labels = useMemo(
    () => (tiles === 'openstreetmap' ? named.filter(({ kind }) => kind === 'stop' || kind === 'leg') : named),
    [named, tiles],
  );
  const open = useOpenCluster(marks, onChoose);
  const current = stop?.id;
  // What a flight has come from stays painted when it has arrived: a route that is painted anew could have its dashes elsewhere.
  const route = useMemo(() => {
    const views = [ahead, before].filter((view) => view !== undefined);
    const scale = Math.max(...views.map((view) => view.scale));
    return routeWithin(
      overview,
      views.map(({ box }) => box),
      scale,
    );
  }, [overview, ahead, before]);
  const lines = useMemo(
    () => [
      ...route.map(({ mode, points }): PaintedLine => ({ points, look: `leg is-${mode}` })),
      ...(arrival ? [paintedLeg(arrival, true)] : []),
    ],
    [route, arrival],
  );
  const coming = ahead ? marksIn(overview, ahead) : NO_MARKS;
  const leaving = before && ahead !== rested ? marksIn(overview, before) : NO_MARKS;
  const areas = useMemo(() => {
    const stops = new Set([...leaving.pins, ...coming.pins].map((pin) => pin.stop));
    return currentLast([...stops], ({ id }) => id === current, paintedArea);
  }, [leaving, coming, current]);
  const pins = useMemo(() => paintedMarks(leaving, coming, current), [leaving, coming, current]);
  usePainted(basemap, { lines, areas, pins });
  return (
    <>
      <Camera frame={frame} room={room} />
      {tiles !== 'none' && <OnlineTiles tiles={tiles} />}
      <MapLabels labels={labels} />
      {marks.pins.map((pin) => (
        <StopMarker key={pin.stop.id} pin={pin} current={pin.stop.id === stop?.id} onChoose={onChoose} />
      ))}
      {marks.clusters.map((cluster) => (
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

interface Views {
  /** Where the map rests, or what it was flown away from. */
  readonly rested: View | undefined;
  /** Where it will rest. */
  readonly ahead: View | undefined;
  /** What the last flight came from. */
  readonly before: View | undefined;
}

/** Where the map is, and for the sight of what; while it moves, what stands on it is what stood there. */
function useViews({ frame, stop, arrival }: Sight): Views {
  const map = useMap();
  const [views, setViews] = useState<Views>({ rested: undefined, ahead: undefined, before: undefined });
  const leave = useEffectEvent(() => {
    const ahead = { frame, stop, arrival, ...viewOf(map) };
    startTransition(() => setViews((was) => ({ rested: was.rested, ahead, before: was.ahead })));
  });
  const held = useRef(() => {});
  const rest = useEffectEvent(() => {
    const view = { frame, stop, arrival, ...viewOf(map) };
    held.current = holdPicture(map);
    startTransition(() =>
      setViews(({ ahead, before }) =>
        ahead && sameView(ahead, view)
          ? { rested: ahead, ahead, before }
          : { rested: view, ahead: view, before: undefined },
      ),
    );
  });
  // By then, the markers stand.
  useEffect(() => {
    if (views.rested === views.ahead) held.current();
  }, [views]);
  useEffect(() => {
    map.on('flight', leave);
    map.on('rest', rest);
    map.whenReady(rest);
    return () => {
      map.off('flight', leave);
      map.off('rest', rest);
    };
  }, [map]);
  // From a stop to another at the same place the map does not move.
  return useMemo(() => {
    const now = (view: View | undefined) =>
      view && sameFrame(view.frame, frame) && !(view.stop === stop && view.arrival === arrival)
        ? { ...view, stop, arrival }
        : view;
    const ahead = now(views.ahead);
    return {
      ahead,
      rested: views.rested === views.ahead ? ahead : now(views.rested),
      before: views.before,
    };
  }, [views, frame, stop, arrival]);
}

const sameView = (one: View, other: View) =>
  one.frame === other.frame &&
  one.scale === other.scale &&
  one.box.every((edge, at) => edge === other.box[at]);

const marksOfViews = new WeakMap<View, CrowdMarks>();

/** The markers of a view, which come into sight in a flight and stay when it has arrived. */
function marksIn(overview: Overview, view: View): CrowdMarks {
  const marks = marksOfViews.get(view) ?? crowdMarks(overview, view.stop, view.scale, view.box);
  marksOfViews.set(view, marks);
  return marks;
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
  scale: 1,
  text: String(stops),
  look: 'pin is-cluster',
  face: 'pin-face',
});

/** The markers that a flight shows: those of where it began go as those of where it ends come, and what both have stays, the current stop too. */
function paintedMarks(
  leaving: CrowdMarks,
  coming: CrowdMarks,
  current: string | undefined,
): readonly PaintedPin[] {
  const painted = ({ pins, clusters }: CrowdMarks) => [
    ...clusters.map(paintedCluster),
    ...currentLast(pins, (pin) => pin.stop.id === current, paintedPin),
  ];
  const [left, come] = [painted(leaving), painted(coming)];
  const [keysLeft, keysCome] = [left, come].map((pins) => new Set(pins.map(keyOf)));
  const isCurrent = ({ look }: PaintedPin) => look.endsWith(' is-current');
  return [
    ...left
      .filter((pin) => !isCurrent(pin) && !keysCome?.has(keyOf(pin)))
      .map((pin): PaintedPin => ({ ...pin, passing: 'left' })),
    ...come.map(
      (pin): PaintedPin =>
        left.length === 0 || isCurrent(pin) || keysLeft?.has(keyOf(pin))
          ? pin
          : { ...pin, passing: 'come to' },
    ),
  ];
}

/** All that is seen of a marker. */
const keyOf = ({ at, move, text, look }: PaintedPin): string => JSON.stringify([at, move, text, look]);

/**
 * Opens a cluster: the map goes nearer until its stops part; where they never do, the first of them is chosen. Who opened
 * it by key goes on among what has come in its place.
 */
function useOpenCluster(marks: CrowdMarks, onChoose: (stop: string) => void) {
  const map = useMap();
  const sought = useRef<ClusterPin>(undefined);
  useEffect(() => {
    const { current } = sought;
    if (!current || !marks.pins.length) return;
    sought.current = undefined;
    const [x, y] = project(current.stop.place.position.value);
    const away = ({ at }: { readonly at: readonly [number, number] }) => Math.hypot(at[0] - x, at[1] - y);
    const [nearest] = [...marks.pins, ...marks.clusters].sort((a, b) => away(a) - away(b));
    const selector = `.pin[data-stop="${CSS.escape(nearest?.stop.id ?? '')}"]`;
    map.getContainer().querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }, [marks, map]);
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
