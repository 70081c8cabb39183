import { messages } from '#messages/interface.ts';
import type { Article } from '../article/article.ts';
import { bearing, distance } from '../geo/sphere.ts';
import { stopsOf } from '../visit/parts.ts';
import type { Source, Stop, StopInBrief, Visit } from '../visit/visit.ts';
import { isolated } from './direction.ts';
import { formatDay, formatWhen } from './format.ts';

/*
 * What things are called, put together in one way in every language.
 */

/** A stop as its marker says it: "3. Knevichi airfield, 16 September 2023". */
export const markerName = ({ number, name, when }: StopInBrief): string =>
  `${number}. ${isolated(name.value)}, ${formatWhen(when.value)}`;

/** The title of a page of a visit or a stop where the name of the site stands beside it anyway. */
export const shareTitle = (visit: Visit, stop: Stop | undefined): string =>
  stop
    ? `${markerName(stop)} · ${isolated(visit.title)}`
    : `${isolated(visit.title)}, ${formatWhen(visit.dates.value)}`;

/** The title of a page of a visit or a stop. Pages of another account than the first say which. */
export const pageTitle = (visit: Visit, stop: Stop | undefined, account?: Article | undefined): string =>
  [
    shareTitle(visit, stop),
    ...(account && account !== visit.articles[0] ? [isolated(account.title)] : []),
    ...(stop ? [] : [messages.product]),
  ].join(' · ');

/** An account by its title, who published it, and when. */
export const accountNamed = ({ title, publisher, date }: Article): string =>
  `${isolated(title)}, ${isolated(publisher)}, ${formatDay(date)}`;

/** A source by its title, who published it, and when, with the day on which it was looked up. */
export const sourceNote = ({ title, publisher, date, accessed }: Source): string =>
  [
    isolated(title),
    isolated(publisher),
    ...(date ? [formatDay(date)] : []),
    ...(accessed ? [messages.accessedOn(accessed)] : []),
  ].join(', ');

/** What the live region says after a step: the stop, its day, and how it lies from the one before. */
export function spokenStop(visit: Visit, stop: Stop, position: number): string {
  const before = visit.stops.find(({ number }) => number === stop.number - 1)?.place.position.value;
  const here = stop.place.position.value;
  return [
    messages.stopOf(position, stopsOf(visit)),
    stop.name.value,
    formatWhen(stop.when.value),
    ...(before ? [messages.fromPrevious(distance(before, here), bearing(before, here))] : []),
  ].join(', ');
}
