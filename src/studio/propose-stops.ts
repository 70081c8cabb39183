import type { Manuscript } from '../author/manuscript.ts';
import { rulesOf } from '../drafting/languages.ts';
import { formatLanguage } from '../messages/format.ts';
import { studio } from '../messages/studio-en.ts';
import { gazetteerAddress } from './gazetteer.ts';
import type { Asked, Proposed, Proposing } from './propose-worker.ts';
import workerAddress from './propose-worker.ts?worker&url';

/** The address of the worker's script, which the page's policy has to let through. */
export const PROPOSE_WORKER: URL = new URL(workerAddress, window.location.href);

/** Why there are no proposals, in words for the editor; undefined where there are some. */
export function whyNothing(proposed: Proposed): string | undefined {
  switch (proposed.kind) {
    case 'proposed':
      return proposed.proposed.stops.length === 0 ? studio.nothingProposed : undefined;
    case 'other-language':
      return studio.otherLanguage(formatLanguage(proposed.language));
    case 'no-text':
      return studio.nothingProposed;
    case 'failed':
      return studio.notProposed(proposed.why);
  }
}

let ready: Worker | undefined;

/** Has all at hand that proposals need, while somebody still pastes an article: made anew, it takes longer than the proposals do. */
export function expectArticle(): void {
  if (ready) return;
  ready = new Worker(PROPOSE_WORKER, { type: 'module' });
  // One that could not be loaded would never answer: who proposes makes another.
  ready.onerror = () => {
    ready = undefined;
  };
  const asked: Asked = { kind: 'get-ready', gazetteer: gazetteerAddress().href };
  ready.postMessage(asked);
}

/**
 * Makes proposals beside the page, so that it goes on answering.
 *
 * @param progress told the share that is done, 0 to 1
 */
export async function proposeStops(
  manuscript: Manuscript,
  progress: (done: number) => void,
): Promise<Proposed> {
  const said = await withLanguage(manuscript);
  const worker = ready ?? new Worker(PROPOSE_WORKER, { type: 'module' });
  ready = undefined;
  return new Promise<Proposed>((resolve) => {
    const end = (proposed: Proposed) => {
      worker.terminate();
      resolve(proposed);
    };
    worker.onmessage = ({ data }: MessageEvent<Proposed | Proposing>) =>
      data.kind === 'proposing' ? progress(data.done) : end(data);
    // Of a script that is not to be had, a browser says nothing.
    worker.onerror = ({ message }) => end({ kind: 'failed', why: message || studio.proposerNotLoaded });
    const asked: Asked = { kind: 'propose', manuscript: said, gazetteer: gazetteerAddress().href };
    worker.postMessage(asked);
  });
}

/** What nobody has named the language of is read as the likeliest; of those that are as likely, as one for which stops are proposed. */
async function withLanguage(manuscript: Manuscript): Promise<Manuscript> {
  const [article, ...others] = manuscript.articles;
  if (!article || article.front['language']) return manuscript;
  const { languagesOf } = await import('../formats/draft-language.ts');
  const languages = languagesOf([{ markdown: article.body }]);
  const language = languages.find((each) => rulesOf(each) !== undefined) ?? languages[0];
  if (language === undefined) return manuscript;
  return { ...manuscript, articles: [{ ...article, front: { ...article.front, language } }, ...others] };
}
