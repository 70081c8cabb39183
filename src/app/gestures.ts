import type { Step } from '../navigation/step.ts';

/**
 * The keys that step. A character would be in the way of who speaks to a computer (WCAG 2.1.4), and Home and End lead to the two ends of
 * the page, as readers of long texts have it everywhere.
 */
const KEYS: Readonly<Record<string, Step>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
};

/** Where arrows have a meaning of their own. */
const OWN_KEYS = 'input, select, textarea, [contenteditable], dialog';

/** The step that a key asks for, or undefined when the key belongs to what has the focus. */
export function stepOfKey(event: KeyboardEvent): Step | undefined {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
    return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  // Those of the map itself pan; those of what stands on it step.
  const own = target?.closest(OWN_KEYS) || target?.classList.contains('leaflet-container');
  return own ? undefined : KEYS[event.key];
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
