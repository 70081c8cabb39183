import { type RefCallback, useCallback, useRef } from 'react';

/**
 * For what comes over a page and is sent away by a press: `goBack` gives the focus to what had it before it came into the element
 * of `within`, without moving the page. To who came from nowhere, the text is the page.
 */
export function useFocusBack(): {
  readonly within: RefCallback<HTMLElement>;
  readonly goBack: () => void;
} {
  const before = useRef<EventTarget>(null);
  const within = useCallback((element: HTMLElement | null) => {
    const onFocus = ({ relatedTarget: from }: FocusEvent) => {
      if (!(from instanceof Node && element?.contains(from))) before.current = from;
    };
    element?.addEventListener('focusin', onFocus);
    return () => element?.removeEventListener('focusin', onFocus);
  }, []);
  const goBack = () => {
    const { current } = before;
    const goal = current instanceof HTMLElement && current.isConnected ? current : undefined;
    (goal ?? document.getElementById('article'))?.focus({ preventScroll: true });
  };
  return { within, goBack };
}
