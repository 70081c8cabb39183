import type { ReactNode } from 'react';
import type { SourceNotes } from '../visit/source-notes.ts';
import type { Basis } from '../visit/visit.ts';

/** A fact with the numbers of the notes that it rests on. */
export function Noted({
  basis,
  notes,
  children,
}: {
  readonly basis: Basis | undefined;
  readonly notes: SourceNotes;
  readonly children: ReactNode;
}) {
  const numbers = basis ? notes.numbersOf(basis) : [];
  return (
    <>
      {children}
      {numbers.length > 0 && <sup>{numbers.join(', ')}</sup>}
    </>
  );
}
