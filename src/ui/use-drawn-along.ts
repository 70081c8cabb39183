import { type PointerEvent, type RefObject, useRef } from 'react';

interface DrawnAlong<What> {
  /** `settled` once the reader has let go. */
  readonly onDraw: (what: What, clientX: number, settled: boolean) => void;
  /** The browser has taken the gesture, as where a finger scrolls the page: nothing was chosen. */
  readonly onCancel: (what: What) => void;
}

/** What one pointer draws along a track, by mouse or finger: `take` says with a press what it is, and whether it was taken. */
export function useDrawnAlong<What>(
  track: RefObject<HTMLElement | null>,
  { onDraw, onCancel }: DrawnAlong<What>,
) {
  const held = useRef<{ readonly pointer: number; readonly what: What }>(undefined);
  const heldBy = ({ pointerId }: PointerEvent) =>
    held.current?.pointer === pointerId ? held.current : undefined;
  return {
    take: ({ button, pointerId }: PointerEvent, what: What): boolean => {
      // A second finger draws nothing else.
      if (button !== 0 || held.current) return false;
      held.current = { pointer: pointerId, what };
      track.current?.setPointerCapture(pointerId);
      return true;
    },
    onTrack: {
      onPointerMove: (event: PointerEvent) => {
        const drawn = heldBy(event);
        if (drawn) onDraw(drawn.what, event.clientX, false);
      },
      onPointerUp: (event: PointerEvent) => {
        const drawn = heldBy(event);
        if (!drawn) return;
        held.current = undefined;
        onDraw(drawn.what, event.clientX, true);
      },
      onPointerCancel: (event: PointerEvent) => {
        const drawn = heldBy(event);
        if (!drawn) return;
        held.current = undefined;
        onCancel(drawn.what);
      },
    },
  };
}
