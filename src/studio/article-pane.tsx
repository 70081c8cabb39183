import { useMemo, useState } from 'react';
import { canonicalText } from '../article/article.ts';
import type { TextRange } from '../article/mark-passages.ts';
import type { Operation } from '../author/history.ts';
import { faultsOfText } from '../author/look.ts';
import {
  addPassage,
  addPassageOfVisit,
  addPoint,
  addPresence,
  addStop,
  newStopId,
  type SelectedText,
  setDate,
} from '../author/operations.ts';
import { dayOfWords } from '../drafting/date-stops.ts';
import { studio } from '../messages/studio-en.ts';
import { accountInList, accountName } from './account-name.ts';
import { ArticleText, UnreadText } from './article-text.tsx';
import { dateInWords } from './date-in-words.ts';
import { MarkedArticle } from './marked-article.tsx';
import { NewAccount } from './new-account.tsx';
import type { Parts } from './parts.ts';
import { Finder, WordActions } from './word-actions.tsx';

type Props = Parts & {
  readonly onNewStop: (stop: string, byKeys: boolean) => void;
  readonly onNewPoint: (at: number, byKeys: boolean) => void;
  readonly onNewAccount: (account: string, byKeys: boolean) => void;
};

/** The article: its passages marked, and words to select that become stops, passages, days and persons. */
export function ArticlePane(props: Props) {
  const { draft, manuscript, looked, numbers, stop, choose, perform, readOnly } = props;
  const { onNewStop, onNewPoint, onNewAccount } = props;
  const [shown, setShown] = useState<string>();
  // What is done in the place of reading.
  const [isWriting, setWriting] = useState(false);
  const [adding, setAdding] = useState<{ readonly byKeys: boolean }>();
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
  const [stopShown, setStopShown] = useState<string>();
  if (stop?.id !== stopShown) {
    setStopShown(stop?.id);
    const accounts = stop?.passages.map((passage) => passage.source) ?? [];
    const isBusy = isWriting || adding || (chosen !== undefined && outcome === '') || about === stop?.id;
    // Who comes to a stop sees the words that it rests on; who is about to say something of other words goes on with these.
    if (accounts.length > 0 && id !== undefined && !accounts.includes(id) && !isBusy) setShown(accounts[0]);
  }
  const act = (what: string, label: string, operation: Operation) => {
    // The marks change under it: what the browser would make of its selection then is not what was selected.
    document.getSelection()?.removeAllRanges();
    perform(label, operation);
    setOutcome(what);
  };
  if (adding)
    return (
      <NewAccount
        {...adding}
        draft={draft}
        manuscript={manuscript}
        perform={perform}
        onDone={(account, byKeys) => {
          setAdding(undefined);
          if (account === undefined) return;
          setShown(account);
          onNewAccount(account, byKeys);
        }}
      />
    );
  return (
    <>
      <div className="studio-tools">
        {manuscript.articles.length > 1 && (
          <select aria-label={studio.article} value={id} onChange={(event) => setShown(event.target.value)}>
            {manuscript.articles.map((each) => (
              <option key={each.id} value={each.id}>
                {accountInList(each)}
              </option>
            ))}
          </select>
        )}
        {!isWriting && <Finder text={text} from={chosen?.end ?? 0} onFound={select} />}
        <button
          type="button"
          className="button"
          onClick={() => setWriting(!isWriting)}
          aria-pressed={isWriting}
          disabled={readOnly}
        >
          {isWriting ? studio.doneText : studio.editText}
        </button>
      </div>
      {manuscript.articles.length > 1 && (
        <p role="status" className="visually-hidden">
          {source && shown !== undefined && studio.shownAccount(accountName(source))}
        </p>
      )}
      {chosen && !isWriting && !readOnly && (
        <WordActions
          words={words}
          stops={manuscript.stops}
          numbers={numbers}
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
          onPassage={(of) =>
            of
              ? act(studio.isPassage(of.name), studio.labels.passage, addPassage(of.id, chosen))
              : act(studio.isPassageOfVisit, studio.labels.passage, addPassageOfVisit(chosen))
          }
          onPoint={(byKeys) => {
            const { significance = [] } = manuscript.visit;
            perform(studio.labels.significance, addPoint(chosen));
            select(undefined);
            onNewPoint(significance.length, byKeys);
          }}
          onDate={(of) => {
            const { date, language = 'en' } = source?.front ?? {};
            // What cannot be reckoned is taken as it stands: the check then asks for a day in its place.
            const day = dayOfWords(text, chosen, date, language) ?? words;
            const said = of.date === day ? studio.isDateToo : studio.isDate;
            act(said(of.name, dateInWords(day)), studio.labels.date, setDate(of.id, day, chosen));
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
      {source && isWriting ? (
        <ArticleText key={source.id} article={source} perform={perform} />
      ) : article ? (
        <MarkedArticle
          key={article.id}
          article={article}
          manuscript={manuscript}
          looked={looked}
          numbers={numbers}
          stop={stop}
          choose={choose}
          perform={perform}
          chosen={chosen}
          onAdd={readOnly ? undefined : (byKeys) => setAdding({ byKeys })}
          stay={about !== undefined && about === stop?.id}
          onSelect={select}
        />
      ) : (
        source && <UnreadText faults={faultsOfText(source)} />
      )}
    </>
  );
}
