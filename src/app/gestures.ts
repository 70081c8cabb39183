import type { Step } from '../navigation/step.ts';

/** The keys that lead to a stop's neighbours. A character would be in the way of who speaks to a computer (WCAG 2.1.4). */
const ARROWS: Readonly<Record<string, Step>> = { ArrowLeft: 'previous', ArrowRight: 'next' };

/** The keys that lead to the two ends: of the itinerary for who steps, of the page for who reads. */
const ENDS: Readonly<Record<string, Step>> = { Home: 'first', End: 'last' };

/** Where these keys have a meaning of their own. */
const OWN_KEYS = 'input, select, textarea, [contenteditable], dialog';

/** What the key went to, or undefined where a key means something of its own, with a modifier among others. */
function targetOf(event: KeyboardEvent): Element | undefined {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
    return undefined;
  const target = event.target instanceof Element ? event.target : document.documentElement;
  return target.closest(OWN_KEYS) ? undefined : target;
}

/** The neighbour that an arrow asks for, or undefined when the key belongs to what has the focus. */
export function arrowOf(event: KeyboardEvent): Step | undefined {
  // Those of the map itself pan; those of what stands on it step.
  return targetOf(event)?.classList.contains('leaflet-container') === false ? ARROWS[event.key] : undefined;
}

/** The end of the itinerary that Home or End asks for; in an article they belong to its text. */
export function endOf(event: KeyboardEvent): Step | undefined {
  return targetOf(event)?.closest('article') === null ? ENDS[event.key] : undefined;
}

/** How far a finger travels, in pixels, before it is a swipe and not a tap or a scroll. */
const REACH = 48;

/** Calls `onStep` for a swipe to the left (next) or right (previous) that begins on an element marked `data-swipe`. */
export function listenForSwipes(onStep: (step: Step) => void): () => void {
  let start: Touch | undefined;
  const onStart = (event: TouchEvent) => {
    const swipeable = event.target instanceof Element && event.target.closest('[data-swipe]');
    start = swipeable && event.touches.length === 1 ? event.touches[0] : undefined;
  };
  const onEnd = (event: TouchEvent) => {
    const end = event.changedTouches[0];
    if (!start || !end) return;
    const [dx, dy] = [end.clientX - start.clientX, end.clientY - start.clientY];
    start = undefined;
    if (Math.abs(dx) > REACH && Math.abs(dx) > 2 * Math.abs(dy)) onStep(dx < 0 ? 'next' : 'previous');
  };
  window.addEventListener('touchstart', onStart, { passive: true });
  window.addEventListener('touchend', onEnd, { passive: true });
  return () => {
    window.removeEventListener('touchstart', onStart);
    window.removeEventListener('touchend', onEnd);
  };
}
