import { deleteDraft, isDoomed, listDrafts, lockOf, setDoomed } from './storage.ts';

/** What lets go of each draft that was thrown away for ever on this page. */
const held = new Map<string, () => void>();

/**
 * Throws a draft away for ever: it is deleted when this page is left, and kept from every other tab until then.
 *
 * @returns whether it could be: not where another tab works at it
 */
export async function doom(key: string): Promise<boolean> {
  const letGo = await hold(key);
  if (!letGo) return false;
  held.set(key, letGo);
  setDoomed(key, true);
  return true;
}

/** Takes a draft back into the bin that was thrown away for ever. */
export function spare(key: string): void {
  setDoomed(key, false);
  held.get(key)?.();
  held.delete(key);
}

/** Deletes what was thrown away for ever on this page. */
export async function deleteDoomed(): Promise<void> {
  const all = [...held];
  held.clear();
  await Promise.all(all.map(([key, letGo]) => deleteDraft(key).finally(letGo)));
}

/** Deletes what was thrown away for ever on pages that are gone, which may not have had the time for it. */
export async function deleteLeft(): Promise<void> {
  for (const { key } of await listDrafts()) {
    const letGo = isDoomed(key) ? await hold(key) : undefined;
    if (letGo) await deleteDraft(key).finally(letGo);
  }
}

/** Holds a draft's lock until it is let go of; undefined where another tab has it. */
function hold(key: string): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    const request = navigator.locks.request(lockOf(key), { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(undefined);
      return new Promise<void>((letGo) => resolve(letGo));
    });
    // Who takes the draft over keeps it.
    request.catch(() => held.delete(key));
  });
}
