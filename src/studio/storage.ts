import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { studio } from '#messages/studio.ts';
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
  /** What is in a draft's pictures. One that was taken out stays as long as the draft: taking that back must find it. */
  pictures: { key: [draft: string, digest: string]; value: Uint8Array<ArrayBuffer> };
}

const NAME = 'whereabouts-studio';
/** Raise it with every change of what is kept, and bring what older studios kept up to date below. */
const VERSION = 2;

let opened: Promise<IDBPDatabase<Tables>> | undefined;

function database(): Promise<IDBPDatabase<Tables>> {
  opened ??= openDB<Tables>(NAME, VERSION, {
    upgrade: async (db, from, _, transaction) => {
      if (from < 1) {
        db.createObjectStore('drafts', { keyPath: 'key' });
        db.createObjectStore('edits');
      }
      if (from < 2) {
        db.createObjectStore('pictures');
        const drafts = transaction.objectStore('drafts');
        for (const kept of await drafts.getAll())
          await drafts.put({ ...kept, manuscript: { ...kept.manuscript, pictures: [] } });
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
  return opened.catch((error) => {
    opened = undefined;
    throw error instanceof DOMException && error.name === 'VersionError'
      ? new NewerStudio(studio.newerStudio, { cause: error })
      : error;
  });
}

/** Does something in the database, anew where its connection was cut: a phone that puts a page to sleep does that. */
async function inDatabase<Result>(act: (db: IDBPDatabase<Tables>) => Promise<Result>): Promise<Result> {
  try {
    return await act(await database());
  } catch (error) {
    if (!isCut(error)) throw error;
    opened = undefined;
    return act(await database());
  }
}

const isCut = (error: unknown): boolean =>
  error instanceof DOMException &&
  (error.name === 'InvalidStateError' || /Indexed Database server lost/.test(error.message));

/**
 * The connection through which a history was read or kept. Where there is another one, what is kept may have been cleared since, by the
 * browser's settings: nothing of it is taken for there.
 */
const keptThrough = new WeakMap<History, IDBPDatabase<Tables>>();

/** What a newer studio has kept is in a form that this one does not know. */
export class NewerStudio extends Error {
  override readonly name = 'NewerStudio';
}

/** Why something was not kept, in words. */
export function whyNotKept(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (isFull(error)) return studio.noRoom;
  if (isDenied(error)) return studio.keepsNothing;
  return (error.message || error.name).replace(/\.$/, '');
}

/** Whether a browser keeps nothing for this site, as its settings or its owner want it. Chrome has no name for that. */
const isDenied = ({ name, message }: Error): boolean =>
  name === 'SecurityError' || name === 'NotAllowedError' || message.includes('denied permission');

/** Whether something was not kept for want of room. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error && error.name === 'QuotaExceededError';

/** The name of the lock that a tab holds while it may write a draft or delete it (Web Locks). */
export const lockOf = (key: string): string => `whereabouts-draft ${key}`;

const doomOf = (key: string) => `whereabouts-doomed ${key}`;

/** Whether a draft was thrown away for ever, and only waits for being deleted. */
export const isDoomed = (key: string): boolean => localStorage.getItem(doomOf(key)) !== null;

/** Says that a draft is to be deleted, or is not. It stands beside the database, which takes no word more when the disk is full. */
export function setDoomed(key: string, doomed: boolean): void {
  if (doomed) localStorage.setItem(doomOf(key), '');
  else localStorage.removeItem(doomOf(key));
}

/** All drafts, the one changed last first, with those that only wait for being deleted. */
export async function listDrafts(): Promise<readonly Kept[]> {
  const drafts = await inDatabase((db) => db.getAll('drafts'));
  return drafts.sort((a, b) => b.changed - a.changed);
}

/** A draft with all that was ever done to it. */
export const openDraft = (key: string): Promise<History | undefined> =>
  inDatabase(async (db) => {
    const transaction = db.transaction(['drafts', 'edits']);
    const [kept, edits] = await Promise.all([
      transaction.objectStore('drafts').get(key),
      transaction.objectStore('edits').getAll(IDBKeyRange.bound([key, 0], [key, Number.MAX_SAFE_INTEGER])),
    ]);
    if (!kept || isDoomed(key)) return undefined;
    const history = { manuscript: kept.manuscript, edits, done: kept.done };
    keptThrough.set(history, db);
    return history;
  });

/** Keeps a draft: what has changed since `before`, in one transaction, so that it is kept whole or as it was. */
export const keepDraft = (key: string, before: History | undefined, now: History): Promise<void> =>
  inDatabase(async (db) => {
    const there = before && keptThrough.get(before) === db ? before : undefined;
    const transaction = db.transaction(['drafts', 'edits'], 'readwrite', { durability: 'strict' });
    const [drafts, edits] = [transaction.objectStore('drafts'), transaction.objectStore('edits')];
    const same = (index: number) => there?.edits[index] === now.edits[index];
    const writes: Promise<unknown>[] = [];
    for (const [index, edit] of now.edits.entries())
      if (!same(index)) writes.push(edits.put(edit, [key, index]));
    if (!there || there.edits.length > now.edits.length)
      writes.push(edits.delete(IDBKeyRange.bound([key, now.edits.length], [key, Number.MAX_SAFE_INTEGER])));
    const { manuscript, done } = now;
    writes.push(
      drafts.put({ key, manuscript, done, count: now.edits.length, changed: Date.now(), binned: false }),
    );
    // It waits for no answer: a tab that is closed hears none.
    transaction.commit();
    await Promise.all([...writes, transaction.done]);
    keptThrough.set(now, db);
  });

/** Moves a draft to the bin, or out of it. */
export const binDraft = (key: string, binned: boolean): Promise<void> =>
  inDatabase(async (db) => {
    const transaction = db.transaction('drafts', 'readwrite');
    const kept = await transaction.store.get(key);
    if (kept) await transaction.store.put({ ...kept, binned });
    await transaction.done;
  });

/** Deletes a draft with all that was ever done to it. */
export async function deleteDraft(key: string): Promise<void> {
  await inDatabase(async (db) => {
    const transaction = db.transaction(['drafts', 'edits', 'pictures'], 'readwrite');
    await Promise.all([
      transaction.objectStore('drafts').delete(key),
      transaction.objectStore('edits').delete(IDBKeyRange.bound([key, 0], [key, Number.MAX_SAFE_INTEGER])),
      // Arrays come after all strings.
      transaction.objectStore('pictures').delete(IDBKeyRange.bound([key], [key, []])),
      transaction.done,
    ]);
  });
  setDoomed(key, false);
}

/** Keeps what is in a picture, before anything speaks of it: then no draft has a picture that is not there. */
export const keepPicture = (key: string, digest: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> =>
  inDatabase(async (db) => {
    const transaction = db.transaction('pictures', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(bytes, [key, digest]), transaction.done]);
  });

/** What is in a picture of a draft. */
export const pictureBytes = (key: string, digest: string): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  inDatabase((db) => db.get('pictures', [key, digest]));
