import {
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';
import type { ManuscriptStop } from '../author/manuscript.ts';
import { placeAt, placeAtCoordinates } from '../author/operations.ts';
import { studio } from '../messages/studio-en.ts';
import { bringIntoView } from '../ui/bring-into-view.ts';
import type { Parts } from './parts.ts';
import { PlaceOption } from './place-option.tsx';
import { type Offer, offersOf, soughtPlace } from './sought-place.ts';
import { surroundingsOf } from './surroundings.ts';
import { useFoundPlaces } from './use-found-places.ts';

type Props = { readonly stop: ManuscriptStop } & Pick<Parts, 'manuscript' | 'perform'>;

/** Finds a place by any of its names, by coordinates or by a pasted link to a map, without asking anybody. */
export function PlaceSearch({ stop, manuscript, perform }: Props) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [focused, setFocused] = useState(false);
  // Who presses Enter before what was typed has been looked up means the first that comes.
  const [taking, setTaking] = useState(false);
  const list = useId();
  const all = useRef<HTMLDivElement>(null);
  // A stop that has no place yet is looked for by its own name.
  const words = useDeferredValue(typed.trim() || (focused && !stop.coordinates ? stop.name : ''));
  const sought = soughtPlace(words);
  const found = useFoundPlaces(sought.kind === 'name' ? sought.name : undefined, () =>
    countriesBeside(stop, manuscript),
  );
  const offers = offersOf(sought, found?.places ?? []);
  const isLong = words.length >= 2;
  const isOpen = focused && isLong && offers.length > 0;
  const unread = sought.kind === 'unread' ? studio.unreadLink[sought.link] : undefined;
  const unknown = found?.failed ? studio.namesNotLoaded : studio.noPlaceFound;
  const said = unread ?? (found && isLong && offers.length === 0 ? unknown : undefined);
  const type = (next: string) => {
    setTyped(next);
    setActive(0);
    setTaking(false);
  };
  const take = async (offer: Offer | undefined) => {
    if (!offer) return;
    const { position } = offer.kind === 'place' ? offer.found.place : offer;
    const around = await surroundingsOf(position);
    perform(
      studio.labels.place,
      offer.kind === 'place'
        ? placeAt(stop.id, offer.found.place, around)
        : placeAtCoordinates(stop.id, position, around, offer.precision),
    );
    type('');
  };
  const takeActive = useEffectEvent(() => {
    setTaking(false);
    void take(offers[active]);
  });
  const isAnswered = (typed.trim() === '' || typed.trim() === words) && (sought.kind === 'position' || found);
  useEffect(() => {
    if (taking && isAnswered) takeActive();
  }, [taking, isAnswered]);
  // What is found, and what is said, comes below the field, which a phone's keyboard may have brought to the foot of what is seen.
  useEffect(() => {
    if (!focused || !(isOpen || said !== undefined)) return;
    for (const each of all.current?.querySelectorAll('[role="listbox"], [role="status"], .is-chosen') ?? [])
      bringIntoView(each);
  }, [focused, isOpen, said, offers.length, active]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, offers.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Escape' && typed !== '') type('');
    else if (event.key === 'Enter') setTaking(true);
    else return;
    event.preventDefault();
  };
  return (
    <div className="place-search" ref={all}>
      <label className="field">
        <span>{studio.searchPlace}</span>
        <input
          type="text"
          role="combobox"
          dir="auto"
          autoComplete="off"
          aria-expanded={isOpen}
          aria-controls={list}
          aria-activedescendant={isOpen ? `${list}-${active}` : undefined}
          value={typed}
          placeholder={stop.coordinates ? '' : stop.name}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false);
            setTaking(false);
          }}
          onChange={({ target }) => type(target.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      {isOpen && (
        <div id={list} role="listbox" aria-label={studio.placesFound} className="place-list">
          {offers.map((offer, index) => (
            <PlaceOption
              key={index}
              id={`${list}-${index}`}
              offer={offer}
              isChosen={index === active}
              onTake={(byFinger) => {
                // The keyboard of a phone hides what has come of it.
                if (byFinger) all.current?.querySelector('input')?.blur();
                void take(offer);
              }}
            />
          ))}
        </div>
      )}
      {said !== undefined && (
        <p className="studio-help" role="status">
          {said}
        </p>
      )}
    </div>
  );
}

const countriesBeside = (stop: ManuscriptStop, { stops }: Parts['manuscript']): ReadonlySet<string> =>
  new Set(stops.flatMap(({ id, place }) => (id !== stop.id && place.country ? [place.country] : [])));
