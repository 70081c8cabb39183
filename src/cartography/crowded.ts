import type { Visit } from '../visit/visit.ts';

/** More markers than this, each moved to be told apart from the others, would stand far from their places. */
const MOST_ALONE = 40;

/** Whether markers of a visit's map that stand close share one. A long visit has only some of its stops at hand. */
export const isCrowded = ({ whole, stops }: Visit): boolean =>
  whole !== undefined || stops.length > MOST_ALONE;
