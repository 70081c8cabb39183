import { useState } from 'react';
import { studio } from '#messages/studio.ts';
import type { History } from '../author/history.ts';
import { KeepingState } from './keeping.tsx';
import { studioHref } from './studio-link.ts';
import type { OpenDraft } from './use-draft.ts';

interface Props {
  readonly draft: OpenDraft;
  readonly readOnly: boolean;
  readonly onPublish: () => void;
}

/** What stands for the word beside it in a small window, where a longer language than English has no room for three of them. */
const Sign = ({ path }: { readonly path: string }) => (
  <svg className="icon sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={path} />
  </svg>
);

/** What a draft is called, whether it is kept, the way back through its changes, and the way out. */
export function EditorHead({ draft, readOnly, onPublish }: Props) {
  const { manuscript, edits, done } = draft.history;
  const said = useTakenBack(draft.history);
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
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <div className="top-actions">
        <button
          type="button"
          className="button"
          onClick={draft.undo}
          disabled={readOnly || last === undefined}
          title={last === undefined ? studio.undo : studio.undoOf(last)}
        >
          <Sign path="M9 5L4 10l5 5M4 10h10a5.5 5.5 0 0 1 0 11h-4" />
          <span>{studio.undo}</span>
        </button>
        <button
          type="button"
          className="button"
          onClick={draft.redo}
          disabled={readOnly || next === undefined}
          title={next === undefined ? studio.redo : studio.redoOf(next)}
        >
          <Sign path="M15 5l5 5-5 5M20 10H10a5.5 5.5 0 0 0 0 11h4" />
          <span>{studio.redo}</span>
        </button>
        <button type="button" className="button is-primary" onClick={onPublish}>
          {studio.publish}
        </button>
      </div>
    </header>
  );
}

/** What was taken back or done again last, in words: what it changes may be out of sight, and who cannot see it is told. */
function useTakenBack(now: History): string {
  const [told, setTold] = useState({ of: now, words: '' });
  if (told.of === now) return told.words;
  const words = wordsBetween(told.of, now);
  setTold({ of: now, words });
  return words;
}

function wordsBetween(before: History, now: History): string {
  const { edits, done } = now;
  // What is done anew is an edit more.
  if (before.edits !== edits || before.done === done) return '';
  const label = edits[Math.min(before.done, done)]?.label ?? '';
  return done < before.done ? studio.undone(label) : studio.redone(label);
}
