import { useEffect, useEffectEvent, useRef } from 'react';
import type { Step } from '../navigation/step.ts';
import { arrowOf, endOf, listenForSwipes } from './gestures.ts';
import type { Arrival } from './location.ts';
import type { Scroller } from './scroller.ts';

/** What a reader scrolls with; when the focus goes elsewhere, the browser may scroll after it, which nobody meant. */
const HANDS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Steps by keys and swipes. `onEscape` is called where Escape closes nothing that lies over the page. Home and End lead to the first and the
 * last stop until the reader scrolls: to who reads on from there they are the ends of the page, as everywhere else.
 */
export function useStepKeys(
  arrival: Arrival,
  scroller: Scroller | undefined,
  step: (step: Step) => void,
  onEscape: () => void,
): void {
  const reads = useRef(false);
  useEffect(() => {
    if (arrival.cause !== 'reading') reads.current = false;
  }, [arrival]);
  useEffect(() => {
    let byHand = false;
    const onHand = () => {
      byHand = true;
    };
    const onFocus = () => {
      byHand = false;
    };
    const onScroll = () => {
      if (byHand && scroller?.isMoving() === false) reads.current = true;
    };
    const quiet = new AbortController();
    const { signal } = quiet;
    for (const hand of HANDS) window.addEventListener(hand, onHand, { passive: true, signal });
    window.addEventListener('focusin', onFocus, { signal });
    window.addEventListener('scroll', onScroll, { passive: true, signal });
    return () => quiet.abort();
  }, [scroller]);
  const shut = useEffectEvent(onEscape);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // Of a dialog over the card, Escape closes the dialog alone.
      const over = event.target instanceof Element && event.target.closest('dialog');
      if (event.key === 'Escape' && !over) shut();
      const which = arrowOf(event) ?? (reads.current ? undefined : endOf(event));
      if (!which) return;
      event.preventDefault();
      step(which);
    };
    document.addEventListener('keydown', onKey);
    const unswipe = listenForSwipes(step);
    return () => {
      document.removeEventListener('keydown', onKey);
      unswipe();
    };
  }, [step]);
}
