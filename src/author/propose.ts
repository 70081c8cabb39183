import { canonicalText } from '../article/article.ts';
import { draftItinerary, isDrafted } from '../drafting/draft-itinerary.ts';
import { type ProposedVisit, proposedVisit } from '../drafting/draft-visit.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Manuscript } from './manuscript.ts';
import { readArticle } from './read-article.ts';

/** What came of asking for proposals; `languages` (BCP 47) where it is one that the engine does not know, or one of several. */
export type Proposals =
  | { readonly kind: 'proposed'; readonly proposed: ProposedVisit }
  | { readonly kind: 'other-language'; readonly languages: readonly string[] }
  | { readonly kind: 'no-text' };

/**
 * The stops that an article of a manuscript proposes.
 *
 * @param account the article's id
 * @param progress told the share that is done, 0 to 1
 */
export async function propose(
  { articles }: Manuscript,
  account: string,
  gazetteer: Gazetteer,
  progress?: (done: number) => void,
): Promise<Proposals> {
  const article = articles.find(({ id }) => id === account);
  const read = article && readArticle(article);
  if (!article || read?.kind !== 'article') return { kind: 'no-text' };
  const text = canonicalText(read.article.blocks);
  const { date, language = 'en' } = article.front;
  if (!isDrafted(language)) return { kind: 'other-language', languages: [language] };
  const itinerary = await draftItinerary({ text, language, ...(date ? { date } : {}) }, gazetteer, progress);
  return { kind: 'proposed', proposed: proposedVisit(itinerary, article.id, text) };
}
