import { type CSSProperties, memo, type RefObject, useMemo } from 'react';
import { messages } from '#messages/interface.ts';
import type { Article } from '../article/article.ts';
import { type Chapter, lettersOf } from '../article/chapters.ts';
import { chapterLink, hrefOf, type VisitLink } from '../navigation/deep-link.ts';
import type { StopInBrief, Visit } from '../visit/visit.ts';
import { ArticleFrame, MarkedBlocks } from './article-view.tsx';
import { linkBase, sameApartFromLink } from './link-base.ts';

/** A chapter as it is shown. */
export interface ShownChapter {
  /** From 0. */
  readonly index: number;
  readonly chapter: Chapter;
  /** The stop of each passage in it. */
  readonly named: Readonly<Record<string, StopInBrief>>;
}

interface Props {
  readonly visit: Visit;
  readonly link: VisitLink;
  readonly article: Article;
  /** Chapters that follow each other; how many there are in all. */
  readonly chapters: readonly ShownChapter[];
  readonly count: number;
  /** What stands before and after the chapters, for whoever watches it come into view. */
  readonly before?: RefObject<HTMLParagraphElement | null>;
  readonly after?: RefObject<HTMLParagraphElement | null>;
}

/** As much of a long account as has been come to, with the ways to what stands before and after it. */
export const LongArticle = memo(function LongArticle({
  visit,
  link,
  article,
  chapters,
  count,
  before,
  after,
}: Props) {
  const [from, to] = [chapters[0]?.index ?? 0, chapters.at(-1)?.index ?? 0];
  const base = linkBase(link);
  return (
    <ArticleFrame visit={visit} link={link} article={article}>
      <p ref={before} className="more-text" dir="ltr">
        {from > 0 && (
          <a className="button" href={hrefOf(chapterLink(from, link), link)} rel="prev">
            {messages.earlierText(from, count)}
          </a>
        )}
      </p>
      {chapters.map((shown) => (
        <ChapterView
          key={shown.index}
          shown={shown}
          base={base}
          current={link.kind === 'stop' && tellsOf(shown, link.stop) ? link.stop : undefined}
          link={link}
        />
      ))}
      <p ref={after} className="more-text" dir="ltr">
        {to + 1 < count && (
          <a className="button" href={hrefOf(chapterLink(to + 2, link), link)} rel="next">
            {messages.laterText(to + 2, count)}
          </a>
        )}
      </p>
    </ArticleFrame>
  );
});

/** What the styles take the height of text from until it is laid out. */
const sizeOf = (letters: number, blocks = 1): CSSProperties => ({ '--letters': letters, '--blocks': blocks });

interface ChapterProps {
  readonly shown: ShownChapter;
  readonly base: string;
  /** The stop that is looked at, where the chapter tells of it. */
  readonly current: string | undefined;
  readonly link: VisitLink;
}

/** A chapter renders anew only when the stop that is looked at comes into it or leaves it. */
const ChapterView = memo(function ChapterView({ shown: { index, chapter, named }, link }: ChapterProps) {
  const stops = useMemo(() => new Map(Object.entries(named)), [named]);
  const letters = useMemo(() => chapter.blocks.map(lettersOf), [chapter]);
  const styles = useMemo(() => letters.map((each) => sizeOf(each)), [letters]);
  return (
    <section
      className="chapter"
      data-chapter={index + 1}
      style={sizeOf(
        letters.reduce((sum, each) => sum + each, 0),
        letters.length,
      )}
    >
      <MarkedBlocks blocks={chapter.blocks} named={stops} link={link} chapter={index + 1} styles={styles} />
    </section>
  );
}, sameApartFromLink);

const tellsOf = ({ named }: ShownChapter, stop: string) => Object.values(named).some(({ id }) => id === stop);
