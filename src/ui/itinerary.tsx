import { Fragment, memo, useMemo } from 'react';
import { messages } from '#messages/interface.ts';
import { formatShortWhen } from '../messages/format.ts';
import { hrefOf, inOrder, linkTo, type Order, type VisitLink } from '../navigation/deep-link.ts';
import { stopsInOrder } from '../navigation/step.ts';
import { accountOf, type Standing, standingIn } from '../visit/accounts.ts';
import type { WayInBrief } from '../visit/overview.ts';
import type { Stop, StopInBrief, Visit, When } from '../visit/visit.ts';
import { dayOfVisit, type Gap, gapsBefore } from '../visit/visit-days.ts';
import { bringIntoView } from './bring-into-view.ts';
import { inTongue } from './in-tongue.ts';
import { linkBase, sameApartFromLink } from './link-base.ts';

interface Props {
  readonly visit: Visit;
  readonly link: VisitLink;
}

/** All that the map shows, in words and in a row: stops with their days, gaps, and how the way went between them. */
export const Itinerary = memo(function Itinerary({ visit, link }: Props) {
  const ways = useMemo(() => new Map(visit.legs.map((leg) => [leg.to, leg])), [visit]);
  const stops = stopsInOrder(visit, link);
  const gaps = link.order === 'visited' ? gapsOf(visit) : [];
  const account = accountOf(visit, link.account)?.id;
  const base = linkBase(link);
  return (
    <nav className="itinerary" aria-label={messages.itinerary}>
      {/* A browser does not always bring all of what the keys come to into view, where some of it is seen already. */}
      <ol
        className="strip"
        onFocus={({ target }) => target.matches(':focus-visible') && bringIntoView(target)}
      >
        {stops.map((stop, index) => (
          <Fragment key={stop.id}>
            <Unknown gap={gaps[index]} />
            <Entry
              visit={visit}
              stop={stop}
              account={account}
              link={link}
              base={base}
              current={link.kind === 'stop' && link.stop === stop.id}
              way={link.order === 'visited' ? ways.get(stop.id) : undefined}
            />
          </Fragment>
        ))}
      </ol>
    </nav>
  );
});

interface StopProps extends Pick<EntryProps, 'current' | 'way'> {
  readonly visit: Visit;
  readonly stop: Stop;
  readonly account: string | undefined;
  readonly link: VisitLink;
  readonly base: string;
}

/** A step renders two of these anew: the one that was current and the one that is. */
const Entry = memo(function Entry({ visit, stop, account, link, current, way }: StopProps) {
  const standing = standingIn(visit, account, stop.when.basis);
  return (
    <StopEntry
      dates={visit.dates.value}
      language={visit.language}
      stop={stop}
      standing={standing?.kind ?? stop.when.basis.kind}
      href={hrefOf(linkTo(stop.id, link), link)}
      current={current}
      way={way}
    />
  );
}, sameApartFromLink);

interface EntryProps {
  /** The dates of the visit. */
  readonly dates: When;
  /** In which the visit is told. */
  readonly language: string;
  readonly stop: StopInBrief;
  readonly href: string;
  readonly current: boolean;
  readonly way: WayInBrief | undefined;
  /** Of the stop's date. */
  readonly standing: Standing['kind'];
  /** Its place in a list that is not all there, from 1, and how long that list is. */
  readonly place?: readonly [at: number, of: number];
  /** Where it stands in a row that is not all there, in rem. */
  readonly left?: number;
}

/** A stop in the row: its day, its number and name, its date, and how it was come to. */
export function StopEntry({ dates, language, stop, href, current, way, standing, place, left }: EntryProps) {
  const day = dayOfVisit(dates, stop.when.value);
  return (
    <li
      className={`entry is-${standing}`}
      aria-posinset={place?.[0]}
      aria-setsize={place?.[1]}
      style={left === undefined ? undefined : { left: `${left}rem` }}
    >
      <a href={href} aria-current={current ? 'step' : undefined} data-stop={stop.id}>
        {day && <span className="entry-day">{messages.dayLabel(day)}</span>}
        <span className="entry-head">
          <span className="number">{stop.number}</span>
          <span className="entry-name" {...inTongue(language)}>
            {stop.name.value}
          </span>
        </span>
        <time className="entry-when" dateTime={stop.when.value.start}>
          {formatShortWhen(stop.when.value, dates)}
        </time>
        {way && <span className="entry-way">{messages.travelled(way)}</span>}
      </a>
    </li>
  );
}

/** Days between two stops about which nothing is known are shown, not left out. */
function Unknown({ gap }: { readonly gap: Gap | undefined }) {
  return (
    gap && (
      <li className="gap">
        <span className="entry-day">{messages.gap(gap)}</span>
        <span>{messages.noStopKnown}</span>
      </li>
    )
  );
}

/** The days of a visit before each of its stops about which nothing is known. */
export const gapsOf = ({ dates, stops }: Visit) =>
  gapsBefore(
    dates.value,
    stops.map(({ when }) => when.value),
  );

const ORDERS: readonly Order[] = ['visited', 'reported'];

/** The two orders, as links: the choice is part of the address. */
export const OrderChoice = memo(function OrderChoice({ link }: { readonly link: VisitLink }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls, and these are links
    <div className="choice" role="group" aria-label={messages.order}>
      {ORDERS.map((order) => (
        <a
          key={order}
          href={hrefOf(inOrder(link, order), link)}
          aria-current={link.order === order ? 'true' : undefined}
        >
          {messages.inOrder(order)}
        </a>
      ))}
    </div>
  );
});
