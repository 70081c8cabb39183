import { DivIcon, type Marker as LeafletMarker } from 'leaflet';
import { memo, useEffect, useMemo, useRef } from 'react';
import { Marker } from 'react-leaflet';
import { faceOf, LEADER_FROM, type Pin } from '../cartography/scene.ts';
import { messages } from '../messages/en.ts';
import { toLatLng } from './lat-lng.ts';
import { useMarkerButton } from './use-marker-button.ts';

interface Props {
  readonly pin: Pin;
  readonly current: boolean;
  readonly onChoose: (stop: string) => void;
}

/** The numbered marker of a stop. */
export const StopMarker = memo(MarkerOfStop, (was, is) => {
  return was.current === is.current && was.onChoose === is.onChoose && samePin(was.pin, is.pin);
});

/** Every scene has pins of its own, most of which stand where they stood. */
const samePin = (one: Pin, other: Pin) =>
  one.stop === other.stop &&
  one.size === other.size &&
  one.move[0] === other.move[0] &&
  one.move[1] === other.move[1];

function MarkerOfStop({ pin, current, onChoose }: Props) {
  const { stop, move, size } = pin;
  const marker = useRef<LeafletMarker>(null);
  const handlers = useMemo(() => ({ click: () => onChoose(stop.id) }), [onChoose, stop.id]);
  const icon = useMemo(() => {
    const face = document.createElement('span');
    face.className = faceOf(stop.number);
    face.textContent = String(stop.number);
    return new DivIcon({ className: 'pin', html: face, iconSize: [size, size] });
  }, [stop.number, size]);
  useMarkerButton(marker, {
    icon,
    label: messages.markerName(stop),
    stop: stop.id,
    onKey: () => onChoose(stop.id),
  });

  useEffect(() => {
    const element = marker.current?.getElement();
    if (!element) return;
    element.classList.toggle('is-current', current);
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
    <Marker
      ref={marker}
      position={centre}
      icon={icon}
      zIndexOffset={current ? 1000 : 0}
      eventHandlers={handlers}
    />
  );
}
