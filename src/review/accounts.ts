import { BLOCK_SEPARATOR, canonicalText } from '../article/article.ts';
import type { Passage, Visit } from '../visit/visit.ts';

/** The articles of a visit as the texts that its passages stand in. */
export interface Accounts {
  /** The canonical text of an article, by its id. */
  readonly textOf: (article: string) => string;
  /** Whether a passage is in a language, by its primary subtag ("en"). */
  readonly isIn: (passage: Passage, language: string) => boolean;
  /** The paragraphs that a passage stands in, whole. */
  readonly paragraphOf: (passage: Passage) => string;
}

export function accountsOf({ articles }: Visit): Accounts {
  const texts = new Map(articles.map(({ id, blocks }) => [id, canonicalText(blocks)]));
  const languages = new Map(articles.map(({ id, language }) => [id, language]));
  const textOf = (article: string) => texts.get(article) ?? '';
  return {
    textOf,
    isIn: ({ article }, language) => sameLanguage(languages.get(article) ?? '', language),
    paragraphOf: ({ article, start, end }) => {
      const text = textOf(article);
      const before = text.lastIndexOf(BLOCK_SEPARATOR, start - 1);
      const after = text.indexOf(BLOCK_SEPARATOR, end);
      return text.slice(before < 0 ? 0 : before + BLOCK_SEPARATOR.length, after < 0 ? text.length : after);
    },
  };
}

/** Whether two BCP 47 tags are of one language, whatever the country or script. */
export const sameLanguage = (one: string, other: string) =>
  one.toLowerCase().split('-')[0] === other.toLowerCase().split('-')[0];
