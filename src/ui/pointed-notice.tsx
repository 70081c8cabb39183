import { useState } from 'react';
import { messages } from '../messages/en.ts';
import { Icon } from './icons.tsx';

interface Props {
  readonly notice:
    | { readonly kind: 'lost'; readonly exact: string; readonly nearest: string | undefined }
    | { readonly kind: 'ambiguous'; readonly places: number };
}

/** Says honestly that the words of a link were not found, or not in one place. */
export function PointedNotice({ notice }: Props) {
  const [closed, setClosed] = useState(false);
  if (closed) return null;
  return (
    <div className="notice" role="status">
      {notice.kind === 'ambiguous' ? (
        <p>{messages.wordsAmbiguous(notice.places)}</p>
      ) : (
        <div>
          <p>
            {messages.wordsLost} <q>{notice.exact}</q>
          </p>
          {notice.nearest && (
            <p>
              {messages.wordsNearest} <q>{notice.nearest}</q>
            </p>
          )}
        </div>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={messages.close}
        title={messages.close}
        onClick={() => setClosed(true)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
