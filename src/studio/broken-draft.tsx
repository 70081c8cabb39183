import { studio } from '#messages/studio.ts';
import { studioHref } from './studio-link.ts';
import { save, saveFolder } from './take-out.ts';
import type { OpenDraft } from './use-draft.ts';

interface Props {
  readonly draft: OpenDraft;
  /** The last change was taken back: perhaps it can be shown again. */
  readonly onUndone: () => void;
}

/** What stands in the place of a draft that cannot be shown, with every way to what is in it. */
export function BrokenDraft({ draft, onUndone }: Props) {
  const { key, history, hold } = draft;
  const { manuscript, edits, done } = history;
  const last = edits[done - 1]?.label;
  const takeCopy = () =>
    saveFolder(key, manuscript).catch(() =>
      // What cannot be made a folder of is given as it is kept.
      save('draft.json', JSON.stringify(history, null, 2), 'application/json'),
    );
  return (
    <main className="studio-missing">
      <p role="alert">{studio.brokenDraft}</p>
      <p className="studio-begin">
        {last !== undefined && hold === 'mine' && (
          <button
            type="button"
            className="button"
            onClick={() => {
              draft.undo();
              onUndone();
            }}
          >
            {studio.undoOf(last)}
          </button>
        )}
        <button type="button" className="button" onClick={() => void takeCopy()}>
          {studio.takeCopy}
        </button>
        <a className="button" href={studioHref({})}>
          {studio.allDrafts}
        </a>
      </p>
    </main>
  );
}
