import { studio } from '#messages/studio.ts';
import type { KnownPlace } from '../gazetteer/gazetteer.ts';
import { formatCountry, formatDistance, formatPosition } from '../messages/format.ts';
import { kindInWords } from '../messages/place-kind.ts';
import { AsDrafted } from './as-drafted.tsx';
import type { FoundOffer } from './sought-place.ts';
import type { TownChoice } from './sought-town.ts';

/** What stands in the list of what was found. */
export type Offer = FoundOffer | TownChoice;

interface Props {
  readonly id: string;
  readonly offer: Offer;
  readonly isChosen: boolean;
  readonly onTake: (byFinger: boolean) => void;
}

/** A place, a position or a town, in the list of what was found. */
export function PlaceOption({ id, offer, isChosen, onTake }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the box that the list belongs to has the focus and takes the keys
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      className={isChosen ? 'is-chosen' : undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={({ nativeEvent }) =>
        onTake(nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch')
      }
    >
      <What offer={offer} />
    </div>
  );
}

const Where = ({ place: { region, country, kind } }: { readonly place: KnownPlace }) => (
  <small>
    {[region, country && formatCountry(country)].filter(Boolean).map((each) => `${each}, `)}
    <AsDrafted of={kind} words={kindInWords(kind)} />
  </small>
);

function What({ offer }: { readonly offer: Offer }) {
  switch (offer.kind) {
    case 'place': {
      const { by, place } = offer.found;
      return (
        <>
          <strong>{place.name}</strong>
          {by !== place.name && <span> ({by})</span>}
          <Where place={place} />
        </>
      );
    }
    case 'position':
      return (
        <>
          <strong>{formatPosition(offer.position, offer.precision)}</strong>
          {offer.near && <span> {studio.near(offer.near.name)}</span>}
          {offer.near && <Where place={offer.near} />}
        </>
      );
    case 'visited':
      return (
        <>
          <strong dir="auto">{offer.town.name}</strong>
          <small>
            {studio.townVisited(offer.apart === undefined ? undefined : formatDistance(offer.apart))}
          </small>
        </>
      );
    case 'typed':
      return (
        <>
          <strong dir="auto">{offer.name}</strong>
          <small>{studio.townTyped}</small>
        </>
      );
  }
}
