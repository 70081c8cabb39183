import type { Map as LeafletMap, LeafletMouseEvent } from 'leaflet';
import { useEffect, useEffectEvent } from 'react';
import type { Position } from '../geo/position.ts';
import { toPosition } from './lat-lng.ts';

/**
 * Somebody points at the map: by a press, or by Enter for what lies in its middle.
 *
 * @param on whether the next press is one
 * @param onKeys a key moves the map
 */
export function usePointing(
  map: LeafletMap,
  on: boolean,
  onPlace: (position: Position) => void,
  onKeys: () => void,
): void {
  const place = useEffectEvent((position: Position) => onPlace(position));
  const byKeys = useEffectEvent(() => onKeys());
  useEffect(() => {
    if (!on) return;
    const container = map.getContainer();
    const onClick = ({ latlng }: LeafletMouseEvent) => place(toPosition(latlng));
    const onKey = (event: KeyboardEvent) => {
      if (event.target !== container) return;
      if (/^Arrow|^[+=-]$/.test(event.key)) byKeys();
      if (event.key !== 'Enter') return;
      event.preventDefault();
      place(toPosition(map.getCenter()));
    };
    map.on('click', onClick);
    container.addEventListener('keydown', onKey);
    return () => {
      map.off('click', onClick);
      container.removeEventListener('keydown', onKey);
    };
  }, [map, on]);
}

/**
 * The map goes by keys below a cross in its middle, and has the focus.
 *
 * @param name what the map is called meanwhile; `undefined` where nobody points by keys
 * @param onMiddle told what lies below the cross, now and whenever the map has moved
 */
export function useCross(
  map: LeafletMap,
  name: string | undefined,
  onMiddle: (position: Position) => void,
): void {
  const tellMiddle = useEffectEvent(() => onMiddle(toPosition(map.getCenter())));
  useEffect(() => {
    if (name === undefined) return;
    const container = map.getContainer();
    const before = ['role', 'aria-label'].map((key) => [key, container.getAttribute(key) ?? ''] as const);
    // Else a screen reader keeps the arrow keys for itself.
    container.setAttribute('role', 'application');
    container.setAttribute('aria-label', name);
    container.focus();
    const tell = () => tellMiddle();
    tell();
    map.on('moveend', tell);
    return () => {
      map.off('moveend', tell);
      for (const [key, value] of before) container.setAttribute(key, value);
    };
  }, [map, name]);
}
