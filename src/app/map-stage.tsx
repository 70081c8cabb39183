import { Component, lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { messages } from '../messages/en.ts';
import type { Overview } from '../visit/overview.ts';
import type { PageData } from './page-data.ts';
import type { Guide, Live } from './use-guide.ts';

const LiveMap = lazy(() => import('../map/live-map.tsx'));
const CrowdMap = lazy(() => import('../map/crowd-map.tsx'));

interface Props {
  readonly data: PageData;
  readonly guide: Guide;
  /** The drawn map as markup: given while prerendering, empty in the browser, which keeps what is there. */
  readonly sketch: string;
  readonly live: Live | undefined;
  /** Of a long visit, once it has come: its live map waits for it. */
  readonly overview: Overview | undefined;
}

/** The map: drawn in the page, and the live one over it as soon as it can stand there without a jump. */
export function MapStage({ data, guide, sketch, live, overview }: Props) {
  const room = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'sketch' | 'loading' | 'live'>('sketch');
  const roomOf = useCallback(() => room.current, []);
  const onDrawn = useCallback(() => setState('live'), []);
  useEffect(() => setState('loading'), []);
  const shown = live &&
    state !== 'sketch' &&
    (overview || !data.visit.whole) && {
      visit: data.visit,
      link: guide.shown.link,
      sheets: data.sheets,
      tiles: data.tiles,
      root: live.root,
      room: roomOf,
      onChoose: guide.chooseStop,
      onDrawn,
    };
  return (
    <section className={data.visit.whole ? 'map is-of-many' : 'map'} aria-label={messages.regionMap}>
      <div className="map-clear" ref={room}>
        {state !== 'live' && (
          <div className="sketch" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: sketch }} />
        )}
      </div>
      {shown && (
        <MapBoundary>
          <Suspense fallback={null}>
            {overview ? <CrowdMap {...shown} overview={overview} /> : <LiveMap {...shown} />}
          </Suspense>
        </MapBoundary>
      )}
    </section>
  );
}

/** The drawn map stays when the live one fails; the page goes on without it. */
class MapBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <p className="map-failed">{messages.mapFailed}</p> : this.props.children;
  }
}
