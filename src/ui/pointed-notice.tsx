import { useState } from 'react';
import { messages } from '#messages/interface.ts';
import { NotLoaded } from './not-loaded.tsx';
import { Notice } from './notice.tsx';

type Outcome =
  | { readonly kind: 'not-loaded'; readonly exact: string }
  | { readonly kind: 'lost'; readonly exact: string; readonly nearest: string | undefined }
  | { readonly kind: 'ambiguous'; readonly places: number };

/** Says honestly that the words of a link were not found, or not in one place. */
export function PointedNotice({ outcome }: { readonly outcome: Outcome | undefined }) {
  // Present before it has words, so that a screen reader says them when they come.
  return <div role="status">{outcome && <Said outcome={outcome} />}</div>;
}

function Said({ outcome }: { readonly outcome: Outcome }) {
  const [closed, setClosed] = useState(false);
  if (closed) return null;
  return (
    <Notice onClose={() => setClosed(true)}>
      {outcome.kind === 'ambiguous' ? (
        <p>{messages.wordsAmbiguous(outcome.places)}</p>
      ) : outcome.kind === 'not-loaded' ? (
        <NotLoaded>
          {messages.wordsPointedAt} <q>{outcome.exact}</q>
        </NotLoaded>
      ) : (
        <div>
          <p>
            {messages.wordsLost} <q>{outcome.exact}</q>
          </p>
          {outcome.nearest && (
            <p>
              {messages.wordsNearest} <q>{outcome.nearest}</q>
            </p>
          )}
        </div>
      )}
    </Notice>
  );
}
