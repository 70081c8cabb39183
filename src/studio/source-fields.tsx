import { type FormEvent, useId, useState } from 'react';
import { studio } from '#messages/studio.ts';
import { addSource, isRestedOn, removeSource, setSource } from '../author/operations.ts';
import { Field, FieldNotes } from './fields.tsx';
import type { PaneProps } from './pane-props.ts';
import type { Told } from './told.ts';

type Props = Pick<PaneProps, 'manuscript' | 'perform'> & {
  /** What the check says of them. */
  readonly notes: readonly Told[];
};

const ASKED = [
  ['title', studio.sourceTitle],
  ['publisher', studio.sourcePublisher],
  ['url', studio.sourceUrl],
] as const;

/** The sources by which something is established that the article does not state: to correct, to take away, and to add to. */
export function SourceFields({ manuscript, notes, perform }: Props) {
  const { labels } = studio;
  return (
    <fieldset>
      <legend>{studio.sources}</legend>
      <FieldNotes notes={notes} />
      {manuscript.visit.sources.map((source) => {
        const { id, title, publisher } = source;
        const isNeeded = isRestedOn(manuscript, id);
        return (
          <details key={id} className="studio-source-known">
            <summary>{[title, publisher].filter(Boolean).join(', ') || studio.untitled}</summary>
            <div className="studio-source">
              {ASKED.map(([field, label]) => (
                <Field
                  key={field}
                  label={label}
                  value={source[field] ?? ''}
                  {...(field === 'url' ? { help: studio.sourceUrlHelp } : {})}
                  onChange={(value) => perform(labels.changeSource, setSource(id, field, value))}
                />
              ))}
              <button
                type="button"
                className="button"
                disabled={isNeeded}
                aria-label={studio.removeSource(title)}
                onClick={() => perform(labels.removeSource(title), removeSource(id))}
              >
                {studio.takeAway}
              </button>
              {isNeeded && <small className="studio-help">{studio.restedOn}</small>}
            </div>
          </details>
        );
      })}
      <NewSource perform={perform} />
    </fieldset>
  );
}

function NewSource({ perform }: Pick<PaneProps, 'perform'>) {
  const [heading, help] = [useId(), useId()];
  const [said, setSaid] = useState('');
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [title = '', publisher = '', url = ''] = ASKED.map(([name]) => String(form.get(name) ?? '').trim());
    if (title === '' || publisher === '') return;
    perform(studio.labels.source, addSource({ title, publisher, ...(url ? { url } : {}) }));
    event.currentTarget.reset();
    setSaid(studio.isSource(title));
    // Who works by keys may add another one.
    if (document.activeElement?.matches(':focus-visible'))
      event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <form className="studio-source" aria-labelledby={heading} onSubmit={onSubmit}>
      <h3 id={heading}>{studio.newSource}</h3>
      {ASKED.map(([name, label]) => (
        <label key={name} className="field">
          <span>{label}</span>
          <input
            name={name}
            dir="auto"
            required={name !== 'url'}
            {...(name === 'url' ? { inputMode: 'url', 'aria-describedby': help } : {})}
          />
          {name === 'url' && (
            <small id={help} className="studio-help">
              {studio.sourceUrlHelp}
            </small>
          )}
        </label>
      ))}
      <button type="submit" className="button">
        {studio.addSource}
      </button>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </form>
  );
}
