import { DivIcon, type LatLng, type Marker as LeafletMarker } from 'leaflet';
import { memo, useEffect, useMemo, useRef } from 'react';
import { Marker } from 'react-leaflet';
import { faceOf, LEADER_FROM, type Pin } from '../cartography/pins.ts';
import type { Pixel } from '../cartography/spread.ts';
import { markerName } from '../messages/titles.ts';
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
    label: markerName(stop),
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
  }, [icon, move, size]);

  const centre = useMemo(() => toLatLng(stop.place.position.value), [stop]);
  return (
    <>
      {Math.hypot(...move) > LEADER_FROM && <Leader at={centre} move={move} />}
      <Marker
        ref={marker}
        position={centre}
        icon={icon}
        zIndexOffset={current ? 1000 : 0}
        autoPanOnFocus={false}
        eventHandlers={handlers}
      />
    </>
  );
}

/** Below every marker: Leaflet adds to this how far down the map something stands, in pixels. */
const BELOW_MARKERS = -1_000_000;

/** The line from the place of a stop to its marker, which made way for others. */
function Leader({ at, move: [x, y] }: { readonly at: LatLng; readonly move: Pixel }) {
  const icon = useMemo(() => {
    const line = document.createElement('span');
    line.style.width = `${Math.hypot(x, y)}px`;
    line.style.transform = `rotate(${Math.atan2(y, x)}rad)`;
    return new DivIcon({ className: 'leader', html: line, iconSize: [0, 0] });
  }, [x, y]);
  return (
    <Marker position={at} icon={icon} interactive={false} keyboard={false} zIndexOffset={BELOW_MARKERS} />
  );
}
