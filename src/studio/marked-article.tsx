import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { selectedWords } from '../app/selected-words.ts';
import type { Article, Segment } from '../article/article.ts';
import { markPassages, markQuoted } from '../article/mark-passages.ts';
import { placeOfPassage } from '../author/look.ts';
import type { SelectedText } from '../author/operations.ts';
import { studio } from '../messages/studio-en.ts';
import { ArticleBlock } from '../ui/article-block.tsx';
import type { Parts } from './parts.ts';

interface MarkedProps extends Pick<Parts, 'manuscript' | 'looked' | 'stop' | 'choose'> {
  readonly article: Article;
  readonly chosen: SelectedText | undefined;
  readonly onSelect: (range: { readonly start: number; readonly end: number } | undefined) => void;
}

/** The article as it is read, each passage a link to its stop; words that are swept over are told to `onSelect`. */
export function MarkedArticle({ article, manuscript, looked, stop, choose, chosen, onSelect }: MarkedProps) {
  const element = useRef<HTMLElement>(null);
  const blocks = useMemo(() => {
    const ranges = manuscript.stops.flatMap(({ id, passages }) =>
      passages
        .filter(({ source }) => source === article.id)
        .flatMap((passage) => {
          const found = placeOfPassage(passage, looked.articles);
          return found?.kind === 'anchored' ? [{ id: `${id}.${passage.id}`, ...found.at }] : [];
        }),
    );
    const marked = markPassages(article.blocks, ranges);
    return chosen ? markQuoted(marked, [chosen]) : marked;
  }, [article, manuscript.stops, looked.articles, chosen]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onChange = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const words = element.current && selectedWords(element.current);
        if (words) onSelect(words);
      }, 200);
    };
    document.addEventListener('selectionchange', onChange);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onChange);
    };
  });
  const front = manuscript.articles.find(({ id }) => id === article.id)?.front ?? {};
  const current = stop?.id;
  useEffect(() => {
    if (current === undefined) return;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.current
      ?.querySelector('mark.is-current')
      ?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  }, [current]);
  useEffect(() => {
    if (chosen) element.current?.querySelector('mark.quoted')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const run = (segments: readonly Segment[]) =>
    groupsOf(segments, current).map((group, index) => (
      <Words key={index} group={group} stops={manuscript.stops} current={current} onChoose={choose} />
    ));
  return (
    <>
      <header className="article-head">
        <h2>{article.title}</h2>
        <p className="byline">
          {front['publisher'] && front['date']
            ? `${front['publisher']} · ${front['dateline'] ?? front['date']}`
            : studio.unsaid}
        </p>
      </header>
      <article ref={element} className="article" lang={article.language} dir="auto">
        {blocks.map((block, index) => (
          <ArticleBlock key={index} block={block} run={run} />
        ))}
      </article>
    </>
  );
}

const stopsOf = (passages: readonly string[]) => [
  ...new Set(passages.map((passage) => passage.slice(0, passage.lastIndexOf('.')))),
];

/** The stop that words lead to: of several the one that is not shown already. */
function stopOf(segment: Segment | undefined, current: string | undefined): string | undefined {
  const ids = stopsOf(segment?.passages ?? []);
  return ids.find((id) => id !== current) ?? ids[0];
}

/** Neighbouring segments that lead to the same stop are one mark, whatever passages of it begin and end in them. */
function groupsOf(
  segments: readonly Segment[],
  current: string | undefined,
): readonly (readonly Segment[])[] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    const group = groups.at(-1);
    if (group && stopOf(group[0], current) === stopOf(segment, current)) group.push(segment);
    else groups.push([segment]);
  }
  return groups;
}

function styled({ text, emphasis, strong, quoted }: Segment, index: number): ReactNode {
  let words: ReactNode = text;
  if (emphasis) words = <em>{words}</em>;
  if (strong) words = <strong>{words}</strong>;
  if (quoted) words = <mark className="quoted">{words}</mark>;
  return words === text ? text : <span key={index}>{words}</span>;
}

interface WordsProps {
  readonly group: readonly Segment[];
  readonly stops: Parts['manuscript']['stops'];
  readonly current: string | undefined;
  readonly onChoose: (stop: string) => void;
}

function Words({ group, stops, current, onChoose }: WordsProps) {
  const words = group.map(styled);
  const ids = stopsOf(group.flatMap(({ passages = [] }) => passages));
  const target = stopOf(group[0], current);
  if (target === undefined) return words;
  const index = stops.findIndex(({ id }) => id === target);
  return (
    <mark
      className={`passage${ids.includes(current ?? '') ? ' is-current' : ''}`}
      data-number={index + 1}
      data-stops={ids.join(' ')}
    >
      {/* No link: browsers let no selection begin in one. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a button is a box of its own, which breaks lines */}
      <span
        role="button"
        className="passage-press"
        tabIndex={0}
        title={studio.choosePassage(stops[index]?.name ?? '')}
        onClick={() => {
          // Words that were swept over are no press.
          if (document.getSelection()?.isCollapsed !== false) onChoose(target);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onChoose(target);
        }}
      >
        {words}
      </span>
    </mark>
  );
}
