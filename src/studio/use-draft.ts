import { useCallback, useEffect, useRef, useState } from 'react';
import type { studio } from '#messages/studio.ts';
import { type History, type Operation, perform, redo, undo } from '../author/history.ts';
import { isDoomed, isFull, keepDraft, lockOf, NewerStudio, openDraft, whyNotKept } from './storage.ts';

/** Whether what was done is kept on this machine. */
export type Keeping =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly why: string; readonly then: keyof typeof studio.thenTryAgain };

/** Who may write: this tab, another one, or (`lost`) one that took the draft over from this. */
export type Hold = 'asking' | 'mine' | 'elsewhere' | 'lost';

export interface OpenDraft {
  /** Under which it is kept. */
  readonly key: string;
  readonly history: History;
  readonly keeping: Keeping;
  readonly hold: Hold;
  readonly perform: (label: string, operation: Operation) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly takeOver: () => void;
}

/** Why there is no draft to show: it is not here, or what is kept cannot be read. */
type Unopened = { readonly kind: 'missing' } | { readonly kind: 'failed'; readonly why: string };

/** Drafts with changes that could not be kept, and what was: they are in this tab and nowhere else, and stay in it whatever it shows. */
const unkept = new Map<string, { readonly latest: History; readonly since: History | undefined }>();
window.addEventListener('beforeunload', (event) => {
  if ([...unkept.keys()].some((key) => !isDoomed(key))) event.preventDefault();
});

/** What this tab alone has of a draft; nothing where another tab has changed since what is kept of it. */
function latestOf(key: string, found: History): History {
  const { latest, since } = unkept.get(key) ?? {};
  if (latest && since?.done === found.done && since.edits.length === found.edits.length) return latest;
  unkept.delete(key);
  return found;
}

let isAsked = false;

/**
 * Asks the browser to keep drafts when the disk is full, or when nobody has come for a week; not every one can be asked, and some ask
 * whoever sits before them. So it is asked by the first thing that is done to a draft, from when on there is work to lose.
 */
function askToKeep(): void {
  if (isAsked) return;
  isAsked = true;
  const { storage }: { readonly storage?: StorageManager } = navigator;
  void storage?.persist().catch(() => {});
}

/** An open draft: every change is kept as it is made, and no two tabs write one draft. `undefined` while it opens. */
export function useDraft(key: string): OpenDraft | Unopened | undefined {
  const [history, setHistory] = useState<History | Unopened>();
  const [keeping, setKeeping] = useState<Keeping>({ kind: 'saved' });
  const [hold, setHold] = useState<Hold>('asking');
  const [asked, setAsked] = useState({ steal: false });
  const now = useRef<History>(undefined);
  const kept = useRef<History>(undefined);
  const writing = useRef<Promise<void>>(Promise.resolve());
  /** What `hold` is by now, for what ends later than it was begun: a picture that was being read, proposals. */
  const held = useRef<Hold | 'left'>('asking');

  const keep = useCallback(() => {
    const after = now.current;
    if (!after) return;
    // What could not be kept is said until it is: an alert that went and came back at every change would be read out each time.
    setKeeping((was) => (was.kind === 'failed' ? was : { kind: 'saving' }));
    writing.current = writing.current.then(async () => {
      try {
        await keepDraft(key, kept.current, after);
        kept.current = after;
        if (now.current !== after) return;
        unkept.delete(key);
        setKeeping({ kind: 'saved' });
      } catch (error) {
        unkept.set(key, { latest: now.current ?? after, since: kept.current });
        const then = error instanceof NewerStudio ? 'newer' : isFull(error) ? 'full' : 'other';
        setKeeping({ kind: 'failed', why: whyNotKept(error), then });
      }
    });
  }, [key]);

  useEffect(
    () =>
      holdDraft(
        key,
        asked.steal,
        (now) => {
          held.current = now;
          setHold(now);
        },
        (why) => setHistory({ kind: 'failed', why }),
      ),
    [key, asked],
  );
  // What another tab has let go of is taken by the one that somebody comes to, and by no other: that may only be loading anew.
  useEffect(() => {
    if (hold !== 'elsewhere' && hold !== 'lost') return;
    let current = true;
    const come = async () => {
      if (document.visibilityState !== 'visible') return;
      const { held = [] } = await navigator.locks.query();
      if (current && !held.some(({ name }) => name === lockOf(key))) setAsked({ steal: false });
    };
    const onCome = () => void come();
    window.addEventListener('focus', onCome);
    document.addEventListener('visibilitychange', onCome);
    return () => {
      current = false;
      window.removeEventListener('focus', onCome);
      document.removeEventListener('visibilitychange', onCome);
    };
  }, [key, hold]);
  useEffect(
    () => () =>
      // Not before the fields have had taken what is typed in them, which they do as they go.
      queueMicrotask(() => {
        held.current = 'left';
      }),
    [],
  );
  useEffect(() => {
    if (hold === 'asking' || hold === 'lost') return;
    let current = true;
    const begin = async () => {
      try {
        const found = await openDraft(key);
        if (!current) return;
        const latest = found && latestOf(key, found);
        now.current = latest;
        kept.current = found;
        setHistory(latest ?? { kind: 'missing' });
        if (hold === 'mine' && latest !== found) keep();
      } catch (error) {
        if (current) setHistory({ kind: 'failed', why: whyNotKept(error) });
      }
    };
    void begin();
    return () => {
      current = false;
    };
  }, [key, hold, keep]);

  const change = useCallback(
    (to: (history: History) => History) => {
      const before = now.current;
      if (!before) return;
      const after = to(before);
      if (after === before) return;
      now.current = after;
      setHistory(after);
      askToKeep();
      keep();
    },
    [keep],
  );

  useEffect(() => {
    if (hold !== 'mine') return;
    open.set(key, (label, operation) => change((before) => perform(before, label, operation)));
    return () => void open.delete(key);
  }, [key, hold, change]);

  if (history && 'kind' in history) return history;
  if (history === undefined || hold === 'asking') return undefined;
  const may = () => held.current === 'mine';
  return {
    key,
    history,
    keeping,
    hold,
    perform: (label, operation) => {
      if (may()) change((before) => perform(before, label, operation));
      else if (held.current === 'left') performLater(key, label, operation);
    },
    undo: () => may() && change(undo),
    redo: () => may() && change(redo),
    takeOver: () => setAsked({ steal: true }),
  };
}

/** What does something to each draft that is worked at on this page. */
const open = new Map<string, OpenDraft['perform']>();

/**
 * Does to a draft that was left what was begun before: where it is worked at again, else to what is kept of it, unless another tab
 * has it.
 */
function performLater(key: string, label: string, operation: Operation): void {
  const again = open.get(key);
  if (again) again(label, operation);
  else void performKept(key, label, operation);
}

async function performKept(key: string, label: string, operation: Operation): Promise<void> {
  await navigator.locks.request(lockOf(key), { ifAvailable: true }, async (lock) => {
    const found = lock && !unkept.has(key) ? await openDraft(key) : undefined;
    if (!found) return;
    const after = perform(found, label, operation);
    if (after !== found) await keepDraft(key, found, after);
  });
}

/** Holds a draft for this tab as long as it is shown (Web Locks); with `steal`, whoever had it has it no longer. */
function holdDraft(
  key: string,
  steal: boolean,
  setHold: (hold: Hold) => void,
  onRefused: (why: string) => void,
): () => void {
  const letGo = new AbortController();
  setHold('asking');
  const held = () =>
    new Promise<void>((resolve) => letGo.signal.addEventListener('abort', () => resolve(), { once: true }));
  navigator.locks
    .request(lockOf(key), steal ? { steal: true } : { ifAvailable: true }, (lock) => {
      if (letGo.signal.aborted) return;
      if (!lock) return setHold('elsewhere');
      setHold('mine');
      return held();
    })
    .catch((error) => {
      if (letGo.signal.aborted) return;
      // Only who has had it can have lost it; else the browser gives out none.
      if (error instanceof DOMException && error.name === 'AbortError') setHold('lost');
      else onRefused(whyNotKept(error));
    });
  return () => letGo.abort();
}
