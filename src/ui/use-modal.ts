import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';

interface Modal {
  /** What the `<dialog>` is to have. */
  readonly dialog: {
    readonly ref: RefObject<HTMLDialogElement | null>;
    readonly onCancel: () => void;
    readonly onClose: () => void;
  };
  readonly shut: () => void;
}

/**
 * Lays a dialog over the page as soon as it is there, and shuts it when its reader goes back or forth: the page beneath shows something
 * else than what it was opened on. A browser gives the focus back to what had it, and may say a frame later that the dialog is shut:
 * `onClose` is called at once, or who opens it again before that would open nothing.
 */
export function useModal(onClose: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null);
  const shut = () => {
    // What lies beneath can take the focus again only then.
    ref.current?.close();
    onClose();
  };
  const leave = useEffectEvent(shut);
  useEffect(() => {
    const onPopState = () => leave();
    ref.current?.showModal();
    window.addEventListener('popstate', onPopState);
    return () => window.removeEventListener('popstate', onPopState);
  }, []);
  return { dialog: { ref, onCancel: shut, onClose }, shut };
}
