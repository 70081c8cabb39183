import { useCallback, useRef, useState } from 'react';
import { messages } from '#messages/interface.ts';
import { studio } from '#messages/studio.ts';
import { HAND_PRECISION, placeByHand, setPlace } from '../author/operations.ts';
import type { Position } from '../geo/position.ts';
import { formatPosition } from '../messages/format.ts';
import { linkTo, visitLink } from '../navigation/deep-link.ts';
import { Boundary } from '../ui/boundary.tsx';
import { comesLater } from '../ui/comes-later.tsx';
import type { StudioData } from './page-data.ts';
import type { PaneProps } from './pane-props.ts';
import { studioHref } from './studio-link.ts';
import { surroundingsOf } from './surroundings.ts';

const EditMap = comesLater(() => import('../map/edit-map.tsx'));

/** How somebody points at the map: by a press, or by moving it under a cross. */
export type Pointing = 'hand' | 'keys';

type Props = PaneProps & {
  readonly data: StudioData;
  readonly root: URL;
  /** Whether the next press on the map says where the stop is. */
  readonly pointing: Pointing | undefined;
  /** Somebody goes on by keys. */
  readonly onKeys: () => void;
  /** Who was pointing has placed the stop, or leaves it where it was. */
  readonly onPointed: () => void;
};

/** The map that a reader will have, on which a stop can be put and dragged. */
export function MapPane(props: Props) {
  const { draft, looked, stop, choose, perform, readOnly, data, root, pointing, onKeys, onPointed } = props;
  const [middle, setMiddle] = useState<{ readonly position: Position; readonly reach: number }>();
  const room = useRef<HTMLDivElement>(null);
  const roomOf = useCallback(() => room.current, []);
  // Before, it is out of sight and takes no focus.
  const [drawn, setDrawn] = useState(false);
  const onMiddle = (position: Position, reach: number) => setMiddle({ position, reach });
  const onDrawn = useCallback(() => setDrawn(true), []);
  const { visit } = looked;
  const shown = visit.stops.some(({ id }) => id === stop?.id) ? stop?.id : undefined;
  const link = linkTo(shown, visitLink(visit.id));
  const place = async (position: Position, reach: number) => {
    if (!stop) return;
    perform(studio.labels.place, placeByHand(stop.id, position, await surroundingsOf(position), reach));
    // Who drags its marker goes on looking at the map.
    if (pointing) onPointed();
  };
  const { precision } = stop?.place ?? {};
  const radius =
    stop && !readOnly && precision !== undefined
      ? {
          radius: precision,
          title: studio.radius(stop.name),
          say: messages.within,
          onRadius: (metres: number) =>
            perform(studio.labels.precision, setPlace(stop.id, { precision: metres })),
        }
      : undefined;
  return (
    <div className={pointing ? 'map is-pointing' : 'map'}>
      <div className="map-clear" ref={room} />
      <Boundary instead={<p className="map-failed">{studio.mapFailed}</p>}>
        <EditMap
          visit={visit}
          link={link}
          whole={studioHref({ draft })}
          sheets={data.sheets}
          tiles={data.tiles}
          root={root}
          room={roomOf}
          onChoose={choose}
          onDrawn={onDrawn}
          dragTitle={studio.dragStop}
          pointing={pointing !== undefined}
          cross={drawn && pointing === 'keys' && stop ? studio.pointAt(stop.name) : undefined}
          onKeys={onKeys}
          onMiddle={onMiddle}
          dragged={readOnly ? undefined : stop?.coordinates}
          onPlace={(position, reach) => void place(position, reach)}
          radius={radius}
        />
      </Boundary>
      <div className={pointing ? 'pointing' : 'visually-hidden'}>
        <p role="status">{pointing && studio.pointing[pointing]}</p>
        {/* A finger has no Escape. */}
        {pointing === 'hand' && (
          <button type="button" className="button" aria-keyshortcuts="Escape" onClick={onPointed}>
            {studio.leavePointing}
          </button>
        )}
      </div>
      {pointing === 'keys' && (
        <p className="crosshair">
          <span role="status">
            {middle && formatPosition(middle.position, Math.max(HAND_PRECISION, middle.reach))}
          </span>
        </p>
      )}
    </div>
  );
}
