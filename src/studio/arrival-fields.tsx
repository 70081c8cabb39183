import { studio } from '#messages/studio.ts';
import { setArrival } from '../author/operations.ts';
import { BasisChoice, restingOnFirst } from './basis-choice.tsx';
import { FieldNotes } from './fields.tsx';
import type { FieldsOf } from './pane-props.ts';

const MODES = ['unknown', 'train', 'ship', 'air', 'road', 'foot'] as const;

/** How they came to a stop. */
export function ArrivalFields({ manuscript, stop, on, perform }: FieldsOf) {
  const { id, arrival } = stop;
  const { labels } = studio;
  return (
    <fieldset>
      <label className="field">
        <span>{studio.arrival}</span>
        <select
          value={arrival?.mode ?? 'unknown'}
          onChange={({ target }) => {
            const mode = MODES.find((each) => each === target.value) ?? 'unknown';
            perform(labels.arrival, setArrival(id, mode, restingOnFirst(stop)));
          }}
        >
          {MODES.map((mode) => (
            <option key={mode} value={mode}>
              {studio.modes[mode]}
            </option>
          ))}
        </select>
      </label>
      <FieldNotes notes={on('arrival')} />
      {arrival && arrival.mode !== 'unknown' && (
        <BasisChoice
          manuscript={manuscript}
          stop={stop}
          what={studio.arrival}
          value={arrival}
          onChange={(reference) => perform(labels.basis, setArrival(id, arrival.mode, reference))}
        />
      )}
    </fieldset>
  );
}
