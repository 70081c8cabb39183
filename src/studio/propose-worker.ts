import './no-eval.ts';
import type { Manuscript } from '../author/manuscript.ts';
import { type Proposals, propose } from '../author/propose.ts';
import { openGazetteer } from '../gazetteer/open-gazetteer.ts';
import { textAt } from './text-at.ts';

/** What the worker is asked: to propose stops for a manuscript, with the gazetteer that stands at an address. */
export interface ToPropose {
  readonly manuscript: Manuscript;
  readonly gazetteer: string;
}

/** What it answers at last. */
export type Proposed = Proposals | { readonly kind: 'failed'; readonly why: string };

/** What it says on the way: the share that is done, 0 to 1. */
export interface Proposing {
  readonly kind: 'proposing';
  readonly done: number;
}

self.onmessage = async ({ data }: MessageEvent<ToPropose>) => {
  const answer = (said: Proposed | Proposing) => self.postMessage(said);
  try {
    const gazetteer = await openGazetteer((name) => textAt(new URL(name, data.gazetteer)));
    answer(await propose(data.manuscript, gazetteer, (done) => answer({ kind: 'proposing', done })));
  } catch (error) {
    answer({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
};
