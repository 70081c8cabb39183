import { type ReactNode, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { rangeOf, watchSelection } from '../app/selected-words.ts';
import type { Article, Segment } from '../article/article.ts';
import { markPassages, type TextRange } from '../article/mark-passages.ts';
import { placeOfPassage } from '../author/look.ts';
import type { SelectedText } from '../author/operations.ts';
import { directionIn } from '../messages/direction.ts';
import { studio } from '../messages/studio-en.ts';
import { stopLookedAt, WHOLE } from '../navigation/deep-link.ts';
import { ArticleBlock } from '../ui/article-block.tsx';
import { motion } from '../ui/motion.ts';
import { passageRuns } from '../ui/passage-runs.ts';
import { accountName } from './account-name.ts';
import { dateInWords } from './date-in-words.ts';
import type { Parts } from './parts.ts';
import { ProposeButton } from './propose-button.tsx';

interface MarkedProps
  extends Pick<Parts, 'manuscript' | 'looked' | 'numbers' | 'stop' | 'choose' | 'perform'> {
  readonly article: Article;
  readonly chosen: SelectedText | undefined;
  /** Whether the text stays where it is though another stop is shown: who says of which stop words are goes on with these words. */
  readonly stay: boolean;
  readonly onSelect: (range: TextRange | undefined) => void;
  /** Brings another account; absent where nothing can be done. */
  readonly onAdd: ((byKeys: boolean) => void) | undefined;
}

/** The article as it is read, each passage a link to its stop or to the visit as a whole; words that are selected are told to `onSelect`. */
export function MarkedArticle(props: MarkedProps) {
  const { article, manuscript, looked, numbers, stop, choose, perform, chosen, stay, onSelect, onAdd } =
    props;
  const element = useRef<HTMLElement>(null);
  const blocks = useMemo(() => {
    const ofVisit = { id: WHOLE, passages: manuscript.visit.passages ?? [] };
    const ranges = [...manuscript.stops, ofVisit].flatMap(({ id, passages }) =>
      passages
        .filter(({ source }) => source === article.id)
        .flatMap((passage) => {
          const found = placeOfPassage(passage, looked.articles);
          return found?.kind === 'anchored' ? [{ id: `${id}.${passage.id}`, ...found.at }] : [];
        }),
    );
    return markPassages(article.blocks, ranges);
  }, [article, manuscript.stops, manuscript.visit.passages, looked.articles]);

  const select = useEffectEvent(onSelect);
  useEffect(() => {
    const on = element.current;
    if (!on) return;
    // What was selected stays chosen when the browser lets go of it: a press on a stop, or on another pane, does that.
    const unwatch = watchSelection(on, (words) => words && select(words));
    // Who begins to select other words, or presses anywhere in the text, is done with these.
    const onStart = () => select(undefined);
    const onClick = () => document.getSelection()?.isCollapsed !== false && select(undefined);
    on.addEventListener('selectstart', onStart);
    on.addEventListener('click', onClick);
    return () => {
      unwatch();
      on.removeEventListener('selectstart', onStart);
      on.removeEventListener('click', onClick);
    };
  }, []);
  const front = manuscript.articles.find(({ id }) => id === article.id)?.front ?? {};
  const current = stop?.id ?? WHOLE;
  const stays = useEffectEvent(() => stay);
  // Another account begins at its head, unless words of the stop that is shown are in it.
  useEffect(() => void element.current?.closest('.studio-article')?.scrollTo({ top: 0 }), []);
  useEffect(() => {
    // Who looks at the visit as a whole stays at its head.
    if (current === WHOLE || stays()) return;
    element.current
      ?.querySelector('mark.is-current')
      ?.scrollIntoView({ block: 'center', behavior: motion() });
  }, [current]);
  // Where the words stand changes with the marks of the article.
  useEffect(() => {
    const range = chosen && element.current && rangeOf(element.current, chosen);
    // A browser without them leaves the words to the bar that quotes them.
    if (!range || !('highlights' in CSS)) return;
    // Painted over the text and not put into it: else a finger that is still selecting would lose what it holds.
    CSS.highlights.set('chosen', new Highlight(range));
    return () => void CSS.highlights.delete('chosen');
  }, [chosen, blocks]);
  useEffect(() => {
    const on = element.current;
    const range = chosen && on && rangeOf(on, chosen);
    // What was found may be out of sight; what was swept over is not.
    if (range && document.getSelection()?.isCollapsed !== false) show(range);
  }, [chosen]);

  const leads = (segment: Segment | undefined) => stopOf(segment, current, numbers);
  const run = (segments: readonly Segment[]) =>
    passageRuns(groupsOf(segments, leads)).map((run, index) => {
      const leadTo = run.map(([first]) => leads(first));
      const words = run.map((group, place) => (
        <Words
          key={place}
          group={group}
          isLast={leadTo.lastIndexOf(leadTo[place]) === place}
          stops={manuscript.stops}
          numbers={numbers}
          current={current}
          target={leadTo[place]}
          onChoose={choose}
        />
      ));
      return run.length > 1 ? (
        <span key={index} className="passages">
          {words}
        </span>
      ) : (
        words
      );
    });
  return (
    <>
      <header className="article-head">
        <h2 dir="auto">{article.title}</h2>
        <p className="byline">
          <bdi>{front['publisher'] || studio.unsaid.publisher}</bdi> ·{' '}
          <bdi>
            {front['dateline'] || (front['date'] && dateInWords(front['date'])) || studio.unsaid.date}
          </bdi>
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
      <article ref={element} className="article" lang={article.language} dir={directionIn(article.language)}>
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

/** The stop that words lead to, or `WHOLE`: of several the first in the list that is not shown already. */
function stopOf(
  segment: Segment | undefined,
  current: string,
  numbers: Parts['numbers'],
): string | undefined {
  const number = (id: string) => numbers.get(id) ?? Number.POSITIVE_INFINITY;
  const ids = stopsOf(segment?.passages ?? []).sort((one, other) => number(one) - number(other));
  return ids.find((id) => id !== current) ?? ids[0];
}

/** Neighbouring segments that lead to the same stop are one mark, whatever passages of it begin and end in them. */
function groupsOf(
  segments: readonly Segment[],
  leads: (segment: Segment | undefined) => string | undefined,
): readonly (readonly Segment[])[] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    const group = groups.at(-1);
    if (group && leads(group[0]) === leads(segment)) group.push(segment);
    else groups.push([segment]);
  }
  return groups;
}

/** Brings words into the middle of the pane, unless they are to be seen there. */
function show(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  const pane = range.startContainer.parentElement?.closest('.studio-article');
  const seen = pane?.getBoundingClientRect();
  if (!pane || !seen) return;
  const middle = (seen.top + seen.bottom) / 2;
  // Its tools stand at the top of the pane, what is done with words at its foot.
  const room = (seen.bottom - seen.top) / 4;
  if (top < seen.top + room || bottom > seen.bottom - room)
    pane.scrollBy({ top: (top + bottom) / 2 - middle });
}

function styled({ text, emphasis, strong }: Segment, index: number): ReactNode {
  let words: ReactNode = text;
  if (emphasis) words = <em>{words}</em>;
  if (strong) words = <strong>{words}</strong>;
  return words === text ? text : <span key={index}>{words}</span>;
}

interface WordsProps {
  readonly group: readonly Segment[];
  /** Whether no more words that lead to the same stop follow without a gap: the stop's number stands behind these. */
  readonly isLast: boolean;
  readonly stops: Parts['manuscript']['stops'];
  readonly numbers: Parts['numbers'];
  readonly current: string;
  /** The stop that they lead to, or `WHOLE`. */
  readonly target: string | undefined;
  readonly onChoose: (stop: string | undefined) => void;
}

function Words({ group, isLast, stops, numbers, current, target, onChoose }: WordsProps) {
  const words = group.map(styled);
  const ids = stopsOf(group.flatMap(({ passages = [] }) => passages));
  if (target === undefined) return words;
  const choose = () => onChoose(stopLookedAt(target));
  return (
    <mark
      className={`passage${ids.includes(current) ? ' is-current' : ''}`}
      data-number={isLast ? numbers.get(target) : undefined}
      data-stops={ids.join(' ')}
    >
      {/* No link: browsers let no selection begin in one. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a button is a box of its own, which breaks lines */}
      <span
        role="button"
        className="passage-press"
        tabIndex={0}
        title={
          target === WHOLE
            ? studio.chooseVisit
            : studio.choosePassage(stops.find(({ id }) => id === target)?.name ?? '')
        }
        onClick={() => {
          // Words that were swept over are no press.
          if (document.getSelection()?.isCollapsed !== false) choose();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          choose();
        }}
      >
        {words}
      </span>
    </mark>
  );
}
