import { archive } from '../messages/archive-en.ts';
import { formatCountry } from '../messages/format.ts';
import { compareDays, type Topic, yearOf } from './topics.ts';

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

/** The year of its stops, or the years from the first to the last. */
export function topicSpan({ journeys }: Pick<Topic, 'journeys'>): string {
  const whens = journeys.flatMap(({ stops }) => stops.map(({ when }) => when.value));
  const first = whens.map(({ start }) => start).reduce((a, b) => (compareDays(b, a) < 0 ? b : a));
  const last = whens.map(({ end }) => end).reduce((a, b) => (compareDays(a, b) < 0 ? b : a));
  const [from, to] = [archive.yearName(yearOf(first)), archive.yearName(yearOf(last))];
  return from === to ? from : `${from}–${to}`;
}
