import { archive } from '../messages/archive-en.ts';
import { messages } from '../messages/en.ts';
import { formatCountry } from '../messages/format.ts';
import { DOT } from '../messages/separator.ts';
import { firstOf, lastOf, yearOf } from '../visit/calendar-days.ts';
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
      return archive.yearName(topic.year);
  }
}

type Journeys = Pick<Topic, 'journeys'>;

/** The year of its stops, or the years from the first to the last. */
export function topicSpan(topic: Journeys): string {
  const [from, to] = daysOf(topic).map((day) => archive.yearName(yearOf(day)));
  return from === to ? `${from}` : `${from}–${to}`;
}

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

/** What the pages of a topic are called by: the years that each has, or its days where another has the same years. */
export function pageSpans(pages: readonly (readonly Journey[])[]): readonly string[] {
  const spans = pages.map((journeys) => topicSpan({ journeys }));
  return spans.map((span, index) => {
    const journeys = pages[index] ?? [];
    if (spans.filter((other) => other === span).length < 2) return span;
    const [first, last] = daysOf({ journeys });
    return archive.days(first, last);
  });
}
