import { DivIcon, type Marker as LeafletMarker } from 'leaflet';
import { type ComponentProps, useEffectEvent, useMemo } from 'react';
import { Marker, useMap } from 'react-leaflet';
import { DEEPEST } from '../cartography/sheet-reference.ts';
import type { Position } from '../geo/position.ts';
import CrowdMap from './crowd-map.tsx';
import { toLatLng, toPosition } from './lat-lng.ts';
import { RadiusHandle } from './radius-handle.tsx';
import { reachOf } from './reach.ts';
import { useCross, usePointing } from './use-pointing.ts';

interface EditProps {
  /** What the handle of the stop says. */
  readonly dragTitle: string;
  /** Whether the next press says where the stop is. */
  readonly pointing: boolean;
  /** What the map is called while keys move it under the cross in its middle; absent where nobody points by keys. */
  readonly cross: string | undefined;
  /** A key is pressed on the map while somebody points at it. */
  readonly onKeys: () => void;
  /** What the cross stands at, and the metres that it may be off by. */
  readonly onMiddle: (position: Position, reach: number) => void;
  /** Where the stop stands that can be dragged. */
  readonly dragged: Position | undefined;
  /** The stop is put there, by a hand that may be off by so many metres. */
  readonly onPlace: (position: Position, reach: number) => void;
  /** How true its place is, and how the handle that says so is called and read out. */
  readonly radius:
    | Pick<ComponentProps<typeof RadiusHandle>, 'radius' | 'title' | 'say' | 'onRadius'>
    | undefined;
}

/**
 * The live map with a stop that can be put where it belongs: by a press, or by dragging it. It is the map of many stops, whose markers gather
 * where they must, however many there are: one that became another with the next stop would begin anew under the hand.
 */
export default function EditMap({
  dragTitle,
  pointing,
  cross,
  onKeys,
  onMiddle,
  dragged,
  onPlace,
  radius,
  ...map
}: ComponentProps<typeof CrowdMap> & EditProps) {
  return (
    // A place is put where it is, whatever the coast beside it is like.
    <CrowdMap {...map} deepest={DEEPEST}>
      <EditLayer
        dragTitle={dragTitle}
        pointing={pointing}
        cross={cross}
        onKeys={onKeys}
        onMiddle={onMiddle}
        dragged={dragged}
        onPlace={onPlace}
        radius={radius}
      />
    </CrowdMap>
  );
}

function EditLayer(props: EditProps) {
  const { dragTitle, pointing, cross, onKeys, onMiddle, dragged, onPlace, radius } = props;
  const map = useMap();
  const place = (position: Position) => onPlace(position, reachOf(map, position));
  usePointing(map, pointing, place, onKeys);
  useCross(map, cross, (position) => onMiddle(position, reachOf(map, position)));
  const placeDragged = useEffectEvent(place);
  const icon = useMemo(
    () => new DivIcon({ className: 'drag-handle', html: document.createElement('span'), iconSize: [44, 44] }),
    [],
  );
  const handlers = useMemo(
    () => ({
      dragend: ({ target }: { readonly target: LeafletMarker }) =>
        placeDragged(toPosition(target.getLatLng())),
    }),
    [],
  );
  if (!dragged || pointing) return null;
  return (
    <>
      <Marker
        position={toLatLng(dragged)}
        icon={icon}
        draggable
        keyboard={false}
        title={dragTitle}
        // Below its own marker, and above those that others have beside its true place: it made way for them.
        zIndexOffset={500}
        eventHandlers={handlers}
      />
      {radius && <RadiusHandle centre={dragged} {...radius} />}
    </>
  );
}
