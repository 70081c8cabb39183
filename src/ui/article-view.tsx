import { type CSSProperties, memo, type ReactNode, useMemo } from 'react';
import { messages } from '#messages/interface.ts';
import { LANGUAGE } from '#messages/locale.ts';
import { type Article, type Block, runsOf, type Segment } from '../article/article.ts';
import { directionIn } from '../messages/direction.ts';
import { formatDay } from '../messages/format.ts';
import { markerName } from '../messages/titles.ts';
import {
  chapterLink,
  hrefOf,
  linkTo,
  lookedAt,
  passageElementId,
  type VisitLink,
  WHOLE,
} from '../navigation/deep-link.ts';
import type { StopInBrief, Visit } from '../visit/visit.ts';
import { AccountChoice } from './accounts.tsx';
import { ArticleBlock } from './article-block.tsx';
import { Corrected } from './corrected.tsx';
import { linkBase, sameApartFromLink } from './link-base.ts';
import { Parting } from './parting.tsx';
import { passageRuns } from './passage-runs.ts';
import { Unbroken } from './unbroken.tsx';

/** The segments that each passage begins and ends with, by its id. */
interface Ends {
  readonly first: ReadonlyMap<string, Segment>;
  readonly last: ReadonlyMap<string, Segment>;
}

interface Context {
  readonly link: VisitLink;
  /** The stop that is looked at, or `WHOLE`, where the block tells of it. */
  readonly current: string | undefined;
  readonly named: PassageStops;
  readonly ends: Ends;
  /**
   * Where the text is read in chapters, the one that these blocks are of, from 1: it is on the page of the whole visit that words
   * lead to.
   */
  readonly chapter: number | undefined;
}

/** The stop that a passage is of, by the passage's id; those that are not here tell of the visit as a whole. */
type PassageStops = ReadonlyMap<string, StopInBrief>;

interface Props {
  readonly visit: Visit;
  readonly link: VisitLink;
  readonly article: Article;
}

/** The text itself: blocks of segments, each passage a mark that leads to what it tells of. */
export const ArticleView = memo(function ArticleView({ visit, link, article }: Props) {
  const named = useMemo(
    () => new Map(visit.stops.flatMap((stop) => stop.passages.map((passage) => [passage.id, stop] as const))),
    [visit],
  );
  return (
    <ArticleFrame visit={visit} link={link} article={article}>
      <MarkedBlocks blocks={article.blocks} named={named} link={link} />
    </ArticleFrame>
  );
});

/** What stands before and after the text. */
export function ArticleFrame({ visit, link, article, children }: Props & { readonly children: ReactNode }) {
  return (
    <article
      id="article"
      className={visit.whole ? 'article is-long' : 'article'}
      lang={article.language}
      dir={directionIn(article.language)}
      tabIndex={-1}
    >
      <header className="article-head">
        <AccountChoice visit={visit} link={link} />
        <h2>{article.title}</h2>
        <p className="byline">
          <bdi>{article.publisher}</bdi>
          <Parting />
          <time className="kept-together" dir="auto" dateTime={article.date}>
            {article.dateline ?? formatDay(article.date)}
          </time>
        </p>
        <Corrected
          visit={visit}
          link={link}
          isOne={(change) => 'account' in change && change.account === article.id}
        />
      </header>
      {children}
      <footer className="article-foot">
        <p>
          {article.sourceUrl ? <a href={article.sourceUrl}>{article.source}</a> : article.source}
          <Parting />
          <Unbroken text={article.licence} />
        </p>
        {link.view !== 'file' && (
          <p className="article-more" lang={LANGUAGE}>
            <a href={hrefOf({ kind: 'how-we-know', visit: visit.id }, link)}>{messages.howWeKnow}</a>
            <Parting />
            <a href={hrefOf({ kind: 'files', visit: visit.id }, link)}>{messages.download}</a>
          </p>
        )}
      </footer>
    </article>
  );
}

/** Blocks of an account with their passages marked. */
export function MarkedBlocks({
  blocks,
  named,
  link,
  chapter,
  styles,
}: {
  readonly blocks: readonly Block[];
  readonly named: PassageStops;
  readonly link: VisitLink;
  /** See `Context`. */
  readonly chapter?: number;
  /** Of each block. */
  readonly styles?: readonly CSSProperties[];
}) {
  const ends = useMemo(() => endsOf(blocks), [blocks]);
  const told = useMemo(() => blocks.map((block) => toldIn(block, named)), [blocks, named]);
  const base = linkBase(link);
  const current = lookedAt(link);
  return blocks.map((block, index) => (
    <MarkedBlock
      key={index}
      block={block}
      named={named}
      ends={ends}
      chapter={chapter}
      base={base}
      current={told[index]?.has(current) ? current : undefined}
      link={link}
      style={styles?.[index]}
    />
  ));
}

/** A step renders two of these anew: the one that tells of what was looked at before, and of what is now. */
const MarkedBlock = memo(function MarkedBlock({
  block,
  style,
  ...context
}: Context & {
  readonly block: Block;
  readonly base: string;
  readonly style: CSSProperties | undefined;
}) {
  return <ArticleBlock block={block} run={(segments) => renderRun(segments, context)} style={style} />;
}, sameApartFromLink);

function endsOf(blocks: readonly Block[]): Ends {
  const first = new Map<string, Segment>();
  const last = new Map<string, Segment>();
  for (const segment of blocks.flatMap(runsOf).flat()) {
    for (const passage of segment.passages ?? []) {
      if (!first.has(passage)) first.set(passage, segment);
      last.set(passage, segment);
    }
  }
  return { first, last };
}

/** What a block tells of, by its passages: stops, by their ids, and `WHOLE`. */
function toldIn(block: Block, named: PassageStops): ReadonlySet<string> {
  const passages = runsOf(block).flatMap((run) => run.flatMap((segment) => segment.passages ?? []));
  return new Set(passages.map((id) => named.get(id)?.id ?? WHOLE));
}

/** Neighbouring segments of the same passages stand in one mark, whatever emphasis changes between them. */
function renderRun(run: readonly Segment[], context: Context): ReactNode[] {
  const groups: Segment[][] = [];
  for (const segment of run) {
    const group = groups.at(-1);
    if (group && keyOf(group[0]) === keyOf(segment)) group.push(segment);
    else groups.push([segment]);
  }
  return passageRuns(groups).map((run, index) => {
    const words = run.map((group, place) =>
      group[0]?.passages ? (
        <Mark key={place} group={group} passages={group[0].passages} context={context} />
      ) : (
        group.map(renderWords)
      ),
    );
    return run.length > 1 ? (
      <span key={index} className="passages">
        {words}
      </span>
    ) : (
      words
    );
  });
}

const keyOf = (segment: Segment | undefined) => segment?.passages?.join(' ') ?? '';

function Mark({
  group,
  passages,
  context,
}: {
  readonly group: readonly Segment[];
  readonly passages: readonly string[];
  readonly context: Context;
}) {
  const { link, current, named, ends, chapter } = context;
  const told = passages.map((id) => named.get(id));
  const ids = told.map((stop) => stop?.id ?? WHOLE);
  const isCurrent = current !== undefined && ids.includes(current);
  // Words that tell of several things lead to the one behind that which is shown, and round again.
  const inTurn = [...new Set(ids)];
  const next = inTurn[(inTurn.indexOf(current ?? '') + 1) % inTurn.length] ?? WHOLE;
  const target = told[ids.indexOf(next)];
  const [begins, ...others] = passages.filter((id) =>
    group.some((segment) => ends.first.get(id) === segment),
  );
  const ending = passages.filter((id) => group.some((segment) => ends.last.get(id) === segment));
  const numbers = told.flatMap((stop, index) =>
    stop && ending.includes(passages[index] ?? '') ? stop.number : [],
  );
  const leadsTo = target || chapter === undefined ? linkTo(target?.id, link) : chapterLink(chapter, link);
  const href = hrefOf(leadsTo, link);
  return (
    <mark
      id={begins && passageElementId(begins)}
      className={`passage${isCurrent ? ` is-current${current === WHOLE ? ' is-of-visit' : ''}` : ''}`}
      aria-current={isCurrent ? 'true' : undefined}
      data-stops={ids.join(' ')}
      data-number={numbers.length > 0 ? numbers.join(', ') : undefined}
    >
      {others.map((id) => (
        <span key={id} id={passageElementId(id)} />
      ))}
      {splitAtLinks(group).map((piece, index) =>
        piece[0]?.href ? (
          piece.map(renderWords)
        ) : (
          <a key={index} href={href} title={target ? markerName(target) : messages.wholeVisit}>
            {piece.map(renderWords)}
          </a>
        ),
      )}
    </mark>
  );
}

/** The article's own links stay links: the link to the stop is laid round them, never over them. */
function splitAtLinks(group: readonly Segment[]): readonly (readonly Segment[])[] {
  const pieces: Segment[][] = [];
  for (const segment of group) {
    const piece = pieces.at(-1);
    if (piece && !piece[0]?.href && !segment.href) piece.push(segment);
    else pieces.push([segment]);
  }
  return pieces;
}

function renderWords(segment: Segment, index: number): ReactNode {
  let words: ReactNode = segment.text;
  if (segment.emphasis) words = <em>{words}</em>;
  if (segment.strong) words = <strong>{words}</strong>;
  if (segment.href) words = <a href={segment.href}>{words}</a>;
  if (segment.quoted) words = <mark className="quoted">{words}</mark>;
  return words === segment.text ? words : <span key={index}>{words}</span>;
}
