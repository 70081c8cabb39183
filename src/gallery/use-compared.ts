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
 * The visits that an address asks for, in its order; they arrive together, since each that came by itself would move what the others have
 * on the page. Each `attempt` asks again for those that failed. One that was renamed
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
    void Promise.all(missing.map((id) => load(id, root))).then((arrived) => {
      if (!gone) setKnown((before) => new Map([...before, ...arrived.flatMap(byItsIds)]));
    });
    return () => {
      gone = true;
    };
  }, [ids.join(), root, attempt]);
  return useMemo(() => ids.map((id) => known.get(id) ?? { kind: 'loading', id }), [ids, known]);
}

/** What arrived under the id that was asked for, and under the one that the visit has now. */
const byItsIds = (arrived: Asked): readonly (readonly [string, Asked])[] => {
  const now = arrived.kind === 'ready' ? arrived.visit.id : arrived.id;
  return [
    [arrived.id, arrived],
    [now, { ...arrived, id: now }],
  ];
};

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
