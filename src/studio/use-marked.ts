import { type RefObject, useEffect, useEffectEvent } from 'react';
import { rangeOf, watchSelection } from '../app/selected-words.ts';
import type { TextRange } from '../article/mark-passages.ts';
import type { SelectedText } from '../author/operations.ts';
import { WHOLE } from '../navigation/deep-link.ts';
import { motion } from '../ui/motion.ts';

type Text = RefObject<HTMLElement | null>;

/** Tells which words of a text are selected. */
export function useSelection(element: Text, onSelect: (range: TextRange | undefined) => void): void {
  const select = useEffectEvent(onSelect);
  useEffect(() => {
    const on = element.current;
    if (!on) return;
    // What was selected stays chosen when the browser lets go of it: a press on a stop, or on another pane, does that.
    const unwatch = watchSelection(on, (words) => words && select(words));
    // Who begins to select other words, or presses anywhere in the text, is done with these.
    const onStart = () => select(undefined);
    const onClick = () => document.getSelection()?.isCollapsed !== false && select(undefined);
    on.addEventListener('selectstart', onStart);
    on.addEventListener('click', onClick);
    return () => {
      unwatch();
      on.removeEventListener('selectstart', onStart);
      on.removeEventListener('click', onClick);
    };
  }, [element]);
}

/**
 * Brings the words of what is looked at into view.
 *
 * @param current a stop's id, or `WHOLE`
 * @param stay whether the text stays where it is
 */
export function useShownStop(element: Text, current: string, stay: boolean): void {
  const stays = useEffectEvent(() => stay);
  // Another account begins at its head, unless words of the stop that is shown are in it.
  useEffect(() => void element.current?.closest('.studio-article')?.scrollTo({ top: 0 }), [element]);
  useEffect(() => {
    // Who looks at the visit as a whole stays at its head.
    if (current === WHOLE || stays()) return;
    element.current
      ?.querySelector('mark.is-current')
      ?.scrollIntoView({ block: 'center', behavior: motion() });
  }, [element, current]);
}

/**
 * Paints the words that are chosen, and brings them into view where they were found and not swept over.
 *
 * @param blocks the text as it is marked: where the words stand changes with it
 */
export function useChosenWords(element: Text, chosen: SelectedText | undefined, blocks: unknown): void {
  useEffect(() => {
    const range = chosen && element.current && rangeOf(element.current, chosen);
    // A browser without them leaves the words to the bar that quotes them.
    if (!range || !('highlights' in CSS)) return;
    // Painted over the text and not put into it: else a finger that is still selecting would lose what it holds.
    CSS.highlights.set('chosen', new Highlight(range));
    return () => void CSS.highlights.delete('chosen');
  }, [element, chosen, blocks]);
  useEffect(() => {
    const on = element.current;
    const range = chosen && on && rangeOf(on, chosen);
    // What was found may be out of sight; what was swept over is not.
    if (range && document.getSelection()?.isCollapsed !== false) show(range);
  }, [element, chosen]);
}

/** Brings words into the middle of the pane, unless they are to be seen there. */
function show(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  const pane = range.startContainer.parentElement?.closest('.studio-article');
  const seen = pane?.getBoundingClientRect();
  if (!pane || !seen) return;
  const middle = (seen.top + seen.bottom) / 2;
  // Its tools stand at the top of the pane, what is done with words at its foot.
  const room = (seen.bottom - seen.top) / 4;
  if (top < seen.top + room || bottom > seen.bottom - room)
    pane.scrollBy({ top: (top + bottom) / 2 - middle });
}
