import { applyPatches, type Draft, enablePatches, type Patch, produceWithPatches } from 'immer';
import type { Manuscript } from './manuscript.ts';
import { settle } from './settle.ts';

enablePatches();

/** One change that an editor made: what it did, and how to take it back, as patches (RFC 6902 in immer's form). */
export interface Edit {
  /** What it did, in words for the button that takes it back. */
  readonly label: string;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

/** A manuscript with all that was ever done to it. */
export interface History {
  readonly manuscript: Manuscript;
  readonly edits: readonly Edit[];
  /** How many of the edits are done; those behind it were taken back. */
  readonly done: number;
}

export type Operation = (manuscript: Draft<Manuscript>) => void;

export const historyOf = (manuscript: Manuscript): History => ({ manuscript, edits: [], done: 0 });

/** Does something to the manuscript. What was taken back before is forgotten; what changes nothing is no edit. */
export function perform(history: History, label: string, operation: Operation): History {
  const [manuscript, patches, inverse] = produceWithPatches(history.manuscript, (draft) => {
    operation(draft);
    settle(draft);
  });
  if (patches.length === 0) return history;
  const edits = [...history.edits.slice(0, history.done), { label, patches, inverse }];
  return { manuscript, edits, done: edits.length };
}

/** Takes the last edit back. */
export function undo(history: History): History {
  const edit = history.edits[history.done - 1];
  if (!edit) return history;
  return {
    ...history,
    manuscript: applyPatches(history.manuscript, edit.inverse),
    done: history.done - 1,
  };
}

/** Does the edit that was taken back last again. */
export function redo(history: History): History {
  const edit = history.edits[history.done];
  if (!edit) return history;
  return { ...history, manuscript: applyPatches(history.manuscript, edit.patches), done: history.done + 1 };
}
