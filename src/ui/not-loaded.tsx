import { type ReactNode, useEffect, useRef } from 'react';
import { messages } from '#messages/interface.ts';
import { bringIntoView } from './bring-into-view.ts';

/** Says that the script of something is not to be had, as after the site was published anew, and offers the page anew, where it is. */
export function NotLoaded({ children }: { readonly children?: ReactNode }) {
  const all = useRef<HTMLParagraphElement>(null);
  // It makes what it stands in taller, which may end at the foot of the window.
  useEffect(() => {
    bringIntoView(all.current);
  }, []);
  return (
    <p ref={all} className="not-loaded" role="alert">
      <span>
        {messages.notLoaded} {children}
      </span>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        {messages.reload}
      </button>
    </p>
  );
}
