import {
  type CSSProperties,
  memo,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { messages, visitDay } from '../messages/en.ts';
import { hrefOf, linkTo, type VisitLink } from '../navigation/deep-link.ts';
import { accountOf, standingIn } from '../visit/accounts.ts';
import type { Overview } from '../visit/overview.ts';
import { BESIDE, stopsOf } from '../visit/parts.ts';
import type { Visit } from '../visit/visit.ts';
import { StopEntry } from './itinerary.tsx';

interface Props {
  readonly visit: Visit;
  readonly link: VisitLink;
  /** All stops, once they have come. */
  readonly overview: Overview | undefined;
  /** The places in the overview of the stops that are looked for; undefined where none are. */
  readonly found: readonly number[] | undefined;
  /** The field that they are looked for in. */
  readonly finder: ReactNode;
}

/**
 * The itinerary of a long visit in a row. Prerendered: the stops round the current one. Once all of them have come, the
 * row is as long as the visit, and what is in view of it is rendered.
 */
export function LongItinerary({ visit, link, overview, found, finder }: Props) {
  return (
    <nav className="itinerary" aria-label={messages.itinerary}>
      <div className="strip-all">
        <a href={hrefOf({ kind: 'itinerary', visit: visit.id }, link)}>{messages.wholeItinerary}</a>
        {found && (
          <span role="status">{messages.stopsFound(found.length, overview?.count ?? stopsOf(visit))}</span>
        )}
        {finder}
      </div>
      {overview ? (
        <WholeStrip visit={visit} link={link} overview={overview} found={found} />
      ) : (
        <NearStrip visit={visit} link={link} />
      )}
    </nav>
  );
}

/** The stops round the current one. */
function NearStrip({ visit, link }: { readonly visit: Visit; readonly link: VisitLink }) {
  const at = Math.max(
    0,
    visit.stops.findIndex((stop) => link.kind === 'stop' && stop.id === link.stop),
  );
  const account = accountOf(visit, link.account)?.id;
  return (
    <ol className="strip is-long">
      {visit.stops.slice(Math.max(0, at - BESIDE), at + BESIDE + 1).map((stop) => (
        <StopEntry
          key={stop.id}
          stop={stop}
          href={hrefOf(linkTo(stop.id, link), link)}
          current={link.kind === 'stop' && link.stop === stop.id}
          day={visitDay(visit, stop.when.value.start).day}
          way={visit.legs.find((leg) => leg.to === stop.id)}
          standing={standingIn(visit, account, stop.when.basis)?.kind ?? stop.when.basis.kind}
          place={[stop.number, stopsOf(visit)]}
        />
      ))}
    </ol>
  );
}

/** Entries that are rendered on either side of the one in the middle. */
const REACH = 12;
/** The width of an entry with the room beside it, in pixels; itinerary.css says the same. */
const WIDTH = 136;

const WholeStrip = memo(function WholeStrip({
  visit,
  link,
  overview,
  found,
}: Omit<Props, 'finder'> & { readonly overview: Overview }) {
  const strip = useRef<HTMLOListElement>(null);
  const account = accountOf(visit, link.account)?.id;
  const all = link.order === 'reported' ? overview.asReported(account) : undefined;
  const list = found ?? all;
  const count = list?.length ?? overview.count;
  const placeOf = (index: number) => (list ? list.indexOf(index) : index);
  const currentIndex = link.kind === 'stop' ? overview.indexOf(link.stop) : undefined;
  const current = currentIndex === undefined ? -1 : placeOf(currentIndex);
  // What is in the middle: what was scrolled to, or the current stop whenever that changes.
  const [middle, setMiddle] = useState({ at: Math.max(0, current), current, list });
  const sought = middle.current === current && middle.list === list ? middle.at : Math.max(0, current);
  if (sought !== middle.at || middle.current !== current || middle.list !== list)
    setMiddle({ at: sought, current, list });
  const [from, to] = [Math.max(0, sought - REACH), Math.min(count, sought + REACH + 1)];

  useLayoutEffect(() => {
    const element = strip.current;
    if (!element) return;
    const left = Math.max(0, current) * WIDTH - (element.clientWidth - WIDTH) / 2;
    // A step glides, anything farther is simply there.
    const near = Math.abs(left - element.scrollLeft) < 3 * WIDTH;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollTo({ left, behavior: near && !still ? 'smooth' : 'instant' });
  }, [current, list]);
  useEffect(() => {
    const element = strip.current;
    let frame = 0;
    const look = () => {
      frame = 0;
      if (!element) return;
      const at = Math.round((element.scrollLeft + element.clientWidth / 2) / WIDTH - 0.5);
      setMiddle((was) => (Math.abs(at - was.at) > REACH / 3 ? { ...was, at: Math.max(0, at) } : was));
    };
    const onScroll = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    element?.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      element?.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
    };
  }, []);

  const places = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  return (
    // Custom properties are not among React's known styles.
    <ol ref={strip} className="strip is-long is-whole" style={{ '--count': count } as CSSProperties}>
      {places.map((place) => {
        const index = list?.[place] ?? place;
        const { id } = overview.at(index);
        return (
          <Row
            key={id}
            visit={visit}
            overview={overview}
            account={account}
            index={index}
            place={place}
            count={count}
            href={hrefOf(linkTo(id, link), link)}
            current={index === currentIndex}
            byWay={link.order === 'visited' && !found}
          />
        );
      })}
    </ol>
  );
});

interface RowProps {
  readonly visit: Visit;
  readonly overview: Overview;
  readonly account: string | undefined;
  /** In the overview, and in the list that is shown. */
  readonly index: number;
  readonly place: number;
  readonly count: number;
  readonly href: string;
  readonly current: boolean;
  readonly byWay: boolean;
}

/** A step renders two of these anew: the one that was current and the one that is. */
const Row = memo(
  function Row({ visit, overview, account, index, place, count, href, current, byWay }: RowProps) {
    const stop = overview.at(index);
    return (
      <StopEntry
        stop={stop}
        href={href}
        current={current}
        day={visitDay(visit, stop.when.value.start).day}
        way={byWay ? overview.way(index) : undefined}
        standing={overview.standing(account, index) ?? 'stated'}
        place={[place + 1, count]}
        left={place * WIDTH}
      />
    );
  },
  (was, is) =>
    was.overview === is.overview &&
    was.account === is.account &&
    was.index === is.index &&
    was.place === is.place &&
    was.count === is.count &&
    was.href === is.href &&
    was.current === is.current &&
    was.byWay === is.byWay,
);
