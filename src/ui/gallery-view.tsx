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
import type { Frame } from '../cartography/frame.ts';
import { chosen } from '../navigation/archive-query.ts';
import { GALLERY, type GalleryLink } from '../navigation/deep-link.ts';
import { choiceOf, type GalleryActions, type GalleryData, type Shown } from './gallery-data.ts';
import { GalleryOutcome } from './gallery-outcome.tsx';
import { Picked, pickedSaid } from './gallery-picked.tsx';
import { LIST_ID } from './page-head.tsx';
import { VisitFilters } from './visit-filters.tsx';
import { VisitList } from './visit-list.tsx';
import { VisitTimeline } from './visit-timeline.tsx';

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
          <GalleryOutcome data={data} choice={choice} shown={shown} onChoose={actions.onChoose} />
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
