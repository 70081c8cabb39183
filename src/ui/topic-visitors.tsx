import { archive } from '#messages/archive.ts';
import type { Visitor } from '../archive/visitors.ts';
import { formatDates, formatWhen } from '../messages/format.ts';
import { type DeepLink, hrefOf, linkTo, visitLink } from '../navigation/deep-link.ts';
import { inTongue } from './in-tongue.ts';

/** Days on which somebody came that are named. */
const MOST_DAYS = 4;

/** Who came to a place or a country, each with the latest days on which they did. */
export function Visitors({
  visitors: { first, others },
  here,
}: {
  readonly visitors: { readonly first: readonly Visitor[]; readonly others: number };
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
      {others > 0 && <p>{archive.topicOthers(others)}</p>}
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
