import { useId, useMemo } from 'react';
import { studio } from '#messages/studio.ts';
import { canonicalText } from '../article/article.ts';
import type { Manuscript, ManuscriptStop } from '../author/manuscript.ts';
import { setDate } from '../author/operations.ts';
import { dayRound } from '../drafting/date-stops.ts';
import { inTongue } from '../ui/in-tongue.ts';
import { dateInWords } from './date-in-words.ts';
import type { PaneProps } from './pane-props.ts';

type Props = Pick<PaneProps, 'manuscript' | 'looked' | 'perform'> & { readonly stop: ManuscriptStop };

/** The day that the words round those of a stop tell, for a stop that has none. */
export function DayOffer({ manuscript, looked, stop, perform }: Props) {
  const why = useId();
  const { id, passages } = stop;
  const { articles } = manuscript;
  const offer = useMemo(
    () => firstOf(passages, (passage) => dayOf(passage, articles, looked.articles)),
    [passages, articles, looked.articles],
  );
  if (!offer) return null;
  const { date, words } = offer;
  return (
    <p className="studio-offer">
      <button
        type="button"
        className="button"
        aria-describedby={why}
        onClick={() => perform(studio.labels.date, setDate(id, date.edtf, words))}
      >
        {studio.takeDay(dateInWords(date.edtf))}
      </button>
      <small id={why} {...inTongue('en')}>
        {date.why}
      </small>
    </p>
  );
}

function dayOf(
  { source, selector: { exact }, position }: ManuscriptStop['passages'][number],
  articles: Manuscript['articles'],
  read: PaneProps['looked']['articles'],
) {
  const [account, article] = [articles.find((each) => each.id === source), read.get(source)];
  if (!account || !article) return undefined;
  const text = canonicalText(article.blocks);
  const isThere = position && text.slice(position.start, position.end) === exact;
  const start = isThere ? position.start : text.indexOf(exact);
  if (start < 0) return undefined;
  const { date: reported, language = 'en' } = account.front;
  const date = dayRound(text, { start, end: start + exact.length }, reported, language);
  return date && { date, words: { article: source, text, ...date.words } };
}

function firstOf<Item, Answer>(items: readonly Item[], ask: (item: Item) => Answer | undefined) {
  for (const item of items) {
    const answer = ask(item);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
