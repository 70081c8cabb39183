import { type PreparedText, prepare } from '../annotation/candidates.ts';
import { type Article, canonicalText } from '../article/article.ts';

const prepared = new WeakMap<Article, PreparedText>();

/** An article's text for all the quotes that are looked for in it. */
export function preparedTextOf(article: Article): PreparedText {
  const text = prepared.get(article) ?? prepare(canonicalText(article.blocks));
  prepared.set(article, text);
  return text;
}
