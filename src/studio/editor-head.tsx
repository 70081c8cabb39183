import { studio } from '#messages/studio.ts';
import { KeepingState } from './keeping.tsx';
import { studioHref } from './studio-link.ts';
import type { OpenDraft } from './use-draft.ts';

interface Props {
  readonly draft: OpenDraft;
  readonly readOnly: boolean;
  readonly onPublish: () => void;
}

/** What a draft is called, whether it is kept, the way back through its changes, and the way out. */
export function EditorHead({ draft, readOnly, onPublish }: Props) {
  const { manuscript, edits, done } = draft.history;
  const title = manuscript.visit.title || studio.untitled;
  const [last, next] = [edits[done - 1]?.label, edits[done]?.label];
  return (
    <header className="top">
      <a className="wordmark" href={studioHref({})} title={studio.allDrafts}>
        {studio.name}
      </a>
      <h1 dir="auto" title={title}>
        {title}
      </h1>
      <KeepingState keeping={draft.keeping} />
      <div className="top-actions">
        <button
          type="button"
          className="button"
          onClick={draft.undo}
          disabled={readOnly || last === undefined}
          title={last === undefined ? studio.undo : studio.undoOf(last)}
        >
          {studio.undo}
        </button>
        <button
          type="button"
          className="button"
          onClick={draft.redo}
          disabled={readOnly || next === undefined}
          title={next === undefined ? studio.redo : studio.redoOf(next)}
        >
          {studio.redo}
        </button>
        <button type="button" className="button is-primary" onClick={onPublish}>
          {studio.publish}
        </button>
      </div>
    </header>
  );
}
