import { studio } from '#messages/studio.ts';
import type { ManuscriptStop } from '../author/manuscript.ts';
import { placeAt, placeAtCoordinates } from '../author/operations.ts';
import { countriesBeside } from './countries-beside.ts';
import type { PaneProps } from './pane-props.ts';
import { PlaceCombobox, type Reading } from './place-combobox.tsx';
import { type FoundOffer, offersOf, soughtPlace } from './sought-place.ts';
import { surroundingsOf } from './surroundings.ts';

type Props = { readonly stop: ManuscriptStop } & Pick<PaneProps, 'manuscript' | 'perform'>;

/** Finds the place of a stop by any of its names, by coordinates or by a pasted link to a map. */
export function PlaceSearch({ stop, manuscript, perform }: Props) {
  const take = async (offer: FoundOffer) => {
    const { position } = offer.kind === 'place' ? offer.found.place : offer;
    const around = await surroundingsOf(position);
    perform(
      studio.labels.place,
      offer.kind === 'place'
        ? placeAt(stop.id, offer.found.place, around)
        : placeAtCoordinates(stop.id, position, around, offer.precision),
    );
  };
  // A stop that has no place yet is looked for by its own name.
  const untyped = stop.coordinates ? '' : stop.name;
  return (
    <PlaceCombobox
      label={studio.searchPlace}
      placeholder={untyped}
      untyped={untyped}
      read={read}
      countriesBeside={() => countriesBeside(stop, manuscript)}
      onTake={take}
    />
  );
}

function read(words: string): Reading<FoundOffer> {
  const sought = soughtPlace(words);
  return {
    // Digits alone are the beginning of coordinates.
    name: sought.kind === 'name' && /\p{L}/u.test(sought.name) ? sought.name : undefined,
    offersOf: (places = []) => offersOf(sought, places),
    unread: sought.kind === 'unread' ? studio.unreadLink[sought.link] : undefined,
  };
}
