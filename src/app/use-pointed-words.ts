import { useEffect, useMemo, useState } from 'react';
import type { anchor as anchorFunction } from '../annotation/anchor.ts';
import type { TextQuoteSelector } from '../annotation/selector.ts';
import { type Article, canonicalText } from '../article/article.ts';
import { markQuoted } from '../article/mark-passages.ts';

/** What became of the words that a link points at. */
type PointedWords =
  | { readonly kind: 'none' }
  | { readonly kind: 'searching' }
  /** The finder is not to be had. */
  | { readonly kind: 'not-loaded'; readonly exact: string }
  | { readonly kind: 'found'; readonly article: Article }
  /** They stand in several places, and all of these are marked. */
  | { readonly kind: 'ambiguous'; readonly article: Article; readonly places: number }
  /** The article has been edited and they are gone. */
  | { readonly kind: 'lost'; readonly exact: string; readonly nearest: string | undefined };

/** Finds the words that a link points at and marks them. The finder is fetched only by a link that has need of it. */
export function usePointedWords(
  article: Article | undefined,
  quote: TextQuoteSelector | undefined,
): PointedWords {
  const [anchor, setAnchor] = useState<{ readonly find: typeof anchorFunction } | 'not-loaded'>();
  const wanted = quote !== undefined;
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    import('../annotation/anchor.ts').then(
      (module) => !left && setAnchor({ find: module.anchor }),
      () => !left && setAnchor('not-loaded'),
    );
    return () => {
      left = true;
    };
  }, [wanted]);
  return useMemo((): PointedWords => {
    if (!article || !quote) return { kind: 'none' };
    if (!anchor) return { kind: 'searching' };
    if (anchor === 'not-loaded') return { kind: 'not-loaded', exact: quote.exact };
    const found = anchor.find(quote, canonicalText(article.blocks));
    const marked = (ranges: Parameters<typeof markQuoted>[1]): Article => {
      return { ...article, blocks: markQuoted(article.blocks, ranges) };
    };
    switch (found.kind) {
      case 'anchored':
        return { kind: 'found', article: marked([found.at]) };
      case 'ambiguous':
        return { kind: 'ambiguous', article: marked(found.candidates), places: found.candidates.length };
      case 'orphan':
        return { kind: 'lost', exact: quote.exact, nearest: found.nearest?.text };
    }
  }, [article, quote, anchor]);
}
