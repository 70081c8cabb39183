import { DivIcon, type Map as LeafletMap, type Marker as LeafletMarker } from 'leaflet';
import { memo, useCallback, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { Marker, Polyline, useMap } from 'react-leaflet';
import { archive } from '#messages/archive.ts';
import type { VisitRoute } from '../archive/compared.ts';
import { visitsWithin } from '../archive/unpack-points.ts';
import {
  APART,
  type Cluster,
  clusterSize,
  clustersOf,
  frameApart,
  type Window,
} from '../cartography/clusters.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { unproject } from '../geo/mercator.ts';
import type { Points } from '../geo/points.ts';
import type { Position } from '../geo/position.ts';
import { greatCircles, nearLongitude, unwrap } from '../geo/sphere.ts';
import { inThousands } from '../messages/format.ts';
import { firstIndex } from '../order/first-index.ts';
import { lookAt } from './camera.tsx';
import { mercatorBox, mercatorToLatLng } from './lat-lng.ts';
import { useAtRest } from './use-at-rest.ts';
import { stretchOf, useCopies } from './use-copies.ts';
import { useMarkerButton } from './use-marker-button.ts';
import { WorldMap, type WorldProps } from './world-map.tsx';
import { WorldNames } from './world-names.tsx';

interface Props extends WorldProps {
  readonly points: Points;
  /** The visits that are shown, by number. */
  readonly mask: Uint8Array;
  /** The visit whose route is drawn. */
  readonly pointed: number | undefined;
  /** The way of a visit as it was recorded, once it is known. */
  readonly route: VisitRoute | undefined;
  /** Where a marker of the drawn map was pressed, in pixels from the corner of the room; the one that stands there now is opened. */
  readonly press: readonly [x: number, y: number] | undefined;
  readonly onPoint: (visit: number | undefined) => void;
  /** A marker was pressed whose stops no zoom tells apart. */
  readonly onHere: (cluster: Cluster) => void;
}

const { gallery } = archive;

/**
 * The stops of many visits as clusters that open. Only what stands in view or a screen beside it is gathered, and only when the map
 * has come to rest: while it is dragged, a few dozen markers move with their pane, however many stops there are.
 */
function GalleryMap({ points, mask, pointed, route, press, onPoint, onHere, ...world }: Props) {
  // Who has gone somewhere by hand stays there as long as something of what is left is there.
  const mayStay = useCallback(
    (map: LeafletMap) => visitsWithin(points, mask, mercatorBox(map.getBounds())).length > 0,
    [points, mask],
  );
  return (
    <WorldMap {...world} whole={gallery.wholeMap} mayStay={mayStay}>
      {(sheets) => (
        <>
          <Clusters
            points={points}
            mask={mask}
            sheets={sheets}
            room={world.room}
            press={press}
            onPoint={onPoint}
            onHere={onHere}
          />
          {pointed !== undefined && (
            <PointedRoute
              points={points}
              visit={pointed}
              path={route?.visit === pointed ? route.path : undefined}
            />
          )}
        </>
      )}
    </WorldMap>
  );
}

/** A choice renders the list first: the map takes part only when something of its own changed. */
export default memo(GalleryMap);

function Clusters({
  points,
  mask,
  sheets,
  room,
  press,
  onPoint,
  onHere,
}: Pick<Props, 'points' | 'mask' | 'room' | 'press' | 'onPoint' | 'onHere'> & {
  readonly sheets: readonly Sheet[];
}) {
  const map = useMap();
  const view = useAtRest(map, viewOf);
  const clusters = useMemo(
    () => (view ? clustersOf(points, mask, view.window, view.scale, APART) : []),
    [points, mask, view],
  );
  const markers = useMemo(
    () => clusters.map(({ at, visits }) => ({ at, move: [0, 0] as const, size: clusterSize(visits) })),
    [clusters],
  );
  const open = useOpenCluster(clusters, view !== undefined, { room, press, onHere });
  const point = useCallback(
    (cluster: Cluster | undefined) =>
      onPoint(cluster?.visits === 1 ? visitOf(points, cluster.stop) : undefined),
    [points, onPoint],
  );
  return (
    <>
      <WorldNames sheets={sheets} beside={markers} />
      {clusters.map((cluster) => (
        <ClusterMarker
          key={`${cluster.stop} ${cluster.stops} ${cluster.at.join()}`}
          cluster={cluster}
          seen={view !== undefined && isWithin(view.seen, cluster)}
          onOpen={open}
          onPoint={point}
        />
      ))}
    </>
  );
}

/**
 * Opens a cluster: the map goes nearer until its stops part; where they never do, `onHere` is told of it. One that was pressed on the
 * drawn map is opened as soon as these are the clusters of a view (`isReady`).
 */
function useOpenCluster(
  clusters: readonly Cluster[],
  isReady: boolean,
  { room, press, onHere }: Pick<Props, 'room' | 'press' | 'onHere'>,
): (cluster: Cluster) => void {
  const map = useMap();
  const container = map.getContainer();
  const open = useCallback(
    (cluster: Cluster) => {
      const frame = frameApart(cluster, map.getZoom(), map.getMaxZoom());
      if (frame === undefined) return onHere(cluster);
      // A marker that was pressed is no more when it has opened: the keys go on in the map.
      if (container.contains(document.activeElement)) container.focus({ preventScroll: true });
      lookAt(map, room(), frame);
    },
    [map, container, room, onHere],
  );
  // The drawn clusters were gathered for a room of another size: the nearest of these is as good as the same.
  const openAt = useEffectEvent(([x, y]: NonNullable<Props['press']>) => {
    const corner = room()?.getBoundingClientRect();
    if (!corner) return;
    const { left, top } = container.getBoundingClientRect();
    const from = ({ at }: Cluster) =>
      map
        .latLngToContainerPoint(mercatorToLatLng(at))
        .distanceTo([x + corner.left - left, y + corner.top - top]);
    const [nearest] = [...clusters].sort((a, b) => from(a) - from(b));
    if (nearest && from(nearest) < APART) open(nearest);
  });
  useEffect(() => {
    if (press && isReady) openAt(press);
  }, [press, isReady]);
  return open;
}

/** The visit that a stop is of. */
const visitOf = ({ first }: Points, stop: number): number =>
  firstIndex(first.length, (index) => (first[index] ?? 0) > stop) - 1;

const isWithin = ([west, north, east, south]: Window, { at: [x, y] }: Cluster) =>
  x >= west && x <= east && y >= north && y <= south;

interface View {
  /** What is shown, and what clusters are gathered in: half a screen more on every side. */
  readonly seen: Window;
  readonly window: Window;
  readonly scale: number;
}

/** What the map shows. */
function viewOf(map: LeafletMap): View {
  const bounds = map.getBounds();
  return { seen: mercatorBox(bounds), window: mercatorBox(bounds.pad(0.5)), scale: 256 * 2 ** map.getZoom() };
}

const ClusterMarker = memo(function ClusterMarker({
  cluster,
  seen,
  onOpen,
  onPoint,
}: {
  readonly cluster: Cluster;
  /** Whether it is in view; who goes through the page by keys comes to no other. */
  readonly seen: boolean;
  readonly onOpen: (cluster: Cluster) => void;
  readonly onPoint: (cluster: Cluster | undefined) => void;
}) {
  const marker = useRef<LeafletMarker>(null);
  const { visits, stops, at } = cluster;
  const icon = useMemo(() => {
    const face = document.createElement('span');
    face.className = 'cluster-face';
    face.textContent = visits > 1 ? inThousands(visits) : '';
    const size = clusterSize(visits);
    return new DivIcon({ className: 'cluster', html: face, iconSize: [size, size] });
  }, [visits]);
  useMarkerButton(marker, { icon, label: gallery.cluster(visits, stops), onKey: () => onOpen(cluster) });
  // An element that goes away from under a pointer is never left by it.
  const isPointed = useRef(false);
  useEffect(() => {
    const element = marker.current?.getElement();
    if (!element) return;
    const gone = new AbortController();
    const on = (name: 'pointerenter' | 'pointerleave' | 'focus' | 'blur', pointed: Cluster | undefined) => {
      const point = () => {
        isPointed.current = pointed !== undefined;
        onPoint(pointed);
      };
      element.addEventListener(name, point, { signal: gone.signal });
    };
    on('pointerenter', cluster);
    on('pointerleave', undefined);
    on('focus', cluster);
    on('blur', undefined);
    return () => gone.abort();
  }, [icon, cluster, onPoint]);
  useEffect(() => () => void (isPointed.current && onPoint(undefined)), [onPoint]);
  const handlers = useMemo(() => ({ click: () => onOpen(cluster) }), [onOpen, cluster]);
  useEffect(() => {
    const element = marker.current?.getElement();
    if (!element) return;
    element.tabIndex = seen ? 0 : -1;
    element.toggleAttribute('inert', !seen);
  }, [icon, seen]);
  return (
    <Marker
      ref={marker}
      position={mercatorToLatLng(at)}
      icon={icon}
      zIndexOffset={visits}
      autoPanOnFocus={false}
      eventHandlers={handlers}
    />
  );
});

/** The way of a visit, wherever round the world a hand has moved the map: as it was recorded, and until that is known from stop to stop. */
function PointedRoute({
  points,
  visit,
  path,
}: {
  readonly points: Points;
  readonly visit: number;
  readonly path: VisitRoute['path'] | undefined;
}) {
  const stops = useMemo(() => {
    const [from, to] = [points.first[visit] ?? 0, points.first[visit + 1] ?? 0];
    return unwrap(
      Array.from({ length: to - from }, (_, at) =>
        unproject([points.x[from + at] ?? 0, points.y[from + at] ?? 0]),
      ),
    );
  }, [points, visit]);
  const shown = useMemo(() => {
    const [first] = path?.[0] ?? [];
    if (!path || !first) return { stops, lines: [greatCircles(stops)] };
    // The visit's own longitudes may be a turn away from those of the columns.
    const turn = nearLongitude(first, stops[0])[0] - first[0];
    const lines = path.map((way) =>
      greatCircles(way).map(([longitude, latitude]): Position => [longitude + turn, latitude]),
    );
    return { stops, lines };
  }, [path, stops]);
  const { lines, dots } = useCopies(shown, useAtRest(useMap(), stretchOf));
  return (
    <>
      <Polyline positions={lines} interactive={false} className="leg is-current" />
      <Polyline positions={dots} interactive={false} noClip className="route-stops is-ring" />
      <Polyline positions={dots} interactive={false} noClip className="route-stops" />
    </>
  );
}
