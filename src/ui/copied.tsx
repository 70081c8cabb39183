import type { ReactNode } from 'react';
import { CopyOutcome } from './copy-outcome.tsx';
import { useCopy } from './use-copy.ts';

/** A text with the button that copies it. */
export function Copied({
  label,
  text,
  action,
  said,
  rows,
  children,
}: {
  readonly label: string;
  readonly text: string;
  readonly action: string;
  readonly said: string;
  readonly rows: number;
  readonly children?: ReactNode;
}) {
  const copying = useCopy();
  return (
    <section>
      <label>
        <span className="share-label">{label}</span>
        <textarea
          readOnly
          rows={rows}
          value={text}
          onFocus={(event) => event.target.select()}
          spellCheck={false}
        />
      </label>
      <div className="share-actions">
        <button type="button" className="button" onClick={() => copying.copy(text)}>
          {action}
        </button>
        {children}
        <CopyOutcome copying={copying} said={said} />
      </div>
    </section>
  );
}
