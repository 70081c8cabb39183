import { studio } from '#messages/studio.ts';
import type { Manuscript, ManuscriptArticle, ManuscriptStop } from '../author/manuscript.ts';
import { dateAlike, moveToDay, setBasis, setDate, undated } from '../author/operations.ts';
import { BasisChoice } from './basis-choice.tsx';
import { dateFromWords, dateInField } from './date-in-words.ts';
import { DayOffer } from './day-offer.tsx';
import { Field } from './fields.tsx';
import type { FieldsOf, PaneProps } from './pane-props.ts';

/** When a stop was. */
export function DateFields({
  isOutOfOrder,
  looked,
  ...props
}: FieldsOf & Pick<PaneProps, 'looked'> & { readonly isOutOfOrder: boolean }) {
  const { manuscript, stop, on, perform } = props;
  const { labels } = studio;
  const { date: reported, language } = accountOf(manuscript, stop)?.front ?? {};
  const others = undated(manuscript).length;
  return (
    <fieldset>
      <Field
        label={studio.date}
        value={dateInField(stop.date ?? '', reported, language)}
        help={studio.dateHelp}
        notes={on('date')}
        onChange={(typed) => perform(labels.date, setDate(stop.id, dateFromWords(typed, reported, language)))}
      />
      {stop.date === undefined && <DayOffer {...props} looked={looked} />}
      {isOutOfOrder && (
        <p>
          <button type="button" className="button" onClick={() => perform(labels.move, moveToDay(stop.id))}>
            {studio.moveToDay}
          </button>
        </p>
      )}
      <BasisChoice
        manuscript={manuscript}
        stop={stop}
        what={studio.date}
        value={stop.basis.date}
        asks
        onChange={(reference) => perform(labels.basis, setBasis(stop.id, 'date', reference))}
      />
      {stop.date !== undefined && stop.basis.date && others > 0 && (
        <p>
          <button
            type="button"
            className="button"
            onClick={() => perform(labels.dateAlike(others), dateAlike(stop.id))}
          >
            {studio.dateAlike(others)}
          </button>
        </p>
      )}
    </fieldset>
  );
}

/** The account whose words a stop has, else the first. */
const accountOf = ({ articles }: Manuscript, { passages }: ManuscriptStop): ManuscriptArticle | undefined =>
  articles.find(({ id }) => id === passages[0]?.source) ?? articles[0];
