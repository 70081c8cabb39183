import type { Operation } from './history.ts';
import type { ManuscriptStop } from './manuscript.ts';
import { onStop } from './on-stop.ts';

export type Claim = NonNullable<ManuscriptStop['claims']>[number];

/** What accounts can be laid side by side in. */
export const ABOUT: readonly Claim['about'][] = ['name', 'date', 'figure'];

/**
 * Has what the accounts say of a stop laid side by side. Where its name or date rests on words of an account, that account says it; all else is
 * for a person to say.
 */
export const addClaim = (id: string, about: Claim['about']): Operation =>
  onStop(id, (stop) => {
    stop.claims ??= [];
    stop.claims.push(
      about === 'figure' ? { about, of: '', says: [] } : { about, says: restedOn(stop, about) },
    );
  });

function restedOn(stop: ManuscriptStop, about: 'name' | 'date'): { value: string; stated: string[] }[] {
  const value = stop[about] ?? '';
  const stated = stop.basis[about]?.stated ?? [];
  const cited = stop.passages.filter((passage) => stated.includes(passage.id));
  if (value === '') return [];
  return [...new Set(cited.map(({ source }) => source))].map((account) => ({
    value,
    stated: cited.filter(({ source }) => source === account).map((passage) => passage.id),
  }));
}

/** What is counted or measured. */
export const setFigure = (id: string, at: number, of: string): Operation =>
  onStop(id, ({ claims = [] }) => {
    const claim = claims[at];
    if (claim?.about === 'figure') claim.of = of;
  });

/** What one account says of it, in which of its passages; an empty value is that it says nothing. */
export const setStatement = (
  id: string,
  at: number,
  which: number,
  value: string,
  stated: readonly string[],
): Operation =>
  onStop(id, ({ claims = [] }) => {
    const says = claims[at]?.says;
    if (!says || which > says.length) return;
    if (value === '') says.splice(which, 1);
    else says[which] = { value, stated: [...stated] };
  });

export const removeClaim = (id: string, at: number): Operation =>
  onStop(id, (stop) => {
    stop.claims?.splice(at, 1);
    if (stop.claims?.length === 0) delete stop.claims;
  });
