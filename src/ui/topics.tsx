import { topicName, topicSpan } from '../archive/topic-name.ts';
import { stopCount, type Topic } from '../archive/topics.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { archive } from '../messages/archive-en.ts';
import { messages } from '../messages/en.ts';
import { formatCountry, formatWhen } from '../messages/format.ts';
import { type DeepLink, GALLERY, hrefOf, linkTo, rootFrom, visitLink } from '../navigation/deep-link.ts';
import { TOPICS } from '../visit/reserved-ids.ts';
import type { Visit } from '../visit/visit.ts';
import { Sketch } from './sketch.tsx';

/** Topics of a kind that the first page names; the others are on the list of all. */
const MOST_NAMED = 8;

const linkOf = ({ kind, id }: Topic): DeepLink => ({ kind: 'topic', topic: kind, id });

/** The ways to find a journey other than by its title: for each kind what comes up most. */
export function TopicNav({
  topics,
  here = GALLERY,
}: {
  readonly topics: readonly Topic[];
  readonly here?: DeepLink;
}) {
  return (
    <nav className="topic-nav" aria-labelledby="topics-title">
      <h2 id="topics-title">{archive.topicsTitle}</h2>
      <div className="topic-kinds">
        {TOPICS.map((kind) => {
          const own = topics.filter((topic) => topic.kind === kind);
          const named = [...own].sort(foremost).slice(0, MOST_NAMED);
          return (
            own.length > 0 && (
              <section key={kind}>
                <h3>
                  <a href={hrefOf({ kind: 'topic', topic: kind }, here)}>{archive.topics[kind]}</a>
                </h3>
                <ul>
                  {named.map((topic) => (
                    <li key={topic.id}>
                      <a href={hrefOf(linkOf(topic), here)}>{topicName(topic)}</a>
                    </li>
                  ))}
                  {own.length > named.length && (
                    <li>
                      <a className="topic-all" href={hrefOf({ kind: 'topic', topic: kind }, here)}>
                        {archive.topicsAll[kind](own.length)}
                      </a>
                    </li>
                  )}
                </ul>
              </section>
            )
          );
        })}
      </div>
    </nav>
  );
}

/** The latest year stands first; of others what comes up in more visits, and then what comes up at more stops. */
const foremost = (a: Topic, b: Topic): number =>
  a.kind === 'years' && b.kind === 'years'
    ? b.year - a.year
    : b.journeys.length - a.journeys.length || stopCount(b) - stopCount(a);

export interface TopicPageProps {
  readonly topic: Topic;
  /** Its journeys as one visit; the ids of its stops are `<visit>.<stop>`. */
  readonly whole: Visit;
  /** The part of the map round it, thinned. */
  readonly sheets: readonly Sheet[];
  /** Files to take away, below the site's root. */
  readonly files: readonly { readonly name: string; readonly path: string }[];
  readonly feeds: readonly { readonly name: string; readonly path: string }[];
}

/** All that the site has of a person, a place, a country or a year: on one map, and in order. Needs no script. */
export function TopicPage({ topic, whole, sheets, files, feeds }: TopicPageProps) {
  const here = linkOf(topic);
  const name = topicName(topic);
  const numbers = new Map<string, number>(whole.stops.map((stop) => [stop.id, stop.number]));
  const hrefs = new Map<string, string>(
    topic.journeys.flatMap(({ visit, stops }) =>
      stops.map(
        (stop) => [`${visit.id}.${stop.id}`, hrefOf(linkTo(stop.id, visitLink(visit.id)), here)] as const,
      ),
    ),
  );
  return (
    <div className="know topic">
      <header className="know-head">
        <p className="wordmark">
          <a href={hrefOf(GALLERY, here)}>{messages.product}</a>
        </p>
        <p className="know-visit">
          <a href={hrefOf({ kind: 'topic', topic: topic.kind }, here)}>{archive.topics[topic.kind]}</a>
        </p>
        <h1>{name}</h1>
        <OtherNames topic={topic} />
        <p className="know-about">
          {archive.visitCount(topic.journeys.length)} · {messages.stopCount(stopCount(topic))} ·{' '}
          {topicSpan(topic)}
        </p>
      </header>
      <main>
        <section className="topic-map" aria-label={archive.topicMap}>
          <div className="sketch">
            <Sketch
              visit={whole}
              link={visitLink(whole.id)}
              sheets={sheets}
              on="topic"
              hrefOf={({ id }) => hrefs.get(id) ?? ''}
            />
          </div>
        </section>
        {topic.journeys.map(({ visit, stops }) => (
          <section key={visit.id} className="topic-journey" lang={visit.language}>
            <h2>
              <a href={hrefOf(visitLink(visit.id), here)}>{visit.title}</a>
            </h2>
            <p className="file-facts">
              {formatWhen(visit.dates.value)}
              {stops.length < visit.stops.length &&
                ` · ${archive.topicPart(stops.length, visit.stops.length)}`}
            </p>
            <ol className="topic-stops">
              {stops.map((stop) => {
                const id = `${visit.id}.${stop.id}`;
                const where = [stop.place.name.value, stop.place.region, formatCountry(stop.place.country)];
                return (
                  <li key={id}>
                    <span className="number" aria-hidden="true">
                      {numbers.get(id)}
                    </span>
                    <div>
                      <a href={hrefs.get(id)}>{stop.name.value}</a>
                      <p>
                        <time dateTime={stop.when.value.start}>{formatWhen(stop.when.value)}</time>
                        {' · '}
                        {where.filter((part, index) => part && where.indexOf(part) === index).join(', ')}
                      </p>
                    </div>
                  </li>
                );
              })}
            </ol>
          </section>
        ))}
        <section>
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
          <p className="file-facts">{whole.licence}</p>
        </section>
      </main>
    </div>
  );
}

/** What a person or a place is called elsewhere, and what they were. */
function OtherNames({ topic }: { readonly topic: Topic }) {
  if (topic.kind !== 'people' && topic.kind !== 'places') return null;
  const { names } = topic.kind === 'people' ? topic.agent : topic.place;
  const said = topic.kind === 'people' ? topic.agent.role : formatCountry(topic.place.country);
  const others = Object.entries(names);
  if (others.length === 0 && !said) return null;
  return (
    <p className="topic-names">
      {said && <span>{said}</span>}
      {others.map(([language, name]) => (
        <span key={language} lang={language}>
          {name}
        </span>
      ))}
    </p>
  );
}

/** All persons, places, countries or years, by name; years from the latest. */
export function TopicsPage({
  kind,
  topics,
}: {
  readonly kind: Topic['kind'];
  readonly topics: readonly Topic[];
}) {
  const here: DeepLink = { kind: 'topic', topic: kind };
  const inOrder = [...topics].sort((a, b) =>
    a.kind === 'years' && b.kind === 'years'
      ? b.year - a.year
      : topicName(a).localeCompare(topicName(b), 'en'),
  );
  return (
    <div className="know topic">
      <header className="know-head">
        <p className="wordmark">
          <a href={hrefOf(GALLERY, here)}>{messages.product}</a>
        </p>
        <h1>{archive.topics[kind]}</h1>
        <p className="know-about">{archive.topicsAbout[kind]}</p>
      </header>
      <main>
        <ul className="topic-list">
          {inOrder.map((topic) => (
            <li key={topic.id}>
              <a href={hrefOf(linkOf(topic), here)}>{topicName(topic)}</a>
              <span>
                {archive.visitCount(topic.journeys.length)} · {messages.stopCount(stopCount(topic))}
              </span>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}
