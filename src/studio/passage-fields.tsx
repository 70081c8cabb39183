import { removePassage } from '../author/operations.ts';
import { studio } from '../messages/studio-en.ts';
import { FieldNotes } from './fields.tsx';
import type { FieldsOf } from './parts.ts';

/** The words that tell of a stop. */
export function PassageFields({ stop, on, perform }: FieldsOf) {
  return (
    <fieldset>
      <legend>{studio.passages}</legend>
      <ul className="studio-passages">
        {stop.passages.map(({ id, selector: { exact } }, index) => (
          <li key={id}>
            <div>
              <q dir="auto">{exact}</q>
              <FieldNotes notes={on(`passages.${index}`)} />
            </div>
            <button
              type="button"
              className="icon-button"
              aria-label={studio.removePassage(exact)}
              title={studio.removePassage(exact)}
              onClick={() => perform(studio.labels.removePassage, removePassage(stop.id, id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <FieldNotes notes={on('passages')} toSay={stop.passages.length === 0} />
    </fieldset>
  );
}
