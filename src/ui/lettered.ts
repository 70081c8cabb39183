import type { Moment } from '../archive/compare-steps.ts';
import type { ComparedVisit } from '../archive/compared.ts';

/** What compared visits are told apart by, with a colour and a line of its own each; see compare.css. */
export const LETTERS = ['A', 'B', 'C', 'D'] as const;

export type Letter = (typeof LETTERS)[number];

export interface Lettered {
  readonly letter: Letter;
  readonly visit: ComparedVisit;
}

/** A compared visit on the day that the reader is at. */
export interface LetteredMoment extends Lettered {
  readonly moment: Moment;
}
