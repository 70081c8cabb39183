import { type RefObject, useEffect, useRef } from 'react';

/**
 * Lays a dialog over the page as soon as it is there, and shuts it when its reader goes back or forth: the page beneath shows something
 * else than what it was opened on. A browser gives the focus back to what had it.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shut = () => dialog.current?.close();
    dialog.current?.showModal();
    window.addEventListener('popstate', shut);
    return () => window.removeEventListener('popstate', shut);
  }, []);
  return dialog;
}
