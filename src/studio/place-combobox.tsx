import {
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { studio } from '#messages/studio.ts';
import type { FoundByName } from '../gazetteer/gazetteer.ts';
import { bringIntoView } from '../ui/bring-into-view.ts';
import { type Offer, PlaceOption } from './place-option.tsx';
import { useFoundPlaces } from './use-found-places.ts';

/** Letters from which on a name is looked up, and places that are asked for, unless there is more to choose from. */
const LEAST = 2;
const ASKED = 8;

/** What is made of the words that somebody looks for a place by. */
export interface Reading<Choice extends Offer> {
  /** What the gazetteer is asked for; absent where the words are no name. */
  readonly name: string | undefined;
  /** @param places what the gazetteer has of the name; undefined until it has answered */
  readonly offersOf: (places: readonly FoundByName[] | undefined) => readonly Choice[];
  /** Why nothing can be made of them. */
  readonly unread?: string | undefined;
}

interface Props<Choice extends Offer> {
  readonly label: string;
  readonly placeholder?: string;
  readonly help?: string;
  /** What is looked for where nothing is typed. */
  readonly untyped?: string;
  /** Places of a name that are asked for at most. */
  readonly asked?: number;
  readonly read: (words: string) => Reading<Choice>;
  /** Where the other stops lie, and this one is likelier meant. */
  readonly countriesBeside: () => ReadonlySet<string>;
  readonly onTake: (choice: Choice) => Promise<void> | void;
}

/** Finds a place by what is typed, and offers what it may be, by keys and by pointers, without asking anybody. */
export function PlaceCombobox<Choice extends Offer>(props: Props<Choice>) {
  const { label, placeholder = '', help, untyped = '', asked = ASKED, read, countriesBeside, onTake } = props;
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [focused, setFocused] = useState(false);
  // Who presses Enter before what was typed has been looked up means the first that comes.
  const [taking, setTaking] = useState(false);
  const list = useId();
  const all = useRef<HTMLDivElement>(null);
  const words = useDeferredValue(typed.trim() || (focused ? untyped : ''));
  const { name, offersOf, unread } = read(words);
  const isAsked = name !== undefined && name.length >= LEAST;
  const found = useFoundPlaces(isAsked ? name : undefined, asked, countriesBeside);
  const offers = offersOf(found?.places);
  const isOpen = focused && offers.length > 0;
  const unknown = found?.failed ? studio.namesNotLoaded : studio.noPlaceFound;
  const said = unread ?? (found && (found.failed || offers.length === 0) ? unknown : undefined);
  const type = (next: string) => {
    setTyped(next);
    setActive(0);
    setTaking(false);
  };
  const take = async (offer: Choice | undefined) => {
    if (!offer) return;
    await onTake(offer);
    type('');
  };
  const takeActive = useEffectEvent(() => {
    setTaking(false);
    void take(offers[active]);
  });
  const isAnswered = (typed.trim() === '' || typed.trim() === words) && (!isAsked || found !== undefined);
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
        <span>{label}</span>
        <input
          type="text"
          role="combobox"
          dir="auto"
          autoComplete="off"
          aria-describedby={help === undefined ? undefined : `${list}-help`}
          aria-expanded={isOpen}
          aria-controls={list}
          aria-activedescendant={isOpen ? `${list}-${active}` : undefined}
          value={typed}
          placeholder={placeholder}
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
      {help !== undefined && (
        <small id={`${list}-help`} className="studio-help">
          {help}
        </small>
      )}
      <p className="studio-help" role="status">
        {said}
      </p>
    </div>
  );
}
