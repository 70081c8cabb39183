import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { acceptAll, discardAll, moveStop } from '../author/operations.ts';
import { DOT } from '../messages/separator.ts';
import { studio } from '../messages/studio-en.ts';
import { dateInWords } from './date-in-words.ts';
import type { Parts } from './parts.ts';
import { ProposeButton } from './propose-button.tsx';

/** Where a stop was moved to, from 0, and by which of the row's buttons. */
interface Moved {
  readonly to: number;
  readonly by: 'up' | 'down' | 'stop';
  readonly name: string;
}

type Props = Parts & {
  /** A stop, or the visit as a whole, is gone to by the keys alone. */
  readonly onEnter: (stop: string | undefined) => void;
};

/** The itinerary: what each stop still needs, and its place in the order by drag and by buttons. */
export function StopList(props: Props) {
  const { manuscript, problems, doubts, doubles, stop, choose, perform, readOnly, onEnter } = props;
  const { stops } = manuscript;
  const [dragged, setDragged] = useState<string>();
  const suggested = stops.filter((each) => each.suggested).length;
  const ofStop = (id: string, list = problems) => list.filter((problem) => problem.stop === id).length;
  const list = useRef<HTMLOListElement>(null);
  // A row that moves loses the focus; it gets it back, on a button that can still be pressed.
  const [moved, setMoved] = useState<Moved>();
  useEffect(() => {
    const row = moved && list.current?.children[moved.to];
    const buttons = [moved?.by, 'stop'].map((by) =>
      row?.querySelector<HTMLButtonElement>(`[data-by="${by}"]`),
    );
    buttons.find((button) => button?.disabled === false)?.focus();
  }, [moved]);
  // The row of the stop that is worked at is in sight, however it came to be that one.
  useEffect(() => {
    const row = stop && list.current?.querySelector<HTMLElement>('[aria-current]');
    const box = list.current?.parentElement;
    if (!row || !box) return;
    const [{ top, bottom }, within] = [row.getBoundingClientRect(), box.getBoundingClientRect()];
    const beyond = Math.min(0, top - within.top) || Math.max(0, bottom - within.bottom);
    if (beyond !== 0) box.scrollTop += beyond;
  }, [stop]);
  const move = (id: string, to: number, by: Moved['by']) => {
    if (readOnly || to < 0 || to >= stops.length) return;
    perform(studio.labels.move, moveStop(id, to));
    setMoved({ to, by, name: stops.find((each) => each.id === id)?.name ?? '' });
  };
  const onKey = (event: KeyboardEvent, id: string, index: number) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    if (event.altKey) return move(id, index + by, 'stop');
    list.current?.children[index + by]?.querySelector<HTMLElement>('[data-by="stop"]')?.focus();
  };
  const onDrop = (event: DragEvent, to: number) => {
    event.preventDefault();
    if (dragged !== undefined) move(dragged, to, 'stop');
    setDragged(undefined);
  };
  return (
    <nav className="studio-itinerary" aria-label={studio.stops}>
      <p className={problems.length === 0 ? 'studio-ready' : 'studio-left'} role="status">
        <button
          type="button"
          className="studio-whole"
          onClick={({ detail }) => (detail === 0 ? onEnter(undefined) : choose(undefined))}
        >
          {studio.problemsLeft(problems.length)}
        </button>
      </p>
      {stops.length === 0 && (
        <p className="studio-help">
          {studio.noStops} {studio.howTo}
        </p>
      )}
      {suggested > 0 && <p className="studio-help">{studio.suggestionsLeft(suggested)}</p>}
      {suggested > 0 && !readOnly && (
        <div className="studio-suggested">
          <button
            type="button"
            className="button"
            onClick={() => perform(studio.labels.acceptAll, acceptAll())}
          >
            {studio.acceptAll}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => perform(studio.labels.discardAll, discardAll())}
          >
            {studio.discardAll}
          </button>
        </div>
      )}
      <ol ref={list}>
        {stops.map(({ id, name, date, coordinates, suggested: proposal }, index) => {
          const open = ofStop(id);
          const asked = ofStop(id, doubts);
          const needs = [
            ...(coordinates ? [] : [studio.needs.place]),
            ...(date === undefined ? [studio.needs.date] : []),
          ];
          // Of a long visit hardly any is one, and none is looked for among all stops in vain.
          const of = doubles.has(id) ? stops.find((each) => each.id === doubles.get(id)) : undefined;
          const facts = of ? [studio.wordsFor(of.name)] : [date && dateInWords(date), ...needs];
          return (
            <li
              key={id}
              draggable={!readOnly}
              className={`${proposal ? 'is-suggested' : ''}${dragged === id ? ' is-dragged' : ''}`}
              onDragStart={() => setDragged(id)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => onDrop(event, index)}
            >
              <button
                type="button"
                className="studio-stop"
                data-by="stop"
                aria-current={id === stop?.id ? 'step' : undefined}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                onKeyDown={(event) => onKey(event, id, index)}
                onClick={({ detail }) => (detail === 0 ? onEnter(id) : choose(id))}
              >
                <span className="number" aria-hidden="true">
                  {index + 1}
                </span>
                <span className="studio-stop-name" dir="auto" title={name}>
                  {name || studio.untitled}
                </span>
                {proposal && (
                  <em className="studio-sure">
                    <span className="visually-hidden">{studio.suggested} </span>
                    {studio.sure(proposal.confidence)}
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
              <button
                type="button"
                className="icon-button"
                aria-label={studio.moveUp(name)}
                title={studio.moveUp(name)}
                disabled={readOnly || index === 0}
                data-by="up"
                onClick={() => move(id, index - 1, 'up')}
              >
                ↑
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={studio.moveDown(name)}
                title={studio.moveDown(name)}
                disabled={readOnly || index === stops.length - 1}
                data-by="down"
                onClick={() => move(id, index + 1, 'down')}
              >
                ↓
              </button>
            </li>
          );
        })}
      </ol>
      {/* Below what was proposed already, whose rows need the room above. */}
      {suggested === stops.length && !readOnly && (
        <div className="studio-suggested">
          <ProposeButton
            manuscript={manuscript}
            accounts={manuscript.articles.map((article) => article.id)}
            perform={perform}
          />
        </div>
      )}
      <p role="status" className="visually-hidden">
        {moved && studio.movedTo(moved.name, moved.to + 1)}
      </p>
    </nav>
  );
}
