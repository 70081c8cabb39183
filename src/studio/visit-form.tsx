import { FRONT, type ManuscriptArticle } from '../author/manuscript.ts';
import { moveAccount, removeAccount, setFront, setId, setVisit } from '../author/operations.ts';
import { slugOf } from '../formats/draft-ids.ts';
import { studio } from '../messages/studio-en.ts';
import { accountName } from './account-name.ts';
import { dateFromWords, dateInField } from './date-in-words.ts';
import { Answers, Doubts } from './doubts.tsx';
import { Field, Problems } from './fields.tsx';
import { MoveButtons } from './move-buttons.tsx';
import type { Parts } from './parts.ts';
import { PersonFields } from './person-fields.tsx';
import { SignificanceFields } from './significance-fields.tsx';
import { SourceFields } from './source-fields.tsx';
import { notesOn } from './told.ts';

/** What is said of the visit as a whole, of its articles and of its sources. */
export function VisitForm({ manuscript, problems, doubts, answers, go, perform }: Parts) {
  const { id, visit, stops, articles } = manuscript;
  const on = (field: string) => notesOn([...problems, ...doubts], undefined, field);
  const ofVisit = (list: Parts['problems']) => list.filter(({ stop }) => stop === undefined);
  const ofItself = ofVisit(problems);
  const { labels } = studio;
  const suggests = stops.some(({ suggested }) => suggested !== undefined);
  return (
    <div className="stop-form">
      {ofItself.length > 0 ? (
        <Problems title={studio.problemsOfVisit} problems={ofItself} go={go} />
      ) : (
        // Who asks what is left is led there, however long the list of stops is.
        <Problems title={studio.problemsOfStops} problems={problems} stops={manuscript.stops} go={go} />
      )}
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
      <SignificanceFields manuscript={manuscript} on={on} perform={perform} />
      {articles.map((article, index) => (
        <fieldset key={article.id} data-field={`front.${article.id}`}>
          <legend>
            {articles.length > 1 ? studio.accountFacts(accountName(article)) : studio.articleFacts}
          </legend>
          {FRONT.map((field) => (
            <Field
              key={field}
              label={studio.front[field]}
              {...helpAbove(field, suggests)}
              notes={on(`front.${article.id}.${field}`)}
              {...lineAbove(article, field, (value) =>
                perform(labels.front, setFront(article.id, field, value)),
              )}
            />
          ))}
          {articles.length > 1 && (
            <p className="studio-begin">
              <MoveButtons
                name={accountName(article)}
                index={index}
                count={articles.length}
                onMove={(to) => perform(labels.moveAccount, moveAccount(article.id, to))}
              />
              <button
                type="button"
                className="button"
                aria-label={studio.removeAccountOf(accountName(article))}
                onClick={() => perform(labels.removeAccount(accountName(article)), removeAccount(article.id))}
              >
                {studio.removeAccount}
              </button>
              <small className="studio-help">
                {studio.removeAccountHelp} {index === 0 && studio.firstAccount}
              </small>
            </p>
          )}
        </fieldset>
      ))}
      <PersonFields manuscript={manuscript} notesOf={on} perform={perform} />
      <SourceFields manuscript={manuscript} notes={on('sources')} perform={perform} />
      <Answers answers={answers} manuscript={manuscript} perform={perform} named />
    </div>
  );
}

/** What is to be known of a line above an article's text; days are proposed by the day of publication as it was then. */
function helpAbove(field: (typeof FRONT)[number], suggests: boolean): { readonly help?: string } {
  if (field === 'sourceUrl') return { help: studio.sourceUrlHelp };
  return field === 'date' && suggests ? { help: studio.datedAnew } : {};
}

/** What a field of a line above an article's text shows, and what it takes: a day as it is told. */
function lineAbove(
  { front }: ManuscriptArticle,
  field: (typeof FRONT)[number],
  take: (value: string) => void,
) {
  const value = front[field] ?? '';
  if (field !== 'date') return { value, onChange: take };
  const { language } = front;
  return {
    value: dateInField(value, undefined, language),
    onChange: (typed: string) => take(dateFromWords(typed, undefined, language)),
  };
}
