import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Edit, History } from '../author/history.ts';
import type { Manuscript } from '../author/manuscript.ts';

/** A draft as the list shows it and as it is opened; its edits stand apart. */
export interface Kept {
  readonly key: string;
  readonly manuscript: Manuscript;
  /** How many of its edits are done. */
  readonly done: number;
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly changed: number;
  readonly binned: boolean;
}

interface Tables extends DBSchema {
  drafts: { key: string; value: Kept };
  edits: { key: [draft: string, index: number]; value: Edit };
}

const NAME = 'whereabouts-studio';
/** Raise it with every change of what is kept, and bring what older studios kept up to date below. */
const VERSION = 1;

let opened: Promise<IDBPDatabase<Tables>> | undefined;

function database(): Promise<IDBPDatabase<Tables>> {
  opened ??= openDB<Tables>(NAME, VERSION, {
    upgrade: (db, from) => {
      if (from < 1) {
        db.createObjectStore('drafts', { keyPath: 'key' });
        db.createObjectStore('edits');
      }
    },
    // A newer studio in another tab must not wait for this one.
    blocking: (_, __, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
  return opened;
}

/** All drafts, the one changed last first. */
export async function listDrafts(): Promise<readonly Kept[]> {
  const drafts = await (await database()).getAll('drafts');
  return drafts.sort((a, b) => b.changed - a.changed);
}

/** A draft with all that was ever done to it. */
export async function openDraft(key: string): Promise<History | undefined> {
  const transaction = (await database()).transaction(['drafts', 'edits']);
  const [kept, edits] = await Promise.all([
    transaction.objectStore('drafts').get(key),
    transaction.objectStore('edits').getAll(IDBKeyRange.bound([key, 0], [key, Number.MAX_SAFE_INTEGER])),
  ]);
  return kept && { manuscript: kept.manuscript, edits, done: kept.done };
}

/** Keeps a draft: what has changed since `before`, in one transaction, so that it is kept whole or as it was. */
export async function keepDraft(key: string, before: History | undefined, now: History): Promise<void> {
  const transaction = (await database()).transaction(['drafts', 'edits'], 'readwrite', {
    durability: 'strict',
  });
  const [drafts, edits] = [transaction.objectStore('drafts'), transaction.objectStore('edits')];
  const same = (index: number) => before?.edits[index] === now.edits[index];
  const writes: Promise<unknown>[] = [];
  for (const [index, edit] of now.edits.entries())
    if (!same(index)) writes.push(edits.put(edit, [key, index]));
  const had = before?.edits.length ?? 0;
  if (had > now.edits.length)
    writes.push(edits.delete(IDBKeyRange.bound([key, now.edits.length], [key, Number.MAX_SAFE_INTEGER])));
  const { manuscript, done } = now;
  writes.push(
    drafts.put({ key, manuscript, done, count: now.edits.length, changed: Date.now(), binned: false }),
  );
  await Promise.all([...writes, transaction.done]);
}

/** Moves a draft to the bin, or out of it. */
export async function binDraft(key: string, binned: boolean): Promise<void> {
  const transaction = (await database()).transaction('drafts', 'readwrite');
  const kept = await transaction.store.get(key);
  if (kept) await transaction.store.put({ ...kept, binned });
  await transaction.done;
}

/** Deletes a draft with all that was ever done to it. */
export async function deleteDraft(key: string): Promise<void> {
  const transaction = (await database()).transaction(['drafts', 'edits'], 'readwrite');
  await Promise.all([
    transaction.objectStore('drafts').delete(key),
    transaction.objectStore('edits').delete(IDBKeyRange.bound([key, 0], [key, Number.MAX_SAFE_INTEGER])),
    transaction.done,
  ]);
}
