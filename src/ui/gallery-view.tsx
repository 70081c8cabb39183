import type { ReactNode, RefObject } from 'react';
import { fieldsOf, type waysOut, without } from '../archive/gallery-filter.ts';
import type { GalleryEntry } from '../archive/gallery-index.ts';
import type { Timeline } from '../archive/timeline.ts';
import type { Frame } from '../cartography/frame.ts';
import type { SheetReference } from '../cartography/sheet-reference.ts';
import type { Tiles } from '../cartography/tiles.ts';
import { archive } from '../messages/archive-en.ts';
import { type ChoiceField, chosen, type GalleryChoice, MOST_COMPARED } from '../navigation/archive-query.ts';
import { type GalleryLink, hrefOf } from '../navigation/deep-link.ts';
import { type FilterOptions, type PersonOption, saidOf, VisitFilters } from './visit-filters.tsx';
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
  readonly options: FilterOptions | undefined;
  readonly people: readonly PersonOption[] | undefined;
  /** When nothing fits: what would, with one filter less. */
  readonly waysOut: ReturnType<typeof waysOut>;
  readonly failed: boolean;
}

export interface GalleryActions {
  readonly onChoose: (choice: GalleryChoice, settled: boolean) => void;
  readonly onWantPeople: () => void;
  readonly onMore: () => void;
  readonly onAgain: () => void;
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

/** The map of the visits with their timeline, and beside it the filters and the list. */
export function GalleryView({ data, link, shown, pointed, actions, sketch, room, map }: Props) {
  const { picked = [] } = link;
  const choice = choiceOf(link);
  const onPick = (id: string) => {
    const now = picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id];
    actions.onChoose({ ...without(choice, 'picked'), ...(now.length > 0 ? { picked: now } : {}) }, true);
  };
  const numbers = (shown.fitting ?? data.entries.map((_, number) => number)).slice(0, shown.listed);
  const entryActions: EntryActions = {
    picked,
    full: picked.length >= MOST_COMPARED,
    onPick,
    onPoint: actions.onPoint,
  };
  return (
    <>
      <section className="gallery-stage" aria-label={gallery.map}>
        <div className="gallery-map map">
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
      <div className="gallery-list">
        {data.visits > 1 && (
          <VisitFilters
            choice={choice}
            options={shown.options}
            people={shown.people}
            onWantPeople={actions.onWantPeople}
            onChoose={(now) => actions.onChoose(now, true)}
          />
        )}
        <Outcome data={data} choice={choice} shown={shown} onChoose={actions.onChoose} />
        {shown.failed && (
          <p className="gallery-failed" role="alert">
            {gallery.failed}{' '}
            <button type="button" className="button" onClick={actions.onAgain}>
              {gallery.again}
            </button>
          </p>
        )}
        <VisitList
          numbers={numbers}
          entries={shown.entries}
          here={link}
          pointed={pointed}
          actions={entryActions}
        />
        {shown.fitting && shown.fitting.length > numbers.length && (
          <p className="gallery-more">
            <button type="button" className="button" onClick={actions.onMore}>
              {gallery.more(Math.min(data.entries.length, shown.fitting.length - numbers.length))}
            </button>
          </p>
        )}
      </div>
      {picked.length > 0 && (
        <Picked
          picked={picked}
          link={link}
          onClear={() => actions.onChoose(without(choice, 'picked'), true)}
        />
      )}
    </>
  );
}

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
  const fields = fieldsOf(choice);
  const name = (field: ChoiceField) => saidOf(choice, field, shown.people);
  const none = shown.fitting?.length === 0;
  return (
    <div className="gallery-outcome">
      <p className="gallery-count" role="status">
        {data.visits === 0
          ? gallery.noneAtAll
          : shown.fitting === undefined && fields.length > 0
            ? gallery.loading
            : none
              ? gallery.none
              : gallery.shown(shown.fitting?.length ?? data.visits, data.visits)}
      </p>
      {fields.length > 0 && (
        <ul className="chips">
          {fields.map((field) => (
            <li key={field}>
              <button
                type="button"
                className="chip"
                aria-label={gallery.remove(name(field))}
                onClick={() => onChoose(without(choice, field), true)}
              >
                {name(field)} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
          {fields.length > 1 && (
            <li>
              <button
                type="button"
                className="chip is-plain"
                onClick={() =>
                  onChoose(
                    fields.reduce((left: GalleryChoice, field) => without(left, field), choice),
                    true,
                  )
                }
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
                  {gallery.drop(name(field))} · {archive.visitCount(count)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** The visits that are picked to be laid side by side. */
function Picked({
  picked,
  link,
  onClear,
}: {
  readonly picked: readonly string[];
  readonly link: GalleryLink;
  readonly onClear: () => void;
}) {
  return (
    <div className="picked" role="status">
      <p>
        {gallery.picked(picked.length)}
        {picked.length === 1 && <span> {gallery.pickAnother}</span>}
      </p>
      {picked.length > 1 && (
        <a className="button is-primary" href={hrefOf({ kind: 'compare', visits: picked }, link)}>
          {gallery.compare}
        </a>
      )}
      <button type="button" className="button" onClick={onClear}>
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
    people: undefined,
    waysOut: [],
    failed: false,
  };
}
