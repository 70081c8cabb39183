import { startTransition, useEffect, useState } from 'react';
import type { Frame } from '../cartography/frame.ts';
import { frameOfChoice } from '../cartography/world-frame.ts';
import type { Points } from '../geo/points.ts';

/** Milliseconds that a choice rests before the map goes where it leads: a reader who takes three filters sees one flight. */
const REST = 400;

/**
 * What the map shows: the visits that are left of all, and all of them where a choice leaves everything or nothing. While the choice
 * passes by (a handle that is drawn along), the map stays where it is.
 *
 * @param mask those that are left, once it is known
 */
export function useChosenFrame(
  whole: Frame,
  points: Points | undefined,
  mask: Uint8Array | undefined,
  passes: boolean,
): Frame {
  const [frame, setFrame] = useState(whole);
  useEffect(() => {
    if (!points || !mask || passes) return;
    const isPart = mask.includes(0) && mask.includes(1);
    const go = () => startTransition(() => setFrame(isPart ? frameOfChoice(points, mask) : whole));
    const timer = setTimeout(go, REST);
    return () => clearTimeout(timer);
  }, [whole, points, mask, passes]);
  return frame;
}
