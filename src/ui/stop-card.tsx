import { memo, useEffect, useRef } from 'react';
import type { VisitLink } from '../navigation/deep-link.ts';
import { currentStop } from '../navigation/step.ts';
import { accountOf } from '../visit/accounts.ts';
import type { Visit } from '../visit/visit.ts';
import { ReadAccount } from './fact.tsx';
import { PassagePlaces, passagePlaces } from './passage-link.tsx';
import { StopFacts } from './stop-facts.tsx';
import { VisitFacts } from './visit-facts.tsx';

interface Props {
  readonly visit: Visit;
  readonly link: VisitLink;
  /** On a narrow screen the card is a sheet that opens; elsewhere this makes no difference. */
  readonly open: boolean;
  /** Called when the reader begins to look at a picture: nothing should move on meanwhile. */
  readonly onLook: () => void;
}

/** What a stop was: when, where, what happened, who was there, in whose words, and from what source. */
export const StopCard = memo(function StopCard({ visit, link, open, onLook }: Props) {
  const stop = currentStop(visit, link);
  const name = stop?.name.value ?? visit.title;
  const section = useRef<HTMLElement>(null);
  // It stands before the button that opens it: who cannot see it would look for it behind.
  useEffect(() => {
    if (open) section.current?.focus({ preventScroll: true });
  }, [open]);
  const card = (
    <section
      ref={section}
      id="card"
      tabIndex={-1}
      className={`card ${stop ? 'card-of-stop' : 'card-of-visit'}${open ? ' is-open' : ''}`}
      aria-label={name}
      data-swipe
    >
      {stop ? (
        <StopFacts visit={visit} link={link} stop={stop} onLook={onLook} />
      ) : (
        <VisitFacts visit={visit} link={link} />
      )}
    </section>
  );
  return (
    <PassagePlaces value={passagePlaces(visit, link)}>
      <ReadAccount value={accountOf(visit, link.account)?.id}>{card}</ReadAccount>
    </PassagePlaces>
  );
});
