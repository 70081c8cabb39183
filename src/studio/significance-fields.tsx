import { studio } from '#messages/studio.ts';
import { movePoint, removePassageOfVisit, setPoint } from '../author/operations.ts';
import { BasisChoice, referenceOf } from './basis-choice.tsx';
import { Field } from './fields.tsx';
import { MoveButtons } from './move-buttons.tsx';
import type { FieldsOf, PaneProps } from './pane-props.ts';
import { PassageFields } from './passage-fields.tsx';
import { PointOffers } from './point-offers.tsx';

type Props = Omit<FieldsOf, 'stop'> & Pick<PaneProps, 'looked'>;

/** Why the visit matters, point by point, with an empty field for more; and the words that tell of it as a whole. */
export function SignificanceFields({ manuscript, looked, on, perform }: Props) {
  const { significance = [], passages = [] } = manuscript.visit;
  const { labels } = studio;
  return (
    <fieldset>
      <legend>{studio.whyItMatters}</legend>
      {[...significance, undefined].map((point, index) => (
        <div key={index} className="studio-event" data-field={`significance.${index}`}>
          <Field
            label={point ? studio.point(index + 1) : studio.newPoint}
            value={point?.text ?? ''}
            rows={2}
            notes={on(`significance.${index}`)}
            onChange={(text) =>
              perform(labels.significance, setPoint(index, text, point ? referenceOf(point) : {}))
            }
          />
          {point && (
            <>
              <BasisChoice
                manuscript={manuscript}
                stops={manuscript.stops}
                what={studio.point(index + 1)}
                value={point}
                asks
                onChange={(reference) => perform(labels.basis, setPoint(index, point.text, reference))}
              />
              <p className="studio-begin">
                <MoveButtons
                  name={studio.point(index + 1)}
                  index={index}
                  count={significance.length}
                  onMove={(to) => perform(labels.significance, movePoint(index, to))}
                />
              </p>
            </>
          )}
        </div>
      ))}
      <PointOffers manuscript={manuscript} looked={looked} perform={perform} />
      {passages.length > 0 && (
        <PassageFields
          title={studio.passagesOfVisit}
          passages={passages}
          on={on}
          onRemove={(id) => perform(labels.removePassage, removePassageOfVisit(id))}
        />
      )}
      <p className="studio-help">{studio.whyHelp}</p>
    </fieldset>
  );
}
