import { canonicalText } from '../article/article.ts';
import { draftItinerary } from '../drafting/draft-itinerary.ts';
import { proposedVisit } from '../drafting/draft-visit.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { readArticle } from './look.ts';
import type { Manuscript } from './manuscript.ts';

/** A manuscript with what its first article proposes as stops, where it has none yet. */
export async function propose(manuscript: Manuscript, gazetteer: Gazetteer): Promise<Manuscript> {
  const [article] = manuscript.articles;
  const read = article && readArticle(article);
  if (!article || read?.kind !== 'article' || manuscript.stops.length > 0) return manuscript;
  const text = canonicalText(read.article.blocks);
  const { date, dateline, language = 'en' } = article.front;
  const itinerary = await draftItinerary(
    { text, language, ...(date ? { date } : {}), ...(dateline ? { dateline } : {}) },
    gazetteer,
  );
  const { stops, agents, sources } = proposedVisit(itinerary, article.id, text);
  const { visit } = manuscript;
  return {
    ...manuscript,
    stops,
    visit: { ...visit, agents: [...visit.agents, ...agents], sources: [...visit.sources, ...sources] },
  };
}
