import { compareDays } from './calendar-days.ts';
import type { Change, Correction, Visit } from './visit.ts';

/** What a correction changed of something; undefined where that is nothing. */
function correctionOf(correction: Correction, isOne: (change: Change) => boolean): Correction | undefined {
  const changes = correction.changes.filter(isOne);
  return changes.length > 0 ? { ...correction, changes } : undefined;
}

/** The corrections of something, each with what it changed of it. */
export const correctionsOf = (
  { corrections = [] }: Pick<Visit, 'corrections'>,
  isOne: (change: Change) => boolean = () => true,
): readonly Correction[] => corrections.flatMap((each) => correctionOf(each, isOne) ?? []);

/** A correction of a visit, and its number in it, from 1: that stays as others come. */
export interface CorrectionOfVisit {
  readonly visit: Visit;
  readonly correction: Correction;
  readonly number: number;
}

/** What was corrected in some visits, the latest first. */
export const latestCorrections = (visits: readonly Visit[]): readonly CorrectionOfVisit[] =>
  visits
    .flatMap((visit) =>
      (visit.corrections ?? []).map((correction, index) => ({ visit, correction, number: index + 1 })),
    )
    .sort((a, b) => compareDays(b.correction.date, a.correction.date) || b.number - a.number);
