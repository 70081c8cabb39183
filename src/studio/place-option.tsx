import type { KnownPlace } from '../gazetteer/gazetteer.ts';
import { formatCountry, formatPosition } from '../messages/format.ts';
import { studio } from '../messages/studio-en.ts';
import type { Offer } from './sought-place.ts';

interface Props {
  readonly id: string;
  readonly offer: Offer;
  readonly isChosen: boolean;
  readonly onTake: (byFinger: boolean) => void;
}

/** A place, or a position, in the list of what was found. */
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
      {offer.kind === 'place' ? (
        <>
          <strong>{offer.found.place.name}</strong>
          {offer.found.by !== offer.found.place.name && <span> ({offer.found.by})</span>}
          <Where place={offer.found.place} />
        </>
      ) : (
        <>
          <strong>{formatPosition(offer.position, offer.precision)}</strong>
          {offer.near && <span> {studio.near(offer.near.name)}</span>}
          {offer.near && <Where place={offer.near} />}
        </>
      )}
    </div>
  );
}

const Where = ({ place: { region, country, kind } }: { readonly place: KnownPlace }) => (
  <small>{[region, country && formatCountry(country), kind].filter(Boolean).join(', ')}</small>
);
