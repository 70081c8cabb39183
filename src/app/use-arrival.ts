import { useEffectEvent, useLayoutEffect } from 'react';
import { decoded } from '../navigation/decoded.ts';
import { passageElementId } from '../navigation/deep-link.ts';
import { currentStop } from '../navigation/step.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { motion } from '../ui/motion.ts';
import { accountOf, passagesIn } from '../visit/accounts.ts';
import type { Visit } from '../visit/visit.ts';
import { leadKeysTo } from './lead-keys.ts';
import type { Arrival } from './location.ts';
import type { Scroller } from './scroller.ts';
import { isAtRest } from './whole-lines.ts';

/**
 * Brings what an arrival shows into view: the entry in the row of the itinerary, and the passage or the chapter, unless reading itself came
 * there. `visit` is what the page shows of it.
 */
export function useArrival(shown: Arrival, visit: Visit, scroller: Scroller | undefined): void {
  const arrive = useEffectEvent(() => {
    const { link, cause } = shown;
    if (cause === 'load') showEntry('instant');
    // To scroll takes a layout.
    else afterPaint(() => showEntry(motion()));
    if (cause === 'reading') return;
    // In a long account what is shown next may be far.
    const glide = cause === 'load' || visit.whole ? 'instant' : motion();
    const passage = passageOf(shown, visit);
    const chapter = cause !== 'load' && link.kind === 'visit' && link.chapter;
    if (passage) {
      if (cause !== 'load' || !isAtRest(passage)) scroller?.show(passage, glide);
      if (cause !== 'load') leadKeysTo(passage);
    } else if (chapter) {
      const text = document.querySelector<HTMLElement>(`.chapter[data-chapter="${chapter}"]`);
      // Words in it may have led to the whole visit: who chose these goes on reading there.
      if (text && !isInMiddle(text)) scroller?.show(text, 'instant');
    }
  });
  // Before the browser says that the page has scrolled because other chapters stand on it: that is no reading.
  useLayoutEffect(() => {
    if (shown) arrive();
  }, [shown]);
}

/**
 * The passage to bring into view: one that the address names by itself, as a link from another account's page does, before the first of
 * the stop, which begins with what its paragraph says of the stop before it; none where a link points at words, which come before it and
 * are shown when they are found.
 */
function passageOf({ link, cause }: Arrival, visit: Visit): HTMLElement | null | undefined {
  const named = cause === 'load' && passageElement(decoded(window.location.hash.slice(1)));
  if (named) return named;
  const stop = currentStop(visit, link);
  if (!stop || link.quote) return undefined;
  const [first] = passagesIn(stop, accountOf(visit, link.account)?.id);
  const mark = first && passageElement(passageElementId(first.id));
  return mark?.closest('p')?.querySelector<HTMLElement>(`mark[data-stops~="${stop.id}"]`) ?? mark;
}

/** Whether an element stands in the middle of the window. */
function isInMiddle(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top <= window.innerHeight / 2 && bottom >= window.innerHeight / 2;
}

/** The element of an id, of a passage the mark that it begins with: several may begin with one. */
export function passageElement(id: string): HTMLElement | null {
  const element = document.getElementById(id);
  return element?.closest('mark') ?? element;
}

/** Brings the current entry of the itinerary to the middle of its strip. */
function showEntry(behavior: ScrollBehavior): void {
  const entry = document.querySelector<HTMLElement>('.entry a[aria-current]');
  const strip = entry?.closest<HTMLElement>('.strip');
  // The row of a long visit brings its entries to the middle by itself.
  if (!entry || !strip || strip.classList.contains('is-whole')) return;
  const left = entry.offsetLeft - strip.offsetLeft - (strip.clientWidth - entry.offsetWidth) / 2;
  strip.scrollTo({ left, behavior });
}
