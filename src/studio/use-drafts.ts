import { useCallback, useEffect, useState } from 'react';
import { studio } from '#messages/studio.ts';
import { deleteDoomed, deleteLeft, doom, spare } from './doomed.ts';
import { titleOf } from './draft-list.tsx';
import { binDraft, isDoomed, type Kept, listDrafts, whyNotKept } from './storage.ts';

/** Drafts that were thrown away at one go on this page. */
export interface Thrown {
  readonly to: 'bin' | 'doom';
  readonly drafts: readonly Kept[];
}

export interface Drafts {
  /** Whether they have been read: until then nobody knows that there are none. */
  readonly read: boolean;
  /** Why they cannot be read, in words. */
  readonly unread: string | undefined;
  /** The one changed last first. */
  readonly listed: readonly Kept[];
  readonly binned: readonly Kept[];
  /** What was thrown away last and can be taken back. */
  readonly last: Thrown | undefined;
  /** What did not come about, in words. */
  readonly fault: string | undefined;
  readonly throwAway: (drafts: readonly Kept[], to: Thrown['to']) => Promise<void>;
  /** Takes back what was thrown away last. */
  readonly takeBack: () => Promise<void>;
  readonly takeOut: (draft: Kept) => Promise<void>;
}

/**
 * The drafts on this machine. What is thrown away for ever is out of sight at once, can be taken back as long as the page
 * stays, and is deleted when it is left.
 */
export function useDrafts(): Drafts {
  const [drafts, setDrafts] = useState<readonly Kept[]>();
  const [unread, setUnread] = useState<string>();
  const [thrown, setThrown] = useState<readonly Thrown[]>([]);
  const [fault, setFault] = useState<string>();
  const refresh = useCallback(async () => {
    try {
      setDrafts(await listDrafts());
      setUnread(undefined);
    } catch (error) {
      setUnread(whyNotKept(error));
    }
  }, []);
  useEffect(() => {
    void deleteLeft().catch(() => {});
    void refresh();
    // Another tab may have begun or changed one.
    window.addEventListener('focus', refresh);
    const leave = () => {
      // Who comes back by the browser's own button finds a page that stood still: what it offered is no more.
      setThrown([]);
      void deleteDoomed().catch(() => {});
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('focus', refresh);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [refresh]);

  const throwAway = async (these: readonly Kept[], to: Thrown['to']) => {
    setFault(undefined);
    const gone: Kept[] = [];
    for (const draft of these) {
      if (to === 'bin') {
        // On a full disk it is in the bin as long as the page stays, so that it can be deleted to make room.
        await binDraft(draft.key, true).catch((error) => setFault(studio.notInBin(whyNotKept(error))));
        gone.push(draft);
      } else if (await doom(draft.key)) gone.push(draft);
      else setFault(studio.notDeleted(titleOf(draft)));
    }
    await refresh();
    if (gone.length > 0) setThrown((before) => [...before, { to, drafts: gone }]);
  };
  const takeBack = async () => {
    const last = thrown.at(-1);
    if (!last) return;
    setFault(undefined);
    try {
      for (const { key } of last.drafts) await (last.to === 'doom' ? spare(key) : binDraft(key, false));
    } catch (error) {
      return setFault(studio.notTakenBack(whyNotKept(error)));
    }
    await refresh();
    setThrown(thrown.slice(0, -1));
  };
  const takeOut = async ({ key }: Kept) => {
    setFault(undefined);
    try {
      await binDraft(key, false);
    } catch (error) {
      return setFault(studio.notTakenBack(whyNotKept(error)));
    }
    await refresh();
    const others = thrown.map((each) => ({
      ...each,
      drafts: each.drafts.filter((other) => other.key !== key),
    }));
    setThrown(others.filter(({ drafts }) => drafts.length > 0));
  };

  const placeOf = ({ key, binned }: Kept) =>
    thrown.findLast((each) => each.drafts.some((other) => other.key === key))?.to ??
    (isDoomed(key) ? 'doom' : binned ? 'bin' : 'list');
  return {
    read: drafts !== undefined,
    unread,
    listed: (drafts ?? []).filter((each) => placeOf(each) === 'list'),
    binned: (drafts ?? []).filter((each) => placeOf(each) === 'bin'),
    last: thrown.at(-1),
    fault,
    throwAway,
    takeBack,
    takeOut,
  };
}
