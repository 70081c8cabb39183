import type { ReactNode } from 'react';
import { studio } from '#messages/studio.ts';
import { removeDeparture, setWay } from '../author/operations.ts';
import { BasisChoice, restingOnFirst } from './basis-choice.tsx';
import { FieldNotes } from './fields.tsx';
import type { FieldsOf } from './pane-props.ts';

const MODES = ['unknown', 'train', 'ship', 'air', 'road', 'foot'] as const;

/**
 * How they came to a stop and, from the last one, how they left. A stop that was the last keeps the way on from there until
 * somebody takes it away.
 */
export function WayFields(props: FieldsOf) {
  const { manuscript, stop, perform } = props;
  const isLast = manuscript.stops.at(-1) === stop;
  return (
    <>
      <OneWay {...props} which="arrival" />
      {(isLast || stop.departure) && (
        <OneWay {...props} which="departure">
          {!isLast && (
            <button
              type="button"
              className="button"
              onClick={() => perform(studio.labels.departure, removeDeparture(stop.id))}
            >
              {studio.removeDeparture}
            </button>
          )}
        </OneWay>
      )}
    </>
  );
}

interface OneWayProps extends FieldsOf {
  readonly which: 'arrival' | 'departure';
  readonly children?: ReactNode;
}

function OneWay({ manuscript, stop, on, perform, which, children }: OneWayProps) {
  const { id, [which]: way } = stop;
  const { labels } = studio;
  return (
    <fieldset>
      <label className="field">
        <span>{studio[which]}</span>
        <select
          value={way?.mode ?? 'unknown'}
          onChange={({ target }) => {
            const mode = MODES.find((each) => each === target.value) ?? 'unknown';
            perform(labels[which], setWay(id, which, mode, restingOnFirst(stop)));
          }}
        >
          {MODES.map((mode) => (
            <option key={mode} value={mode}>
              {studio.modes[mode]}
            </option>
          ))}
        </select>
      </label>
      <FieldNotes notes={on(which)} />
      {way && way.mode !== 'unknown' && (
        <BasisChoice
          manuscript={manuscript}
          stop={stop}
          what={studio[which]}
          value={way}
          onChange={(reference) => perform(labels.basis, setWay(id, which, way.mode, reference))}
        />
      )}
      {children}
    </fieldset>
  );
}
