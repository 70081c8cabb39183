import { type DivIcon, DomEvent, type Map as LeafletMap, type Marker as LeafletMarker } from 'leaflet';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { useMap } from 'react-leaflet';

interface Button {
  /** Anew with a new icon, which is a new element. */
  readonly icon: DivIcon;
  readonly label: string;
  /** The stop that it stands for, to be found by. */
  readonly stop?: string;
  readonly onKey: () => void;
}

/** Pixels round a marker that its ring takes when it has the focus. */
const RING = 8;

/**
 * Moves the map, as little as need be, so that a marker that the keys have come to stands in the part that no card and no button covers.
 * Leaflet's own way knows nothing of these, nor of markers that made way for others. By where the map has the marker, and not where it is
 * painted: one that is far from the view is moved when the map has come to rest.
 */
function bringIntoRoom(map: LeafletMap, marker: LeafletMarker, element: HTMLElement): void {
  const container = map.getContainer();
  const room = container.parentElement?.querySelector('.map-clear') ?? container;
  const [outer, inner] = [container.getBoundingClientRect(), room.getBoundingClientRect()];
  const { x, y } = map.latLngToContainerPoint(marker.getLatLng());
  const { marginLeft, marginTop } = element.style;
  const [left, top] = [
    outer.left + x + Number.parseFloat(marginLeft),
    outer.top + y + Number.parseFloat(marginTop),
  ];
  const by: [number, number] = [
    beyond(left - RING, left + element.offsetWidth + RING, inner.left, inner.right),
    beyond(top - RING, top + element.offsetHeight + RING, inner.top, inner.bottom),
  ];
  if (by.some((pixels) => pixels !== 0)) map.panBy(by);
}

/** How far a span lies beyond another, before it (negative) or after it. */
const beyond = (start: number, end: number, from: number, to: number) =>
  start < from ? start - from : Math.max(0, end - to);

/** Lets a marker answer like the button it says it is; Leaflet's own takes the focus but not the keys. */
export function useMarkerButton(
  marker: RefObject<LeafletMarker | null>,
  { icon, label, stop, onKey }: Button,
): void {
  const map = useMap();
  const press = useEffectEvent(onKey);
  useEffect(() => {
    const element = marker.current?.getElement();
    if (!element) return;
    element.setAttribute('aria-label', label);
    if (stop !== undefined) element.dataset['stop'] = stop;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      DomEvent.stop(event);
      press();
    };
    const show = () => {
      if (marker.current && element.matches(':focus-visible')) bringIntoRoom(map, marker.current, element);
    };
    element.addEventListener('keydown', listen);
    element.addEventListener('focus', show);
    return () => {
      element.removeEventListener('keydown', listen);
      element.removeEventListener('focus', show);
    };
  }, [map, marker, icon, label, stop]);
}
