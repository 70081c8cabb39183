import { useMemo, useState } from 'react';
import { chosen } from '../navigation/archive-query.ts';
import type { GalleryLink } from '../navigation/deep-link.ts';
import { choiceOf, type GalleryActions } from '../ui/gallery-data.ts';
import type { ArchiveFiles } from './archive-files.ts';
import type { LinkStore } from './link-store.ts';

interface Choosing {
  readonly actions: Omit<GalleryActions, 'onPoint'>;
  /** Whether the choice passes by: a handle is being drawn along. */
  readonly passes: boolean;
  /** Whether somebody looks for people, whose names are loaded for who does. */
  readonly wantsPeople: boolean;
  /** Counts how often what had failed was asked for. */
  readonly attempt: number;
}

/** What can be chosen on the first page: each choice is a new address. `onChosen` hears of those that lead to other visits. */
export function useChoosing(
  store: LinkStore<GalleryLink>,
  files: ArchiveFiles,
  onChosen: () => void,
): Choosing {
  const [passes, setPasses] = useState(false);
  const [wantsPeople, setWantsPeople] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const actions = useMemo(
    (): Choosing['actions'] => ({
      onChoose: (now, settled) => {
        onChosen();
        setPasses(!settled);
        store.navigate({ kind: 'gallery', ...now }, settled ? 'choice' : 'passing');
      },
      onToggle: (field, value, on) => {
        const now = choiceOf(store.current());
        const others = (now[field] ?? []).filter((each) => each !== value);
        onChosen();
        const values = on ? [...others, value] : others;
        store.navigate({ kind: 'gallery', ...chosen(now, { [field]: values }) }, 'choice');
      },
      onWantPeople: () => setWantsPeople(true),
      // Not a step of the history: back leads out of the list, however long it has become.
      onMore: (now) => store.navigate({ kind: 'gallery', ...now }, 'reading'),
      onAgain: () => (files.areGone() ? window.location.reload() : setAttempt((before) => before + 1)),
      onPick: (id) => {
        const now = choiceOf(store.current());
        const { picked = [], listed } = now;
        const others = picked.filter((each) => each !== id);
        const all = others.length < picked.length ? others : [...picked, id];
        store.navigate({ kind: 'gallery', ...chosen(now, { picked: all, listed }) }, 'choice');
      },
    }),
    [store, files, onChosen],
  );
  return { actions, passes, wantsPeople, attempt };
}
