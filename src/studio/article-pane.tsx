import { useMemo, useState } from 'react';
import { canonicalText } from '../article/article.ts';
import {
  addPassage,
  addPresence,
  addStop,
  newStopId,
  type SelectedText,
  setBody,
  setDate,
} from '../author/operations.ts';
import { dayOfWords } from '../drafting/date-stops.ts';
import { studio } from '../messages/studio-en.ts';
import { MarkedArticle } from './marked-article.tsx';
import type { Parts } from './parts.ts';
import { Finder, WordActions } from './word-actions.tsx';

type Props = Parts & { readonly onNewStop: () => void };

/** The article: its passages marked, and words to select that become stops, passages, days and persons. */
export function ArticlePane({ manuscript, looked, stop, choose, perform, onNewStop }: Props) {
  const [shown, setShown] = useState<string>();
  const [writing, setWriting] = useState(false);
  const [chosen, setChosen] = useState<SelectedText>();
  const id = manuscript.articles.find((each) => each.id === shown)?.id ?? manuscript.articles[0]?.id;
  const article = id === undefined ? undefined : looked.articles.get(id);
  const source = manuscript.articles.find((each) => each.id === id);
  const text = useMemo(() => (article ? canonicalText(article.blocks) : ''), [article]);
  const select = (range: { readonly start: number; readonly end: number } | undefined) =>
    setChosen(
      id !== undefined && range ? { article: id, text, start: range.start, end: range.end } : undefined,
    );
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
        <Finder text={text} from={chosen?.end ?? 0} onFound={select} />
        <button type="button" className="button" onClick={() => setWriting(!writing)} aria-pressed={writing}>
          {writing ? studio.doneText : studio.editText}
        </button>
      </div>
      {chosen && !writing && (
        <WordActions
          words={chosen}
          stop={stop}
          onNewStop={() => {
            const name = chosen.text.slice(chosen.start, chosen.end);
            const stopId = newStopId(manuscript, name);
            const at = stop ? manuscript.stops.indexOf(stop) + 1 : manuscript.stops.length;
            perform(studio.labels.newStop(name), addStop(stopId, name, chosen, at));
            choose(stopId);
            select(undefined);
            onNewStop();
          }}
          onPassage={() => stop && perform(studio.labels.passage, addPassage(stop.id, chosen))}
          onDate={() => {
            if (!stop) return;
            const day = dayOfWords(
              chosen.text,
              chosen,
              source?.front['date'],
              source?.front['language'] ?? 'en',
            );
            // What cannot be reckoned is taken as it stands: the check then asks for a day in its place.
            const words = chosen.text.slice(chosen.start, chosen.end);
            perform(studio.labels.date, setDate(stop.id, day ?? words, chosen));
          }}
          onPresent={() => {
            if (!stop) return;
            const name = chosen.text.slice(chosen.start, chosen.end);
            const before = new Set(stop.passages.map(({ id: passage }) => passage));
            perform(studio.labels.present, (draft) => {
              addPassage(stop.id, chosen)(draft);
              const added = draft.stops
                .find((each) => each.id === stop.id)
                ?.passages.find((passage) => !before.has(passage.id));
              if (added) addPresence(stop.id, name, { stated: [added.id] })(draft);
            });
          }}
        />
      )}
      {source && writing ? (
        <label className="studio-body">
          <span>{studio.textOf}</span>
          <textarea
            key={`${source.id} ${source.body.length}`}
            defaultValue={source.body}
            rows={30}
            onBlur={(event) =>
              event.target.value !== source.body &&
              perform(studio.labels.body, setBody(source.id, event.target.value))
            }
          />
        </label>
      ) : (
        article && (
          <MarkedArticle
            article={article}
            manuscript={manuscript}
            looked={looked}
            stop={stop}
            choose={choose}
            chosen={chosen}
            onSelect={select}
          />
        )
      )}
    </>
  );
}
