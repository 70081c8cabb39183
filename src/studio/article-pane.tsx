import { useMemo, useState } from 'react';
import { canonicalText } from '../article/article.ts';
import type { TextRange } from '../article/mark-passages.ts';
import type { Operation } from '../author/history.ts';
import { faultsOfText } from '../author/look.ts';
import {
  addPassage,
  addPresence,
  addStop,
  newStopId,
  type SelectedText,
  setDate,
} from '../author/operations.ts';
import { dayOfWords } from '../drafting/date-stops.ts';
import { studio } from '../messages/studio-en.ts';
import { ArticleText, UnreadText } from './article-text.tsx';
import { MarkedArticle } from './marked-article.tsx';
import type { Parts } from './parts.ts';
import { Finder, WordActions } from './word-actions.tsx';

type Props = Parts & { readonly onNewStop: (stop: string, byKeys: boolean) => void };

/** The article: its passages marked, and words to select that become stops, passages, days and persons. */
export function ArticlePane({ manuscript, looked, stop, choose, perform, readOnly, onNewStop }: Props) {
  const [shown, setShown] = useState<string>();
  const [writing, setWriting] = useState(false);
  const [selected, setSelected] = useState<SelectedText>();
  const [outcome, setOutcome] = useState('');
  // The stop that the words were said to be about, in their own bar.
  const [about, setAbout] = useState<string>();
  const id = manuscript.articles.find((each) => each.id === shown)?.id ?? manuscript.articles[0]?.id;
  const article = id === undefined ? undefined : looked.articles.get(id);
  const source = manuscript.articles.find((each) => each.id === id);
  const text = useMemo(() => (article ? canonicalText(article.blocks) : ''), [article]);
  const select = (range: TextRange | undefined) => {
    setSelected(
      id !== undefined && range ? { article: id, text, start: range.start, end: range.end } : undefined,
    );
    setOutcome('');
    setAbout(undefined);
  };
  // Words of another article, or of this one before it was edited, are words no longer.
  const chosen = selected?.article === id && selected?.text === text ? selected : undefined;
  const words = chosen ? text.slice(chosen.start, chosen.end) : '';
  const act = (what: string, label: string, operation: Operation) => {
    // The marks change under it: what the browser would make of its selection then is not what was selected.
    document.getSelection()?.removeAllRanges();
    perform(label, operation);
    setOutcome(what);
  };
  return (
    <>
      <div className="studio-tools">
        {manuscript.articles.length > 1 && (
          <select aria-label={studio.article} value={id} onChange={(event) => setShown(event.target.value)}>
            {manuscript.articles.map((each) => (
              <option key={each.id} value={each.id}>
                {each.front['title'] || each.id}
              </option>
            ))}
          </select>
        )}
        {!writing && <Finder text={text} from={chosen?.end ?? 0} onFound={select} />}
        <button
          type="button"
          className="button"
          onClick={() => setWriting(!writing)}
          aria-pressed={writing}
          disabled={readOnly}
        >
          {writing ? studio.doneText : studio.editText}
        </button>
      </div>
      {chosen && !writing && !readOnly && (
        <WordActions
          words={words}
          stops={manuscript.stops}
          stop={stop}
          outcome={outcome}
          onStop={(of) => {
            setAbout(of);
            setOutcome('');
            choose(of);
          }}
          onNewStop={(byKeys) => {
            const stopId = newStopId(manuscript, words);
            const at = stop ? manuscript.stops.indexOf(stop) + 1 : manuscript.stops.length;
            perform(studio.labels.newStop(words), addStop(stopId, words, chosen, at));
            choose(stopId);
            select(undefined);
            onNewStop(stopId, byKeys);
          }}
          onPassage={(of) => act(studio.isPassage(of.name), studio.labels.passage, addPassage(of.id, chosen))}
          onDate={(of) => {
            const { date, language = 'en' } = source?.front ?? {};
            // What cannot be reckoned is taken as it stands: the check then asks for a day in its place.
            const day = dayOfWords(text, chosen, date, language) ?? words;
            const said = of.date === day ? studio.isDateToo : studio.isDate;
            act(said(of.name, day), studio.labels.date, setDate(of.id, day, chosen));
          }}
          onPresent={(of) => {
            act(studio.isPresent(of.name, words), studio.labels.present, addPresence(of.id, words, chosen));
          }}
          onLeave={() => {
            document.getSelection()?.removeAllRanges();
            select(undefined);
          }}
        />
      )}
      {source && writing ? (
        <ArticleText key={source.id} article={source} perform={perform} />
      ) : article ? (
        <MarkedArticle
          article={article}
          manuscript={manuscript}
          looked={looked}
          stop={stop}
          choose={choose}
          chosen={chosen}
          stay={about !== undefined && about === stop?.id}
          onSelect={select}
        />
      ) : (
        source && <UnreadText faults={faultsOfText(source)} />
      )}
    </>
  );
}
