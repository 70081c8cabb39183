import { type FormEvent, useId } from 'react';
import { FRONT } from '../author/manuscript.ts';
import { addSource, setFront, setId, setVisit } from '../author/operations.ts';
import { slugOf } from '../formats/draft-ids.ts';
import { studio } from '../messages/studio-en.ts';
import { Answers, Doubts } from './doubts.tsx';
import { Field, Problems } from './fields.tsx';
import type { Parts } from './parts.ts';
import { notesOn } from './told.ts';

/** What is said of the visit as a whole, of its articles and of its sources. */
export function VisitForm({ manuscript, problems, doubts, answers, go, perform }: Parts) {
  const { id, visit, articles } = manuscript;
  const on = (field: string) => notesOn([...problems, ...doubts], undefined, field);
  const ofVisit = (list: Parts['problems']) => list.filter(({ stop }) => stop === undefined);
  const { labels } = studio;
  const heading = useId();
  return (
    <div className="stop-form">
      <Problems title={studio.problemsOfVisit} problems={ofVisit(problems)} go={go} />
      <Doubts doubts={ofVisit(doubts)} go={go} perform={perform} />
      <fieldset>
        <legend>{studio.visitFacts}</legend>
        <Field
          label={studio.visitTitle}
          value={visit.title ?? ''}
          notes={on('title')}
          onChange={(value) => perform(labels.visit, setVisit('title', value))}
        />
        <Field
          label={studio.visitDescription}
          value={visit.description ?? ''}
          notes={on('description')}
          rows={3}
          onChange={(value) => perform(labels.visit, setVisit('description', value))}
        />
        <div className="field-row">
          <Field
            label={studio.visitLanguage}
            value={visit.language ?? ''}
            notes={on('language')}
            onChange={(value) => perform(labels.visit, setVisit('language', value))}
          />
          <Field
            label={studio.visitLicence}
            value={visit.licence ?? ''}
            notes={on('licence')}
            onChange={(value) => perform(labels.visit, setVisit('licence', value))}
          />
        </div>
        <Field
          label={studio.visitId}
          value={id}
          notes={on('id')}
          onChange={(value) => perform(labels.visit, setId(slugOf(value) ?? id))}
        />
      </fieldset>
      {articles.map((article) => (
        <fieldset key={article.id}>
          <legend>
            {studio.articleFacts}
            {articles.length > 1 && `: ${article.id}`}
          </legend>
          {FRONT.map((field) => (
            <Field
              key={field}
              label={studio.front[field]}
              value={article.front[field] ?? ''}
              notes={on(`front.${article.id}.${field}`)}
              onChange={(value) => perform(labels.front, setFront(article.id, field, value))}
            />
          ))}
        </fieldset>
      ))}
      <fieldset>
        <legend>{studio.sources}</legend>
        <ul className="studio-passages">
          {visit.sources.map(({ id: source, title, publisher }) => (
            <li key={source}>
              {title}, {publisher}
            </li>
          ))}
        </ul>
        <NewSource heading={heading} perform={perform} />
      </fieldset>
      <Answers answers={answers} manuscript={manuscript} perform={perform} named />
    </div>
  );
}

function NewSource({ heading, perform }: { readonly heading: string } & Pick<Parts, 'perform'>) {
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [title = '', publisher = '', url = ''] = ['title', 'publisher', 'url'].map((name) =>
      String(form.get(name) ?? '').trim(),
    );
    if (title === '' || publisher === '') return;
    perform(studio.labels.source, addSource({ title, publisher, ...(url ? { url } : {}) }));
    event.currentTarget.reset();
  };
  return (
    <form className="studio-source" aria-labelledby={heading} onSubmit={onSubmit}>
      <h3 id={heading}>{studio.newSource}</h3>
      <label className="field">
        <span>{studio.sourceTitle}</span>
        <input name="title" required />
      </label>
      <label className="field">
        <span>{studio.sourcePublisher}</span>
        <input name="publisher" required />
      </label>
      <label className="field">
        <span>{studio.sourceUrl}</span>
        <input name="url" type="url" pattern="https://.*" />
      </label>
      <button type="submit" className="button">
        {studio.addSource}
      </button>
    </form>
  );
}
