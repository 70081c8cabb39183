import { type FormEvent, useState } from 'react';
import type { SelectedText } from '../author/operations.ts';
import { studio } from '../messages/studio-en.ts';
import type { Parts } from './parts.ts';

/** Finds words without a pointer: what it finds is selected like what a pointer has swept over. */
export function Finder({
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
export function WordActions({ words, stop, onNewStop, onPassage, onDate, onPresent }: ActionProps) {
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
