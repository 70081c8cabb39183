import { useMemo } from 'react';
import { doublesIn } from '../author/doubles.ts';
import { doubtfulIn, numbersOf } from '../author/doubtful.ts';
import { look } from '../author/look.ts';
import type { Manuscript } from '../author/manuscript.ts';
import type { PaneProps } from './pane-props.ts';
import { answered, doubted, told, toSettle } from './told.ts';
import { useReview } from './use-review.ts';

type Looked = Pick<
  PaneProps,
  'looked' | 'notes' | 'problems' | 'doubts' | 'unasked' | 'answers' | 'doubles' | 'doubtful' | 'numbers'
>;

/**
 * What is seen of a manuscript, and what is to be said of it.
 *
 * @param stop the one that is looked at
 * @param land where the file of islands is that a sub-editor's questions take
 */
export function useLooked(manuscript: Manuscript, stop: string | undefined, land: URL): Looked {
  const { stops } = manuscript;
  const doubles = useMemo(() => doublesIn(stops), [stops]);
  const doubtful = useMemo(() => doubtfulIn(stops, doubles), [stops, doubles]);
  const numbers = useMemo(() => numbersOf(stops, doubtful), [stops, doubtful]);
  const lookedAt = stop !== undefined && doubtful.has(stop) ? stop : undefined;
  const looked = useMemo(() => look(manuscript, { doubtful, lookedAt }), [manuscript, doubtful, lookedAt]);
  const notes = useMemo(() => told(looked.problems), [looked]);
  const problems = useMemo(() => toSettle(notes, manuscript), [notes, manuscript]);
  const review = useReview(manuscript, looked.problems.length === 0, land);
  const doubts = useMemo(() => doubted(review.concerns, manuscript), [review, manuscript]);
  const { unasked } = review;
  const answers = answered(manuscript, review.accepted);
  return { looked, notes, problems, doubts, unasked, answers, doubles, doubtful, numbers };
}
