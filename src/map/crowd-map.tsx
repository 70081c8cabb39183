import { DivIcon, type Marker as LeafletMarker } from 'leaflet';
import { memo, type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { AttributionControl, Marker, ScaleControl, useMap } from 'react-leaflet';
import { messages } from '#messages/interface.ts';
import { frameApart } from '../cartography/clusters.ts';
import {
  type ClusterPin,
  type CrowdMarks,
  countOn,
  crowdLabels,
  type Gatherable,
  stopsToGather,
} from '../cartography/crowd.ts';
import { isCrowded } from '../cartography/crowded.ts';
import { frameFor } from '../cartography/frame.ts';
import { routeWithin } from '../cartography/route.ts';
import type { Scene } from '../cartography/scene.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { deepestZoom } from '../cartography/sheet-reference.ts';
import { project } from '../geo/mercator.ts';
import { currentStop } from '../navigation/step.ts';
import type { Overview } from '../visit/overview.ts';
import type { Leg, Visit } from '../visit/visit.ts';
import { Camera, lookAt } from './camera.tsx';
import { mercatorToLatLng } from './lat-lng.ts';
import { type FrameProps, MapFrame, type MapProps, useFarMarkers } from './live-map.tsx';
import { MapLabels } from './map-labels.tsx';
import { OnlineTiles } from './online-tiles.ts';
import type { PaintedLine, PaintedPin } from './paint-route.ts';
import { StopMarker } from './stop-marker.tsx';
import { useBasemap } from './use-basemap.ts';
import { type CrowdView, type CrowdViews, marksIn, useCrowdViews } from './use-crowd-views.ts';
import { useMarkerButton } from './use-marker-button.ts';
import {
  currentLast,
  type Painted,
  paintedArea,
  paintedPin,
  paintedWays,
  usePainted,
} from './use-painted.ts';
import { useSeen } from './use-seen.ts';

interface Props extends MapProps, Pick<FrameProps, 'whole'> {
  /** Without, the visit is at hand as a whole. */
  readonly overview?: Overview | undefined;
  /** How close a hand may come, where that is not a question of the sheets. */
  readonly deepest?: number;
  /** What else stands on the map. */
  readonly children?: ReactNode;
}

/** The interactive map of a visit whose markers share one where they stand close; of many stops, only what is near the view is drawn. */
function CrowdMap(props: Props) {
  return (
    <MapFrame link={props.link} whole={props.whole}>
      <Contents {...props} />
      {props.children}
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
  deepest,
  asked,
  onChoose,
  ...standing
}: Props) {
  const stop = currentStop(visit, link);
  const frame = useMemo(() => frameFor(visit, link), [visit, link]);
  const { sheets, basemap } = useBasemap(references, root, standing);
  const arrival = visit.legs.find((leg) => leg.to !== undefined && leg.to === stop?.id);
  const isFew = !isCrowded(visit);
  const views = useCrowdViews({ frame, stop: stop?.id, arrival }, isFew ? room : undefined);
  const all = overview ?? stopsToGather(visit);
  const marks = views.rested ? marksIn(all, views.rested) : NO_MARKS;
  useFarMarkers(marks.pins);
  const named = useCrowdLabels(marks, views.rested, isFew ? visit.legs : undefined, sheets, room);
  const labels = useMemo(
    () => (tiles === 'openstreetmap' ? named.filter(({ kind }) => kind === 'stop' || kind === 'leg') : named),
    [named, tiles],
  );
  const open = useOpenCluster(marks, room, onChoose);
  const lines = useCrowdLines(visit, overview, views, arrival);
  usePainted(basemap, { lines, ...usePassingMarks(all, views, stop?.id) });
  return (
    <>
      <Camera frame={frame} room={room} deepest={deepest ?? deepestZoom(references, tiles)} asked={asked} />
      {tiles !== 'none' && <OnlineTiles tiles={tiles} />}
      <MapLabels labels={labels} language={visit.language} />
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

/** The names round what is marked, where the map rests. */
function useCrowdLabels(
  marks: CrowdMarks,
  rested: CrowdView | undefined,
  all: readonly Leg[] | undefined,
  sheets: readonly Sheet[],
  room: MapProps['room'],
): Scene['labels'] {
  const seen = useSeen(room);
  const placed = useMemo(() => {
    if (!rested || !seen) return NO_LABELS;
    const legs = rested.arrival ? [rested.arrival] : [];
    return crowdLabels(marks, { legs, all, sheets }, rested, seen);
  }, [marks, all, sheets, rested, seen]);
  // The markers first: they are what a reader came for.
  return useDeferredValue(placed, NO_LABELS);
}

/** The ways between the stops: of a long visit those near the views alone; last the one that has led to the stop. */
function useCrowdLines(
  visit: Visit,
  overview: Overview | undefined,
  { ahead, before }: CrowdViews,
  arrival: Leg | undefined,
): readonly PaintedLine[] {
  // What a flight has come from stays painted when it has arrived: a route that is painted anew could have its dashes elsewhere.
  const route = useMemo(() => {
    if (!overview) return [];
    const views = [ahead, before].filter((view) => view !== undefined);
    const scale = Math.max(...views.map((view) => view.scale));
    const boxes = views.map(({ box }) => box);
    return routeWithin(overview, boxes, scale).map(
      ({ mode, points }): PaintedLine => ({ points, look: `leg is-${mode}` }),
    );
  }, [overview, ahead, before]);
  return useMemo(() => {
    // The overview tells of all but the current way.
    const legs = overview ? visit.legs.filter((leg) => leg === arrival) : visit.legs;
    return [...route, ...paintedWays(legs, (leg) => leg === arrival)];
  }, [route, overview, visit, arrival]);
}

/** What a flight shows of the stops that it leaves and of those that it comes to. */
function usePassingMarks(
  all: Gatherable,
  { rested, ahead, before }: CrowdViews,
  current: string | undefined,
): Pick<Painted, 'areas' | 'pins'> {
  const coming = ahead ? marksIn(all, ahead) : NO_MARKS;
  const leaving = before && ahead !== rested ? marksIn(all, before) : NO_MARKS;
  const areas = useMemo(() => {
    const stops = new Set([...leaving.pins, ...coming.pins].map((pin) => pin.stop));
    return currentLast([...stops], ({ id }) => id === current, paintedArea);
  }, [leaving, coming, current]);
  const pins = useMemo(() => paintedMarks(leaving, coming, current), [leaving, coming, current]);
  return { areas, pins };
}

const paintedCluster = (cluster: ClusterPin): PaintedPin => ({
  at: cluster.at,
  move: cluster.move,
  size: cluster.size,
  scale: 1,
  look: 'pin is-cluster',
  ...countOn(cluster),
});

/**
 * The markers that a flight shows: those of where it began go as those of where it ends come, and what both have stays, the
 * current stop too.
 */
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
function useOpenCluster(marks: CrowdMarks, room: MapProps['room'], onChoose: (stop: string) => void) {
  const map = useMap();
  const sought = useRef<ClusterPin>(undefined);
  useEffect(() => {
    const { current } = sought;
    if (!current) return;
    sought.current = undefined;
    const [x, y] = project(current.stop.place.position.value);
    const away = ({ at }: { readonly at: readonly [number, number] }) => Math.hypot(at[0] - x, at[1] - y);
    const [nearest] = [...marks.pins, ...marks.clusters].sort((a, b) => away(a) - away(b));
    const selector = `.pin[data-stop="${CSS.escape(nearest?.stop.id ?? '')}"]`;
    map.getContainer().querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }, [marks, map]);
  return useCallback(
    ({ cluster, byKey }: Opened) => {
      const frame = frameApart(cluster, map.getZoom(), map.getMaxZoom());
      if (!frame) return onChoose(cluster.stop.id);
      if (byKey) sought.current = cluster;
      lookAt(map, room(), frame);
    },
    [map, room, onChoose],
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
  const { text, face: look } = countOn(cluster);
  const marker = useRef<LeafletMarker>(null);
  const icon = useMemo(() => {
    const face = document.createElement('span');
    face.className = look;
    face.textContent = text;
    return new DivIcon({
      className: 'pin is-cluster',
      html: face,
      iconSize: [size, size],
      iconAnchor: [size / 2 - move[0], size / 2 - move[1]],
    });
  }, [text, look, size, move]);
  const handlers = useMemo(() => ({ click: () => onOpen({ cluster, byKey: false }) }), [onOpen, cluster]);
  useMarkerButton(marker, {
    icon,
    label: messages.cluster(stops, stop.name.value),
    stop: stop.id,
    onKey: () => onOpen({ cluster, byKey: true }),
  });
  return (
    <Marker
      ref={marker}
      position={mercatorToLatLng(at)}
      icon={icon}
      autoPanOnFocus={false}
      eventHandlers={handlers}
    />
  );
});
