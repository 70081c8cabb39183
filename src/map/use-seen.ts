import type { Map as LeafletMap } from 'leaflet';
import { startTransition, useEffect, useEffectEvent, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { Box } from '../cartography/labels.ts';
import type { Seen } from '../cartography/seen.ts';

/** What stands over a map, so that nothing can be read under it. */
const OVER = '.map-controls > *, .leaflet-control';

/** Pixels to a `rem` where nobody has asked for another size of text, and how many times as large names become; see map-labels.css. */
const USUAL_TEXT = 16;
const LARGEST = 1.5;

interface SeenAtRest extends Seen {
  /** Pixels to the width of the world. */
  readonly scale: number;
}

/**
 * What is seen of the map where it has come to rest; while it moves, what stands on it is what stood there. `room` is the part of the page
 * that a card beside it leaves free.
 */
export function useSeen(room?: () => Element | null): SeenAtRest | undefined {
  const map = useMap();
  const [seen, setSeen] = useState<SeenAtRest>();
  const read = useEffectEvent(() => {
    const now = seenOn(map, room?.() ?? undefined);
    startTransition(() => setSeen((was) => (JSON.stringify(was) === JSON.stringify(now) ? was : now)));
  });
  useEffect(() => {
    // Once a frame: it asks the page where things stand, which it then has to lay out.
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => map.whenReady(read));
    };
    look();
    map.on('rest cover', look);
    return () => {
      cancelAnimationFrame(frame);
      map.off('rest cover', look);
    };
  }, [map]);
  return seen;
}

/** What is seen of the map as it stands. */
export function seenOn(map: LeafletMap, room: Element | undefined): SeenAtRest {
  const container = map.getContainer();
  const { left, top } = container.getBoundingClientRect();
  const pixels = map.getPixelBounds();
  const { x, y } = pixels.getTopLeft();
  const boxOf = (element: Element): Box => {
    const box = element.getBoundingClientRect();
    return {
      left: box.left - left + x,
      top: box.top - top + y,
      right: box.right - left + x,
      bottom: box.bottom - top + y,
    };
  };
  const over = [...(container.parentElement?.querySelectorAll(OVER) ?? [])];
  return {
    scale: 256 * 2 ** map.getZoom(),
    view: { left: x, top: y, right: pixels.getBottomRight().x, bottom: pixels.getBottomRight().y },
    covers: [...over.map(boxOf), ...besideRoom(room, boxOf)],
    letters: lettersOf(container),
  };
}

function lettersOf({ ownerDocument: { documentElement } }: HTMLElement): number {
  const text = Number.parseFloat(getComputedStyle(documentElement).fontSize) / USUAL_TEXT;
  return Math.max(1, Math.min(LARGEST, text));
}

/** The card that stands beside or above a room; one that is drawn over it on a phone comes and goes. */
function besideRoom(room: Element | undefined, boxOf: (element: Element) => Box): readonly Box[] {
  const card = room?.closest('.map-area')?.querySelector('.card');
  if (!room || !card) return [];
  const [box, free] = [boxOf(card), boxOf(room)];
  return box.right > box.left && (box.right <= free.left || box.top < free.top) ? [box] : [];
}
