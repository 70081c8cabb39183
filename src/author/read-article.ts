import { anchor } from '../annotation/anchor.ts';
import type { Anchor } from '../annotation/selector.ts';
import type { Article } from '../article/article.ts';
import { type ArticleFault, parseArticle } from '../article/parse-article.ts';
import { preparedTextOf } from '../visit/prepared-text.ts';
import { articleText, type ManuscriptArticle, type ManuscriptStop } from './manuscript.ts';
import { UNSAID } from './stand-ins.ts';

type ReadArticle =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'faults'; readonly faults: readonly ArticleFault[] };

/** What was read of each and of what text: while others are worked at, everything is asked of the same one. */
const known = new WeakMap<ManuscriptArticle, { readonly text: string; readonly read: ReadArticle }>();

/** An article as it is read. Lines above the text that are missing or wrong are left to the check. */
export function readArticle(article: ManuscriptArticle): ReadArticle {
  const text = articleText(article);
  const before = known.get(article);
  // What an operation works at is the same one, with another text.
  if (before?.text === text) return before.read;
  const read = readAnew(article, text);
  known.set(article, { text, read });
  return read;
}

function readAnew(article: ManuscriptArticle, text: string): ReadArticle {
  const whole = parseArticle(article.id, text);
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
  return article && anchor(quote, preparedTextOf(article), position);
}
