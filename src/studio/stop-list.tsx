import { type DragEvent, useState } from 'react';
import { acceptAll, discardAll, moveStop, takeProposals } from '../author/operations.ts';
import { studio } from '../messages/studio-en.ts';
import type { Parts } from './parts.ts';
import { proposeStops, whyNothing } from './propose-stops.ts';

/** The itinerary: what each stop still needs, and its place in the order by drag and by buttons. */
export function StopList({ manuscript, problems, stop, choose, perform }: Parts) {
  const { stops } = manuscript;
  const [dragged, setDragged] = useState<string>();
  const [said, setSaid] = useState('');
  const [done, setDone] = useState<number>();
  const suggested = stops.filter((each) => each.suggested).length;
  const ofStop = (id: string) => problems.filter((problem) => problem.stop === id).length;
  const move = (id: string, to: number) => perform(studio.labels.move, moveStop(id, to));
  const proposeAnew = async () => {
    setSaid(studio.proposing);
    const proposed = await proposeStops(manuscript, setDone);
    setDone(undefined);
    setSaid(whyNothing(proposed) ?? '');
    if (proposed.kind === 'proposed') perform(studio.labels.propose, takeProposals(proposed.proposed));
  };
  const onDrop = (event: DragEvent, to: number) => {
    event.preventDefault();
    if (dragged !== undefined) move(dragged, to);
    setDragged(undefined);
  };
  return (
    <nav className="studio-itinerary" aria-label={studio.stops}>
      <p className={problems.length === 0 ? 'studio-ready' : 'studio-left'} role="status">
        <button type="button" className="studio-whole" onClick={() => choose(undefined)}>
          {studio.problemsLeft(problems.length)}
        </button>
      </p>
      {suggested === stops.length && (
        <p className="studio-again">
          <button type="button" className="button" onClick={() => void proposeAnew()}>
            {studio.proposeAnew}
          </button>
          <span role="status">{said}</span>
          {done === undefined ? null : <progress value={done} aria-label={studio.proposing} />}
        </p>
      )}
      {suggested > 0 && (
        <div className="studio-suggested">
          <p>{studio.suggestionsLeft(suggested)}</p>
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
      {stops.length === 0 && (
        <p className="studio-help">
          {studio.noStops} {studio.howTo}
        </p>
      )}
      <ol>
        {stops.map(({ id, name, date, coordinates, suggested: proposal }, index) => {
          const open = ofStop(id);
          const needs = [
            ...(coordinates ? [] : [studio.needs.place]),
            ...(date === undefined ? [studio.needs.date] : []),
          ];
          return (
            <li
              key={id}
              draggable
              className={`${proposal ? 'is-suggested' : ''}${dragged === id ? ' is-dragged' : ''}`}
              onDragStart={() => setDragged(id)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => onDrop(event, index)}
            >
              <button
                type="button"
                className="studio-stop"
                aria-current={id === stop?.id ? 'step' : undefined}
                onClick={() => choose(id)}
              >
                <span className="number" aria-hidden="true">
                  {index + 1}
                </span>
                <span className="studio-stop-name">{name || studio.untitled}</span>
                <span className="studio-stop-facts">
                  {[date, ...needs].filter((part) => part !== undefined).join(' · ')}
                  {proposal && <em> {studio.suggestion(proposal.confidence)}</em>}
                </span>
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
                disabled={index === 0}
                onClick={() => move(id, index - 1)}
              >
                ↑
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={studio.moveDown(name)}
                title={studio.moveDown(name)}
                disabled={index === stops.length - 1}
                onClick={() => move(id, index + 1)}
              >
                ↓
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
