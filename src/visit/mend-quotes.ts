import { applyEdits, modify } from 'jsonc-parser';
import { anchor } from '../annotation/anchor.ts';
import { describe } from '../annotation/describe.ts';
import type { TextPositionSelector, TextQuoteSelector } from '../annotation/selector.ts';
import { canonicalText } from '../article/article.ts';
import { parseArticle } from '../article/parse-article.ts';
import { parseJson } from './json-source.ts';
import type { Path } from './notes.ts';
import type { VisitFiles } from './resolve-visit.ts';
import { VisitFile, type WrittenPassage } from './schema.ts';

/** What names a passage: its words, and where they stood when that was last looked at. */
export interface Named {
  readonly selector: TextQuoteSelector;
  readonly position?: TextPositionSelector;
}

/** Selectors that were rewritten because their passage has moved or was lightly edited. */
export interface Mending {
  readonly file: string;
  readonly line: number;
  /** Absent where the passage tells of the visit as a whole. */
  readonly stop?: string;
  readonly before: Named;
  readonly after: Named;
}

interface Mended {
  /** The text of visit.geojson: byte for byte as it was, but for the mended selectors. */
  readonly text: string;
  readonly mendings: readonly Mending[];
}

/**
 * Rewrites the selectors whose words are still in their article, but not letter for letter, and the positions of words
 * that are told apart by what stands round them. Never touches one that is
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
  const { visit, features } = checked.data;
  const written: readonly (Pick<Mending, 'stop'> & {
    readonly passages: readonly WrittenPassage[];
    readonly path: Path;
  })[] = [
    { passages: visit.passages ?? [], path: ['visit', 'passages'] },
    ...features.map(({ id, properties }, index) => ({
      stop: id,
      passages: properties.passages,
      path: ['features', index, 'properties', 'passages'],
    })),
  ];
  for (const { stop, passages, path: list } of written) {
    for (const [each, passage] of passages.entries()) {
      const before = namedBy(passage);
      const after = mended(before, articles.get(passage.source));
      if (!after) continue;
      const path = [...list, each];
      text = rewrite(text, path, before, after);
      const { line } = parsed.source.placeOf([...path, 'selector', 'exact']);
      mendings.push({ file: files.path, line, ...(stop === undefined ? {} : { stop }), before, after });
    }
  }
  return { text, mendings };
}

function namedBy({ selector: { type, exact, prefix, suffix }, position }: WrittenPassage): Named {
  return {
    selector: { type, exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) },
    ...(position ? { position } : {}),
  };
}

/** The selectors as they have to be now; undefined where there is nothing to mend, or no telling how. */
function mended({ selector, position }: Named, article: string | undefined): Named | undefined {
  if (article === undefined) return undefined;
  const found = anchor(selector, article, position);
  if (found.kind !== 'anchored') return undefined;
  const { at, differs } = found;
  const now = differs === 'nothing' ? selector : describe(article, at.start, at.end);
  const moved = position?.start !== at.start || position.end !== at.end;
  const needed = position !== undefined || now.prefix !== undefined || now.suffix !== undefined;
  if (differs === 'nothing' && !(needed && moved)) return undefined;
  return { selector: now, ...(needed ? { position: at } : {}) };
}

/** Sets what has changed and leaves the rest, with its spaces and its order, alone. */
function rewrite(text: string, path: readonly (string | number)[], before: Named, after: Named): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  const set = (into: string, key: readonly string[], value: unknown) =>
    applyEdits(into, modify(into, [...path, ...key], value, { formattingOptions }));
  let edited = text;
  for (const key of ['exact', 'prefix', 'suffix'] as const)
    if (before.selector[key] !== after.selector[key])
      edited = set(edited, ['selector', key], after.selector[key]);
  if (before.position?.start !== after.position?.start || before.position?.end !== after.position?.end)
    edited = set(edited, ['position'], after.position);
  return edited;
}
