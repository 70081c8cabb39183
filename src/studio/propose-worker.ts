import './no-eval.ts';
import type { Manuscript } from '../author/manuscript.ts';
import { type Proposals, propose } from '../author/propose.ts';
import { warmUp } from '../drafting/draft-itinerary.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { openGazetteer } from '../gazetteer/open-gazetteer.ts';
import { textAt } from './text-at.ts';

/** What the worker is asked: to propose stops for a manuscript, or to be ready for one, with the gazetteer that stands at an address. */
export type Asked =
  | { readonly kind: 'get-ready'; readonly gazetteer: string }
  | {
      readonly kind: 'propose';
      readonly manuscript: Manuscript;
      readonly account: string;
      readonly gazetteer: string;
    };

/** The language that it is ready for before it has seen the article. */
const EXPECTED = 'en';

/** What it answers at last. */
export type Proposed = Proposals | { readonly kind: 'failed'; readonly why: string };

/** What it says on the way: the share that is done, 0 to 1. */
export interface Proposing {
  readonly kind: 'proposing';
  readonly done: number;
}

let opened: Promise<Gazetteer> | undefined;

function open(address: string): Promise<Gazetteer> {
  opened ??= openGazetteer((name) => textAt(new URL(name, address)));
  // A failure is not kept: who proposes asks again.
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

self.onmessage = async ({ data }: MessageEvent<Asked>) => {
  const answer = (said: Proposed | Proposing) => self.postMessage(said);
  try {
    const gazetteer = await open(data.gazetteer);
    if (data.kind === 'get-ready') await warmUp(EXPECTED, gazetteer);
    else
      answer(
        await propose(data.manuscript, data.account, gazetteer, (done) =>
          answer({ kind: 'proposing', done }),
        ),
      );
  } catch (error) {
    // Nobody has asked for anything yet who would have to be told.
    if (data.kind === 'get-ready') return;
    answer({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
};
