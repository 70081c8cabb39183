import { studio } from '#messages/studio.ts';
import { setEvent } from '../author/operations.ts';
import { BasisChoice, referenceOf, restingOnFirst } from './basis-choice.tsx';
import { Field } from './fields.tsx';
import type { FieldsOf } from './pane-props.ts';

/** What happened at a stop, and an empty field for more. */
export function EventFields({ manuscript, stop, on, perform }: FieldsOf) {
  const { labels } = studio;
  return (
    <fieldset>
      <legend>{studio.events}</legend>
      {[...stop.events, undefined].map((event, index) => (
        <div key={index} className="studio-event">
          <Field
            label={event ? studio.event(index + 1) : studio.newEvent}
            value={event?.text ?? ''}
            rows={2}
            notes={on(`events.${index}`)}
            onChange={(text) =>
              perform(
                labels.event,
                setEvent(stop.id, index, text, event ? referenceOf(event) : restingOnFirst(stop)),
              )
            }
          />
          {event && (
            <BasisChoice
              manuscript={manuscript}
              stop={stop}
              what={studio.event(index + 1)}
              value={event}
              onChange={(reference) => perform(labels.basis, setEvent(stop.id, index, event.text, reference))}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}
