import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import { type Frame, type View, viewOf } from '../cartography/frame.ts';
import { DEEPEST } from '../cartography/sheet-reference.ts';
import { project } from '../geo/mercator.ts';
import { fly, isFlying } from './film.ts';
import { mercatorToLatLng } from './lat-lng.ts';
import { isStill } from './motion.ts';

/** Seconds that the camera takes from stop to stop. */
const FLIGHT = 0.9;

/** Where the map has to be so that a frame stands in the middle of the room that nothing covers, no deeper than such a zoom. */
function targetOf(map: LeafletMap, room: Element, frame: Frame, deepest = DEEPEST): View {
  const outer = map.getContainer().getBoundingClientRect();
  const inner = room.getBoundingClientRect();
  const zoom = Math.min(viewOf(frame, inner, outer).zoom, deepest);
  const scale = 256 * 2 ** zoom;
  const dx = outer.left + outer.width / 2 - (inner.left + inner.width / 2);
  const dy = outer.top + outer.height / 2 - (inner.top + inner.height / 2);
  return { centre: [frame.centre[0] + dx / scale, frame.centre[1] + dy / scale], zoom };
}

/**
 * Leaves a hand no way out to where the map would show the world more than once, nor in to where its coast is no more true, unless a frame
 * itself leads there.
 */
function endZoomAt(map: LeafletMap, { zoom }: View, deepest: number): void {
  // Not by `setMinZoom` and `setMaxZoom`, which move a map that is beyond.
  map.options.maxZoom = Math.max(zoom, deepest);
  map.options.minZoom = Math.min(zoom, Math.log2(map.getSize().x / 256));
}

/** Moves a map to a view; where it may, and for who has not asked for less motion, by a flight. */
export function moveTo(map: LeafletMap, view: View, flies: boolean, seconds = FLIGHT): void {
  if (flies && !isStill()) fly(map, view, seconds);
  else map.setView(mercatorToLatLng(view.centre), view.zoom, { animate: false });
}

/** Moves the map to a frame, as close as a hand may come; at once for who asks for no motion. */
export function lookAt(map: LeafletMap, room: Element | null, frame: Frame): void {
  if (room) moveTo(map, targetOf(map, room, frame, map.getMaxZoom()), true);
}

/** Whether a map shows a view, but for the part of a pixel by which Leaflet misses it. */
function isAt(map: LeafletMap, { centre: [x, y], zoom }: View): boolean {
  const { lng, lat } = map.getCenter();
  const [toX, toY] = project([lng, lat]);
  return Math.abs(map.getZoom() - zoom) < 0.01 && Math.hypot(toX - x, toY - y) * 256 * 2 ** zoom < 2;
}

/** Whether two frames are the same part of the world: between them, the map does not move. */
export const sameFrame = (one: Frame, other: Frame) =>
  one.width === other.width &&
  one.height === other.height &&
  one.centre[0] === other.centre[0] &&
  one.centre[1] === other.centre[1];

interface CameraProps {
  readonly frame: Frame;
  readonly room: () => Element | null;
  /** See `deepestZoom`. */
  readonly deepest: number;
  /** Is another whenever a reader asks for the frame, if it is the one that the map was last moved to. */
  readonly asked?: object | undefined;
  /** Whether the map may stay where a hand has moved it, when the frame changes. */
  readonly mayStay?: (map: LeafletMap) => boolean;
}

/**
 * Moves the map to a frame whenever the frame changes or is asked for anew, and when its own size changes, as when a phone is turned: then
 * not a map that a hand has moved since, which goes on showing what stands in its middle.
 */
export function Camera({ frame, room, deepest, asked, mayStay }: CameraProps) {
  const map = useMap();
  const placed = useRef<Frame | undefined>(undefined);
  /** Where the frame would have the map. */
  const wanted = useRef<View | undefined>(undefined);
  /** Has the map go where the frame would have it, unless it stays where a hand has moved it. */
  const show = (flies: boolean, stays = false) => {
    const element = room();
    if (!element) return;
    const target = targetOf(map, element, frame);
    endZoomAt(map, target, deepest);
    wanted.current = target;
    if (!stays) moveTo(map, target, flies);
  };
  /** Whether the map is neither where the frame would have it nor on its way there. */
  const isMovedByHand = () => wanted.current !== undefined && !isFlying(map) && !isAt(map, wanted.current);
  const answered = useRef(asked);
  useLayoutEffect(() => {
    const isAskedAnew = answered.current !== asked;
    answered.current = asked;
    if (placed.current && sameFrame(placed.current, frame)) {
      if (isAskedAnew && isMovedByHand()) show(true);
      return;
    }
    show(placed.current !== undefined, isMovedByHand() && mayStay?.(map));
    placed.current = frame;
  });
  const onResize = useEffectEvent(() => {
    const isMoved = isMovedByHand();
    map.invalidateSize({ pan: isMoved });
    show(false, isMoved);
  });
  useEffect(() => {
    const container = map.getContainer();
    let size = `${container.clientWidth} ${container.clientHeight}`;
    const observer = new ResizeObserver(() => {
      const now = `${container.clientWidth} ${container.clientHeight}`;
      // Out of sight, as while the page is printed, it has no size and stays where it is.
      if (now === size || container.clientHeight === 0) return;
      size = now;
      onResize();
    });
    observer.observe(container);
    return () => observer.disconnect();
  }, [map]);
  return null;
}
