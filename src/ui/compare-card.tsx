import { archive } from '#messages/archive.ts';
import type { ComparedStop } from '../archive/compared.ts';
import { type DeepLink, hrefOf, linkTo, visitLink } from '../navigation/deep-link.ts';
import { inTongue } from './in-tongue.ts';
import type { LetteredMoment } from './lettered.ts';
import { Parting } from './parting.tsx';

/** Stops of one day that a card tells of. */
const MOST_STOPS = 4;

const { compare } = archive;

/** Where one of the compared visits is on the current day. */
export function CompareCard({
  of: { letter, visit, moment },
  here,
}: {
  readonly of: LetteredMoment;
  readonly here: DeepLink;
}) {
  const hrefTo = (stop: ComparedStop) => hrefOf(linkTo(stop.id, visitLink(visit.id)), here);
  const own = inTongue(visit.language);
  return (
    <section className={`compare-card is-${letter}`} aria-label={compare.visit(letter, visit.title)}>
      <h2 className="compare-card-visit">
        <span className="letter" aria-hidden="true">
          {letter}
        </span>
        <a href={hrefOf(visitLink(visit.id), here)} {...own}>
          {visit.title}
        </a>
      </h2>
      {moment.kind === 'at' ? (
        <ol>
          {moment.stops.slice(0, MOST_STOPS).map((stop) => (
            <li key={stop.id}>
              <h3>
                <a href={hrefTo(stop)} {...own}>
                  {stop.name}
                </a>
              </h3>
              <p className="compare-where">
                {stop.when}
                <Parting />
                <span {...own}>{stop.place}</span>
              </p>
              {stop.events.length > 0 && <p {...own}>{stop.events.join(' ')}</p>}
            </li>
          ))}
          {moment.stops.length > MOST_STOPS && (
            <li className="compare-where">{compare.moreStops(moment.stops.length - MOST_STOPS)}</li>
          )}
        </ol>
      ) : (
        <div className="compare-idle">
          {moment.kind === 'between' && <p>{compare.between(moment.last.name, moment.next.name)}</p>}
          {moment.kind === 'before' && (
            <p>
              {moment.begun ? compare.noStop : compare.before}{' '}
              <a href={hrefTo(moment.next)}>{compare.beforeNext(moment.next.name)}</a>
            </p>
          )}
          {moment.kind === 'over' && (
            <p>
              {moment.ended ? compare.over : compare.noStop}{' '}
              <a href={hrefTo(moment.last)}>{compare.overLast(moment.last.name)}</a>
            </p>
          )}
        </div>
      )}
    </section>
  );
}
