import { useEffect, useState } from 'react';

export type Outcome =
  | { readonly kind: 'idle' }
  | { readonly kind: 'copied' }
  /** The browser forbids it: the text has to be laid out, to be copied by hand. */
  | { readonly kind: 'by-hand'; readonly text: string }
  /** There is nothing to copy: what makes it could not be loaded. */
  | { readonly kind: 'not-loaded' };

export interface Copying {
  readonly outcome: Outcome;
  readonly copy: (text: string | Promise<string>) => Promise<void>;
  readonly reset: () => void;
}

const IDLE: Outcome = { kind: 'idle' };
/** Milliseconds for which "copied" stands. */
const SAID_FOR = 2500;

/** Puts a text on the clipboard and says what became of it. */
export function useCopy(): Copying {
  const [outcome, setOutcome] = useState<Outcome>(IDLE);
  useEffect(() => {
    if (outcome.kind !== 'copied') return;
    const timer = setTimeout(() => setOutcome(IDLE), SAID_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async (promised: string | Promise<string>) => {
    // What was copied before is not what is asked for now.
    setOutcome(IDLE);
    const text = await Promise.resolve(promised).catch(() => undefined);
    if (text === undefined) return setOutcome({ kind: 'not-loaded' });
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ kind: 'copied' });
    } catch {
      setOutcome({ kind: 'by-hand', text });
    }
  };
  return { outcome, copy, reset: () => setOutcome(IDLE) };
}
