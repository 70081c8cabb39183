import { memo, useCallback, useMemo, useRef, useState } from 'react';
import { messages } from '#messages/interface.ts';
import { isCrowded, mayGather } from '../cartography/crowded.ts';
import { frameFor, isWide } from '../cartography/frame.ts';
import { Boundary } from '../ui/boundary.tsx';
import { comesLater } from '../ui/comes-later.tsx';
import type { Guide, Live } from './use-guide.ts';

const LiveMap = comesLater(() => import('../map/live-map.tsx'));
const CrowdMap = comesLater(() => import('../map/crowd-map.tsx'));

interface Props extends Pick<Guide, 'mapData' | 'onMap' | 'overview' | 'chooseStop'> {
  /** The drawn map as markup: given while prerendering, empty in the browser, which keeps what is there. */
  readonly sketch: string;
  readonly live: Live | undefined;
}

/** The map: drawn in the page, and the live one over it as soon as it can stand there without a jump. */
export const MapStage = memo(function MapStage({
  mapData: data,
  onMap,
  overview,
  chooseStop,
  sketch,
  live,
}: Props) {
  const room = useRef<HTMLDivElement>(null);
  const [isLive, setLive] = useState(false);
  const roomOf = useCallback(() => room.current, []);
  const onDrawn = useCallback(() => setLive(true), []);
  const gathers = useMemo(() => mayGather(data.visit), [data.visit]);
  const wide = useMemo(() => isWide(frameFor(data.visit, onMap.link)), [data.visit, onMap.link]);
  // Who has moved the map by hand and chooses the stop again wants to see it. Reading on asks for nothing, nor does another order.
  const [asked, setAsked] = useState(onMap);
  if (asked !== onMap && onMap.cause !== 'reading' && !onMap.turned) setAsked(onMap);
  const shown = live &&
    // That of a long visit waits for all its stops.
    (overview || !data.visit.whole) && {
      visit: data.visit,
      link: onMap.link,
      sheets: data.sheets,
      tiles: data.tiles,
      root: live.root,
      room: roomOf,
      asked,
      onChoose: chooseStop,
      onDrawn,
      isDrawnBefore: true,
    };
  return (
    <section
      className={`map${isCrowded(data.visit) ? ' is-of-many' : ''}${wide ? ' is-wide' : ''}`}
      aria-label={messages.regionMap}
    >
      <div className="map-clear" ref={room}>
        {!isLive && (
          <div className="sketch" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: sketch }} />
        )}
      </div>
      {shown && (
        <Boundary instead={<p className="map-failed">{messages.mapFailed}</p>}>
          {gathers ? <CrowdMap {...shown} overview={overview} /> : <LiveMap {...shown} />}
        </Boundary>
      )}
    </section>
  );
});
