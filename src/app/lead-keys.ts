import { whenStill } from './scroller.ts';

/**
 * Has the keys go on from a passage once the page has come to it, where what they were at has gone out of view meanwhile: the passage of
 * the stop before, or an entry above the text of a phone. Else the next press of Tab would take the page back there.
 */
export function leadKeysTo(passage: Element): void {
  whenStill(() => {
    const held = document.activeElement;
    // A map brings what has the keys into view by itself.
    if (!held?.matches(':focus-visible') || held.closest('.live-map') || isSeen(held)) return;
    passage.querySelector('a')?.focus({ preventScroll: true });
  });
}

/** Whether the middle of something is in view, and nothing lies over it. */
function isSeen(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  // Between the lines of a link is what holds it.
  return there !== null && (element.contains(there) || there.contains(element));
}
