import { useState } from 'react';
import { studio } from '#messages/studio.ts';
import { saveFolder } from './take-out.ts';
import type { Keeping, OpenDraft } from './use-draft.ts';

/** Whether what was done is kept, in two words. */
export function KeepingState({ keeping }: { readonly keeping: Keeping }) {
  const words = { saved: studio.saved, saving: studio.saving, failed: studio.notSaved }[keeping.kind];
  // Where it is: said where there is room for it.
  const where = keeping.kind === 'saved' && <span>{studio.savedWhere}</span>;
  return (
    <>
      <p className={`keeping is-${keeping.kind}`}>
        {words}
        {where}
      </p>
      <p role="status" className="visually-hidden">
        {useTold(keeping) === 'now' && studio.saved + studio.savedWhere}
      </p>
    </>
  );
}

/**
 * Whether who hears the page is told that changes are kept: once, when the first of them is, and again when they are after they were not,
 * which an alert says. What is written and said at every change would drown what they work at.
 */
function useTold({ kind }: Keeping): 'not-yet' | 'next' | 'now' | 'before' {
  const [told, setTold] = useState<ReturnType<typeof useTold>>('not-yet');
  const next = AFTER[kind][told];
  if (next !== told) setTold(next);
  return next;
}

/** What becomes of it while changes are being kept, when they are, and when they could not be. */
const AFTER = {
  saving: { 'not-yet': 'next', next: 'next', now: 'before', before: 'before' },
  saved: { 'not-yet': 'not-yet', next: 'now', now: 'now', before: 'before' },
  failed: { 'not-yet': 'next', next: 'next', now: 'next', before: 'next' },
} as const;

/** What stands in the way of keeping: said loudly, with a way out. */
export function KeepingNotice({ draft }: { readonly draft: OpenDraft }) {
  const { keeping, hold, history } = draft;
  if (hold === 'elsewhere' || hold === 'lost')
    return (
      <div className="studio-alarm" role="alert">
        <p>{hold === 'lost' ? studio.takenOver : studio.openElsewhere}</p>
        <button type="button" className="button" onClick={draft.takeOver}>
          {studio.takeOver}
        </button>
      </div>
    );
  if (keeping.kind !== 'failed') return null;
  const { manuscript } = history;
  return (
    <div className="studio-alarm" role="alert">
      <p>{studio.notSavedWhy(keeping.why, keeping.then)}</p>
      <button
        type="button"
        className="button is-primary"
        onClick={() => void saveFolder(draft.key, manuscript)}
      >
        {studio.saveCopy}
      </button>
    </div>
  );
}
