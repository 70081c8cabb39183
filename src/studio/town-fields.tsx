import { useMemo } from 'react';
import { studio } from '#messages/studio.ts';
import { leaveTown, lieIn, setTownBasis } from '../author/operations.ts';
import { isThis, namedBy, offersOfTowns, townFrom } from '../author/towns.ts';
import { mayLieInTown } from '../gazetteer/kinds.ts';
import { formatDistance } from '../messages/format.ts';
import { DOT } from '../messages/separator.ts';
import { BasisChoice } from './basis-choice.tsx';
import { countriesBeside } from './countries-beside.ts';
import { FieldNotes } from './fields.tsx';
import { gazetteer } from './gazetteer.ts';
import type { FieldsOf } from './pane-props.ts';
import { PlaceCombobox, type Reading } from './place-combobox.tsx';
import { type TownChoice, townChoices } from './sought-town.ts';
import { useTownsNear } from './use-towns-near.ts';

/** The town that the place of a stop lies in, where it is no town itself. */
export function TownFields(props: FieldsOf) {
  const { place } = props.stop;
  if (place.locality) return <KnownTown {...props} town={place.locality} />;
  return mayLieInTown(place.kind ?? '') ? <TownSearch {...props} /> : null;
}

type KnownProps = FieldsOf & { readonly town: NonNullable<FieldsOf['stop']['place']['locality']> };

function KnownTown({ manuscript, stop, town, on, perform }: KnownProps) {
  const { labels } = studio;
  return (
    // biome-ignore lint/a11y/useSemanticElements: fieldsets are what the form is parted by
    <div className="studio-town" role="group" aria-label={studio.town} data-field="place.locality">
      <p>
        <span>{studio.searchTown}</span>
        <bdi>{town.name}</bdi>
        <button
          type="button"
          className="icon-button"
          aria-label={studio.removeTown(town.name)}
          title={studio.removeTown(town.name)}
          onClick={() => perform(labels.town, leaveTown(stop.id))}
        >
          ×
        </button>
      </p>
      <BasisChoice
        manuscript={manuscript}
        stop={stop}
        what={studio.town}
        value={town}
        asks
        onChange={(reference) => perform(labels.basis, setTownBasis(stop.id, reference))}
      />
      <FieldNotes notes={on('place.locality')} />
    </div>
  );
}

/** Towns of one name that are asked for: most of what bears it may be no town. */
const ASKED = 40;

function TownSearch({ manuscript, stop, perform }: FieldsOf) {
  const found = useTownsNear(stop, manuscript);
  const offers = useMemo(
    () => offersOfTowns(stop, manuscript, found.named, found.round),
    [stop, manuscript, found],
  );
  const take = async (choice: TownChoice) => {
    const { town, names, source } = await chosen(choice);
    const stated = namedBy(stop, names);
    perform(studio.labels.town, lieIn(stop.id, town, { stated, source }));
  };
  const read = (words: string): Reading<TownChoice> => ({
    name: words,
    offersOf: (places) => townChoices(words, places, stop, manuscript),
  });
  return (
    <div className="studio-town">
      <PlaceCombobox
        label={studio.searchTown}
        help={studio.townHelp}
        asked={ASKED}
        read={read}
        countriesBeside={() => countriesBeside(stop, manuscript)}
        onTake={take}
      />
      {offers.map((offer) => (
        <p key={offer.town.name} className="studio-offer">
          <button
            type="button"
            className="button"
            onClick={() => perform(studio.labels.town, lieIn(stop.id, offer.town, offer))}
          >
            {studio.liesIn(offer.town.name)}
          </button>
          <small className="studio-help">
            {[studio.townWhy[offer.why], studio.townApart(formatDistance(offer.apart))].join(DOT)}
          </small>
        </p>
      ))}
    </div>
  );
}

/** A town that was chosen, the names that words of the stop may have for it, and the source that knows it. */
async function chosen(choice: TownChoice) {
  switch (choice.kind) {
    case 'typed':
      return { town: { name: choice.name }, names: [choice.name], source: undefined };
    case 'place': {
      const { by, place } = choice.found;
      return { town: townFrom(place), names: [by, place.name], source: place.source };
    }
    case 'visited': {
      const { town } = choice;
      // What says of another place that it lies there says nothing of this one; without the gazetteer it is asked what does.
      const bearers = await gazetteer()
        .then((open) => open.lookUp([town.name]))
        .catch(() => new Map<string, readonly never[]>());
      const known = (bearers.get(town.name) ?? []).find((place) => isThis(town, place));
      return { town, names: [town.name], source: known?.source };
    }
  }
}
