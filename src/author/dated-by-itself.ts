import { datelineDay } from '../drafting/dateline-day.ts';
import type { ManuscriptArticle } from './manuscript.ts';

/** An article whose day nobody says but its dateline, with that day. Without it, “on Sunday” would be no day, or one of another week. */
export function datedByItself(article: ManuscriptArticle): ManuscriptArticle {
  const { language = 'en', date = datelineDay(article.body, language) } = article.front;
  return date === undefined ? article : { ...article, front: { ...article.front, date } };
}
