import { DivIcon, DomEvent, type Marker as LeafletMarker } from 'leaflet';
import { type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { Circle, Marker } from 'react-leaflet';
import type { Position } from '../geo/position.ts';
import { distance, EARTH_RADIUS } from '../geo/sphere.ts';
import { toLatLng, toPosition } from './lat-lng.ts';
import './paths.ts';

interface Props {
  readonly centre: Position;
  /** Metres. */
  readonly radius: number;
  readonly title: string;
  /** How it reads a radius out. */
  readonly say: (metres: number) => string;
  readonly onRadius: (metres: number) => void;
}

/** Metres: a room, and a continent. */
const [LEAST, MOST] = [1, 5_000_000];
/** How much a key changes it. */
const STEP = 1.25;
/** Pixels from the circle's edge to the handle: clear of the stop and of its name in two lines, however small the circle is drawn. */
const BELOW = 62;

/** The handle of the circle within which a stop truly lies: to drag, and to turn by arrow keys as a slider. */
export function RadiusHandle({ centre, radius, title, say, onRadius }: Props) {
  const marker = useRef<LeafletMarker>(null);
  // While it is dragged the circle follows; it is one change, when it is let go.
  const [dragged, setDragged] = useState<number>();
  const shown = dragged ?? radius;
  const take = useEffectEvent((metres: number) => onRadius(rounded(metres)));
  const middle = useEffectEvent(() => centre);
  const handlers = useMemo(() => {
    const metres = ({ target }: { readonly target: LeafletMarker }) =>
      distance(middle(), toPosition(target.getLatLng()));
    return {
      drag: (event: { readonly target: LeafletMarker }) => setDragged(metres(event)),
      dragend: (event: { readonly target: LeafletMarker }) => {
        setDragged(undefined);
        take(metres(event));
      },
    };
  }, []);
  useSlider(marker, title, shown, say, (by) => onRadius(rounded(radius * by)));
  const icon = useMemo(
    () =>
      new DivIcon({
        className: 'radius-handle',
        html: document.createElement('span'),
        iconSize: [44, 44],
        iconAnchor: [22, 22 - BELOW],
      }),
    [],
  );
  return (
    <>
      <Circle center={toLatLng(centre)} radius={shown} interactive={false} className="radius-circle" />
      <Marker
        ref={marker}
        // It follows the circle: a marker is put back to a position that it is given anew while it is dragged.
        position={toLatLng(southOf(centre, shown))}
        icon={icon}
        draggable
        title={title}
        eventHandlers={handlers}
      />
    </>
  );
}

/**
 * Has a marker be a slider of metres, for the keys and for who listens.
 *
 * @param turn how much an arrow key changes it, as a factor
 */
function useSlider(
  marker: RefObject<LeafletMarker | null>,
  title: string,
  metres: number,
  say: Props['say'],
  turn: (by: number) => void,
): void {
  const turned = useEffectEvent(turn);
  useEffect(() => {
    const element = marker.current?.getElement();
    if (!element) return;
    const onKey = (event: KeyboardEvent) => {
      const by = { ArrowUp: STEP, ArrowRight: STEP, ArrowDown: 1 / STEP, ArrowLeft: 1 / STEP }[event.key];
      if (by === undefined) return;
      DomEvent.stop(event);
      turned(by);
    };
    element.setAttribute('role', 'slider');
    element.setAttribute('aria-label', title);
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [marker, title]);
  useEffect(() => {
    const element = marker.current?.getElement();
    element?.setAttribute('aria-valuemin', String(LEAST));
    element?.setAttribute('aria-valuemax', String(MOST));
    element?.setAttribute('aria-valuenow', String(Math.round(metres)));
    element?.setAttribute('aria-valuetext', say(metres));
  }, [marker, metres, say]);
}

/** The southernmost point of a circle, as far as maps go. */
const southOf = ([longitude, latitude]: Position, metres: number): Position => [
  longitude,
  Math.max(-85, latitude - ((metres / EARTH_RADIUS) * 180) / Math.PI),
];

/** To two digits: nobody knows it better by pointing. */
const rounded = (metres: number) => Number(Math.min(MOST, Math.max(LEAST, metres)).toPrecision(2));
