import { type RefObject, useEffect, useState } from 'react';

/** A place on the map, in pixels from the corner of the part of it that nothing covers. */
export type Press = readonly [x: number, y: number];

/**
 * The marker of the drawn map that was pressed last: the live map opens it once it stands there. On a phone the first tap is what brings
 * the live map, and would else do nothing that anybody sees. Whoever presses elsewhere meanwhile has thought better of it.
 */
export function useEarlyPress(room: RefObject<Element | null>): Press | undefined {
  const [press, setPress] = useState<Press>();
  useEffect(() => {
    const gone = new AbortController();
    const onClick = ({ target }: MouseEvent) => {
      const corner = room.current?.getBoundingClientRect();
      const marker = target instanceof Element ? target.closest('.sketch .cluster') : null;
      setPress(corner && marker ? middleFrom(corner, marker.getBoundingClientRect()) : undefined);
    };
    window.addEventListener('click', onClick, { signal: gone.signal });
    return () => gone.abort();
  }, [room]);
  return press;
}

const middleFrom = (corner: DOMRect, { left, top, width, height }: DOMRect): Press => [
  left + width / 2 - corner.left,
  top + height / 2 - corner.top,
];
