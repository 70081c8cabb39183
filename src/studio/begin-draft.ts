import { studio } from '#messages/studio.ts';
import { historyOf, perform } from '../author/history.ts';
import { takeProposals } from '../author/operations.ts';
import type { Remark } from '../formats/draft.ts';
import { proposeStops, whyNothing } from './propose-stops.ts';
import { keepDraft, keepPicture } from './storage.ts';
import { type Refused, type TakenIn, takeIn } from './take-in.ts';
import { takeInText } from './take-in-text.ts';

export { expectArticle } from './propose-stops.ts';

/** A draft that is kept from now on, under its key, with what is to be said of where it came from. */
export type Begun =
  | { readonly kind: 'begun'; readonly key: string; readonly notes: readonly Remark[] }
  | Refused;

/** Says what is being done, and the share of it that is, 0 to 1, where it is known. */
type Say = (words: string, done?: number) => void;

export async function beginFile(file: File, say: Say): Promise<Begun> {
  // A folder that was dropped comes as a file, and so does one that has gone since, or is larger than a page can hold.
  const content = await file.arrayBuffer().catch(() => undefined);
  if (!content) return { kind: 'refused', reason: studio.unreadFile(file.name) };
  return begin(await takeIn(file.name, new Uint8Array(content)), say);
}

/** @param published the day on which it was published, YYYY-MM-DD, where somebody said it */
export const beginText = async (text: string, published: string | undefined, say: Say): Promise<Begun> =>
  begin(await takeInText(text, published), say);

/** Keeps what was taken in; an article without stops gets proposals first. */
async function begin(taken: TakenIn, say: Say): Promise<Begun> {
  if (taken.kind === 'refused') return taken;
  const key = crypto.randomUUID();
  const { manuscript } = taken;
  const isArticle = manuscript.stops.length === 0 && manuscript.articles.length > 0;
  if (isArticle) say(studio.proposing);
  const [account = ''] = manuscript.visit.articles;
  const proposed = isArticle
    ? await proposeStops(manuscript, account, (done) => say(studio.proposing, done))
    : undefined;
  const begun =
    proposed?.kind === 'proposed'
      ? perform(historyOf(manuscript), studio.labels.propose, takeProposals(account, proposed.proposed))
          .manuscript
      : manuscript;
  for (const [digest, bytes] of taken.pictures) await keepPicture(key, digest, bytes);
  await keepDraft(key, undefined, historyOf(begun));
  const failed = proposed ? whyNothing(proposed) : undefined;
  return {
    kind: 'begun',
    key,
    notes: [
      ...(failed === undefined ? [] : [{ kind: 'decide', message: failed, places: [], count: 0 } as const]),
      ...taken.notes,
    ],
  };
}
