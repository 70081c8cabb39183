import { type RefObject, useEffect, useEffectEvent, useState } from 'react';

type Control = HTMLInputElement | HTMLTextAreaElement;

/** What fields show of their values, which may have lines or spaces that they have no room for: that is no change. */
const shownIn = new WeakMap<Element, string>();

/** Whether something is typed in a field that is not taken yet. */
export const isTyped = (on: Control): boolean => on.value !== (shownIn.get(on) ?? '');

/**
 * Has what is typed taken, also where nobody leaves the field: a tab is closed or laid by, a page is read anew, another stop is gone to by
 * the browser's own Back.
 *
 * @param value what stands in the field unless somebody types
 * @param whole whether it is taken only when it is finished: not where its tab is laid by for a moment
 * @returns takes it now
 */
export function useTaken(
  control: RefObject<Control | null>,
  value: string,
  onTyped: (on: Control) => void,
  whole = false,
): (on: Control) => void {
  const [times, setTimes] = useState(0);
  // What is undone has to be seen, and so has what is not taken as it was typed: below nothing, or in other letters. The field
  // itself stays, so that it keeps the focus.
  useEffect(() => {
    const on = control.current;
    if (!on) return;
    // Who goes on typing behind a space keeps it.
    if (on.value.trim() !== value) on.value = value;
    shownIn.set(on, on.value);
  }, [control, value, times]);
  const take = (on: Control) => {
    if (!isTyped(on)) return;
    onTyped(on);
    shownIn.set(on, on.value);
    setTimes((before) => before + 1);
  };
  const takeNow = useEffectEvent(take);
  useEffect(() => {
    const on = control.current;
    if (!on) return;
    const leave = () => takeNow(on);
    const layBy = () => document.visibilityState === 'hidden' && !whole && takeNow(on);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', layBy);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', layBy);
      leave();
    };
  }, [control, whole]);
  return take;
}
