import { archive } from '#messages/archive.ts';
import type { PlaceIn } from '../archive/places-in.ts';
import { topicFacts, topicSpan } from '../archive/topic-name.ts';
import type { ShownJourney } from '../archive/topic-pages.ts';
import type { Topic } from '../archive/topics.ts';
import type { Visitor } from '../archive/visitors.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { MOST_COMPARED } from '../navigation/archive-query.ts';
import { type DeepLink, hrefOf, linkTo, rootFrom, visitLink } from '../navigation/deep-link.ts';
import type { Visit } from '../visit/visit.ts';
import { inTongue } from './in-tongue.ts';
import { LIST_ID, PageHead } from './page-head.tsx';
import { Pager } from './pager.tsx';
import { Parted } from './parting.tsx';
import { type Among, Sketch } from './sketch.tsx';
import { JourneySection, mappedId } from './topic-journey.tsx';
import { PlacesIn, Surroundings } from './topic-place.tsx';
import { TopicTitle } from './topic-title.tsx';
import { Visitors } from './topic-visitors.tsx';
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
  /** The places in a town or a country at which somebody stopped, and how many others: on its first page. */
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
  const { topic, page, pages, spanOf, shown, mapped, places, visitors, namesakes } = props;
  const here = { ...linkOf(topic), ...(page > 1 ? { page } : {}) };
  const numbers = new Map(mapped.stops.map((stop): [string, number] => [stop.id, stop.number]));
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
        <TopicMap {...props} here={here} />
        {visitors && <Visitors visitors={visitors} here={here} />}
        {places && <PlacesIn places={places} here={here} />}
        <Pager here={here} pages={pages} labelOf={spanOf} />
        {shown.map((journey, index) => (
          <JourneySection
            key={journey.visit.id}
            id={index === 0 ? LIST_ID : undefined}
            journey={journey}
            numbers={numbers}
            here={here}
          />
        ))}
        <Pager here={here} pages={pages} labelOf={spanOf} below />
        <TopicFiles {...props} here={here} />
      </main>
    </div>
  );
}

/** The stops of the page, each leading to its own. */
function TopicMap({
  shown,
  mapped,
  among,
  sheets,
  here,
}: Pick<TopicPageProps, 'shown' | 'mapped' | 'among' | 'sheets'> & { readonly here: DeepLink }) {
  const hrefs = new Map(
    shown.flatMap(({ visit, stops }) =>
      stops.map((stop): [string, string] => [
        mappedId(visit, stop),
        hrefOf(linkTo(stop.id, visitLink(visit.id)), here),
      ]),
    ),
  );
  return (
    <>
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
    </>
  );
}

/** What a reader can take away, and may do with it. */
function TopicFiles({
  files,
  feeds,
  licence,
  here,
}: Pick<TopicPageProps, 'files' | 'feeds' | 'licence'> & { readonly here: DeepLink }) {
  return (
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
        <Unbroken text={licence} />
      </p>
    </section>
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
