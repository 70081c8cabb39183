import './no-eval.ts';
import { filesOf, look } from '../author/look.ts';
import type { Manuscript } from '../author/manuscript.ts';
import type { Atlas } from '../review/atlas.ts';
import type { Concern } from '../review/concern.ts';
import { countriesWithin, isCountry } from '../review/countries.ts';
import { reviewVisit } from '../review/review.ts';

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
export interface Reviewed {
  readonly number: number;
  readonly concerns: readonly Concern[];
}

self.onmessage = ({ data: { number, manuscript } }: MessageEvent<ToReview>) => {
  const { visit, problems } = look(manuscript);
  const concerns = problems.length > 0 ? [] : reviewVisit(visit, filesOf(manuscript), ATLAS).concerns;
  self.postMessage({ number, concerns } satisfies Reviewed);
};
