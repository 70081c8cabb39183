import { useEffect, useRef, useState } from 'react';
import { messages } from '../messages/en.ts';
import { Icon } from './icons.tsx';

type Outcome =
  | { readonly kind: 'idle' }
  | { readonly kind: 'copied' }
  | { readonly kind: 'by-hand'; readonly url: string };

/** Copies the address of what is shown. Where the browser forbids it, the address is laid out to be copied by hand. */
export function CopyLink() {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'idle' });
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (outcome.kind === 'by-hand') field.current?.select();
    if (outcome.kind !== 'copied') return;
    const timer = setTimeout(() => setOutcome({ kind: 'idle' }), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    const { origin, pathname, search } = window.location;
    const url = origin + pathname + search;
    try {
      await navigator.clipboard.writeText(url);
      setOutcome({ kind: 'copied' });
    } catch {
      setOutcome({ kind: 'by-hand', url });
    }
  };
  return (
    <div className="copy-link">
      <button type="button" className="button" onClick={copy}>
        <Icon name="link" />
        <span>{messages.copyLink}</span>
      </button>
      <span role="status" className={outcome.kind === 'copied' ? 'toast' : 'visually-hidden'}>
        {outcome.kind === 'copied' ? messages.linkCopied : ''}
      </span>
      {outcome.kind === 'by-hand' && (
        <label className="toast">
          {messages.copyByHand}
          <input ref={field} readOnly value={outcome.url} onBlur={() => setOutcome({ kind: 'idle' })} />
        </label>
      )}
    </div>
  );
}
