import { type MouseEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { studio } from '#messages/studio.ts';
import type { ManuscriptStop } from '../author/manuscript.ts';
import { acceptAll, discardAll, undated } from '../author/operations.ts';
import type { PaneProps } from './pane-props.ts';
import { ProposeButton } from './propose-button.tsx';
import { StopRow } from './stop-row.tsx';
import { useRowMoves } from './use-row-moves.ts';

type Props = PaneProps & {
  /** A stop, or the visit as a whole, is gone to by the keys alone. */
  readonly onEnter: (stop: string | undefined) => void;
};

/** A stop, and its index among all. */
interface Row {
  readonly stop: ManuscriptStop;
  readonly index: number;
}

/** The itinerary: its stops and likely suggestions in their order, and the doubtful ones folded below them. */
export function StopList(props: Props) {
  const { manuscript, problems, doubts, doubles, doubtful, numbers, stop, choose, readOnly, onEnter } = props;
  const { stops } = manuscript;
  const list = useRef<HTMLElement>(null);
  const { dragged, hold, drop, move, onKey, moved } = useRowMoves(props, list);
  // Unfolded or folded by somebody; as long as nobody has, what is there is shown where it is all that there is.
  const [unfolded, setUnfolded] = useState<boolean>();
  const fold = useId();
  const isOpen = unfolded ?? doubtful.size === stops.length;
  const isDoubtful = stop !== undefined && doubtful.has(stop.id);
  useEffect(() => {
    if (stop?.id !== undefined && isDoubtful) setUnfolded(true);
  }, [stop?.id, isDoubtful]);
  useInSight(list, stop, isDoubtful && isOpen);

  const rows = stops.map((each, index): Row => ({ stop: each, index }));
  const likely = rows.filter((row) => !doubtful.has(row.stop.id));
  const others = rows.filter((row) => doubtful.has(row.stop.id));
  const ofStop = (id: string, all = problems) => all.filter((problem) => problem.stop === id).length;
  const rowOf = ({ stop: each, index }: Row, at: number, group: readonly Row[]) => {
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
        onKeyDown={(event) => onKey(event, id, { up, down })}
        onDragStart={() => hold(id)}
        onDrop={(event) => drop(event, index)}
      />
    );
  };
  const renumbered = useRenumbered(stop, numbers);
  const movedTo = moved && moved.id !== stop?.id ? numbers.get(moved.id) : undefined;
  return (
    <nav className="studio-itinerary" aria-label={studio.stops} ref={list}>
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
      <SuggestionsLeft {...props} />
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
      <ProposeAgain {...props} />
      <p role="status" className="visually-hidden">
        {moved && movedTo !== undefined ? studio.movedTo(moved.name, movedTo) : renumbered}
      </p>
    </nav>
  );
}

/** The number of the stop that is worked at, in words, where it has another one since: its day was said, or it was moved. */
function useRenumbered(stop: ManuscriptStop | undefined, numbers: PaneProps['numbers']): string {
  const number = stop && numbers.get(stop.id);
  const [told, setTold] = useState({ id: stop?.id, number, words: '' });
  if (told.id === stop?.id && told.number === number) return told.words;
  const isMoved = stop && told.id === stop.id && told.number !== undefined && number !== undefined;
  const words = isMoved ? studio.movedTo(stop.name, number) : '';
  setTold({ id: stop?.id, number, words });
  return words;
}

/** Has the row of the stop that is worked at in sight, however it came to be that one, and when it is unfolded. */
function useInSight(
  list: RefObject<HTMLElement | null>,
  stop: ManuscriptStop | undefined,
  isUnfolded: boolean,
): void {
  useEffect(() => {
    const box = list.current;
    const row = stop && box?.querySelector<HTMLElement>('[aria-current]');
    if (!row || !box) return;
    const [{ top, bottom }, within] = [row.getBoundingClientRect(), box.getBoundingClientRect()];
    const beyond = Math.min(0, top - within.top) || Math.max(0, bottom - within.bottom);
    if (beyond !== 0) box.scrollTop += beyond;
  }, [list, stop, isUnfolded]);
}

const isSuggested = ({ suggested }: ManuscriptStop) => suggested !== undefined;

/**
 * Who presses by the keys goes on with what is left to settle: what is pressed goes away with what it did, and the focus would go to its
 * neighbour, which throws away what is left.
 */
function goToWhole({ detail, currentTarget }: MouseEvent<HTMLElement>): void {
  if (detail === 0) currentTarget.closest('nav')?.querySelector<HTMLElement>('.studio-whole')?.focus();
}

/** How many suggestions are left, and what can be done to all of them at once. */
function SuggestionsLeft({ manuscript, doubles, doubtful, perform, readOnly }: PaneProps) {
  const suggested = manuscript.stops.filter(isSuggested);
  if (suggested.length === 0) return null;
  // What is taken with all that are whole.
  const isWhole = suggested.some(
    ({ id, coordinates, date }) => !doubtful.has(id) && (doubles.has(id) || (coordinates && date)),
  );
  return (
    <>
      <p className="studio-help">{studio.suggestionsLeft(suggested.length - doubtful.size, doubtful.size)}</p>
      {!readOnly && (
        <div className="studio-suggested is-all">
          {isWhole && (
            <button
              type="button"
              className="button"
              onClick={(event) => {
                goToWhole(event);
                perform(studio.labels.acceptAll, acceptAll());
              }}
            >
              {studio.acceptAll}
            </button>
          )}
          <button
            type="button"
            className="button"
            aria-label={studio.discardAllOf}
            onClick={(event) => {
              goToWhole(event);
              perform(studio.labels.discardAll, discardAll());
            }}
          >
            {studio.discardAll}
          </button>
        </div>
      )}
    </>
  );
}

/**
 * Stands below what was proposed already, whose rows need the room above. It does so too where stops that were accepted have no date, which
 * they have by it once it is said when the article was published, and stays then to say so.
 */
function ProposeAgain({ manuscript, perform, readOnly }: PaneProps) {
  const { stops, articles } = manuscript;
  const isUndated = undated(manuscript).length > 0;
  const [wasUndated, setWasUndated] = useState(isUndated);
  if (isUndated && !wasUndated) setWasUndated(true);
  if (readOnly || (stops.length > 0 && !stops.some(isSuggested) && !wasUndated)) return null;
  return (
    <div className="studio-suggested">
      <ProposeButton manuscript={manuscript} accounts={articles.map(({ id }) => id)} perform={perform} />
    </div>
  );
}
