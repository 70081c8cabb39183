import { studio } from '#messages/studio.ts';
import { addPresence, removePresence, setPresence } from '../author/operations.ts';
import { BasisChoice, restingOnFirst } from './basis-choice.tsx';
import { Field, FieldNotes } from './fields.tsx';
import type { FieldsOf } from './pane-props.ts';

/** Who was at a stop. */
export function PresenceFields({ manuscript, stop, on, perform }: FieldsOf) {
  const { id } = stop;
  const { labels } = studio;
  const { agents } = manuscript.visit;
  const there = new Set(stop.present?.map(({ agent }) => agent));
  return (
    <fieldset>
      <legend>{studio.present}</legend>
      <ul className="studio-present">
        {(stop.present ?? []).map((presence) => {
          const { agent } = presence;
          const { name = agent, role } = agents.find((each) => each.id === agent) ?? {};
          return (
            <li key={agent}>
              <div>
                <bdi>{name}</bdi>{' '}
                {role && (
                  <small className="studio-help" dir="auto">
                    {role}
                  </small>
                )}
                <BasisChoice
                  manuscript={manuscript}
                  stop={stop}
                  what={studio.presenceOf(name)}
                  value={presence}
                  onChange={(reference) => perform(labels.basis, setPresence(id, agent, reference))}
                />
              </div>
              <button
                type="button"
                className="icon-button"
                aria-label={studio.removePresent(name)}
                title={studio.removePresent(name)}
                onClick={() => perform(labels.present, removePresence(id, agent))}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      <FieldNotes notes={on('present')} />
      <Field
        label={studio.newPresent}
        value=""
        offered={agents.filter(({ id: agent }) => !there.has(agent)).map(({ name }) => name)}
        adds
        onChange={(name) => perform(labels.present, addPresence(id, name, restingOnFirst(stop)))}
      />
    </fieldset>
  );
}
