import { useEffect, useRef } from 'react';
import { messages } from '#messages/interface.ts';
import { NotLoaded } from './not-loaded.tsx';
import type { Copying } from './use-copy.ts';

/** Says that a text was copied, or that it cannot be had, or lays it out to be copied by hand. */
export function CopyOutcome({ copying, said }: { readonly copying: Copying; readonly said: string }) {
  const { outcome, reset } = copying;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (outcome.kind === 'by-hand') field.current?.select();
  }, [outcome]);
  return (
    <>
      <span role="status" className={outcome.kind === 'copied' ? 'toast' : 'visually-hidden'}>
        {outcome.kind === 'copied' ? said : ''}
      </span>
      {outcome.kind === 'by-hand' && (
        <label className="toast">
          {messages.copyByHand}
          <textarea ref={field} readOnly rows={2} value={outcome.text} onBlur={reset} />
        </label>
      )}
      {outcome.kind === 'not-loaded' && <NotLoaded />}
    </>
  );
}
