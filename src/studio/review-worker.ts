import './no-eval.ts';
import { look } from '../author/look.ts';
import { filesOf, type Manuscript } from '../author/manuscript.ts';
import type { Concern, ReviewRule } from '../review/concern.ts';
import { type Review, reviewVisit } from '../review/review.ts';
import { type AtlasFiles, atlas, learn, unaskedOf } from './worker-atlas.ts';

/** What the worker is asked, and which asking its answer is to. */
export interface ToReview {
  readonly number: number;
  readonly manuscript: Manuscript;
  readonly files: AtlasFiles;
}
export interface Reviewed extends Review {
  readonly number: number;
  /** What could not be asked here, because the files for it are not at hand. */
  readonly unasked: readonly ReviewRule[];
}

self.onmessage = async ({ data: { number, manuscript, files } }: MessageEvent<ToReview>) => {
  const { visit, problems } = look(manuscript);
  const answer = (reviewed: Omit<Reviewed, 'number'>) => self.postMessage({ number, ...reviewed });
  if (problems.length > 0) return answer({ concerns: [], accepted: [], unasked: [] });
  const review = () => {
    const { concerns, accepted } = reviewVisit(visit, filesOf(manuscript), atlas);
    const unasked = unaskedOf(visit);
    // A silence of what is not asked is not idle.
    const isIdle = ({ rule, at }: Concern) => {
      const silenced = manuscript.visit.accepted?.[Number(at?.[2])]?.rule;
      return rule === 'accepted/unneeded' && unasked.some((each) => each === silenced);
    };
    answer({ concerns: concerns.filter((concern) => !isIdle(concern)), accepted, unasked });
  };
  // What the words ask need not wait for what has to be loaded.
  review();
  if (await learn(visit, files)) review();
};
