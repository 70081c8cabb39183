import { memo, type RefObject, useEffect, useRef } from 'react';
import { archive } from '#messages/archive.ts';
import type { GalleryEntry } from '../archive/gallery-index.ts';
import { MOST_COMPARED } from '../navigation/archive-query.ts';
import { type DeepLink, hrefOf, rootFrom, visitLink } from '../navigation/deep-link.ts';
import { THUMBNAIL } from '../visit/reserved-ids.ts';
import { afterPaint } from './after-paint.ts';
import { inTongue } from './in-tongue.ts';
import { Parted } from './parting.tsx';

/** What can be done to an entry where scripts run. */
export interface EntryActions {
  readonly onPick: (id: string) => void;
  readonly onPoint: (number: number | undefined) => void;
}

interface Props {
  readonly numbers: readonly number[];
  /** By number; those that are not loaded yet keep their room. */
  readonly entries: ReadonlyMap<number, GalleryEntry>;
  readonly here: DeepLink;
  /** The visit that is pointed at on the map. */
  readonly pointed: number | undefined;
  /** Ids of the visits that are picked to be compared. */
  readonly picked: readonly string[];
  /** None where no script runs. */
  readonly actions: EntryActions | undefined;
}

/** Visits, each one click away. */
export const VisitList = memo(function VisitList({
  numbers,
  entries,
  here,
  pointed,
  picked,
  actions,
}: Props) {
  const list = useRef<HTMLOListElement>(null);
  useKnownHeights(list, numbers, entries);
  return (
    <ol ref={list} className="visits">
      {numbers.map((number) => {
        const entry = entries.get(number);
        return entry ? (
          <Entry
            key={number}
            entry={entry}
            number={number}
            here={here}
            pointed={number === pointed}
            picked={picked.includes(entry.id)}
            full={picked.length >= MOST_COMPARED}
            onPick={actions?.onPick}
            onPoint={actions?.onPoint}
          />
        ) : (
          <li key={number} className="visit-entry is-waiting" aria-hidden="true">
            <div className="thumbnail" />
          </li>
        );
      })}
    </ol>
  );
});

/**
 * Has what is beyond the view laid out for one frame, after what is in view was painted, so that the browser knows how high it is:
 * else it would learn that when the reader comes there, and move what they are about to press from under the pointer.
 */
function useKnownHeights(list: RefObject<HTMLElement | null>, ...shown: readonly unknown[]): void {
  useEffect(() => {
    const element = list.current;
    const end = () => element?.classList.remove('is-measured');
    let callOff = () => {};
    callOff = afterPaint(() => {
      element?.classList.add('is-measured');
      callOff = afterPaint(end);
    });
    return () => {
      callOff();
      end();
    };
  }, [list, ...shown]);
}

interface EntryProps extends Pick<Props, 'here'> {
  readonly entry: GalleryEntry;
  readonly number: number;
  readonly pointed: boolean;
  readonly picked: boolean;
  /** As many are picked as can be compared. */
  readonly full: boolean;
  readonly onPick: EntryActions['onPick'] | undefined;
  readonly onPoint: EntryActions['onPoint'] | undefined;
}

/** A filter, and each visit that is pointed at, leaves most entries as they are. */
const Entry = memo(function Entry({
  entry: { id, title, description, language, about },
  number,
  here,
  pointed,
  picked,
  full,
  onPick,
  onPoint,
}: EntryProps) {
  return (
    // Pointing only shows on the map what a press of the link leads to.
    <li
      className={pointed ? 'visit-entry is-pointed' : 'visit-entry'}
      onPointerEnter={() => onPoint?.(number)}
      onPointerLeave={() => onPoint?.(undefined)}
      onFocus={() => onPoint?.(number)}
      onBlur={() => onPoint?.(undefined)}
    >
      <div className="thumbnail">
        <img src={`${rootFrom(here)}${id}/${THUMBNAIL}`} alt="" loading="lazy" width={160} height={100} />
      </div>
      <p className="visit-when">
        <Parted line={about} />
      </p>
      <h3 {...inTongue(language)}>
        <a href={hrefOf(visitLink(id), here)}>{title}</a>
      </h3>
      <p className="visit-about" {...inTongue(language)}>
        {description}
      </p>
      {onPick && <PickBox title={title} picked={picked} full={full} onPick={() => onPick(id)} />}
    </li>
  );
});

/** Takes a visit to be laid beside others. */
function PickBox({
  title,
  picked,
  full,
  onPick,
}: Pick<EntryProps, 'picked' | 'full'> & { readonly title: string; readonly onPick: () => void }) {
  return (
    <label className={picked ? 'pick is-picked' : 'pick'}>
      <input
        type="checkbox"
        aria-label={archive.gallery.pickNamed(title)}
        checked={picked}
        disabled={full && !picked}
        onChange={onPick}
      />
      <span aria-hidden="true">{archive.gallery.pick}</span>
    </label>
  );
}
