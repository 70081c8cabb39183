import { anchor } from '../annotation/anchor.ts';
import { type PreparedText, prepare } from '../annotation/candidates.ts';
import type { TextPositionSelector, TextQuoteSelector } from '../annotation/selector.ts';
import type { Article } from '../article/article.ts';
import { canonicalText } from '../article/article.ts';
import { brief, type Notes, oneOf, type Path } from './notes.ts';
import type { StopFeature, VisitFile } from './schema.ts';
import type { Passage } from './visit.ts';

/** What passages are found in. */
export interface Accounts {
  readonly file: VisitFile;
  /** By id; one that could not be read is not among them, and has a problem of its own. */
  readonly articles: ReadonlyMap<string, Article>;
}

/** One passage of a stop, found in its article, or a note of why it is not. */
export function resolvePassage(
  accounts: Accounts,
  feature: StopFeature,
  path: Path,
  index: number,
  notes: Notes,
): Passage | undefined {
  const each = feature.properties.passages[index];
  if (!each) return undefined;
  const { id, source, selector, position } = each;
  const at = [...path, 'passages', index];
  const known = accounts.file.visit.articles;
  if (!known.includes(source)) {
    notes.note([...at, 'source'], 'unknown-article', `"${source}" is not in visit.articles`, {
      expected: oneOf(known),
    });
  }
  const article = accounts.articles.get(source);
  if (!article) return undefined;
  const { type, exact, prefix, suffix } = selector;
  const quote: TextQuoteSelector = {
    type,
    exact,
    ...(prefix ? { prefix } : {}),
    ...(suffix ? { suffix } : {}),
  };
  const found = anchor(quote, preparedTextOf(article), position);
  switch (found.kind) {
    case 'anchored':
      if (found.differs !== 'nothing') {
        notes.note(
          [...at, 'selector', 'exact'],
          'quote-not-found',
          `${brief(exact)} is not in the article "${source}" letter for letter`,
          {
            expected: 'the words as they stand now; npm run check -- --fix takes them over',
            nearest: JSON.stringify(nowAt(preparedTextOf(article).original, found.at, quote)),
          },
        );
        return undefined;
      }
      return {
        id: `${feature.id}.${id}`,
        stop: feature.id,
        article: source,
        exact,
        start: found.at.start,
        end: found.at.end,
      };
    case 'ambiguous':
      notes.note(
        [...at, 'selector', 'exact'],
        'ambiguous-quote',
        `${brief(exact)} stands ${found.candidates.length} times in ${source}`,
        {
          expected: 'a prefix or suffix that tells the places apart',
        },
      );
      return undefined;
    case 'orphan':
      notes.note(
        [...at, 'selector', 'exact'],
        'quote-not-found',
        `${brief(exact)} is not in the article "${source}"`,
        {
          expected: "the article's own words, letter for letter",
          ...(found.nearest ? { nearest: JSON.stringify(found.nearest.text) } : {}),
        },
      );
      return undefined;
  }
}

const prepared = new WeakMap<Article, PreparedText>();

/** An article's text for all the quotes that are looked for in it. */
function preparedTextOf(article: Article): PreparedText {
  const text = prepared.get(article) ?? prepare(canonicalText(article.blocks));
  prepared.set(article, text);
  return text;
}

/** The words that a quote means now, with as much round them as it says. */
function nowAt(
  text: string,
  { start, end }: TextPositionSelector,
  { prefix = '', suffix = '' }: TextQuoteSelector,
): string {
  return text.slice(Math.max(0, start - prefix.length), end + suffix.length);
}
