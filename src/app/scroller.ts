/** Scrolls that the app makes, told apart from those of the reader. */
export interface Scroller {
  /** Brings an element to its resting place (its own `scroll-margin` decides where). */
  readonly show: (element: Element, behaviour: ScrollBehavior) => void;
  /** Whether what scrolls at the moment is the app's doing. */
  readonly isMoving: () => boolean;
}

/** A scroll counts as ended when this many milliseconds bring no further step of it. */
const QUIET = 160;

export function createScroller(): Scroller {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(release, QUIET);
  };
  const release = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  window.addEventListener('scroll', () => timer !== undefined && settle(), { passive: true });
  // The reader's hand takes over at once: a wheel, a finger, or the scroll bar, which is the root's own.
  for (const type of ['wheel', 'touchmove'] as const)
    window.addEventListener(type, release, { passive: true });
  window.addEventListener('pointerdown', (event) => event.target === document.documentElement && release());
  return {
    show: (element, behavior) => {
      element.scrollIntoView({ block: 'start', behavior });
      settle();
    },
    isMoving: () => timer !== undefined,
  };
}

/** How to move, as the reader's system asks. */
export const motion = (): ScrollBehavior =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
