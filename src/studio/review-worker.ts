import './no-eval.ts';
import { filesOf, look } from '../author/look.ts';
import type { Manuscript } from '../author/manuscript.ts';
import type { Atlas } from '../review/atlas.ts';
import type { Concern, ReviewRule } from '../review/concern.ts';
import { countriesWithin, isCountry } from '../review/countries.ts';
import { type Review, reviewVisit } from '../review/review.ts';

/** The world as far as a browser has it: the coasts and the whole gazetteer are too much to load, and not asked about. */
const ATLAS: Atlas = {
  isCountry,
  countriesWithin,
  landWithin: () => true,
  positionOf: () => undefined,
};

/** What the worker is asked, and which asking its answer is to. */
export interface ToReview {
  readonly number: number;
  readonly manuscript: Manuscript;
}
export interface Reviewed extends Review {
  readonly number: number;
}

/** What is not asked without the coasts and the whole gazetteer. A silence of these is not idle, as it is in the check. */
const UNASKED: readonly ReviewRule[] = ['geography/water', 'geography/identifier'];

self.onmessage = ({ data: { number, manuscript } }: MessageEvent<ToReview>) => {
  const { visit, problems } = look(manuscript);
  if (problems.length > 0) return self.postMessage({ number, concerns: [], accepted: [] } satisfies Reviewed);
  const { concerns, accepted } = reviewVisit(visit, filesOf(manuscript), ATLAS);
  const isIdle = ({ rule, at }: Concern) => {
    const silenced = manuscript.visit.accepted?.[Number(at?.[2])]?.rule;
    return rule === 'accepted/unneeded' && UNASKED.some((each) => each === silenced);
  };
  self.postMessage({
    number,
    concerns: concerns.filter((concern) => !isIdle(concern)),
    accepted,
  } satisfies Reviewed);
};
