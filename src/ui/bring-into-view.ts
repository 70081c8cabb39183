/*
 * Browsers have begun to give a promise back where they scroll. Nobody waits for it, and no effect of React's may give it back.
 */

/** Scrolls as little as brings an element into view. */
export function bringIntoView(element: Element | null | undefined): void {
  void element?.scrollIntoView({ block: 'nearest' });
}

/** Scrolls what an element holds to its beginning. */
export function scrollToBeginning(element: Element | null | undefined): void {
  void element?.scrollTo({ top: 0 });
}
