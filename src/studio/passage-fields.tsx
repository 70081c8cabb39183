import { studio } from '#messages/studio.ts';
import type { Passage } from '../author/manuscript.ts';
import { FieldNotes } from './fields.tsx';
import type { FieldsOf } from './pane-props.ts';

interface Props extends Pick<FieldsOf, 'on'> {
  readonly title: string;
  readonly passages: readonly Passage[];
  readonly onRemove: (passage: string) => void;
}

/** The words that tell of a stop, or of the visit as a whole. */
export function PassageFields({ title, passages, on, onRemove }: Props) {
  return (
    <fieldset>
      <legend>{title}</legend>
      <ul className="studio-passages">
        {passages.map(({ id, selector: { exact } }, index) => (
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
              onClick={() => onRemove(id)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <FieldNotes notes={on('passages')} toSay={passages.length === 0} />
    </fieldset>
  );
}
