import { messages } from '#messages/interface.ts';
import { standing } from '#messages/standing.ts';
import { formatShortWhen, formatWhen } from '../messages/format.ts';
import { type DeepLink, hrefOf, linkTo, visitLink } from '../navigation/deep-link.ts';
import type { Overview } from '../visit/overview.ts';
import { STOPS_IN_PART } from '../visit/parts.ts';
import type { Visit } from '../visit/visit.ts';
import { inTongue } from './in-tongue.ts';
import { OfVisit, PageHead } from './page-head.tsx';

interface Props {
  readonly visit: Visit;
  readonly overview: Overview;
}

/** Every stop of a long visit on one page, to look through, to search with the browser's own means and to print. Needs no script. */
export function ItineraryPage({ visit, overview }: Props) {
  const here: DeepLink = { kind: 'itinerary', visit: visit.id };
  const groups = Array.from({ length: Math.ceil(overview.count / STOPS_IN_PART) }, (_, group) => ({
    from: group * STOPS_IN_PART,
    to: Math.min(overview.count, (group + 1) * STOPS_IN_PART),
  }));
  return (
    <div className="know all-stops">
      <PageHead
        of="know"
        here={here}
        above={<OfVisit visit={visit} here={here} />}
        title={messages.wholeItinerary}
      >
        <p className="know-about">{messages.stopCount(overview.count)}</p>
      </PageHead>
      <main>
        {groups.map(({ from, to }) => (
          <section key={from} className="stop-group">
            <h2>
              {standing.stopsFrom(from + 1, to)}{' '}
              <span className="aside">
                {formatWhen({
                  ...overview.at(from).when.value,
                  end: overview.at(to - 1).when.value.end,
                })}
              </span>
            </h2>
            <ol start={from + 1}>
              {Array.from({ length: to - from }, (_, place) => (
                <StopLine key={place} visit={visit} overview={overview} index={from + place} here={here} />
              ))}
            </ol>
          </section>
        ))}
      </main>
    </div>
  );
}

/** A stop in a line. There may be ten thousand of them: each letter of markup is paid for. */
function StopLine({
  visit,
  overview,
  index,
  here,
}: Props & { readonly index: number; readonly here: DeepLink }) {
  const { id, name, when } = overview.at(index);
  const way = overview.way(index);
  return (
    <li>
      <a href={hrefOf(linkTo(id, visitLink(visit.id)), here)} {...inTongue(visit.language)}>
        {name.value}
      </a>{' '}
      <small>
        {formatShortWhen(when.value, visit.dates.value)}
        {way && `, ${messages.travelled(way)}`}
      </small>
    </li>
  );
}
