import { useEffect, useState } from 'react';
import type { Manuscript } from '../author/manuscript.ts';
import { gazetteerAddress } from './gazetteer.ts';
import type { Reviewed, ToReview } from './review-worker.ts';
import reviewerAddress from './review-worker.ts?worker&url';

/** The address of the reviewer's script, which the page's policy has to let through. */
export const REVIEW_WORKER: URL = new URL(reviewerAddress, window.location.href);

/** Milliseconds without a change after which the reviewer is asked: it reads the whole visit. */
const PAUSE = 400;

/** One for the page: what it needs to know of the world is loaded once. */
let reviewer: Worker | undefined;
let asked = 0;

/**
 * What a sub-editor would ask about a visit that can be published; it is read beside the page, so that this goes on answering.
 *
 * @param land the address of the file that says where land is
 */
export function useReview(manuscript: Manuscript, ready: boolean, land: URL): Omit<Reviewed, 'number'> {
  const [review, setReview] = useState(NOT_REVIEWED);
  useEffect(() => {
    if (!ready) return setReview(NOT_REVIEWED);
    reviewer ??= new Worker(REVIEW_WORKER, { type: 'module' });
    const worker = reviewer;
    const number = ++asked;
    const onMessage = ({ data }: MessageEvent<Reviewed>) => {
      if (data.number === number) setReview(data);
    };
    worker.addEventListener('message', onMessage);
    const files = { land: land.href, gazetteer: gazetteerAddress().href };
    const timer = setTimeout(
      () => worker.postMessage({ number, manuscript, files } satisfies ToReview),
      PAUSE,
    );
    return () => {
      clearTimeout(timer);
      worker.removeEventListener('message', onMessage);
    };
  }, [manuscript, ready, land.href]);
  return review;
}

const NOT_REVIEWED: Omit<Reviewed, 'number'> = { concerns: [], accepted: [], unasked: [] };
