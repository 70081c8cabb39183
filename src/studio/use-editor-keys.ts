import { useEffect, useEffectEvent } from 'react';
import type { OpenDraft } from './use-draft.ts';
import { isTyped } from './use-taken.ts';

/** The keys that work wherever the focus is: undo, redo, and Escape for who points at the map. */
export function useEditorKeys(
  { undo, redo }: Pick<OpenDraft, 'undo' | 'redo'>,
  leavePointing: (() => void) | undefined,
): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') leavePointing?.();
    const { target } = event;
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    // Fields take back their own letters.
    if ((isField && isTyped(target)) || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) redo();
    else undo();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
