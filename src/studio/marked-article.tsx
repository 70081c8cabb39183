import { useMemo, useRef } from 'react';
import { studio } from '#messages/studio.ts';
import type { Article, Segment } from '../article/article.ts';
import { markPassages, type TextRange } from '../article/mark-passages.ts';
import type { ManuscriptStop } from '../author/manuscript.ts';
import type { SelectedText } from '../author/operations.ts';
import { placeOfPassage } from '../author/read-article.ts';
import { directionIn } from '../messages/direction.ts';
import { WHOLE } from '../navigation/deep-link.ts';
import { ArticleBlock } from '../ui/article-block.tsx';
import { accountName } from './account-name.ts';
import { dateInWords } from './date-in-words.ts';
import { MarkedWords } from './marked-words.tsx';
import type { PaneProps } from './pane-props.ts';
import { ProposeButton } from './propose-button.tsx';
import { useChosenWords, useSelection, useShownStop } from './use-marked.ts';

interface MarkedProps
  extends Pick<PaneProps, 'manuscript' | 'looked' | 'numbers' | 'stop' | 'choose' | 'perform'> {
  readonly article: Article;
  readonly chosen: SelectedText | undefined;
  /** Whether the text stays where it is though another stop is shown: who says of which stop words are goes on with these words. */
  readonly stay: boolean;
  readonly onSelect: (range: TextRange | undefined) => void;
  /** Brings another account; absent where nothing can be done. */
  readonly onAdd: ((byKeys: boolean) => void) | undefined;
}

/**
 * The article as it is read, each passage a link to its stop or to the visit as a whole; words that are selected are told to
 * `onSelect`.
 */
export function MarkedArticle(props: MarkedProps) {
  const { article, manuscript, looked, numbers, stop, choose, perform, chosen, stay, onSelect, onAdd } =
    props;
  const element = useRef<HTMLElement>(null);
  const { stops, visit } = manuscript;
  const blocks = useMemo(
    () => marked(article, [...stops, { id: WHOLE, passages: visit.passages ?? [] }], looked.articles),
    [article, stops, visit.passages, looked.articles],
  );
  const current = stop?.id ?? WHOLE;
  useSelection(element, onSelect);
  useShownStop(element, current, stay);
  useChosenWords(element, chosen, blocks);
  const run = (segments: readonly Segment[]) => (
    <MarkedWords
      segments={segments}
      manuscript={manuscript}
      numbers={numbers}
      choose={choose}
      current={current}
    />
  );
  return (
    <>
      <ArticleHead article={article} manuscript={manuscript} perform={perform} onAdd={onAdd} />
      <article ref={element} className="article" lang={article.language} dir={directionIn(article.language)}>
        {blocks.map((block, index) => (
          <ArticleBlock key={index} block={block} run={run} />
        ))}
      </article>
    </>
  );
}

type Told = Pick<ManuscriptStop, 'id' | 'passages'>;

/** The blocks of an article with the passages that stand in it, each as it is called from outside its stop. */
function marked(article: Article, all: readonly Told[], articles: PaneProps['looked']['articles']) {
  const ranges = all.flatMap(({ id, passages }) =>
    passages
      .filter(({ source }) => source === article.id)
      .flatMap((passage) => {
        const found = placeOfPassage(passage, articles);
        return found?.kind === 'anchored' ? [{ id: `${id}.${passage.id}`, ...found.at }] : [];
      }),
  );
  return markPassages(article.blocks, ranges);
}

type HeadProps = Pick<MarkedProps, 'article' | 'manuscript' | 'perform' | 'onAdd'>;

/** What stands above the text, and what one can do with it and besides it. */
function ArticleHead({ article, manuscript, perform, onAdd }: HeadProps) {
  const front = manuscript.articles.find(({ id }) => id === article.id)?.front ?? {};
  return (
    <header className="article-head">
      <h2 dir="auto">{article.title}</h2>
      <p className="byline">
        <bdi>{front['publisher'] || studio.unsaid.publisher}</bdi> ·{' '}
        <bdi>{front['dateline'] || (front['date'] && dateInWords(front['date'])) || studio.unsaid.date}</bdi>
      </p>
      <p className="studio-help">{studio.howTo}</p>
      {onAdd && (
        <p className="studio-begin">
          <button type="button" className="button" onClick={({ detail }) => onAdd(detail === 0)}>
            {studio.addAccount}
          </button>
          {manuscript.articles.length > 1 && (
            <ProposeButton
              manuscript={manuscript}
              accounts={[article.id]}
              label={studio.proposeFrom(accountName({ front }))}
              perform={perform}
            />
          )}
        </p>
      )}
    </header>
  );
}
