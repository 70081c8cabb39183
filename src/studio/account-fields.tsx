import { studio } from '#messages/studio.ts';
import { FRONT, type ManuscriptArticle } from '../author/manuscript.ts';
import { moveAccount, removeAccount, setFront } from '../author/operations.ts';
import { accountName } from './account-name.ts';
import { dateFromWords, dateInField } from './date-in-words.ts';
import { Field } from './fields.tsx';
import { MoveButtons } from './move-buttons.tsx';
import type { FieldsOf, PaneProps } from './pane-props.ts';

type Props = Pick<FieldsOf, 'on'> &
  Pick<PaneProps, 'manuscript' | 'perform'> & { readonly article: ManuscriptArticle };

/** What stands above the text of an account; of several also in which order they are read, and that one is taken away. */
export function AccountFields({ article, manuscript, on, perform }: Props) {
  const { articles, stops } = manuscript;
  const { labels } = studio;
  const suggests = stops.some(({ suggested }) => suggested !== undefined);
  return (
    <fieldset data-field={`front.${article.id}`}>
      <legend>{articles.length > 1 ? studio.accountFacts(accountName(article)) : studio.articleFacts}</legend>
      {FRONT.map((field) => (
        <Field
          key={field}
          label={studio.front[field]}
          {...helpAbove(field, suggests)}
          notes={on(`front.${article.id}.${field}`)}
          {...lineAbove(article, field, (value) => perform(labels.front, setFront(article.id, field, value)))}
        />
      ))}
      {articles.length > 1 && <AccountOrder article={article} manuscript={manuscript} perform={perform} />}
    </fieldset>
  );
}

function AccountOrder({ article, manuscript, perform }: Omit<Props, 'on'>) {
  const { articles } = manuscript;
  const { labels } = studio;
  const index = articles.indexOf(article);
  const name = accountName(article);
  return (
    <p className="studio-begin">
      <MoveButtons
        name={name}
        index={index}
        count={articles.length}
        onMove={(to) => perform(labels.moveAccount, moveAccount(article.id, to))}
      />
      <button
        type="button"
        className="button"
        aria-label={studio.removeAccountOf(name)}
        onClick={() => perform(labels.removeAccount(name), removeAccount(article.id))}
      >
        {studio.removeAccount}
      </button>
      <small className="studio-help">
        {studio.removeAccountHelp} {index === 0 && studio.firstAccount}
      </small>
    </p>
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
