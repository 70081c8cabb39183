import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { isWorth, type Sheet } from '../cartography/sheet.ts';
import type { SheetReference } from '../cartography/sheet-reference.ts';
import { mercatorBox } from './lat-lng.ts';

/** Milliseconds after which what failed is asked for again; after that, each pause is twice as long as the one before. */
const FIRST_PAUSE = 2000;

/**
 * Fetches the sheets that the view needs, as it comes to need them. One that fails is asked for again after a pause, at the next
 * move, and when there is a network again. `haveCome` says that the first ones have come, as far as they are to be had, and
 * `failures` for how many views in a row there were none before that.
 */
export function useSheets(
  map: LeafletMap,
  references: readonly SheetReference[],
  root: URL,
): { readonly sheets: readonly Sheet[]; readonly haveCome: boolean; readonly failures: number } {
  const [sheets, setSheets] = useState<ReadonlyMap<string, Sheet>>(new Map());
  const [haveCome, setHaveCome] = useState(references.length === 0);
  const [failures, setFailures] = useState(0);
  const [asked] = useState(() => new Set<string>());
  /** Whether all that is missing has come. */
  const fetchMissing = useEffectEvent(async (isOtherView: boolean): Promise<boolean> => {
    const missing = references.filter((reference, index) => {
      if (asked.has(reference.name)) return false;
      // Of the world under a sheet that the view is within, nothing is seen.
      const above = references.slice(index + 1).filter(({ minZoom }) => minZoom === reference.minZoom);
      return seenOf(map, reference).isSeen && !above.some((other) => seenOf(map, other).isAll);
    });
    // None is needed, or those that are have been asked for.
    if (missing.length === 0) {
      if (asked.size === 0) setHaveCome(true);
      return true;
    }
    for (const { name } of missing) asked.add(name);
    const fetched = await Promise.all(
      missing.map(async (reference) => {
        try {
          const response = await fetch(new URL(reference.href, root));
          if (!response.ok) throw new Error(`${response.status} for ${reference.href}`);
          // Written by our own build.
          return [reference.name, (await response.json()) as Sheet] as const;
        } catch {
          asked.delete(reference.name);
          return undefined;
        }
      }),
    );
    const arrived = fetched.filter((each) => each !== undefined);
    if (arrived.length > 0) {
      setSheets((known) => new Map([...known, ...arrived]));
      setHaveCome(true);
    } else if (isOtherView) setFailures((before) => before + 1);
    return arrived.length === missing.length;
  });
  useEffect(() => {
    let [pause, hasLeft] = [FIRST_PAUSE, false];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fetchNow = async (isOtherView: boolean) => {
      const isWhole = await fetchMissing(isOtherView);
      if (isWhole || hasLeft) return;
      clearTimeout(timer);
      timer = setTimeout(lookAgain, pause);
      pause *= 2;
    };
    const look = () => void fetchNow(true);
    const lookAgain = () => void fetchNow(false);
    const onOnline = () => {
      pause = FIRST_PAUSE;
      lookAgain();
    };
    map.on('moveend', look);
    window.addEventListener('online', onOnline);
    look();
    return () => {
      hasLeft = true;
      clearTimeout(timer);
      map.off('moveend', look);
      window.removeEventListener('online', onOnline);
    };
  }, [map]);
  const known = useMemo(
    () => references.flatMap((reference) => sheets.get(reference.name) ?? []),
    [references, sheets],
  );
  return { sheets: known, haveCome, failures };
}

/** Whether anything of the view is on a sheet that is worth having, and whether all of it is. */
function seenOf(
  map: LeafletMap,
  { box, minZoom }: SheetReference,
): { readonly isSeen: boolean; readonly isAll: boolean } {
  if (!isWorth({ minZoom }, map.getZoom())) return { isSeen: false, isAll: false };
  const [left, top, right, bottom] = mercatorBox(map.getBounds());
  const [west, north, east, south] = box;
  const turn = Math.round((left + right) / 2 - (west + east) / 2);
  return {
    isSeen: west + turn < right && east + turn > left && north < bottom && south > top,
    isAll: west + turn <= left && east + turn >= right && north <= top && south >= bottom,
  };
}
