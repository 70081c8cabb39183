import type { Change, Correction, Visit } from './visit.ts';

/** What a correction changed of something; undefined where that is nothing. */
export function correctionOf(
  correction: Correction,
  isOne: (change: Change) => boolean,
): Correction | undefined {
  const changes = correction.changes.filter(isOne);
  return changes.length > 0 ? { ...correction, changes } : undefined;
}

/** The corrections of something, each with what it changed of it. */
export const correctionsOf = (
  { corrections = [] }: Pick<Visit, 'corrections'>,
  isOne: (change: Change) => boolean = () => true,
): readonly Correction[] => corrections.flatMap((each) => correctionOf(each, isOne) ?? []);
