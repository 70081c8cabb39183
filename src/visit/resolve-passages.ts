import { anchor } from '../annotation/anchor.ts';
import type { TextPositionSelector, TextQuoteSelector } from '../annotation/selector.ts';
import type { Article } from '../article/article.ts';
import { checkUnique } from './check-ids.ts';
import { brief, type Notes, oneOf, type Path } from './notes.ts';
import { preparedTextOf } from './prepared-text.ts';
import type { VisitFile, WrittenPassage } from './schema.ts';
import type { Passage } from './visit.ts';

/** What passages are found in. */
export interface Accounts {
  readonly file: VisitFile;
  /** By id; one that could not be read is not among them, and has a problem of its own. */
  readonly articles: ReadonlyMap<string, Article>;
}

/** Passages as a file has them. */
interface Written {
  /** The stop that they are of; without one, they tell of the visit as a whole. */
  readonly stop?: string;
  readonly passages: readonly WrittenPassage[];
  /** Leads to them. */
  readonly path: Path;
}

/** Passages, each found in its article, with notes of those that are not, or that have the id of another. */
export function resolvePassages(
  accounts: Accounts,
  { stop, passages, path }: Written,
  notes: Notes,
): readonly Passage[] {
  checkUnique(passages, path, 'duplicate-passage', notes);
  return passages.flatMap((passage, index) => {
    const found = placeOf(accounts, passage, [...path, index], notes);
    if (!found) return [];
    const { id, source: article, selector } = passage;
    const words = { article, exact: selector.exact, start: found.start, end: found.end };
    return [stop === undefined ? { id, ...words } : { id: `${stop}.${id}`, stop, ...words }];
  });
}

/** Where the words of a passage stand in its article, or a note of why they do not. */
function placeOf(
  { file, articles }: Accounts,
  { source, selector: { type, exact, prefix, suffix }, position }: WrittenPassage,
  path: Path,
  notes: Notes,
): TextPositionSelector | undefined {
  const known = file.visit.articles;
  if (!known.includes(source)) {
    notes.note([...path, 'source'], 'unknown-article', `"${source}" is not in visit.articles`, {
      expected: oneOf(known),
    });
  }
  const article = articles.get(source);
  if (!article) return undefined;
  const quote: TextQuoteSelector = {
    type,
    exact,
    ...(prefix ? { prefix } : {}),
    ...(suffix ? { suffix } : {}),
  };
  const text = preparedTextOf(article);
  const found = anchor(quote, text, position);
  const at = [...path, 'selector', 'exact'];
  switch (found.kind) {
    case 'anchored':
      if (found.differs === 'nothing') return found.at;
      notes.note(
        at,
        'quote-not-found',
        `${brief(exact)} is not in the article "${source}" letter for letter`,
        {
          expected: 'the words as they stand now; npm run check -- --fix takes them over',
          nearest: JSON.stringify(nowAt(text.original, found.at, quote)),
        },
      );
      return undefined;
    case 'ambiguous':
      notes.note(
        at,
        'ambiguous-quote',
        `${brief(exact)} stands ${found.candidates.length} times in ${source}`,
        { expected: 'a prefix or suffix that tells the places apart' },
      );
      return undefined;
    case 'orphan':
      notes.note(at, 'quote-not-found', `${brief(exact)} is not in the article "${source}"`, {
        expected: "the article's own words, letter for letter",
        ...(found.nearest ? { nearest: JSON.stringify(found.nearest.text) } : {}),
      });
      return undefined;
  }
}

/** The words that a quote means now, with as much round them as it says. */
function nowAt(
  text: string,
  { start, end }: TextPositionSelector,
  { prefix = '', suffix = '' }: TextQuoteSelector,
): string {
  return text.slice(Math.max(0, start - prefix.length), end + suffix.length);
}
