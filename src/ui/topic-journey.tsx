import { archive } from '#messages/archive.ts';
import type { ShownJourney } from '../archive/topic-pages.ts';
import { formatWhen, formatWhere } from '../messages/format.ts';
import { DOT } from '../messages/separator.ts';
import { type DeepLink, hrefOf, linkTo, visitLink } from '../navigation/deep-link.ts';
import type { Stop, Visit } from '../visit/visit.ts';
import { inTongue } from './in-tongue.ts';
import { Parting } from './parting.tsx';

/** A stop as the one visit knows it that a topic's map shows. */
export const mappedId = (visit: Visit, stop: Stop): string => `${visit.id}.${stop.id}`;

interface Props {
  readonly id: string | undefined;
  readonly journey: ShownJourney;
  /** The numbers that its stops have on the map, by `mappedId`. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly here: DeepLink;
}

/** A visit with those of its stops that a topic has to do with. */
export function JourneySection({ id, journey: { visit, stops, further }, numbers, here }: Props) {
  const own = inTongue(visit.language);
  const told = stops.length + further;
  return (
    <section id={id} className="topic-journey">
      <h2>
        <a href={hrefOf(visitLink(visit.id), here)} {...own}>
          {visit.title}
        </a>
      </h2>
      <p className="file-facts">
        {formatWhen(visit.dates.value)}
        {told < visit.stops.length && `${DOT}${archive.topicPart(told, visit.stops.length)}`}
      </p>
      <ol className="topic-stops">
        {stops.map((stop) => {
          const number = numbers.get(mappedId(visit, stop));
          return (
            <li key={stop.id}>
              {number !== undefined && (
                <span className="number" aria-hidden="true">
                  {number}
                </span>
              )}
              <div>
                <a href={hrefOf(linkTo(stop.id, visitLink(visit.id)), here)} {...own}>
                  {stop.name.value}
                </a>
                <p>
                  <time dateTime={stop.when.value.start}>{formatWhen(stop.when.value)}</time>
                  <Parting />
                  <span {...own}>{formatWhere(stop.place)}</span>
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
  );
}
