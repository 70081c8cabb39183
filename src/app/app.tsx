import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { messages } from '../messages/en.ts';
import { addressOf, GALLERY, hrefOf, inView, linkTo, type VisitLink } from '../navigation/deep-link.ts';
import { AccountSwitch } from '../ui/accounts.tsx';
import { ArticleView } from '../ui/article-view.tsx';
import { CopyLink } from '../ui/copy-link.tsx';
import { embedCode } from '../ui/embed-code.ts';
import { Itinerary, OrderChoice } from '../ui/itinerary.tsx';
import { PointedNotice } from '../ui/pointed-notice.tsx';
import { ShareButton } from '../ui/share-button.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { StopCard } from '../ui/stop-card.tsx';
import { accountOf } from '../visit/accounts.ts';
import { MapStage } from './map-stage.tsx';
import type { PageData } from './page-data.ts';
import { PassageSelection } from './passage-selection.tsx';
import { followReading } from './reading.ts';
import { type Live, useGuide } from './use-guide.ts';
import { usePointedWords } from './use-pointed-words.ts';
import { useSettled } from './use-settled.ts';

/** Comes after the live map, which the reader waits for. */
const Offline = lazy(async () => {
  await import('../map/live-map.tsx').catch(() => {});
  return import('./offline.tsx');
});

export interface PageProps {
  readonly data: PageData;
  /** The page that was prerendered: what the first render shows on both sides. */
  readonly page: VisitLink;
  /** The drawn map as markup: given while prerendering, empty in the browser, which keeps what is there. */
  readonly sketch: string;
  readonly live?: Live;
}

/** One visit: the article, the map and the itinerary, three views of one address. */
export function App({ data, page, sketch, live }: PageProps) {
  const { visit } = data;
  const guide = useGuide(visit, page, live);
  const { arrival, shown, stop } = guide;
  const { link } = arrival;
  const article = accountOf(visit, link.account);
  const pointed = usePointedWords(article, shown.link.quote);
  const shownArticle = 'article' in pointed ? pointed.article : article;
  const [following, setFollowing] = useState(true);
  const settled = useSettled();

  const showPointed = useEffectEvent(() => {
    if (!('article' in pointed) || shown.cause === 'reading') return;
    const words = document.querySelector('.quoted');
    if (words) live?.scroller.show(words, 'instant');
  });
  useEffect(() => {
    if (pointed) showPointed();
  }, [pointed]);

  const read = useEffectEvent(guide.readTo);
  const reading = useEffectEvent(() => stop?.id);
  // A choice holds from the moment it is made, also before the article has begun to move to it.
  const busy = useEffectEvent(() => shown !== arrival || live?.scroller.isMoving() === true);
  useEffect(() => {
    const element = document.getElementById('article');
    if (!following || !live || !element) return;
    return followReading(element, busy, reading, read);
  }, [following, live]);

  const addressIn = (to: VisitLink) => (live ? new URL(addressOf(to), live.root).href : '');
  const title = messages.pageTitle(visit, stop, article);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: it only takes over clicks on links
    <div className="visit-page" onClick={guide.follow}>
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
          <AccountSwitch visit={visit} link={link} />
          <CopyLink address={addressIn(link)} />
          <ShareButton
            visit={visit.id}
            title={title}
            article={article}
            address={addressIn(link)}
            embedCode={embedCode(addressIn(inView(linkTo(stop?.id, link), 'embed')), title)}
          />
        </div>
      </header>
      <main className="desk">
        <div className="stage">
          <div className="map-area" data-covers>
            <MapStage data={data} guide={guide} sketch={sketch} live={live} />
            <StopCard visit={visit} link={link} open={guide.cardOpen} onLook={guide.playback.stop} />
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
              playback={guide.playback}
              cardOpen={guide.cardOpen}
              onStep={guide.step}
              onToggleCard={() => guide.setCardOpen(!guide.cardOpen)}
            />
            <Itinerary visit={visit} link={link} />
          </div>
        </div>
        {shownArticle && <ArticleView visit={visit} link={shown.link} article={shownArticle} />}
        {live && article && <PassageSelection article={article} link={link} root={live.root} />}
        {(pointed.kind === 'lost' || pointed.kind === 'ambiguous') && <PointedNotice notice={pointed} />}
      </main>
      {settled && live?.worker && (
        <Suspense fallback={null}>
          <Offline worker={live.worker} visit={visit.id} />
        </Suspense>
      )}
      <p className="visually-hidden" role="status" aria-live="polite">
        {guide.spoken}
      </p>
    </div>
  );
}
