import { useEffect, useMemo, useState } from 'react';
import type { ComparedNoMore, ComparedVisit } from '../archive/compared.ts';
import { COMPARED } from '../visit/reserved-ids.ts';
import { fetched, NotThere } from './archive-files.ts';

/** A visit that an address asks for. */
export type Asked =
  | { readonly kind: 'loading' | 'unknown' | 'failed'; readonly id: string }
  | { readonly kind: 'withdrawn'; readonly id: string; readonly said: string }
  | { readonly kind: 'ready'; readonly id: string; readonly visit: ComparedVisit };

/**
 * The visits that an address asks for, in its order, as they arrive; each `attempt` asks again for those that failed. One that was renamed
 * is known by both of its ids.
 */
export function useCompared(ids: readonly string[], root: URL, attempt: number): readonly Asked[] {
  const [known, setKnown] = useState<ReadonlyMap<string, Asked>>(new Map());
  const missing = ids.filter((id) => {
    const kind = known.get(id)?.kind;
    return kind === undefined || kind === 'failed';
  });
  // What failed is asked for at another attempt, not at once.
  useEffect(() => {
    let gone = false;
    for (const id of missing) {
      void load(id, root).then((arrived) => {
        const now = arrived.kind === 'ready' ? arrived.visit.id : id;
        if (!gone) setKnown((before) => new Map([...before, [id, arrived], [now, { ...arrived, id: now }]]));
      });
    }
    return () => {
      gone = true;
    };
  }, [ids.join(), root, attempt]);
  return useMemo(() => ids.map((id) => known.get(id) ?? { kind: 'loading', id }), [ids, known]);
}

async function load(id: string, root: URL): Promise<Asked> {
  try {
    // Written by our own build.
    const file = (await fetched(new URL(`${encodeURIComponent(id)}/${COMPARED}`, root))) as
      | ComparedVisit
      | ComparedNoMore;
    if ('withdrawn' in file) return { kind: 'withdrawn', id, said: file.withdrawn };
    return { kind: 'ready', id, visit: file };
  } catch (error) {
    return { kind: error instanceof NotThere ? 'unknown' : 'failed', id };
  }
}
