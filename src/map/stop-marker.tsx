import { DivIcon, DomEvent, type Circle as LeafletCircle, type Marker as LeafletMarker } from 'leaflet';
import { memo, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { Circle, Marker } from 'react-leaflet';
import { faceOf, LEADER_FROM, type Pin } from '../cartography/scene.ts';
import { messages } from '../messages/en.ts';
import { toLatLng } from './lat-lng.ts';

interface Props {
  readonly pin: Pin;
  readonly current: boolean;
  readonly onChoose: (stop: string) => void;
}

/** A numbered marker that answers like the button it says it is; Leaflet's own takes the focus but not the keys. */
export const StopMarker = memo(function StopMarker({ pin, current, onChoose }: Props) {
  const { stop, move, size } = pin;
  const marker = useRef<LeafletMarker>(null);
  const area = useRef<LeafletCircle>(null);
  const choose = useEffectEvent(() => onChoose(stop.id));
  const handlers = useMemo(() => ({ click: () => onChoose(stop.id) }), [onChoose, stop.id]);
  const icon = useMemo(() => {
    const face = document.createElement('span');
    face.className = faceOf(stop.number);
    face.textContent = String(stop.number);
    return new DivIcon({ className: 'pin', html: face, iconSize: [size, size] });
  }, [stop.number, size]);
  const label = messages.markerName(stop);

  useEffect(() => {
    const element = marker.current?.getElement();
    if (!element) return;
    element.setAttribute('aria-label', label);
    element.dataset['stop'] = stop.id;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      DomEvent.stop(event);
      choose();
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [icon, label, stop.id]);

  useEffect(() => {
    const element = marker.current?.getElement();
    if (!element) return;
    element.classList.toggle('is-current', current);
    area.current?.getElement()?.classList.toggle('is-current', current);
    if (current) element.setAttribute('aria-current', 'step');
    else element.removeAttribute('aria-current');
  }, [icon, current]);

  useEffect(() => {
    const element = marker.current?.getElement();
    if (!element) return;
    const [x, y] = move;
    element.style.marginLeft = `${x - size / 2}px`;
    element.style.marginTop = `${y - size / 2}px`;
    const length = Math.hypot(x, y);
    element.classList.toggle('has-leader', length > LEADER_FROM);
    element.style.setProperty('--leader', `${length}px`);
    element.style.setProperty('--leader-angle', `${Math.atan2(-y, -x)}rad`);
  }, [icon, move, size]);

  const centre = useMemo(() => toLatLng(stop.place.position.value), [stop]);
  return (
    <>
      <Circle
        center={centre}
        radius={stop.place.precision}
        interactive={false}
        ref={area}
        className="precision"
      />
      <Marker
        ref={marker}
        position={centre}
        icon={icon}
        zIndexOffset={current ? 1000 : 0}
        eventHandlers={handlers}
      />
    </>
  );
});
