import { useEffect, useEffectEvent } from 'react';
import { lookedAt } from '../navigation/deep-link.ts';
import { keepPlace } from './keep-place.ts';
import { followReading } from './reading.ts';
import type { Guide, Live } from './use-guide.ts';

/** Goes where reading comes to, as long as somebody wants that, and keeps the place that is read when the page gets another width. */
export function useReading(
  { arrival, shown, readTo }: Guide,
  following: boolean,
  live: Live | undefined,
): void {
  const read = useEffectEvent(readTo);
  const reading = useEffectEvent(() => lookedAt(arrival.link));
  // A choice holds from the moment it is made, also before the article has begun to move to it.
  const busy = useEffectEvent(() => shown !== arrival || live?.scroller.isMoving() === true);
  useEffect(() => {
    const element = document.getElementById('article');
    if (!following || !live || !element || !hasStyles()) return;
    return followReading(element, busy, reading, read);
  }, [following, live]);
  useEffect(() => {
    const element = document.getElementById('article');
    if (live && element) return keepPlace(element, live.scroller);
  }, [live]);
}

/**
 * Whether the page's styles have come. Without them the map stands in the article's way, and what it loads moves the words: nobody
 * reads on.
 */
const hasStyles = () => getComputedStyle(document.documentElement).getPropertyValue('--paper') !== '';
