import { studio } from '#messages/studio.ts';
import type { Manuscript } from '../author/manuscript.ts';
import { rulesOf } from '../drafting/languages.ts';
import { formatLanguage } from '../messages/format.ts';
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
      return studio.otherLanguage(proposed.languages.map(formatLanguage));
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
 * @param account the id of the article that they are made of
 * @param progress told the share that is done, 0 to 1
 */
export async function proposeStops(
  manuscript: Manuscript,
  account: string,
  progress: (done: number) => void,
): Promise<Proposed> {
  // What tells languages apart is loaded when it is asked for.
  const languages = await unsaidLanguages(manuscript, account).catch(() => undefined);
  if (!languages) return { kind: 'failed', why: studio.proposerNotLoaded };
  const language = languages.find((each) => rulesOf(each) !== undefined);
  if (languages.length > 0 && language === undefined) return { kind: 'other-language', languages };
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
    const asked: Asked = {
      kind: 'propose',
      manuscript: inLanguage(manuscript, account, language),
      account,
      gazetteer: gazetteerAddress().href,
    };
    worker.postMessage(asked);
  });
}

/** What the article may be written in, the likeliest first; none where somebody has said it, or its words do not tell. */
async function unsaidLanguages({ articles }: Manuscript, account: string): Promise<readonly string[]> {
  const article = articles.find(({ id }) => id === account);
  if (!article || article.front['language']) return [];
  const { languagesOf } = await import('../formats/draft-language.ts');
  return languagesOf([{ markdown: article.body }]);
}

function inLanguage(manuscript: Manuscript, account: string, language: string | undefined): Manuscript {
  if (language === undefined) return manuscript;
  const articles = manuscript.articles.map((article) =>
    article.id === account ? { ...article, front: { ...article.front, language } } : article,
  );
  return { ...manuscript, articles };
}
