import { useState } from 'react';
import { messages } from '../messages/en.ts';
import { Notice } from './notice.tsx';

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
    <Notice role="status" onClose={() => setClosed(true)}>
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
    </Notice>
  );
}
