import { studio } from '#messages/studio.ts';
import { setId, setVisit } from '../author/operations.ts';
import { slugOf } from '../formats/draft-ids.ts';
import { AccountFields } from './account-fields.tsx';
import { Answers, Doubts } from './doubts.tsx';
import { Field, Problems } from './fields.tsx';
import type { FieldsOf, PaneProps } from './pane-props.ts';
import { PersonFields } from './person-fields.tsx';
import { SignificanceFields } from './significance-fields.tsx';
import { SourceFields } from './source-fields.tsx';
import { notesOn } from './told.ts';

/** What is said of the visit as a whole, of its articles and of its sources. */
export function VisitForm({ manuscript, looked, problems, doubts, answers, go, perform }: PaneProps) {
  const { articles } = manuscript;
  const on = (field: string) => notesOn([...problems, ...doubts], undefined, field);
  const ofVisit = (list: PaneProps['problems']) => list.filter(({ stop }) => stop === undefined);
  const ofItself = ofVisit(problems);
  return (
    <div className="stop-form">
      {ofItself.length > 0 ? (
        <Problems title={studio.problemsOfVisit} problems={ofItself} go={go} />
      ) : (
        // Who asks what is left is led there, however long the list of stops is.
        <Problems title={studio.problemsOfStops} problems={problems} stops={manuscript.stops} go={go} />
      )}
      <Doubts doubts={ofVisit(doubts)} go={go} perform={perform} />
      <VisitFacts manuscript={manuscript} on={on} perform={perform} />
      <SignificanceFields manuscript={manuscript} looked={looked} on={on} perform={perform} />
      {articles.map((article) => (
        <AccountFields key={article.id} article={article} manuscript={manuscript} on={on} perform={perform} />
      ))}
      <PersonFields manuscript={manuscript} notesOf={on} perform={perform} />
      <SourceFields manuscript={manuscript} notes={on('sources')} perform={perform} />
      <Answers answers={answers} manuscript={manuscript} perform={perform} named />
    </div>
  );
}

/** What the visit is called, its address among it. */
function VisitFacts({ manuscript, on, perform }: Omit<FieldsOf, 'stop'>) {
  const { id, visit } = manuscript;
  const { labels } = studio;
  return (
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
  );
}
