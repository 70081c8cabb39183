import { useState } from 'react';
import { studio } from '#messages/studio.ts';
import { describeNote } from '../formats/describe-note.ts';
import type { Remark } from '../formats/draft.ts';

/** Notes that are shown at once on any screen. */
const FEW = 2;

const nameOf = (key: string) => `whereabouts-notes ${key}`;

/** Of a browser that keeps nothing for a tab, or no more: what is to be read there is gone with the page. */
const unkept = new Map<string, readonly Remark[]>();

function notesOf(key: string): readonly Remark[] {
  try {
    const kept = unkept.has(key) ? null : sessionStorage.getItem(nameOf(key));
    // Written below, in this very tab.
    if (kept !== null) return JSON.parse(kept) as readonly Remark[];
  } catch {
    // It keeps nothing.
  }
  return unkept.get(key) ?? [];
}

function keepNotes(key: string, notes: readonly Remark[]): void {
  try {
    if (notes.length > 0) sessionStorage.setItem(nameOf(key), JSON.stringify(notes));
    else sessionStorage.removeItem(nameOf(key));
    unkept.delete(key);
  } catch {
    unkept.set(key, notes);
  }
}

/** Keeps what an import had to say until somebody has read it. */
export function rememberNotes(key: string, notes: readonly Remark[]): void {
  if (notes.length > 0) keepNotes(key, [...notesOf(key), ...notes]);
}

/** What was guessed, left out and has to be decided when a file was taken in. */
export function ImportNotes({ draft }: { readonly draft: string }) {
  const [notes, setNotes] = useState(() => notesOf(draft));
  if (notes.length === 0) return null;
  const done = () => {
    keepNotes(draft, []);
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
