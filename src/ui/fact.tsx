import { createContext, type ReactNode, useContext } from 'react';
import { standingIn } from '../visit/accounts.ts';
import type { Basis, Visit } from '../visit/visit.ts';
import { BasisNote } from './basis-note.tsx';

/** The account that the reader has open, by its id; undefined where all accounts count alike. */
export const ReadAccount = createContext<string | undefined>(undefined);

/** A fact that looks like what it is to a reader of this account, stated or established, with its source beside it. */
export function Fact({ basis, visit, children }: { basis: Basis; visit: Visit; children: ReactNode }) {
  const standing = standingIn(visit, useContext(ReadAccount), basis);
  return (
    <>
      <span className={`fact is-${standing?.kind ?? basis.kind}`}>{children}</span>
      {/* A sign does not stand alone on a line; names of sources may. */}
      {standing && standing.kind !== 'established' ? '\u00a0' : ' '}
      {standing && <BasisNote visit={visit} standing={standing} />}
    </>
  );
}
