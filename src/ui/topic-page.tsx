import type { PlaceIn } from '../archive/places-in.ts';
import { topicFacts, topicSpan } from '../archive/topic-name.ts';
import type { ShownJourney } from '../archive/topic-pages.ts';
import type { Topic } from '../archive/topics.ts';
import type { Visitor } from '../archive/visitors.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { archive } from '../messages/archive-en.ts';
import { formatDates, formatWhen, formatWhere } from '../messages/format.ts';
import { DOT } from '../messages/separator.ts';
import { MOST_COMPARED } from '../navigation/archive-query.ts';
import { type DeepLink, hrefOf, linkTo, rootFrom, visitLink } from '../navigation/deep-link.ts';
import type { Visit } from '../visit/visit.ts';
import { inTongue } from './in-tongue.ts';
import { LIST_ID, PageHead } from './page-head.tsx';
import { Pager } from './pager.tsx';
import { Parted, Parting } from './parting.tsx';
import { type Among, Sketch } from './sketch.tsx';
import { PlacesIn, Surroundings } from './topic-place.tsx';
import { TopicTitle } from './topic-title.tsx';
import { Unbroken } from './unbroken.tsx';

export interface TopicPageProps {
  readonly topic: Topic;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** What the pages from one to another are called by. */
  readonly spanOf: (from: number, to: number) => string;
  /** The journeys of this page. */
  readonly shown: readonly ShownJourney[];
  /** The stops of this page that its map numbers, as one visit; their ids are `<visit>.<stop>`. */
  readonly mapped: Visit;
  /** All its stops, when this page has not all. */
  readonly among?: Among;
  /** The part of the map round it, thinned. */
  readonly sheets: readonly Sheet[];
  /** The id of the page of the town that a place lies in. */
  readonly town: string | undefined;
  /** The places in a town at which somebody stopped, and how many others: on its first page. */
  readonly places?: { readonly first: readonly PlaceIn[]; readonly others: number };
  /** Who came to a place or a country, and how many others: on its first page. */
  readonly visitors?: { readonly first: readonly Visitor[]; readonly others: number };
  /** Others of whom visits speak by the same id. */
  readonly namesakes: readonly Topic[];
  /** Files to take away, below the site's root. */
  readonly files: readonly { readonly name: string; readonly path: string }[];
  readonly feeds: readonly { readonly name: string; readonly path: string }[];
  readonly licence: string;
}

const linkOf = ({ kind, id }: Topic) => ({ kind: 'topic', topic: kind, id }) as const;

/** All that the site has of a person, a place, a country or a year: on one map, and in order. Needs no script. */
export function TopicPage(props: TopicPageProps) {
  const { topic, page, pages, spanOf, shown, mapped, among, sheets, places, visitors } = props;
  const { namesakes, files, feeds } = props;
  const here = { ...linkOf(topic), ...(page > 1 ? { page } : {}) };
  const numbers = new Map(mapped.stops.map((stop): [string, number] => [stop.id, stop.number]));
  const hrefs = new Map(
    shown.flatMap(({ visit, stops }) =>
      stops.map((stop): [string, string] => [
        `${visit.id}.${stop.id}`,
        hrefOf(linkTo(stop.id, visitLink(visit.id)), here),
      ]),
    ),
  );
  return (
    <div className="know topic">
      <PageHead
        of="know"
        here={here}
        above={<a href={hrefOf({ kind: 'topic', topic: topic.kind }, here)}>{archive.topics[topic.kind]}</a>}
        title={<TopicTitle topic={topic} />}
        skips
      >
        <OtherNames topic={topic} town={props.town} here={here} />
        <p className="know-about">
          <Parted line={topicFacts(topic)} />
        </p>
        <CompareThese topic={topic} here={here} />
        {namesakes.length > 0 && (
          <p className="topic-names">
            {archive.topicNamesakes}
            {namesakes.map((other) => (
              <a key={other.id} href={hrefOf(linkOf(other), here)}>
                <TopicTitle topic={other} /> ({topicSpan(other)})
              </a>
            ))}
          </p>
        )}
      </PageHead>
      <main>
        <section className="topic-map" aria-label={archive.topicMap}>
          <div className="sketch">
            <Sketch
              visit={mapped}
              link={visitLink(mapped.id)}
              sheets={sheets}
              on="topic"
              hrefOf={({ id }) => hrefs.get(id) ?? ''}
              clusterName={archive.topicCluster}
              {...(among ? { among } : {})}
            />
          </div>
        </section>
        {among && <p className="topic-map-note">{archive.topicMapNote}</p>}
        <p className="topic-map-note is-of-rings">{archive.topicMapRings}</p>
        {visitors && <Visitors visitors={visitors} here={here} />}
        {places && <PlacesIn places={places} here={here} />}
        <Pager here={here} pages={pages} labelOf={spanOf} />
        {shown.map(({ visit, stops, further }, index) => (
          <section key={visit.id} id={index === 0 ? LIST_ID : undefined} className="topic-journey">
            <h2>
              <a href={hrefOf(visitLink(visit.id), here)} {...inTongue(visit.language)}>
                {visit.title}
              </a>
            </h2>
            <p className="file-facts">
              {formatWhen(visit.dates.value)}
              {stops.length + further < visit.stops.length &&
                `${DOT}${archive.topicPart(stops.length + further, visit.stops.length)}`}
            </p>
            <ol className="topic-stops">
              {stops.map((stop) => {
                const id = `${visit.id}.${stop.id}`;
                return (
                  <li key={id}>
                    {numbers.has(id) && (
                      <span className="number" aria-hidden="true">
                        {numbers.get(id)}
                      </span>
                    )}
                    <div>
                      <a href={hrefs.get(id)} {...inTongue(visit.language)}>
                        {stop.name.value}
                      </a>
                      <p>
                        <time dateTime={stop.when.value.start}>{formatWhen(stop.when.value)}</time>
                        <Parting />
                        <span {...inTongue(visit.language)}>{formatWhere(stop.place)}</span>
                      </p>
                    </div>
                  </li>
                );
              })}
            </ol>
            {further > 0 && (
              <p className="topic-further">
                <a href={hrefOf(visitLink(visit.id), here)}>{archive.topicFurther(further)}</a>
              </p>
            )}
          </section>
        ))}
        <Pager here={here} pages={pages} labelOf={spanOf} below />
        <section className="topic-take">
          <h2>{archive.topicFiles}</h2>
          <p className="topic-files">
            {files.map(({ name: format, path }) => (
              <a key={path} className="button" href={rootFrom(here) + path} download>
                {format}
              </a>
            ))}
            {feeds.map(({ name: format, path }) => (
              <a key={path} className="button" href={rootFrom(here) + path}>
                {format}
              </a>
            ))}
          </p>
          <p className="file-facts">
            <Unbroken text={props.licence} />
          </p>
        </section>
      </main>
    </div>
  );
}

/** Leads to the visits of a person, or those to a place, side by side: all of few, of many the latest. */
function CompareThese({ topic, here }: { readonly topic: Topic; readonly here: DeepLink }) {
  const { kind, journeys } = topic;
  if ((kind !== 'people' && kind !== 'places') || journeys.length < 2) return null;
  const visits = journeys.slice(-MOST_COMPARED).map(({ visit }) => visit.id);
  return (
    <p className="topic-compare">
      <a className="button" href={hrefOf({ kind: 'compare', visits }, here)}>
        {visits.length < journeys.length ? archive.topicCompareLatest(visits.length) : archive.topicCompare}
      </a>
    </p>
  );
}

/** Days on which somebody came that are named. */
const MOST_DAYS = 4;

/** Who came to a place or a country, each with the latest days on which they did. */
function Visitors({
  visitors: { first, others },
  here,
}: {
  readonly visitors: NonNullable<TopicPageProps['visitors']>;
  readonly here: DeepLink;
}) {
  if (first.length === 0) return null;
  return (
    <section className="topic-visitors">
      <h2>{archive.topicVisitors}</h2>
      <ul>
        {first
          .map(({ came: all, ...visitor }) => ({ ...visitor, ...latestDays(all) }))
          .map(({ agent, language, page, days, others: more }) => (
            <li key={page}>
              <a href={hrefOf({ kind: 'topic', topic: 'people', id: page }, here)}>
                <bdi {...inTongue(language)}>{agent.name}</bdi>
              </a>
              <span>
                {days.map(({ visit, stop, told }) => (
                  <span key={`${visit.id} ${stop.id}`}>
                    {told?.between}
                    <a
                      className="to-topic"
                      href={hrefOf(linkTo(stop.id, visitLink(visit.id)), here)}
                      aria-label={formatWhen(stop.when.value)}
                    >
                      {told?.words}
                    </a>
                  </span>
                ))}
                {more > 0 && archive.topicDatesMore(more)}
              </span>
            </li>
          ))}
      </ul>
      {others > 0 && <p>{archive.topicVisitorsMore(others)}</p>}
    </section>
  );
}

/** The latest days, the earliest of them first, with a stop of each, and how many other days there are. */
function latestDays(came: Visitor['came']) {
  const all = [...new Map(came.map((each) => [formatWhen(each.stop.when.value), each])).values()];
  const latest = all.slice(0, MOST_DAYS).reverse();
  const told = formatDates(latest.map(({ stop }) => stop.when.value));
  return {
    days: latest.map((each, index) => ({ ...each, told: told[index] })),
    others: all.length - latest.length,
  };
}

/** What a person was, or where a place lies, and what they are called elsewhere. */
function OtherNames({
  topic,
  town,
  here,
}: Pick<TopicPageProps, 'topic' | 'town'> & { readonly here: DeepLink }) {
  if (topic.kind !== 'people' && topic.kind !== 'places') return null;
  const { names } = topic.kind === 'people' ? topic.agent : topic.place;
  const others = Object.entries(names);
  if (topic.kind === 'people' && others.length === 0 && !topic.agent.role) return null;
  return (
    <p className="topic-names">
      {topic.kind === 'places' && <Surroundings topic={topic} town={town} here={here} />}
      {topic.kind === 'people' && topic.agent.role && <bdi>{topic.agent.role}</bdi>}
      {others.map(([language, name]) => (
        <span key={language} {...inTongue(language)}>
          {name}
        </span>
      ))}
    </p>
  );
}
