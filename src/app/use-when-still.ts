import { startTransition, useEffect, useState } from 'react';
import type { Arrival } from './location.ts';
import { whenStill } from './scroller.ts';

/**
 * Where the map is to be: where the reader is, but while they read on, where they were until the page is still. A flight
 * takes every frame for most of a second, and a reader who scrolls past ten stops wants those frames, not ten flights.
 */
export function useWhenStill(arrival: Arrival): Arrival {
  const [rested, setRested] = useState(arrival);
  const reads = arrival.cause === 'reading';
  if (!reads && rested !== arrival) setRested(arrival);
  useEffect(() => {
    if (reads) return whenStill(() => startTransition(() => setRested(arrival)));
  }, [arrival, reads]);
  return reads ? rested : arrival;
}
