import { restAtWholeLine } from './whole-lines.ts';

/** Scrolls that the app makes, told apart from those of the reader. */
export interface Scroller {
  /** Brings an element to its resting place: its own `scroll-margin` decides where, and lines, which are not cut there. */
  readonly show: (element: HTMLElement, behaviour: ScrollBehavior) => void;
  /** Brings a part of an element's height (from 0 to 1) to a place on the screen, in pixels from its top, at once. */
  readonly place: (element: Element, part: number, top: number) => void;
  /** Whether what scrolls at the moment is the app's doing. */
  readonly isMoving: () => boolean;
}

/** Milliseconds after its end in which a scroll still counts as the app's: the last step is looked at a frame later. */
const QUIET = 160;

/** Milliseconds without a step of a scroll after which a page is still. */
const STILL = 150;

export function createScroller(): Scroller {
  // Milliseconds within which the next step of a scroll comes. A browser that says when a scroll has ended may be kept waiting
  // by a slow machine; of another a pause has to do for the end.
  const nextStep = 'onscrollend' in window ? 1000 : QUIET;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const releaseAfter = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(release, wait);
  };
  const release = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  window.addEventListener('scroll', () => timer !== undefined && releaseAfter(nextStep), { passive: true });
  window.addEventListener('scrollend', () => timer !== undefined && releaseAfter(QUIET));
  // The reader's hand takes over at once: a wheel, a finger, or the scroll bar, which is the root's own.
  for (const type of ['wheel', 'touchmove'] as const)
    window.addEventListener(type, release, { passive: true });
  window.addEventListener('pointerdown', (event) => event.target === document.documentElement && release());
  return {
    show: (element, behavior) => {
      restAtWholeLine(element);
      element.scrollIntoView({ block: 'start', behavior });
      releaseAfter(nextStep);
    },
    place: (element, part, to) => {
      const { top, height } = element.getBoundingClientRect();
      window.scrollBy({ top: top + part * height - to, behavior: 'instant' });
      releaseAfter(nextStep);
    },
    isMoving: () => timer !== undefined,
  };
}

/** Calls back once the page has not scrolled for a moment, whoever scrolled it. Returns the way to call it off. */
export function whenStill(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const pause = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
  const callOff = () => {
    pause();
    window.removeEventListener('scroll', wait);
  };
  const arrive = () => {
    callOff();
    then();
  };
  const wait = () => {
    pause();
    // A busy page hears late that it has been scrolled, but before it paints: what is overdue by then is not still.
    timer = setTimeout(() => {
      frame = requestAnimationFrame(arrive);
    }, STILL);
  };
  window.addEventListener('scroll', wait, { passive: true });
  wait();
  return callOff;
}
