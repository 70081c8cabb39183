import { useId, useMemo } from 'react';
import { studio } from '#messages/studio.ts';
import { canonicalText } from '../article/article.ts';
import { addPoint, type SelectedText } from '../author/operations.ts';
import { purposesIn } from '../drafting/purposes.ts';
import { excerpt } from '../messages/excerpt.ts';
import type { PaneProps } from './pane-props.ts';

/** Sentences that are offered at most, and letters of one by which it is known. */
const MOST = 3;
const QUOTED = 160;

/**
 * Sentences of the articles that may say why the visit matters, each to begin a point with; what is a passage of the visit already
 * is no offer.
 */
export function PointOffers({
  manuscript,
  looked,
  perform,
}: Pick<PaneProps, 'manuscript' | 'looked' | 'perform'>) {
  const heading = useId();
  const { articles } = manuscript;
  const found = useMemo(
    () =>
      articles.flatMap(({ id, front }): readonly SelectedText[] => {
        const article = looked.articles.get(id);
        if (!article) return [];
        const text = canonicalText(article.blocks);
        return purposesIn(text, front['language'] ?? 'en', MOST).map((words) => ({
          article: id,
          text,
          ...words,
        }));
      }),
    [articles, looked.articles],
  );
  const quoted = new Set(manuscript.visit.passages?.map(({ selector }) => selector.exact));
  const offers = found.filter((words) => !quoted.has(wordsOf(words))).slice(0, MOST);
  if (offers.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: fieldsets are what the form is parted by
    <div className="studio-points" role="group" aria-labelledby={heading}>
      <small id={heading} className="studio-help">
        {studio.pointOffers}
      </small>
      {offers.map((words) => {
        const quote = excerpt(wordsOf(words), QUOTED);
        return (
          <p key={`${words.article} ${words.start}`} className="studio-offer">
            <q dir="auto">{quote}</q>
            <button
              type="button"
              className="button"
              aria-label={studio.beginPointWith(quote)}
              onClick={() => perform(studio.labels.significance, addPoint(words))}
            >
              {studio.beginPoint}
            </button>
          </p>
        );
      })}
    </div>
  );
}

const wordsOf = ({ text, start, end }: SelectedText) => text.slice(start, end);
