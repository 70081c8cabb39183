import { studio } from '#messages/studio.ts';
import { saveFolder } from './take-out.ts';
import type { Keeping, OpenDraft } from './use-draft.ts';

/** Whether what was done is kept, in two words. */
export function KeepingState({ keeping }: { readonly keeping: Keeping }) {
  const words = { saved: studio.saved, saving: studio.saving, failed: studio.notSaved }[keeping.kind];
  // Where it is: said where there is room for it.
  const where = keeping.kind === 'saved' && <span>{studio.savedWhere}</span>;
  return (
    <p className={`keeping is-${keeping.kind}`} role="status">
      {words}
      {where}
    </p>
  );
}

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
