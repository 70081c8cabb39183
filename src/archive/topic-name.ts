import { archive } from '#messages/archive.ts';
import { formatYear } from '#messages/calendar.ts';
import { messages } from '#messages/interface.ts';
import {
  formatCountry,
  formatDays,
  formatSurroundings,
  formatWhere,
  formatYears,
} from '../messages/format.ts';
import { DOT } from '../messages/separator.ts';
import { firstOf, lastOf } from '../visit/calendar-days.ts';
import { type Journey, stopCount, type Topic } from './topics.ts';

/** What a topic is called. */
export function topicName(topic: Topic): string {
  switch (topic.kind) {
    case 'people':
      return topic.agent.name;
    case 'places':
      return topic.place.name.value;
    case 'countries':
      return formatCountry(topic.country);
    case 'years':
      return formatYear(topic.year);
  }
}

/** What it is called where nothing round it says more: a place with what it lies in, since others may have its name. */
export const topicFullName = (topic: Topic): string =>
  topic.kind === 'places' ? formatWhere(topic.place) : topicName(topic);

/** What a place lies in, which tells it from others of its name; '' where there is nothing to say. */
export const topicSurroundings = (topic: Topic): string =>
  topic.kind === 'places' ? formatSurroundings(topic.place) : '';

type Journeys = Pick<Topic, 'journeys'>;

/** The year of its stops, or the years from the first to the last. */
export const topicSpan = (topic: Journeys): string => formatYears(...daysOf(topic));

/** How many visits and stops it has, and of which years; a year says that by its name. */
export const topicFacts = (topic: Topic): string =>
  [
    archive.visitCount(topic.journeys.length),
    messages.stopCount(stopCount(topic)),
    ...(topic.kind === 'years' ? [] : [topicSpan(topic)]),
  ].join(DOT);

/** The first day of its stops and the last. */
function daysOf({ journeys }: Journeys): readonly [first: string, last: string] {
  const whens = journeys.flatMap(({ stops }) => stops.map(({ when }) => when.value));
  return [firstOf(whens).start, lastOf(whens).end];
}

/**
 * What some pages of a topic are called by, from one to another: the years that they have, or the days where a page beside them has the
 * same years.
 */
export function pageSpans(pages: readonly (readonly Journey[])[]): (from: number, to: number) => string {
  const spans = pages.map((journeys) => topicSpan({ journeys }));
  return (from, to) => {
    const journeys = pages.slice(from - 1, to).flat();
    const span = topicSpan({ journeys });
    const others = spans.filter((_, index) => index < from - 1 || index >= to);
    if (!others.includes(span)) return span;
    const [first, last] = daysOf({ journeys });
    return formatDays(first, last);
  };
}
