import {
  Component,
  lazy,
  type MouseEvent,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { messages } from '../messages/en.ts';
import { addressOf, GALLERY, hrefOf, linkTo, type VisitLink } from '../navigation/deep-link.ts';
import { currentStop, type Step, stepFrom, stopsInOrder } from '../navigation/step.ts';
import { ArticleView, passageElementId } from '../ui/article-view.tsx';
import { CopyLink } from '../ui/copy-link.tsx';
import { embedCode } from '../ui/embed-code.ts';
import { Itinerary, OrderChoice } from '../ui/itinerary.tsx';
import { PointedNotice } from '../ui/pointed-notice.tsx';
import { ShareButton } from '../ui/share-button.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { StopCard } from '../ui/stop-card.tsx';
import { usePlayback } from '../ui/use-playback.ts';
import { listenForSwipes, stepOfKey } from './gestures.ts';
import type { Arrival, LocationStore } from './location.ts';
import type { PageData } from './page-data.ts';
import { PassageSelection } from './passage-selection.tsx';
import { followReading } from './reading.ts';
import { motion, type Scroller } from './scroller.ts';
import { useAfterPaint } from './use-after-paint.ts';
import { usePointedWords } from './use-pointed-words.ts';

const LiveMap = lazy(() => import('../map/live-map.tsx'));

/** What only a browser has: the address bar and the scroll. The server renders without. */
export interface Live {
  readonly location: LocationStore;
  readonly scroller: Scroller;
  /** The address of the site's root. */
  readonly root: URL;
}

interface Props {
  readonly data: PageData;
  /** The page that was prerendered: what the first render shows on both sides. */
  readonly page: VisitLink;
  /** The drawn map as markup: given while prerendering, empty in the browser, which keeps what is there. */
  readonly sketch: string;
  readonly live?: Live;
}

const NOTHING = () => () => {};

/** One visit: the article, the map and the itinerary, three views of one address. */
export function App({ data, page, sketch, live }: Props) {
  const { visit } = data;
  const prerendered = useRef<Arrival>({ link: page, cause: 'load' }).current;
  const arrival = useSyncExternalStore<Arrival>(
    live?.location.subscribe ?? NOTHING,
    live?.location.current ?? (() => prerendered),
    () => prerendered,
  );
  const { link } = arrival;
  // A step answers at once in the stepper, the itinerary and the card; the article and the map follow a moment later.
  const shown = useAfterPaint(arrival);
  const stop = currentStop(visit, link);
  const article = visit.articles[0];
  const pointed = usePointedWords(article, shown.link.quote);
  const shownArticle = 'article' in pointed ? pointed.article : article;
  const addressIn = (to: VisitLink) => (live ? new URL(addressOf(to), live.root).href : '');
  const address = addressIn(link);
  const room = useRef<HTMLDivElement>(null);
  const [following, setFollowing] = useState(true);
  const [cardOpen, setCardOpen] = useState(false);
  const [spoken, setSpoken] = useState('');
  const [mapState, setMapState] = useState<'sketch' | 'loading' | 'live'>('sketch');

  const go = useCallback(
    (to: VisitLink, why: 'choice' | 'reading' | 'play') => live?.location.navigate(to, why),
    [live],
  );
  const step = (which: Step, why: 'choice' | 'play' = 'choice'): boolean => {
    const to = stepFrom(visit, link, which);
    if (to) go(to, why);
    return to !== undefined;
  };
  const playback = usePlayback(
    stop?.id ?? '',
    () => step('next', 'play'),
    () => {
      if (!stepFrom(visit, link, 'next') || !stop) {
        const [first] = stopsInOrder(visit, link.order);
        if (first) go(linkTo(first.id, link), 'play');
      }
    },
  );
  const choose = (which: Step) => {
    playback.stop();
    step(which);
  };

  const { stop: pause } = playback;
  const chooseOnMap = useCallback(
    (stop: string) => {
      pause();
      if (live) go(linkTo(stop, live.location.current().link), 'choice');
    },
    [pause, go, live],
  );
  const roomOf = useCallback(() => room.current, []);
  const onDrawn = useCallback(() => setMapState('live'), []);

  useEffect(() => setMapState('loading'), []);

  useEffect(() => {
    document.title = messages.pageTitle(visit, stop);
  }, [visit, stop]);

  const arrive = useEffectEvent(() => {
    const { cause } = shown;
    const stop = currentStop(visit, shown.link);
    const entry = document.querySelector<HTMLElement>('.entry a[aria-current]');
    const strip = entry?.closest<HTMLElement>('.strip');
    if (entry && strip) {
      const left = entry.offsetLeft - strip.offsetLeft - (strip.clientWidth - entry.offsetWidth) / 2;
      strip.scrollTo({ left, behavior: cause === 'load' ? 'instant' : motion() });
    }
    if (cause === 'reading') return;
    // The words that a link points at come before the passage of its stop: see below.
    const passage =
      stop && !shown.link.quote && document.getElementById(passageElementId(stop.passages[0]?.id ?? ''));
    if (passage) live?.scroller.show(passage, cause === 'load' ? 'instant' : motion());
    if (stop && cause !== 'load') {
      setSpoken(messages.spoken(visit, stop, stopsInOrder(visit, link.order).indexOf(stop) + 1));
    }
  });
  useEffect(() => {
    if (shown) arrive();
  }, [shown]);

  const showPointed = useEffectEvent(() => {
    if (!('article' in pointed) || shown.cause === 'reading') return;
    const words = document.querySelector('.quoted');
    if (words) live?.scroller.show(words, 'instant');
  });
  useEffect(() => {
    if (pointed) showPointed();
  }, [pointed]);

  const read = useEffectEvent((id: string) => {
    playback.stop();
    // Reading on does not take the mark off the words that the reader was sent to.
    go({ ...linkTo(id, link), ...(link.quote ? { quote: link.quote } : {}) }, 'reading');
  });
  const reading = useEffectEvent(() => stop?.id);
  // A choice holds from the moment it is made, also before the article has begun to move to it.
  const busy = useEffectEvent(() => shown !== arrival || live?.scroller.isMoving() === true);
  useEffect(() => {
    const element = document.getElementById('article');
    if (!following || !live || !element) return;
    return followReading(element, busy, reading, read);
  }, [following, live]);

  const onStep = useEffectEvent((which: Step) => choose(which));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const which = stepOfKey(event);
      if (!which) return;
      event.preventDefault();
      onStep(which);
    };
    document.addEventListener('keydown', onKey);
    const unswipe = listenForSwipes((which) => onStep(which));
    return () => {
      document.removeEventListener('keydown', onKey);
      unswipe();
    };
  }, []);

  /** Every link within the visit is followed here, whoever drew it; all others are left to the browser. */
  const follow = (event: MouseEvent) => {
    const anchor = event.target instanceof Element ? event.target.closest('a') : null;
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!anchor || !plain || event.defaultPrevented || !live || anchor.target) return;
    const url = new URL(anchor.href);
    const to = live.location.linkOf(url);
    if (!to || to.kind === 'gallery' || to.visit !== visit.id) return;
    event.preventDefault();
    const passage = url.hash && document.getElementById(url.hash.slice(1));
    if (passage) {
      live.scroller.show(passage, motion());
      setCardOpen(false);
      if (passage.id === 'article') passage.focus({ preventScroll: true });
      return;
    }
    playback.stop();
    go(to, 'choice');
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: it only takes over clicks on links
    <div className="visit-page" onClick={follow}>
      <a className="skip" href="#article">
        {messages.skipToArticle}
      </a>
      <header className="top" data-covers>
        <a className="wordmark" href={hrefOf(GALLERY, link)} title={messages.allVisits}>
          {messages.product}
        </a>
        <h1>
          <a href={hrefOf(linkTo(undefined, link), link)}>{visit.title}</a>
        </h1>
        <div className="top-actions">
          <CopyLink address={address} />
          <ShareButton
            visit={visit.id}
            title={messages.pageTitle(visit, stop)}
            article={article}
            address={address}
            embedCode={embedCode(
              addressIn({ ...linkTo(stop?.id, link), view: 'embed' }),
              messages.pageTitle(visit, stop),
            )}
          />
        </div>
      </header>
      <main className="desk">
        <div className="stage">
          <div className="map-area" data-covers>
            <section className="map" aria-label={messages.regionMap}>
              <div className="map-clear" ref={room}>
                {mapState !== 'live' && (
                  <div
                    className="sketch"
                    suppressHydrationWarning
                    dangerouslySetInnerHTML={{ __html: sketch }}
                  />
                )}
              </div>
              {live && mapState !== 'sketch' && (
                <MapBoundary>
                  <Suspense fallback={null}>
                    <LiveMap
                      visit={visit}
                      link={shown.link}
                      sheets={data.sheets}
                      tiles={data.tiles}
                      root={live.root}
                      room={roomOf}
                      onChoose={chooseOnMap}
                      onDrawn={onDrawn}
                    />
                  </Suspense>
                </MapBoundary>
              )}
            </section>
            <StopCard visit={visit} link={link} open={cardOpen} />
          </div>
          <div className="steering">
            <div className="modes">
              <OrderChoice link={link} />
              <label className="follow">
                <input
                  type="checkbox"
                  checked={following}
                  onChange={(event) => setFollowing(event.target.checked)}
                />
                {messages.follow}
              </label>
            </div>
            <Stepper
              visit={visit}
              link={link}
              playback={playback}
              cardOpen={cardOpen}
              onStep={choose}
              onToggleCard={() => setCardOpen(!cardOpen)}
            />
            <Itinerary visit={visit} link={link} />
          </div>
        </div>
        {shownArticle && <ArticleView visit={visit} link={shown.link} article={shownArticle} />}
        {live && article && <PassageSelection article={article} link={link} root={live.root} />}
        {(pointed.kind === 'lost' || pointed.kind === 'ambiguous') && <PointedNotice notice={pointed} />}
      </main>
      <p className="visually-hidden" role="status" aria-live="polite">
        {spoken}
      </p>
    </div>
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
