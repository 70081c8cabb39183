import { useState } from 'react';
import { describeNote } from '../formats/describe-note.ts';
import type { Remark } from '../formats/draft.ts';
import { studio } from '../messages/studio-en.ts';

/** Notes that are shown at once on any screen. */
const FEW = 2;

const nameOf = (key: string) => `whereabouts-notes ${key}`;

function notesKept(key: string): readonly Remark[] {
  const kept = sessionStorage.getItem(nameOf(key));
  // Written below, in this very tab.
  return kept === null ? [] : (JSON.parse(kept) as readonly Remark[]);
}

/** Keeps what an import had to say until somebody has read it. */
export function rememberNotes(key: string, notes: readonly Remark[]): void {
  if (notes.length > 0) sessionStorage.setItem(nameOf(key), JSON.stringify([...notesKept(key), ...notes]));
}

/** What was guessed, left out and has to be decided when a file was taken in. */
export function ImportNotes({ draft }: { readonly draft: string }) {
  const [notes, setNotes] = useState(() => notesKept(draft));
  if (notes.length === 0) return null;
  const done = () => {
    sessionStorage.removeItem(nameOf(draft));
    setNotes([]);
  };
  return (
    // On a phone a long one would hide the article.
    <details
      className="studio-notes"
      open={notes.length <= FEW || window.matchMedia('(min-width: 62.5em)').matches}
    >
      <summary>{studio.imported}</summary>
      <ul>
        {notes.map((note, index) => (
          <li key={index}>
            <strong>{studio.noteKinds[note.kind]}:</strong> {describeNote(note)}
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={done}>
        {studio.understood}
      </button>
    </details>
  );
}
