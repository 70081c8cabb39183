import { memo, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { messages } from '#messages/interface.ts';
import type { Article } from '../article/article.ts';
import { pageTitle } from '../messages/titles.ts';
import {
  addressOf,
  GALLERY,
  hrefOf,
  inView,
  linkTo,
  playingAt,
  type VisitLink,
} from '../navigation/deep-link.ts';
import { currentStop } from '../navigation/step.ts';
import { AccountSwitch } from '../ui/accounts.tsx';
import { Boundary } from '../ui/boundary.tsx';
import { comesLater } from '../ui/comes-later.tsx';
import { CopyLink } from '../ui/copy-link.tsx';
import { inTongue } from '../ui/in-tongue.ts';
import { OrderChoice } from '../ui/itinerary.tsx';
import type { ShownChapter } from '../ui/long-article.tsx';
import { PointedNotice } from '../ui/pointed-notice.tsx';
import { ShareButton } from '../ui/share-button.tsx';
import { Stepper } from '../ui/stepper.tsx';
import type { Visit } from '../visit/visit.ts';
import type { Arrival } from './location.ts';
import { MapWithCard } from './map-with-card.tsx';
import type { PageData } from './page-data.ts';
import { PassageSelection } from './passage-selection.tsx';
import type { Guide, Live } from './use-guide.ts';
import { usePointedWords } from './use-pointed-words.ts';
import { useReading } from './use-reading.ts';
import { useSettled } from './use-settled.ts';

/** Comes after the live map, which the reader waits for. */
const Offline = comesLater(async () => {
  await import('../map/live-map.tsx').catch(() => {});
  return import('./offline.tsx');
});

export interface PageProps {
  readonly data: PageData;
  /** The page that was prerendered: what the first render shows on both sides. */
  readonly page: VisitLink;
  /** The drawn map as markup: given while prerendering, empty in the browser, which keeps what is there. */
  readonly sketch: string;
  /** Of a long visit: the chapter that was prerendered. */
  readonly chapter?: ShownChapter | undefined;
  readonly live?: Live | undefined;
}

interface VisitPageProps extends Pick<PageProps, 'sketch' | 'live'> {
  readonly guide: Guide;
  /** The account that is read, or as much of it as is at hand. */
  readonly article: Article | undefined;
  /** Draws the account, with the words marked that a link points at. */
  readonly text: (article: Article) => ReactNode;
  readonly itinerary: ReactNode;
  /** Of a long visit: see `PassageSelection`. */
  readonly placeOf?: ((offset: number, link: VisitLink) => VisitLink) | undefined;
}

/** The page of a visit round its text and its itinerary. */
export function VisitPage({ guide, article, text, itinerary, placeOf, sketch, live }: VisitPageProps) {
  const { arrival, shown, data, overview } = guide;
  const { visit } = data;
  const { link } = arrival;
  const pointed = usePointedWords(article, shown.link.quote);
  const shownArticle = 'article' in pointed ? pointed.article : article;
  const [following, setFollowing] = useState(true);
  const settled = useSettled();

  // Once for each link: of a long visit the text grows while it is read, and is marked anew each time.
  const broughtTo = useRef<Arrival>(undefined);
  const showPointed = useEffectEvent(() => {
    if (!('article' in pointed) || shown.cause === 'reading' || broughtTo.current === shown) return;
    const words = document.querySelector<HTMLElement>('.quoted');
    if (!words || !live) return;
    live.scroller.show(words, 'instant');
    broughtTo.current = shown;
  });
  useEffect(() => {
    if (pointed) showPointed();
  }, [pointed]);
  useReading(guide, following, live);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: it only takes over clicks on links
    <div className="visit-page" onClick={guide.follow} onAuxClick={guide.follow} onContextMenu={guide.follow}>
      <a className="skip" href="#article">
        {messages.skipToArticle}
      </a>
      <PageTop visit={guide.shownData.visit} link={shown.link} article={article} root={live?.root} />
      <main className="desk">
        <div className="stage">
          <div className="map-area" data-covers>
            <MapWithCard guide={guide} sketch={sketch} live={live} />
          </div>
          <div className="steering">
            <div className="modes">
              <OrderChoice link={shown.link} />
              <FollowChoice following={following} onChoose={setFollowing} />
            </div>
            <Stepper
              visit={visit}
              link={link}
              overview={overview}
              playback={guide.playback}
              cardOpen={guide.cardOpen}
              onStep={guide.step}
              onToggleCard={() => guide.setCardOpen(!guide.cardOpen)}
            />
            {itinerary}
          </div>
        </div>
        {shownArticle && text(shownArticle)}
        {live && article && link.view !== 'file' && (
          <PassageSelection article={article} link={link} root={live.root} placeOf={placeOf} />
        )}
      </main>
      <PointedNotice
        outcome={
          pointed.kind === 'none' || pointed.kind === 'searching' || pointed.kind === 'found'
            ? undefined
            : pointed
        }
      />
      {settled && live?.worker && (
        <Boundary instead={null}>
          <Offline worker={live.worker} visit={visit.id} />
        </Boundary>
      )}
      <p className="visually-hidden" role="status" aria-live="polite">
        {guide.spoken}
      </p>
    </div>
  );
}

interface TopProps {
  readonly visit: Visit;
  readonly link: VisitLink;
  readonly article: Article | undefined;
  /** The address of the site's root; while prerendering there is none. */
  readonly root: URL | undefined;
}

/** What stands above a visit. It follows a step as the article does: what answers the step need not wait for it. */
const PageTop = memo(function PageTop({ visit, link, article, root }: TopProps) {
  const stop = currentStop(visit, link);
  const title = pageTitle(visit, stop, article);
  const addressIn = (to: VisitLink) => (root ? new URL(addressOf(to), root).href : '');
  const address = addressIn(playingAt(undefined, link));
  const embed = inView(linkTo(stop?.id, link), 'embed');
  return (
    <header className="top" data-covers>
      {link.view === 'file' ? (
        <span className="wordmark">{messages.product}</span>
      ) : (
        <a className="wordmark" href={hrefOf(GALLERY, link)} title={messages.allVisits}>
          {messages.product}
        </a>
      )}
      <h1 {...inTongue(visit.language)}>
        <a href={hrefOf(linkTo(undefined, link), link)}>{visit.title}</a>
      </h1>
      <div className="top-actions">
        <AccountSwitch visit={visit} link={link} />
        {/* The address of a file is its reader's own. */}
        {link.view !== 'file' && (
          <>
            <CopyLink address={address} />
            <ShareButton
              visit={visit}
              stop={stop}
              title={title}
              article={article}
              address={address}
              embedAddress={(theme) => addressIn(theme ? { ...embed, theme } : embed)}
            />
          </>
        )}
      </div>
    </header>
  );
});

/** Whether the map follows the reading. */
const FollowChoice = memo(function FollowChoice({
  following,
  onChoose,
}: {
  readonly following: boolean;
  readonly onChoose: (following: boolean) => void;
}) {
  return (
    <label className="follow">
      <input type="checkbox" checked={following} onChange={(event) => onChoose(event.target.checked)} />
      {messages.follow}
    </label>
  );
});
