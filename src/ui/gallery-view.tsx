import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { archive } from '#messages/archive.ts';
import type { Option, waysOut } from '../archive/gallery-filter.ts';
import type { GalleryEntry } from '../archive/gallery-index.ts';
import type { Timeline } from '../archive/timeline.ts';
import type { Frame } from '../cartography/frame.ts';
import type { SheetReference } from '../cartography/sheet-reference.ts';
import type { Tiles } from '../cartography/tiles.ts';
import {
  chosen,
  fieldsOf,
  type GalleryChoice,
  type ValueField,
  without,
} from '../navigation/archive-query.ts';
import { GALLERY, type GalleryLink, hrefOf } from '../navigation/deep-link.ts';
import { LIST_ID } from './page-head.tsx';
import { type PersonNames, partsOf, saidOf, VisitFilters } from './visit-filters.tsx';
import { type EntryActions, VisitList } from './visit-list.tsx';
import { VisitTimeline } from './visit-timeline.tsx';

/** What the first page carries for its script. */
export interface GalleryData {
  readonly visits: number;
  readonly stops: number;
  /** The first visits of the list. */
  readonly entries: readonly GalleryEntry[];
  readonly timeline: Timeline;
  /** How many visits begin in each of its spans. */
  readonly bars: readonly number[];
  readonly frame: Frame;
  /** Where the columns and entries lie, relative to the site's root; see archive/gallery-index.ts. */
  readonly folder: string;
  readonly sheets: readonly SheetReference[];
  readonly tiles: Tiles;
}

/** The id of the element that holds it. */
export const GALLERY_DATA_ID = 'gallery-data';
/** The id of the element that the script takes over. */
export const GALLERY_ROOT_ID = 'gallery-root';

/** What is shown of the archive at an address. */
export interface Shown {
  /** The numbers of all visits that fit; undefined while it is not known. */
  readonly fitting: readonly number[] | undefined;
  /** Of those, how many the list has. */
  readonly listed: number;
  readonly entries: ReadonlyMap<number, GalleryEntry>;
  /** Visits that fit all but the times, by span of the timeline. */
  readonly bars: readonly number[];
  /** The values that a filter may take beside all others; undefined while they are not known. */
  readonly options: ((field: ValueField) => readonly Option[] | undefined) | undefined;
  readonly names: PersonNames;
  /** When nothing fits: what would, with one filter less. */
  readonly waysOut: ReturnType<typeof waysOut>;
  readonly failed: boolean;
}

/** What can be done on the first page. */
export interface GalleryActions {
  readonly onChoose: (choice: GalleryChoice, settled: boolean) => void;
  /** Takes a value of a filter, or takes it off again. */
  readonly onToggle: (field: ValueField, value: string, on: boolean) => void;
  readonly onWantPeople: () => void;
  readonly onMore: (choice: GalleryChoice) => void;
  readonly onAgain: () => void;
  readonly onPick: EntryActions['onPick'];
  readonly onPoint: EntryActions['onPoint'];
}

interface Props {
  readonly data: GalleryData;
  readonly link: GalleryLink;
  readonly shown: Shown;
  readonly pointed: number | undefined;
  readonly actions: GalleryActions;
  /** The drawn map as markup; none once the live one has taken its place. */
  readonly sketch: string | undefined;
  /** The part of the map that nothing covers. */
  readonly room?: RefObject<HTMLDivElement | null>;
  /** The live map, and what stands over it. */
  readonly map?: ReactNode;
}

const { gallery } = archive;
const NONE: readonly string[] = [];

/** The map of the visits with their timeline, and beside it the filters and the list. */
export function GalleryView({ data, link, shown, pointed, actions, sketch, room, map }: Props) {
  const { picked = NONE } = link;
  const choice = choiceOf(link);
  const { fitting, listed } = shown;
  const numbers = useMemo(
    () => (fitting ?? data.entries.map((_, number) => number)).slice(0, listed),
    [fitting, listed, data],
  );
  // How many fit is said first; the list follows with the next frame.
  const following = useDeferredValue(numbers);
  const list = useRef<HTMLDivElement>(null);
  const goOnAt = useGoOn(list, fitting?.length ?? 0);
  /** To the box of a visit, if the list has it. */
  const goBackTo = (picked: string | undefined) => {
    const place = following.findIndex((number) => shown.entries.get(number)?.id === picked);
    list.current?.querySelectorAll('.visits > li')[place]?.querySelector<HTMLElement>('.pick input')?.focus();
  };
  return (
    <>
      <section className="gallery-stage" aria-label={gallery.map}>
        <div className="gallery-map map" style={shapeOf(data.frame)}>
          <div className="map-clear" ref={room}>
            {sketch !== undefined && (
              <div className="sketch" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: sketch }} />
            )}
          </div>
          {map}
        </div>
        {data.timeline.length > 1 && (
          <VisitTimeline
            timeline={data.timeline}
            bars={data.bars}
            fitting={shown.bars}
            times={choice}
            onChoose={({ from, to }, settled) => actions.onChoose(chosen(choice, { from, to }), settled)}
          />
        )}
      </section>
      <div id={LIST_ID} ref={list} className="gallery-list">
        {/* Where the last choice is taken off, the keys go on among the filters, not in a list that is about to be another. */}
        <div className="gallery-choice">
          {data.visits > 1 && (
            <VisitFilters
              choice={choice}
              options={shown.options}
              names={shown.names}
              onWantPeople={actions.onWantPeople}
              onToggle={actions.onToggle}
            />
          )}
          <Outcome data={data} choice={choice} shown={shown} onChoose={actions.onChoose} />
        </div>
        {shown.failed && (
          <p className="gallery-failed" role="alert">
            {gallery.failed}{' '}
            <button type="button" className="button" onClick={actions.onAgain}>
              {gallery.again}
            </button>
          </p>
        )}
        <VisitList
          numbers={following}
          entries={shown.entries}
          here={GALLERY}
          pointed={pointed}
          picked={picked}
          actions={actions}
        />
        {shown.fitting && shown.fitting.length > numbers.length && (
          <p className="gallery-more">
            <button
              type="button"
              className="button"
              onClick={({ detail }) => {
                // A press by the keys.
                if (detail === 0) goOnAt(numbers.length);
                actions.onMore({ ...choice, listed: shown.listed + data.entries.length });
              }}
            >
              {gallery.more(Math.min(data.entries.length, shown.fitting.length - numbers.length))}
            </button>
          </p>
        )}
      </div>
      {/* Present before it has words, so that a screen reader says them when they come. */}
      <p className="visually-hidden" role="status">
        {picked.length > 0 && pickedSaid(picked)}
      </p>
      {picked.length > 0 && (
        <Picked
          picked={picked}
          link={link}
          onClear={(byKeys) => {
            if (byKeys) goBackTo(picked.at(-1));
            actions.onChoose(chosen(choice, { picked: [], listed: choice.listed }), true);
          }}
        />
      )}
    </>
  );
}

/**
 * Has who makes the list longer by the keys go on at the first visit that it did not have, once it is there: what they pressed is pushed
 * down behind all of these.
 *
 * @param most how many it can have: of another list, it has nowhere to go on
 */
function useGoOn(list: RefObject<HTMLElement | null>, most: number): (place: number) => void {
  const asked = useRef<{ readonly place: number; readonly most: number }>(undefined);
  // After any render: an entry is there when its file has come.
  useEffect(() => {
    if (asked.current?.most !== most) return;
    const entry = list.current?.querySelectorAll('.visits > li')[asked.current.place];
    const link = entry?.querySelector<HTMLElement>('h3 a');
    if (!link) return;
    asked.current = undefined;
    link.focus();
  });
  return (place) => {
    asked.current = { place, most };
  };
}

/** How high what the map shows is, as a part of how wide it is; see gallery-page.css. */
const shapeOf = ({ width, height }: Frame): CSSProperties => ({ '--shape': height / width });

/** A link's choice alone. */
export function choiceOf({ kind, page, ...choice }: GalleryLink): GalleryChoice {
  return choice;
}

/** How many fit, what they are chosen by, and what to do when there are none. */
function Outcome({
  data,
  choice,
  shown,
  onChoose,
}: Pick<Props, 'data' | 'shown'> & {
  readonly choice: GalleryChoice;
  readonly onChoose: GalleryActions['onChoose'];
}) {
  const parts = partsOf(choice, shown.names);
  // A day is said by the field that it is chosen in.
  const filters = parts.filter(({ key }) => key !== 'time');
  const none = shown.fitting?.length === 0;
  const waiting = shown.fitting === undefined && parts.length > 0;
  // What failed is said below.
  const count =
    waiting && shown.failed
      ? undefined
      : waiting
        ? gallery.loading
        : none
          ? gallery.none
          : gallery.shown(shown.fitting?.length ?? data.visits, data.visits);
  return (
    <div className="gallery-outcome">
      <p className="gallery-count" role="status">
        {data.visits === 0 ? gallery.noneAtAll : count}
        {/* One choice may leave as many as the one before: who hears of them would hear nothing. */}
        {count !== undefined && filters.length > 0 && (
          <span className="visually-hidden"> ({filters.map(({ name }) => name).join(', ')})</span>
        )}
      </p>
      {parts.length > 0 && (
        <ul className="chips">
          {parts.map(({ key, name, without: others }) => (
            <li key={key}>
              <button
                type="button"
                className="chip"
                aria-label={gallery.remove(name)}
                onClick={() => onChoose(others, true)}
              >
                {name} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
          {parts.length > 1 && (
            <li>
              <button
                type="button"
                className="chip is-plain"
                onClick={() => onChoose(fieldsOf(choice).reduce(without, choice), true)}
              >
                {gallery.clear}
              </button>
            </li>
          )}
        </ul>
      )}
      {none && shown.waysOut.length > 0 && (
        <div className="ways-out">
          <p>{gallery.noneOut}</p>
          <ul>
            {shown.waysOut.map(({ field, count }) => (
              <li key={field}>
                <button
                  type="button"
                  className="button"
                  onClick={() => onChoose(without(choice, field), true)}
                >
                  {gallery.drop(saidOf(choice, field, shown.names))} · {archive.visitCount(count)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

const pickedSaid = ({ length }: readonly string[]) =>
  length === 1 ? `${gallery.picked(length)} ${gallery.pickAnother}` : gallery.picked(length);

/** The visits that are picked to be laid side by side; how many they are is said beside it. */
function Picked({
  picked,
  link,
  onClear,
}: {
  readonly picked: readonly string[];
  readonly link: GalleryLink;
  /** By the keys, who had come here from the visit that they picked last goes back there. */
  readonly onClear: (byKeys: boolean) => void;
}) {
  return (
    <div className="picked">
      <p aria-hidden="true">
        {gallery.picked(picked.length)}
        {picked.length === 1 && <span> {gallery.pickAnother}</span>}
      </p>
      {picked.length > 1 && (
        <a className="button is-primary" href={hrefOf({ kind: 'compare', visits: picked }, link)}>
          {gallery.compare}
        </a>
      )}
      <button type="button" className="button" onClick={({ detail }) => onClear(detail === 0)}>
        {gallery.unpick}
      </button>
    </div>
  );
}

/** What the page shows before any script runs: the first visits of all. */
export function firstShown(data: GalleryData): Shown {
  return {
    fitting: undefined,
    listed: data.entries.length,
    entries: new Map(data.entries.entries()),
    bars: data.bars,
    options: undefined,
    names: undefined,
    waysOut: [],
    failed: false,
  };
}
