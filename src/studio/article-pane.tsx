import { type FormEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { selectedWords } from '../app/selected-words.ts';
import { type Article, type Block, canonicalText, type Segment } from '../article/article.ts';
import { markPassages, markQuoted } from '../article/mark-passages.ts';
import { placeOfPassage } from '../author/look.ts';
import {
  addPassage,
  addPresence,
  addStop,
  newStopId,
  type SelectedText,
  setBody,
  setDate,
} from '../author/operations.ts';
import { studio } from '../messages/studio-en.ts';
import type { Parts } from './parts.ts';
import { dateOfWords } from './words.ts';

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
            const words = chosen.text.slice(chosen.start, chosen.end);
            const date = dateOfWords(words, source?.front['date']);
            perform(studio.labels.date, setDate(stop.id, date ?? words, chosen));
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

/** Finds words without a pointer: what it finds is selected like what a pointer has swept over. */
function Finder({
  text,
  from,
  onFound,
}: {
  readonly text: string;
  readonly from: number;
  readonly onFound: (range: { readonly start: number; readonly end: number } | undefined) => void;
}) {
  const [lost, setLost] = useState(false);
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get('words') ?? '').trim();
    if (words === '') return;
    const [low, sought] = [text.toLowerCase(), words.toLowerCase()];
    const next = low.indexOf(sought, from);
    const start = next >= 0 ? next : low.indexOf(sought);
    setLost(start < 0);
    onFound(start < 0 ? undefined : { start, end: start + words.length });
  };
  return (
    <search>
      <form className="studio-find" onSubmit={find}>
        <input name="words" type="search" aria-label={studio.findWords} placeholder={studio.findWords} />
        <button type="submit" className="button">
          {studio.findNext}
        </button>
        {lost && <p role="status">{studio.wordsNotFound}</p>}
      </form>
    </search>
  );
}

interface ActionProps {
  readonly words: SelectedText;
  readonly stop: Parts['stop'];
  readonly onNewStop: () => void;
  readonly onPassage: () => void;
  readonly onDate: () => void;
  readonly onPresent: () => void;
}

/** What selected words can be. */
function WordActions({ words, stop, onNewStop, onPassage, onDate, onPresent }: ActionProps) {
  const quoted = words.text.slice(words.start, words.end);
  return (
    <div
      className="word-actions"
      role="toolbar"
      aria-label={studio.selected}
      // A press must not take the selection away.
      onMouseDown={(event) => event.preventDefault()}
    >
      <q>{quoted.length > 60 ? `${quoted.slice(0, 60)}…` : quoted}</q>
      <button type="button" className="button is-primary" onClick={onNewStop}>
        {studio.newStopHere}
      </button>
      {stop && (
        <>
          <button type="button" className="button" onClick={onPassage}>
            {studio.passageOf(stop.name)}
          </button>
          <button type="button" className="button" onClick={onDate}>
            {studio.dateOf(stop.name)}
          </button>
          <button type="button" className="button" onClick={onPresent}>
            {studio.presentAt(stop.name)}
          </button>
        </>
      )}
    </div>
  );
}

interface MarkedProps extends Pick<Parts, 'manuscript' | 'looked' | 'stop' | 'choose'> {
  readonly article: Article;
  readonly chosen: SelectedText | undefined;
  readonly onSelect: (range: { readonly start: number; readonly end: number } | undefined) => void;
}

function MarkedArticle({ article, manuscript, looked, stop, choose, chosen, onSelect }: MarkedProps) {
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
          <BlockOf key={index} block={block} run={run} />
        ))}
      </article>
    </>
  );
}

function BlockOf({
  block,
  run,
}: {
  readonly block: Block;
  readonly run: (segments: readonly Segment[]) => ReactNode;
}) {
  switch (block.kind) {
    case 'heading': {
      const Heading = ({ 2: 'h3', 3: 'h4', 4: 'h5' } as const)[block.level];
      return <Heading>{run(block.segments)}</Heading>;
    }
    case 'paragraph':
      return <p>{run(block.segments)}</p>;
    case 'quote':
      return (
        <blockquote>
          {block.paragraphs.map((segments, index) => (
            <p key={index}>{run(segments)}</p>
          ))}
        </blockquote>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((segments, index) => (
            <li key={index}>{run(segments)}</li>
          ))}
        </List>
      );
    }
  }
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
      {/* A link and no button, for it breaks with its lines; words that are selected are not a press. */}
      <a
        href={`#${target}`}
        draggable={false}
        title={studio.choosePassage(stops[index]?.name ?? '')}
        onClick={(event) => {
          event.preventDefault();
          if (document.getSelection()?.isCollapsed !== false) onChoose(target);
        }}
      >
        {words}
      </a>
    </mark>
  );
}
