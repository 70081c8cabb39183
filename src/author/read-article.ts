import { anchor } from '../annotation/anchor.ts';
import type { Anchor } from '../annotation/selector.ts';
import { type Article, canonicalText } from '../article/article.ts';
import { type ArticleFault, parseArticle } from '../article/parse-article.ts';
import { articleText, type ManuscriptArticle, type ManuscriptStop } from './manuscript.ts';
import { UNSAID } from './stand-ins.ts';

type ReadArticle =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'faults'; readonly faults: readonly ArticleFault[] };

/** An article as it is read. Lines above the text that are missing or wrong are left to the check. */
export function readArticle(article: ManuscriptArticle): ReadArticle {
  const whole = parseArticle(article.id, articleText(article));
  if (whole.kind === 'article') return whole;
  const { title = UNSAID.title, dateline } = article.front;
  const front = { ...UNSAID, title, ...(dateline ? { dateline } : {}) };
  return parseArticle(article.id, articleText({ front, body: article.body }));
}

/** What keeps an article's text from being shown, each with the words of its line; nothing where it can be. */
export function faultsOfText({
  id,
  body,
}: ManuscriptArticle): readonly (Pick<ArticleFault, 'message' | 'expected'> & { readonly line: string })[] {
  const text = articleText({ front: UNSAID, body });
  const parsed = parseArticle(id, text);
  if (parsed.kind === 'article') return [];
  const lines = text.split('\n');
  // A line may hold several of a kind.
  const told = new Map(parsed.faults.map((fault) => [`${fault.line} ${fault.message}`, fault]));
  return [...told.values()].map(({ line, ...fault }) => ({ ...fault, line: lines[line - 1] ?? '' }));
}

/** Where a passage of a stop stands in its article. */
export function placeOfPassage(
  { selector: { type, exact, prefix, suffix }, position, source }: ManuscriptStop['passages'][number],
  articles: ReadonlyMap<string, Article>,
): Anchor | undefined {
  const article = articles.get(source);
  const quote = { type, exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
  return article && anchor(quote, canonicalText(article.blocks), position);
}
