import { prepare } from '../annotation/candidates.ts';
import { describe } from '../annotation/describe.ts';
import { canonicalText } from '../article/article.ts';
import type { Operation } from './history.ts';
import { set } from './on-stop.ts';
import { placeOfPassage, readArticle } from './read-article.ts';
import { wholeAddress } from './whole-address.ts';

/** A field of the visit itself. */
export const setVisit = (
  field: 'title' | 'description' | 'language' | 'licence',
  value: string,
): Operation => {
  return ({ visit }) => {
    set(visit, field, value === '' ? undefined : value);
  };
};

/** The name of the visit's folder, which its address has too. */
export const setId = (id: string): Operation => {
  return (manuscript) => {
    manuscript.id = id;
  };
};

/** A line above an article's text. */
export const setFront = (article: string, field: string, value: string): Operation => {
  return ({ articles }) => {
    const found = articles.find(({ id }) => id === article);
    const said = field === 'sourceUrl' ? wholeAddress(value) : value;
    if (found) set(found.front, field, said === '' ? undefined : said);
  };
};

/**
 * The text of an article anew. Passages whose words moved or were lightly edited move with them; one whose words are gone
 * stays as it was, for the check to name.
 */
export const setBody = (article: string, body: string): Operation => {
  return ({ articles, stops, visit }) => {
    const found = articles.find(({ id }) => id === article);
    if (!found) return;
    found.body = body;
    const read = readArticle(found);
    if (read.kind !== 'article') return;
    const known = new Map([[article, read.article]]);
    const text = prepare(canonicalText(read.article.blocks));
    for (const passage of [visit, ...stops].flatMap(({ passages = [] }) => passages)) {
      const place = placeOfPassage(passage, known);
      if (place?.kind !== 'anchored') continue;
      const { start, end } = place.at;
      if (place.differs !== 'nothing') passage.selector = { ...describe(text, start, end) };
      if (passage.position || passage.selector.prefix || passage.selector.suffix)
        passage.position = { type: 'TextPositionSelector', start, end };
    }
  };
};
