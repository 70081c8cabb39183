import type { DragEvent, KeyboardEvent } from 'react';
import { studio } from '#messages/studio.ts';
import type { ManuscriptStop } from '../author/manuscript.ts';
import { formatTownOf } from '../messages/format.ts';
import { DOT } from '../messages/separator.ts';
import { dateInWords } from './date-in-words.ts';

/** A part of a row that has the focus. */
export type PartOfRow = 'up' | 'down' | 'stop';

interface Props {
  readonly stop: ManuscriptStop;
  /** From 1. */
  readonly number: number;
  /** The stop that it is a double of. */
  readonly of: ManuscriptStop | undefined;
  /** How many things are to be settled, and how many a sub-editor would ask. */
  readonly open: number;
  readonly asked: number;
  readonly isCurrent: boolean;
  readonly isDragged: boolean;
  readonly readOnly: boolean;
  /** Where it is moved to by its buttons; undefined at either end. */
  readonly up: number | undefined;
  readonly down: number | undefined;
  readonly onMove: (to: number, by: PartOfRow) => void;
  readonly onChoose: (byKeys: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onDragStart: () => void;
  readonly onDrop: (event: DragEvent) => void;
}

/** A stop in the itinerary: what it still needs, and its place in the order by drag and by buttons. */
export function StopRow(props: Props) {
  const { stop, number, of, open, asked, isCurrent, isDragged, readOnly, up, down, onMove } = props;
  const { id, name, date, coordinates, place, suggested } = stop;
  const needs = [
    ...(coordinates ? [] : [studio.needs.place]),
    ...(date === undefined ? [studio.needs.date] : []),
  ];
  const facts = of
    ? [studio.wordsFor(of.name)]
    : [date && dateInWords(date), formatTownOf(name, place.locality?.name ?? ''), ...needs];
  const moves = [
    ['up', up, studio.moveUp(name), '↑'],
    ['down', down, studio.moveDown(name), '↓'],
  ] as const;
  return (
    <li
      data-stop={id}
      draggable={!readOnly}
      className={`${suggested ? 'is-suggested' : ''}${isDragged ? ' is-dragged' : ''}`}
      onDragStart={props.onDragStart}
      onDragOver={(event) => event.preventDefault()}
      onDrop={props.onDrop}
    >
      <button
        type="button"
        className="studio-stop"
        data-by="stop"
        aria-current={isCurrent ? 'step' : undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onKeyDown={props.onKeyDown}
        onClick={({ detail }) => props.onChoose(detail === 0)}
      >
        <span className="number" aria-hidden="true">
          {number}
        </span>
        <span className="studio-stop-name" dir="auto" title={name}>
          {name || studio.untitled}
        </span>
        {suggested && (
          <em className="studio-sure">
            <span className="visually-hidden">{studio.suggested} </span>
            {studio.sure(suggested.confidence)}
          </em>
        )}
        <span className="studio-stop-facts">{facts.filter(Boolean).join(DOT)}</span>
        {open === 0 && asked > 0 && (
          <span className="studio-count is-doubt" title={studio.doubtsLeft(asked)}>
            ?
          </span>
        )}
        {open > 0 && (
          <span className="studio-count" title={studio.problemsLeft(open)}>
            {open}
          </span>
        )}
      </button>
      {moves.map(([by, to, words, arrow]) => (
        <button
          key={by}
          type="button"
          className="icon-button"
          aria-label={words}
          title={words}
          disabled={readOnly || to === undefined}
          data-by={by}
          onClick={() => to !== undefined && onMove(to, by)}
        >
          {arrow}
        </button>
      ))}
    </li>
  );
}
