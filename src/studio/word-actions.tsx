import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { studio } from '#messages/studio.ts';
import type { TextRange } from '../article/mark-passages.ts';
import type { ManuscriptStop } from '../author/manuscript.ts';
import type { Step } from './moved-end.ts';

/** Finds words without a pointer: what it finds is selected like what a pointer has swept over. */
export function Finder({
  text,
  from,
  onFound,
}: {
  readonly text: string;
  readonly from: number;
  readonly onFound: (range: TextRange | undefined) => void;
}) {
  const [said, setSaid] = useState<'found' | 'lost'>();
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get('words') ?? '').trim();
    if (words === '') return;
    const [low, sought] = [text.toLowerCase(), words.toLowerCase()];
    const next = low.indexOf(sought, from);
    const start = next >= 0 ? next : low.indexOf(sought);
    setSaid(start < 0 ? 'lost' : 'found');
    onFound(start < 0 ? undefined : { start, end: start + words.length });
  };
  return (
    <search>
      <form className="studio-find" onSubmit={find}>
        <input
          name="words"
          type="search"
          dir="auto"
          aria-label={studio.findWords}
          placeholder={studio.findWordsShort}
        />
        <button type="submit" className="button">
          {studio.findNext}
        </button>
        <p role="status" className={said === 'lost' ? undefined : 'visually-hidden'}>
          {said === 'lost' ? studio.wordsNotFound : said && studio.wordsFound}
        </p>
      </form>
    </search>
  );
}

interface ActionProps {
  readonly words: string;
  readonly stops: readonly ManuscriptStop[];
  readonly numbers: ReadonlyMap<string, number>;
  /** The stop that they can be about. */
  readonly stop: ManuscriptStop | undefined;
  /** What they have just become. */
  readonly outcome: string;
  readonly onStop: (stop: string) => void;
  readonly onNewStop: (byKeys: boolean) => void;
  /** Of no stop: of the visit as a whole. */
  readonly onPassage: (stop: ManuscriptStop | undefined) => void;
  readonly onPoint: (byKeys: boolean) => void;
  readonly onDate: (stop: ManuscriptStop) => void;
  readonly onPresent: (stop: ManuscriptStop) => void;
  readonly onLeave: () => void;
  /** The end of the words is moved by the keys, to the right or to the left. */
  readonly onMoveEnd: (toRight: boolean, step: Step) => void;
}

/** Letters at either end of words by which one knows them. */
const [HEAD, TAIL] = [40, 20];

/** Words by their ends: the last ones tell how far they go. */
const excerptOf = (words: string) =>
  words.length > HEAD + TAIL ? `${words.slice(0, HEAD)}…${words.slice(-TAIL)}` : words;

/**
 * What selected words can be: a stop, something about one, or about the visit as a whole. It stands at the foot, clear of the hand
 * that selects.
 */
export function WordActions(props: ActionProps) {
  const {
    words,
    stops,
    numbers,
    stop,
    outcome,
    onStop,
    onNewStop,
    onPassage,
    onPoint,
    onDate,
    onPresent,
    onLeave,
    onMoveEnd,
  } = props;
  const help = useId();
  const abouts = [
    { name: studio.passage, whole: studio.passageOf, act: onPassage },
    { name: studio.date, whole: studio.dateOf, act: onDate },
    { name: studio.present, whole: studio.presentAt, act: onPresent },
  ] as const;
  const onKeyDown = (event: KeyboardEvent) => {
    const toRight = { ArrowLeft: false, ArrowRight: true }[event.key];
    if (event.key === 'Escape') onLeave();
    // As a selection grows and shrinks that a browser lets the keys begin, which is in a field alone.
    else if (toRight !== undefined && event.shiftKey)
      onMoveEnd(toRight, event.ctrlKey || event.altKey ? 'word' : 'grapheme');
    else return;
    event.preventDefault();
  };
  return (
    <div className="word-foot">
      <div
        className="word-actions"
        role="toolbar"
        aria-label={studio.selected}
        aria-describedby={help}
        onKeyDown={onKeyDown}
        // A press must not take the selection away, but a list has to open.
        onMouseDown={(event) => event.target instanceof HTMLSelectElement || event.preventDefault()}
      >
        <p className="word-actions-words">
          <q dir="auto" aria-live="polite">
            {excerptOf(words)}
          </q>
          <button
            type="button"
            className="icon-button"
            aria-label={studio.leaveWords}
            title={studio.leaveWords}
            onClick={onLeave}
          >
            ×
          </button>
        </p>
        <button type="button" className="button is-primary" onClick={({ detail }) => onNewStop(detail === 0)}>
          {studio.newStopHere}
        </button>
        {stops.length > 0 && (
          <select
            aria-label={studio.aboutStop}
            value={stop?.id ?? ''}
            onChange={({ target }) => onStop(target.value)}
          >
            {!stop && <option value="">{studio.orAbout}</option>}
            {stops.map(({ id, name }) => (
              <option key={id} value={id}>
                {numbers.get(id)} {name || studio.untitled}
              </option>
            ))}
          </select>
        )}
        {stop &&
          abouts.map(({ name, whole, act }) => (
            <button
              key={name}
              type="button"
              className="button"
              aria-label={whole(stop.name)}
              onClick={() => act(stop)}
            >
              {name}
            </button>
          ))}
        {!stop && (
          <button
            type="button"
            className="button"
            aria-label={studio.passageOfVisit}
            onClick={() => onPassage(undefined)}
          >
            {studio.passage}
          </button>
        )}
        <button type="button" className="button" onClick={({ detail }) => onPoint(detail === 0)}>
          {studio.whyItMatters}
        </button>
        <p role="status">{outcome}</p>
        <small id={help} className="word-help">
          {studio.moveEnd}
        </small>
      </div>
    </div>
  );
}
