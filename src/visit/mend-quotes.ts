import { applyEdits, modify } from 'jsonc-parser';
import { anchor } from '../annotation/anchor.ts';
import { describe } from '../annotation/describe.ts';
import type { TextQuoteSelector } from '../annotation/selector.ts';
import { canonicalText } from '../article/article.ts';
import { parseArticle } from '../article/parse-article.ts';
import { parseJson } from './json-source.ts';
import type { VisitFiles } from './resolve-visit.ts';
import { VisitFile } from './schema.ts';

/** A selector that was rewritten because its passage has moved or was lightly edited. */
export interface Mending {
  readonly file: string;
  readonly line: number;
  readonly stop: string;
  readonly before: TextQuoteSelector;
  readonly after: TextQuoteSelector;
}

export interface Mended {
  /** The text of visit.geojson: byte for byte as it was, but for the mended selectors. */
  readonly text: string;
  readonly mendings: readonly Mending[];
}

/**
 * Rewrites the selectors whose words are still in their article, but not letter for letter. Never touches one that is
 * ambiguous or gone, nor a file whose shape is wrong: these are left for `resolveVisit` to report.
 */
export function mendQuotes(files: VisitFiles): Mended {
  const parsed = parseJson(files.text);
  const checked = parsed.kind === 'json' ? VisitFile.safeParse(parsed.source.value) : undefined;
  if (parsed.kind !== 'json' || !checked?.success) return { text: files.text, mendings: [] };
  const articles = new Map(
    files.articles.flatMap(({ id, text }) => {
      const article = parseArticle(id, text);
      return article.kind === 'article' ? [[id, canonicalText(article.article.blocks)] as const] : [];
    }),
  );
  let text = files.text;
  const mendings: Mending[] = [];
  for (const [index, feature] of checked.data.features.entries()) {
    for (const [each, { source, selector }] of feature.properties.passages.entries()) {
      const before = quoteOf(selector);
      const after = mended(before, articles.get(source));
      if (!after) continue;
      const path = ['features', index, 'properties', 'passages', each, 'selector'];
      text = rewrite(text, path, before, after);
      const { line } = parsed.source.placeOf([...path, 'exact']);
      mendings.push({ file: files.path, line, stop: feature.id, before, after });
    }
  }
  return { text, mendings };
}

type Written = VisitFile['features'][number]['properties']['passages'][number]['selector'];

function quoteOf({ type, exact, prefix, suffix }: Written): TextQuoteSelector {
  return { type, exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
}

/** The selector as it has to be now; undefined where there is nothing to mend, or no telling how. */
function mended(quote: TextQuoteSelector, article: string | undefined): TextQuoteSelector | undefined {
  const found = article === undefined ? undefined : anchor(quote, article);
  if (article === undefined || found?.kind !== 'anchored' || found.differs === 'nothing') return undefined;
  return describe(article, found.at.start, found.at.end);
}

/** Sets what has changed and leaves the rest, with its spaces and its order, alone. */
function rewrite(
  text: string,
  path: readonly (string | number)[],
  before: TextQuoteSelector,
  after: TextQuoteSelector,
): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  let edited = text;
  for (const key of ['exact', 'prefix', 'suffix'] as const) {
    if (before[key] === after[key]) continue;
    edited = applyEdits(edited, modify(edited, [...path, key], after[key], { formattingOptions }));
  }
  return edited;
}
