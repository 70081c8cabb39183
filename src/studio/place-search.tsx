import { useDeferredValue, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { ManuscriptStop } from '../author/manuscript.ts';
import { HAND_PRECISION, placeAt, placeByHand } from '../author/operations.ts';
import { pairOf } from '../formats/csv/degrees.ts';
import { positionOfGrid } from '../formats/reading/grid.ts';
import { positionOfLink } from '../formats/reading/map-link.ts';
import { positionOfPlusCode, type ShortPlusCode, shortPlusCodeOf } from '../formats/reading/plus-code.ts';
import { positionOfShortLink } from '../formats/reading/short-link.ts';
import { unreadLink } from '../formats/reading/unread-link.ts';
import type { FoundByName } from '../gazetteer/gazetteer.ts';
import { precisionOf } from '../geo/precision-of.ts';
import { formatCountry, formatPosition } from '../messages/format.ts';
import { studio } from '../messages/studio-en.ts';
import { bringIntoView } from '../ui/bring-into-view.ts';
import { gazetteer } from './gazetteer.ts';
import type { Parts } from './parts.ts';
import { surroundingsOf } from './surroundings.ts';

/** Places that are offered at once. */
const MOST = 8;

type Props = { readonly stop: ManuscriptStop } & Pick<Parts, 'manuscript' | 'perform'>;

/** Finds a place by any of its names, by coordinates or by a pasted link to a map, without asking anybody. */
export function PlaceSearch({ stop, manuscript, perform }: Props) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [focused, setFocused] = useState(false);
  const [taking, setTaking] = useState(false);
  // A stop that has no place yet is looked for by its own name.
  const sought = useDeferredValue(typed.trim() || (focused && !stop.coordinates ? stop.name : ''));
  const [found, setFound] = useState<{
    readonly of: string;
    readonly places: readonly FoundByName[];
    readonly failed: boolean;
  }>();
  const list = useId();
  const onGrid = positionOfGrid(sought) ?? positionOfPlusCode(sought) ?? positionOfShortLink(sought);
  const position = onGrid?.position ?? positionOfLink(sought) ?? pairOf(sought);
  const precision = onGrid?.precision ?? (position && precisionOf(position)) ?? HAND_PRECISION;
  const isPosition = position && Math.abs(position[0]) <= 180 && Math.abs(position[1]) <= 90;
  const unread = isPosition ? undefined : unreadLink(sought);
  // A short code says which of the places that it fits is meant by the name of one near it.
  const code = isPosition ? undefined : shortPlusCodeOf(sought);
  const name = code?.near ?? sought;
  // Where the other stops lie, this one is likelier meant.
  const countriesBeside = useEffectEvent(
    () =>
      new Set(
        manuscript.stops.flatMap(({ id, place }) => (id !== stop.id && place.country ? [place.country] : [])),
      ),
  );
  useEffect(() => {
    if (name.length < 2 || isPosition || unread) return;
    let current = true;
    void gazetteer()
      .then((open) => open.search(name, MOST, countriesBeside()))
      .then((places) => ({ places, failed: false }))
      .catch(() => ({ places: [], failed: true }))
      .then((answer) => current && setFound({ of: name, ...answer }));
    return () => {
      current = false;
    };
  }, [name, isPosition, unread]);
  const places = found && found.of === name && !isPosition && !unread ? found.places : [];
  const take = (change: () => void) => {
    change();
    setTyped('');
    setActive(0);
  };
  const takePosition = async (at = position, within = precision) => {
    if (!at) return;
    const around = await surroundingsOf(at);
    take(() => perform(studio.labels.place, placeByHand(stop.id, at, around, within)));
  };
  const takePlace = async (chosen: FoundByName | undefined) => {
    if (!chosen) return;
    const near = code?.from(chosen.place.position);
    if (near) return takePosition(near.position, near.precision);
    const around = await surroundingsOf(chosen.place.position);
    take(() => perform(studio.labels.place, placeAt(stop.id, chosen.place, around)));
  };
  // Who presses Enter before what was typed has been looked up means the first that comes.
  const listed = typed.trim() === '' || typed.trim() === sought;
  const answered = isPosition === true || found?.of === name;
  const takeActive = useEffectEvent(() => {
    setTaking(false);
    if (isPosition) void takePosition();
    else void takePlace(places[active]);
  });
  useEffect(() => {
    if (taking && listed && answered) takeActive();
  }, [taking, listed, answered]);
  const open = focused && sought.length >= 2 && (isPosition || places.length > 0);
  const isUnknown = found?.of === name && places.length === 0 && !isPosition && sought.length >= 2;
  const all = useRef<HTMLDivElement>(null);
  // What is found, and what is said, comes below the field, which a phone's keyboard may have brought to the foot of what is seen.
  useEffect(() => {
    if (!focused || !(open || unread || isUnknown)) return;
    for (const each of all.current?.querySelectorAll('[role="listbox"], [role="status"], .is-chosen') ?? [])
      bringIntoView(each);
  }, [focused, open, unread, isUnknown, places.length, active]);
  return (
    <div className="place-search" ref={all}>
      <label className="field">
        <span>{studio.searchPlace}</span>
        <input
          type="text"
          role="combobox"
          dir="auto"
          autoComplete="off"
          aria-expanded={open === true}
          aria-controls={list}
          aria-activedescendant={open ? `${list}-${active}` : undefined}
          value={typed}
          placeholder={stop.coordinates ? '' : stop.name}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false);
            setTaking(false);
          }}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
            setTaking(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') setActive(Math.min(active + 1, places.length - 1));
            else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
            else if (event.key === 'Escape' && typed !== '') {
              setTyped('');
              setTaking(false);
            } else if (event.key === 'Enter') setTaking(true);
            else return;
            event.preventDefault();
          }}
        />
      </label>
      {open && (
        <div id={list} role="listbox" aria-label={studio.placesFound} className="place-list">
          {isPosition && position ? (
            <PlaceOption id={`${list}-0`} chosen onTake={() => void takePosition()}>
              <strong>{formatPosition(position, precision)}</strong>
            </PlaceOption>
          ) : (
            places.map((each, index) => (
              <PlaceOption
                key={each.place.id}
                id={`${list}-${index}`}
                chosen={index === active}
                onTake={() => void takePlace(each)}
              >
                <strong>{code ? atCode(code, each) : each.place.name}</strong>
                {code && <span> {studio.near(each.place.name)}</span>}
                {!code && each.by !== each.place.name && <span> ({each.by})</span>}
                <small>
                  {[
                    each.place.region,
                    each.place.country && formatCountry(each.place.country),
                    each.place.kind,
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </small>
              </PlaceOption>
            ))
          )}
        </div>
      )}
      {unread && (
        <p className="studio-help" role="status">
          {studio.unreadLink[unread]}
        </p>
      )}
      {isUnknown && (
        <p className="studio-help" role="status">
          {found?.failed ? studio.namesNotLoaded : studio.noPlaceFound}
        </p>
      )}
    </div>
  );
}

function atCode(code: ShortPlusCode, { place }: FoundByName): string {
  const { position, precision } = code.from(place.position);
  return formatPosition(position, precision);
}

interface OptionProps {
  readonly id: string;
  readonly chosen: boolean;
  readonly onTake: () => void;
  readonly children: React.ReactNode;
}

function PlaceOption({ id, chosen, onTake, children }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the box that the list belongs to has the focus and takes the keys
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      className={chosen ? 'is-chosen' : undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {children}
    </div>
  );
}
