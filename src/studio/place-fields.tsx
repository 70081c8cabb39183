import { studio } from '#messages/studio.ts';
import { setBasis, setPlace } from '../author/operations.ts';
import { formatPosition } from '../messages/format.ts';
import { kindInWords } from '../messages/place-kind.ts';
import { BasisChoice } from './basis-choice.tsx';
import { kindFromWords } from './drafted-words.ts';
import { Field, FieldNotes } from './fields.tsx';
import type { Pointing } from './map-pane.tsx';
import type { FieldsOf } from './pane-props.ts';
import { PlaceSearch } from './place-search.tsx';
import { TownFields } from './town-fields.tsx';

/** Where a stop is, what the place is called, and how true that is. */
export function PlaceFields(props: FieldsOf & { readonly onPoint: (by: Pointing) => void }) {
  const { manuscript, stop, on, perform, onPoint } = props;
  const { id, place, basis, coordinates } = stop;
  const { labels } = studio;
  return (
    <fieldset>
      <legend>{studio.place}</legend>
      <PlaceSearch stop={stop} manuscript={manuscript} perform={perform} />
      <FieldNotes notes={on('place')} toSay={coordinates === undefined} />
      <p className="studio-position">
        <span role="status">
          {coordinates ? formatPosition(coordinates, place.precision ?? 1000) : studio.noPosition}
        </span>{' '}
        <button
          type="button"
          className="button"
          onClick={({ detail }) => onPoint(detail === 0 ? 'keys' : 'hand')}
        >
          {studio.placeByMap}
        </button>
      </p>
      <BasisChoice
        manuscript={manuscript}
        stop={stop}
        what={studio.position}
        value={basis.position}
        onChange={(reference) => perform(labels.basis, setBasis(id, 'position', reference))}
      />
      <div className="field-row">
        <Field
          label={studio.placeName}
          value={place.name ?? ''}
          onChange={(name) => perform(labels.place, setPlace(id, { name }))}
        />
        <Field
          label={studio.kind}
          value={kindInWords(place.kind ?? '')}
          onChange={(kind) => perform(labels.place, setPlace(id, { kind: kindFromWords(kind) }))}
        />
        <Field
          label={studio.precision}
          type="number"
          value={place.precision === undefined ? '' : String(place.precision)}
          onChange={(metres) =>
            Number(metres) > 0 && perform(labels.place, setPlace(id, { precision: Number(metres) }))
          }
        />
      </div>
      <BasisChoice
        manuscript={manuscript}
        stop={stop}
        what={studio.placeName}
        value={basis.place}
        onChange={(reference) => perform(labels.basis, setBasis(id, 'place', reference))}
      />
      <TownFields manuscript={manuscript} stop={stop} on={on} perform={perform} />
    </fieldset>
  );
}
