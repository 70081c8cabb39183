import { useEffect, useState } from 'react';
import type { VisitRoute } from '../archive/compared.ts';
import type { ArchiveFiles } from './archive-files.ts';

/** Milliseconds that somebody points at a visit before its way is asked for: a pointer that goes down the list asks for none. */
const PAUSE = 150;

/** The way of the visit that is pointed at, as it was recorded. Where it cannot be had, the map draws it from stop to stop. */
export function useRoute(
  files: ArchiveFiles,
  perFile: number,
  visit: number | undefined,
): VisitRoute | undefined {
  const [route, setRoute] = useState<VisitRoute>();
  useEffect(() => {
    if (visit === undefined) return;
    let gone = false;
    const load = async () => {
      const entry = (await files.entries(Math.floor(visit / perFile)))[visit % perFile];
      if (!entry) return;
      const { legs } = await files.compared(entry.id);
      if (!gone) setRoute({ visit, path: legs.map(({ path }) => path) });
    };
    const timer = setTimeout(() => void load().catch(() => {}), PAUSE);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [files, perFile, visit]);
  return route;
}
