import {
  memo,
  type ReactNode,
  startTransition,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { messages } from '#messages/interface.ts';
import { hrefOf, linkTo, type VisitLink } from '../navigation/deep-link.ts';
import { accountOf, standingIn } from '../visit/accounts.ts';
import type { Overview } from '../visit/overview.ts';
import { BESIDE, stopsOf } from '../visit/parts.ts';
import type { Visit } from '../visit/visit.ts';
import { afterPaint } from './after-paint.ts';
import { StopEntry } from './itinerary.tsx';
import { linkBase, sameApartFromLink } from './link-base.ts';
import { motion } from './motion.ts';

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
        {/* Present before it has words, so that a screen reader says them when they come. */}
        <span role="status">
          {found && messages.stopsFound(found.length, overview?.count ?? stopsOf(visit))}
        </span>
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
          dates={visit.dates.value}
          language={visit.language}
          stop={stop}
          href={hrefOf(linkTo(stop.id, link), link)}
          current={link.kind === 'stop' && link.stop === stop.id}
          way={visit.legs.find((leg) => leg.to === stop.id)}
          standing={standingIn(visit, account, stop.when.basis)?.kind ?? stop.when.basis.kind}
          place={[stop.number, stopsOf(visit)]}
        />
      ))}
    </ol>
  );
}

/** Entries that are rendered on either side of the one in the middle, and how far from it the current one may be. */
const REACH = 12;
const SLACK = 6;
/** The width of an entry with the room beside it, in rem; long.css says the same. */
const WIDTH = 8.5;

/** The same in pixels, which follow the letters of the reader's browser. */
const widthInPixels = () => WIDTH * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

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
  const currentIndex = link.kind === 'stop' ? overview.indexOf(link.stop) : undefined;
  const current = currentIndex === undefined ? -1 : list ? list.indexOf(currentIndex) : currentIndex;
  // Where the row was scrolled to. What is current is in the middle instead when it was chosen far from there.
  const [scrolled, setScrolled] = useState<{ at: number; current: number; list: typeof list }>();
  const isNear =
    scrolled !== undefined &&
    scrolled.list === list &&
    (scrolled.current === current || Math.abs(current - scrolled.at) <= SLACK);
  const middle = isNear ? scrolled.at : Math.max(0, current);
  const [from, to] = [Math.max(0, middle - REACH), Math.min(count, middle + REACH + 1)];

  const bring = useEffectEvent(() => {
    const element = strip.current;
    if (!element) return;
    const width = widthInPixels();
    const left = Math.max(0, current) * width - (element.clientWidth - width) / 2;
    // A step glides, anything farther is simply there.
    const glides = Math.abs(left - element.scrollLeft) < 3 * width;
    element.scrollTo({ left, behavior: glides ? motion() : 'instant' });
  });
  // To scroll takes a layout, and what is near stands in the row already: the step is painted first.
  const show = useEffectEvent(() => (isNear ? afterPaint(bring) : bring()));
  useLayoutEffect(show, [current, list]);
  const look = useEffectEvent(() => {
    const element = strip.current;
    if (!element) return;
    const at = Math.max(
      0,
      Math.round((element.scrollLeft + element.clientWidth / 2) / widthInPixels() - 0.5),
    );
    if (scrolled && isNear && Math.abs(at - middle) <= SLACK / 2) return;
    startTransition(() => setScrolled({ at, current, list }));
  });
  useEffect(() => {
    const element = strip.current;
    let frame = 0;
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    element?.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      element?.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
    };
  }, []);

  const base = linkBase(link);
  const places = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  return (
    <ol ref={strip} className="strip is-long is-whole" style={{ '--count': count }}>
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
            link={link}
            base={base}
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
  readonly link: VisitLink;
  readonly base: string;
  readonly current: boolean;
  readonly byWay: boolean;
}

/** A step renders two of these anew: the one that was current and the one that is. */
const Row = memo(function Row({
  visit,
  overview,
  account,
  index,
  place,
  count,
  link,
  current,
  byWay,
}: RowProps) {
  const stop = overview.at(index);
  return (
    <StopEntry
      dates={visit.dates.value}
      language={visit.language}
      stop={stop}
      href={hrefOf(linkTo(stop.id, link), link)}
      current={current}
      way={byWay ? overview.way(index) : undefined}
      standing={overview.standing(account, index) ?? 'stated'}
      place={[place + 1, count]}
      left={place * WIDTH}
    />
  );
}, sameApartFromLink);
