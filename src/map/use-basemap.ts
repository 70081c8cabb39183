import { useEffect, useEffectEvent, useState } from 'react';
import { useMap } from 'react-leaflet';
import { messages } from '#messages/interface.ts';
import type { Sheet } from '../cartography/sheet.ts';
import type { SheetReference } from '../cartography/sheet-reference.ts';
import { Basemap } from './basemap.ts';
import { useSheets } from './use-sheets.ts';

/** How a map comes to stand on the page. */
export interface Standing {
  /** Called once the map shows what the drawn map showed. */
  readonly onDrawn?: () => void;
  /** Whether a drawn map stands in its place till then: where no sheet is to be had it stays until the map has moved on from it. */
  readonly isDrawnBefore?: boolean;
}

/**
 * Paints the embedded map under whatever else there is, as its sheets come; these are what names are taken from. `beyond` is
 * what lies where no sheet reaches.
 */
export function useBasemap(
  references: readonly SheetReference[],
  root: URL,
  { onDrawn, isDrawnBefore = false }: Standing,
  beyond: 'paper' | 'water' = 'paper',
): { readonly sheets: readonly Sheet[]; readonly basemap: Basemap } {
  const map = useMap();
  const { sheets, haveCome, failures } = useSheets(map, references, root);
  const stands = haveCome || failures > (isDrawnBefore ? 1 : 0);
  const [basemap] = useState(() => new Basemap(beyond));

  useEffect(() => {
    const container = map.getContainer();
    container.setAttribute('role', 'group');
    container.setAttribute('aria-label', messages.mapView);
    container.setAttribute('aria-description', messages.mapKeys);
    basemap.addTo(map);
    return () => {
      basemap.remove();
    };
  }, [map, basemap]);
  useEffect(() => basemap.show(sheets), [basemap, sheets]);
  const stand = useEffectEvent(() => {
    map.getContainer().classList.add('is-drawn');
    onDrawn?.();
  });
  // What stood in its place goes when it is painted: between the two, a slow phone showed paper.
  useEffect(() => {
    if (stands) basemap.afterPaint(() => stand());
  }, [basemap, stands]);
  return { sheets, basemap };
}
