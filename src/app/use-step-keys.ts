import { useEffect, useEffectEvent } from 'react';
import type { Step } from '../navigation/step.ts';
import { listenForSwipes, stepOfKey } from './gestures.ts';

/** Steps by keys and swipes. `onEscape` is called where Escape closes nothing that lies over the page. */
export function useStepKeys(step: (step: Step) => void, onEscape: () => void): void {
  const shut = useEffectEvent(onEscape);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // Of a dialog over the card, Escape closes the dialog alone.
      const over = event.target instanceof Element && event.target.closest('dialog');
      if (event.key === 'Escape' && !over) shut();
      const which = stepOfKey(event);
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
