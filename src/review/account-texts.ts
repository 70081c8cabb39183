import { BLOCK_SEPARATOR, canonicalText } from '../article/article.ts';
import type { Passage, Visit } from '../visit/visit.ts';

/** The articles of a visit as the texts that its passages stand in. */
export interface AccountTexts {
  /** The canonical text of an article, by its id. */
  readonly textOf: (article: string) => string;
  /** Whether a passage is in a language, by its primary subtag ("en"). */
  readonly isIn: (passage: Passage, language: string) => boolean;
  /** The paragraphs that a passage stands in, whole. */
  readonly paragraphOf: (passage: Passage) => string;
  /** These with the one before them, in which things may have been named that are only "the ship" here. */
  readonly nearOf: (passage: Passage) => string;
}

export function accountTexts({ articles }: Visit): AccountTexts {
  const texts = new Map(articles.map(({ id, blocks }) => [id, canonicalText(blocks)]));
  const languages = new Map(articles.map(({ id, language }) => [id, language]));
  const textOf = (article: string) => texts.get(article) ?? '';
  return {
    textOf,
    isIn: ({ article }, language) => sameLanguage(languages.get(article) ?? '', language),
    paragraphOf: (passage) => paragraphs(textOf(passage.article), passage, 0),
    nearOf: (passage) => paragraphs(textOf(passage.article), passage, 1),
  };
}

/** The paragraphs that a range stands in, and so many before them. */
function paragraphs(text: string, { start, end }: Pick<Passage, 'start' | 'end'>, before: number): string {
  let from = start;
  for (let each = 0; each <= before && from >= 0; each++) from = text.lastIndexOf(BLOCK_SEPARATOR, from - 1);
  const to = text.indexOf(BLOCK_SEPARATOR, end);
  return text.slice(from < 0 ? 0 : from + BLOCK_SEPARATOR.length, to < 0 ? text.length : to);
}

/** Whether two BCP 47 tags are of one language, whatever the country or script. */
export const sameLanguage = (one: string, other: string) =>
  one.toLowerCase().split('-')[0] === other.toLowerCase().split('-')[0];
