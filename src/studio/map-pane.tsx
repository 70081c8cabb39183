import { lazy, Suspense, useCallback, useRef } from 'react';
import { placeByHand, setPlace } from '../author/operations.ts';
import type { Position } from '../geo/position.ts';
import { messages } from '../messages/en.ts';
import { studio } from '../messages/studio-en.ts';
import { linkTo, visitLink } from '../navigation/deep-link.ts';
import { Boundary } from '../ui/boundary.tsx';
import type { StudioData } from './page-data.ts';
import type { Parts } from './parts.ts';
import { studioHref } from './studio-link.ts';
import { surroundingsOf } from './surroundings.ts';

const EditMap = lazy(() => import('../map/edit-map.tsx'));

type Props = Parts & {
  readonly data: StudioData;
  readonly root: URL;
  /** Whether the next press on the map says where the stop is. */
  readonly pointing: boolean;
  readonly onPlaced: () => void;
};

/** The map that a reader will have, on which a stop can be put and dragged. */
export function MapPane(props: Props) {
  const { draft, looked, stop, choose, perform, readOnly, data, root, pointing, onPlaced } = props;
  const room = useRef<HTMLDivElement>(null);
  const roomOf = useCallback(() => room.current, []);
  const onDrawn = useCallback(() => {}, []);
  const { visit } = looked;
  const shown = visit.stops.some(({ id }) => id === stop?.id) ? stop?.id : undefined;
  const link = linkTo(shown, visitLink(visit.id));
  const place = async (position: Position) => {
    if (!stop) return;
    perform(studio.labels.place, placeByHand(stop.id, position, await surroundingsOf(position)));
    onPlaced();
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
        <Suspense fallback={null}>
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
            pointing={pointing}
            dragged={readOnly ? undefined : stop?.coordinates}
            onPlace={(position) => void place(position)}
            radius={radius}
          />
        </Suspense>
      </Boundary>
      {pointing && (
        <p className="pointing" role="status">
          {studio.pointing}
        </p>
      )}
    </div>
  );
}
