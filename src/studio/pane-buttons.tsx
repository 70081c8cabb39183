import { type RefObject, useEffect, useState } from 'react';
import { studio } from '#messages/studio.ts';

/** A part of the editor; on a small screen one of them is shown. */
export type Pane = 'article' | 'map' | 'stops';
export const PANES: readonly Pane[] = ['article', 'map', 'stops'];

interface Props {
  /** Round all panes. */
  readonly all: RefObject<HTMLElement | null>;
  readonly pane: Pane;
  readonly onPane: (pane: Pane) => void;
}

/** Goes from pane to pane; where all of them are shown, by the keys alone. */
export function PaneButtons({ all, pane, onPane }: Props) {
  // Who works by keys comes into a pane, past all that stands before it.
  const [entered, setEntered] = useState<Pane>();
  useEffect(() => {
    if (!entered) return;
    all.current?.querySelector<HTMLElement>(`.studio-${entered}`)?.focus();
    setEntered(undefined);
  }, [all, entered]);
  return (
    <nav className="studio-panes" aria-label={studio.panes}>
      {PANES.map((each) => (
        <button
          key={each}
          type="button"
          className="button"
          data-leads-to={each}
          aria-pressed={pane === each}
          onClick={({ detail }) => {
            onPane(each);
            if (detail === 0) setEntered(each);
          }}
        >
          {studio[each]}
        </button>
      ))}
    </nav>
  );
}
