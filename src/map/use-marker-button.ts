import { type DivIcon, DomEvent, type Marker as LeafletMarker } from 'leaflet';
import { type RefObject, useEffect, useEffectEvent } from 'react';

interface Button {
  /** Anew with a new icon, which is a new element. */
  readonly icon: DivIcon;
  readonly label: string;
  /** The stop that it stands for, to be found by. */
  readonly stop?: string;
  readonly onKey: () => void;
}

/** Lets a marker answer like the button it says it is; Leaflet's own takes the focus but not the keys. */
export function useMarkerButton(
  marker: RefObject<LeafletMarker | null>,
  { icon, label, stop, onKey }: Button,
): void {
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
    element.addEventListener('keydown', listen);
    return () => element.removeEventListener('keydown', listen);
  }, [marker, icon, label, stop]);
}
