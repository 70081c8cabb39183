import { studio } from '#messages/studio.ts';
import { removeAgent, setAgent, setAgentKind, setRoleBasis } from '../author/operations.ts';
import { BasisChoice } from './basis-choice.tsx';
import { Field } from './fields.tsx';
import type { PaneProps } from './pane-props.ts';
import type { Told } from './told.ts';

type Props = Pick<PaneProps, 'manuscript' | 'perform'> & {
  /** What is said of a field of the visit. */
  readonly notesOf: (field: string) => readonly Told[];
};

const KINDS = ['Person', 'Organisation'] as const;

/** Who was there, at whichever stop: as whom readers know them. */
export function PersonFields({ manuscript, notesOf, perform }: Props) {
  const { agents } = manuscript.visit;
  const { labels } = studio;
  if (agents.length === 0) return null;
  return (
    <fieldset>
      <legend>{studio.present}</legend>
      {agents.map(({ id, kind, name, role, basis }, index) => {
        const there = manuscript.stops.filter(({ present }) => present?.some(({ agent }) => agent === id));
        return (
          <details key={id} className="studio-source-known">
            <summary dir="auto">{[name, role].filter(Boolean).join(', ')}</summary>
            <div className="studio-source">
              <Field
                label={studio.personName}
                value={name}
                onChange={(value) => perform(labels.person, setAgent(id, 'name', value))}
              />
              <Field
                label={studio.role}
                value={role ?? ''}
                notes={notesOf(`agents.${index}`)}
                onChange={(value) => perform(labels.person, setAgent(id, 'role', value))}
              />
              {role !== undefined && (
                <BasisChoice
                  manuscript={manuscript}
                  stops={there}
                  what={studio.roleOf(name)}
                  value={basis?.role}
                  onChange={(reference) => perform(labels.basis, setRoleBasis(id, reference))}
                />
              )}
              <label className="field">
                <span>{studio.agentKind}</span>
                <select
                  value={kind}
                  onChange={({ target }) => {
                    const chosen = KINDS.find((each) => each === target.value) ?? 'Person';
                    perform(labels.person, setAgentKind(id, chosen));
                  }}
                >
                  {KINDS.map((each) => (
                    <option key={each} value={each}>
                      {studio.agentKinds[each]}
                    </option>
                  ))}
                </select>
              </label>
              {there.length === 0 && (
                <>
                  <small className="studio-help">{studio.presentNowhere(name)}</small>
                  <button
                    type="button"
                    className="button"
                    onClick={() => perform(labels.person, removeAgent(id))}
                  >
                    {studio.removePresent(name)}
                  </button>
                </>
              )}
            </div>
          </details>
        );
      })}
    </fieldset>
  );
}
