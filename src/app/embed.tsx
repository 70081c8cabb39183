import { useEffect } from 'react';
import { messages } from '#messages/interface.ts';
import { addressOf, hrefOf, inView } from '../navigation/deep-link.ts';
import { inTongue } from '../ui/in-tongue.ts';
import { Stepper } from '../ui/stepper.tsx';
import { tellHeight, tellStep } from './host.ts';
import { MapWithCard } from './map-with-card.tsx';
import { useGuide } from './use-guide.ts';
import type { PageProps } from './visit-page.tsx';

/** A visit in somebody else's page: the map, the card and the stepper alone. */
export function Embed({ data, page, sketch, live }: PageProps) {
  const guide = useGuide(data, page, live);
  const { visit } = guide.data;
  const { link } = guide.arrival;
  const whole = inView(link, 'page');
  const address = live && new URL(addressOf(whole), live.root).href;
  const stop = guide.stop?.id;
  useEffect(() => tellHeight(), []);
  useEffect(() => {
    if (address) tellStep(visit.id, stop, address);
  }, [visit, stop, address]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: it only takes over clicks on links
    <div className="embed" onClick={guide.follow} onAuxClick={guide.follow} onContextMenu={guide.follow}>
      <main className="map-area">
        <h1 className="visually-hidden" {...inTongue(visit.language)}>
          {visit.title}
        </h1>
        <MapWithCard guide={guide} sketch={sketch} live={live} />
      </main>
      <footer className="embed-foot">
        <Stepper
          visit={visit}
          link={link}
          overview={guide.overview}
          playback={guide.playback}
          cardOpen={guide.cardOpen}
          onStep={guide.step}
          onToggleCard={() => guide.setCardOpen(!guide.cardOpen)}
        />
        <a className="embed-back" href={hrefOf(whole, link)} target="_blank" rel="noopener">
          <span>{messages.readArticle}</span>
          <span className="wordmark">{messages.product}</span>
        </a>
      </footer>
      <p className="visually-hidden" role="status" aria-live="polite">
        {guide.spoken}
      </p>
    </div>
  );
}
