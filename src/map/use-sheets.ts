import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { isWorth, type Sheet } from '../cartography/sheet.ts';
import type { SheetReference } from '../cartography/sheet-reference.ts';
import { project } from '../geo/mercator.ts';

/** Fetches the sheets that the view needs, as it comes to need them. A sheet that fails is asked for again at the next move. */
export function useSheets(
  map: LeafletMap,
  references: readonly SheetReference[],
  root: URL,
  onFirst: () => void,
): readonly Sheet[] {
  const [sheets, setSheets] = useState<ReadonlyMap<string, Sheet>>(new Map());
  const [asked] = useState(() => new Set<string>());
  const fetchMissing = useEffectEvent(async () => {
    const missing = references.filter((reference) => !asked.has(reference.name) && isNeeded(map, reference));
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
    if (arrived.length > 0) setSheets((known) => new Map([...known, ...arrived]));
    onFirst();
  });
  useEffect(() => {
    const look = () => void fetchMissing();
    map.on('moveend', look);
    look();
    return () => {
      map.off('moveend', look);
    };
  }, [map]);
  return useMemo(
    () => references.flatMap((reference) => sheets.get(reference.name) ?? []),
    [references, sheets],
  );
}

function isNeeded(map: LeafletMap, { box, minZoom }: SheetReference): boolean {
  if (!isWorth({ minZoom }, map.getZoom())) return false;
  const bounds = map.getBounds();
  const [left, top] = project([bounds.getWest(), bounds.getNorth()]);
  const [right, bottom] = project([bounds.getEast(), bounds.getSouth()]);
  const [west, north, east, south] = box;
  const turn = Math.round((left + right) / 2 - (west + east) / 2);
  return west + turn < right && east + turn > left && north < bottom && south > top;
}
