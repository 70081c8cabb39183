import { type DragEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { ManuscriptStop } from '../author/manuscript.ts';
import { acceptAll, discardAll, moveStop } from '../author/operations.ts';
import { studio } from '../messages/studio-en.ts';
import type { Parts } from './parts.ts';
import { ProposeButton } from './propose-button.tsx';
import { type PartOfRow, StopRow } from './stop-row.tsx';

/** A stop that was moved, and by which part of its row. */
interface Moved {
  readonly id: string;
  readonly by: PartOfRow;
  readonly name: string;
}

type Props = Parts & {
  /** A stop, or the visit as a whole, is gone to by the keys alone. */
  readonly onEnter: (stop: string | undefined) => void;
};

/** The itinerary: its stops and likely suggestions in their order, and the doubtful ones folded below them. */
export function StopList(props: Props) {
  const {
    manuscript,
    problems,
    doubts,
    doubles,
    doubtful,
    numbers,
    stop,
    choose,
    perform,
    readOnly,
    onEnter,
  } = props;
  const { stops } = manuscript;
  const [dragged, setDragged] = useState<string>();
  // What is taken with all that are whole.
  const isWhole = stops.some(
    ({ id, suggested: proposal, coordinates, date }) =>
      proposal && !doubtful.has(id) && (doubles.has(id) || (coordinates && date)),
  );
  // Unfolded or folded by somebody; as long as nobody has, what is there is shown where it is all that there is.
  const [unfolded, setUnfolded] = useState<boolean>();
  const fold = useId();
  const suggested = stops.filter((each) => each.suggested).length;
  const isOpen = unfolded ?? doubtful.size === stops.length;
  const isDoubtful = stop !== undefined && doubtful.has(stop.id);
  useEffect(() => {
    if (stop?.id !== undefined && isDoubtful) setUnfolded(true);
  }, [stop?.id, isDoubtful]);
  const rows = stops.map((each, index) => ({ stop: each, index }));
  const groups = [false, true].map((of) => rows.filter((row) => doubtful.has(row.stop.id) === of));
  const ofStop = (id: string, list = problems) => list.filter((problem) => problem.stop === id).length;
  const all = useRef<HTMLElement>(null);
  // A row that moves loses the focus; it gets it back, on a button that can still be pressed.
  const [moved, setMoved] = useState<Moved>();
  useEffect(() => {
    const row = moved && all.current?.querySelector(`[data-stop="${CSS.escape(moved.id)}"]`);
    const buttons = [moved?.by, 'stop'].map((by) =>
      row?.querySelector<HTMLButtonElement>(`[data-by="${by}"]`),
    );
    buttons.find((button) => button?.disabled === false)?.focus();
  }, [moved]);
  // The row of the stop that is worked at is in sight, however it came to be that one.
  useEffect(() => {
    const box = all.current;
    const row = stop && box?.querySelector<HTMLElement>('[aria-current]');
    if (!row || !box) return;
    const [{ top, bottom }, within] = [row.getBoundingClientRect(), box.getBoundingClientRect()];
    const beyond = Math.min(0, top - within.top) || Math.max(0, bottom - within.bottom);
    if (beyond !== 0) box.scrollTop += beyond;
  }, [stop, isDoubtful && isOpen]);
  const movedTo = moved && numbers.get(moved.id);
  const move = (id: string, to: number, by: Moved['by']) => {
    if (readOnly) return;
    perform(studio.labels.move, moveStop(id, to));
    setMoved({ id, by, name: stops.find((each) => each.id === id)?.name ?? '' });
  };
  const onKey = (
    event: KeyboardEvent<HTMLElement>,
    id: string,
    up: number | undefined,
    down: number | undefined,
  ) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const to = by < 0 ? up : down;
    if (!event.altKey) {
      const shown = [...(all.current?.querySelectorAll('[data-by="stop"]') ?? [])];
      const next = shown[shown.indexOf(event.currentTarget) + by];
      if (next instanceof HTMLElement) next.focus();
    } else if (to !== undefined) move(id, to, 'stop');
  };
  const onDrop = (event: DragEvent, to: number) => {
    event.preventDefault();
    if (dragged !== undefined) move(dragged, to, 'stop');
    setDragged(undefined);
  };
  const rowOf = (
    { stop: each, index }: { readonly stop: ManuscriptStop; readonly index: number },
    at: number,
    group: readonly { readonly index: number }[],
  ) => {
    const { id } = each;
    // Past the row that is seen beside it, whatever is folded between them.
    const [up, down] = [group[at - 1]?.index, group[at + 1]?.index];
    return (
      <StopRow
        key={id}
        stop={each}
        number={numbers.get(id) ?? index + 1}
        // Of a long visit hardly any is one, and none is looked for among all stops in vain.
        of={doubles.has(id) ? stops.find((other) => other.id === doubles.get(id)) : undefined}
        // Of a suggestion it is asked whether it is a stop at all, as its circle says.
        open={each.suggested ? 0 : ofStop(id)}
        asked={ofStop(id, doubts)}
        isCurrent={id === stop?.id}
        isDragged={dragged === id}
        readOnly={readOnly}
        up={up}
        down={down}
        onMove={(to, by) => move(id, to, by)}
        onChoose={(byKeys) => (byKeys ? onEnter(id) : choose(id))}
        onKeyDown={(event) => onKey(event, id, up, down)}
        onDragStart={() => setDragged(id)}
        onDrop={(event) => onDrop(event, index)}
      />
    );
  };
  const [likely = [], others = []] = groups;
  return (
    <nav className="studio-itinerary" aria-label={studio.stops} ref={all}>
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
      {suggested > 0 && (
        <p className="studio-help">{studio.suggestionsLeft(suggested - doubtful.size, doubtful.size)}</p>
      )}
      {suggested > 0 && !readOnly && (
        <div className="studio-suggested">
          {isWhole && (
            <button
              type="button"
              className="button"
              onClick={() => perform(studio.labels.acceptAll, acceptAll())}
            >
              {studio.acceptAll}
            </button>
          )}
          <button
            type="button"
            className="button"
            aria-label={studio.discardAllOf}
            onClick={() => perform(studio.labels.discardAll, discardAll())}
          >
            {studio.discardAll}
          </button>
        </div>
      )}
      {likely.length > 0 && <ol>{likely.map(rowOf)}</ol>}
      {others.length > 0 && (
        <>
          <button
            type="button"
            className="studio-fold"
            aria-expanded={isOpen}
            aria-controls={isOpen ? fold : undefined}
            onClick={() => setUnfolded(!isOpen)}
          >
            {studio.doubtful(others.length)} <small>{studio.doubtfulHelp}</small>
          </button>
          {isOpen && <ol id={fold}>{others.map(rowOf)}</ol>}
        </>
      )}
      {/* Below what was proposed already, whose rows need the room above. */}
      {(suggested > 0 || stops.length === 0) && !readOnly && (
        <div className="studio-suggested">
          <ProposeButton
            manuscript={manuscript}
            accounts={manuscript.articles.map((article) => article.id)}
            perform={perform}
          />
        </div>
      )}
      <p role="status" className="visually-hidden">
        {moved && movedTo !== undefined && studio.movedTo(moved.name, movedTo)}
      </p>
    </nav>
  );
}
