import { topicName, topicSpan } from '../archive/topic-name.ts';
import { type Journey, namesakesOf, type Topic } from '../archive/topics.ts';
import type { Site } from './site.ts';

/** The addresses that a topic had before. */
export const formerLinks = ({ kind, id }: Topic, { redirects }: Pick<Site, 'redirects'>) =>
  redirects.flatMap(({ from, to }) =>
    // One of its first page; its other pages lead on beside it.
    from.kind === 'topic' &&
    from.page === undefined &&
    from.id !== undefined &&
    to.kind === 'topic' &&
    to.topic === kind &&
    to.id === id
      ? [{ ...from, id: from.id }]
      : [],
  );

/**
 * All that the files of a topic are made from besides the settings and the scripts, as text: whatever else changes in the archive, they
 * stay. `sourceOf` names what they have of a visit, and where that leads to.
 */
export function topicSources(
  topic: Topic,
  site: Pick<Site, 'topics' | 'redirects'>,
  sourceOf: (visit: string) => string,
): string {
  const { kind, id, journeys } = topic;
  return JSON.stringify([
    kind,
    id,
    formerLinks(topic, site).map((former) => former.id),
    journeys.map((journey) => journeySources(journey, sourceOf)),
    namesakeSources(topic, site),
  ]);
}

/**
 * The same of one of its pages. `shown` are the journeys that it tells of, on its first page all: who came in any of them stands there.
 * Of the others it has no more than this: where their stops lie, which are dots on its map, their days, by which its pages are called,
 * and their licences.
 */
export function pageSources(
  topic: Topic,
  shown: readonly Journey[],
  page: number,
  site: Pick<Site, 'topics'>,
  sourceOf: (visit: string) => string,
): string {
  const { journeys, ...told } = topic;
  return JSON.stringify([
    told,
    page,
    journeys.map(({ visit, stops }) => [
      visit.id,
      visit.licence,
      stops.map(({ id, when, place }) => [id, when.value, place.position.value]),
    ]),
    shown.map((journey) => journeySources(journey, sourceOf)),
    namesakeSources(topic, site),
  ]);
}

const journeySources = ({ visit, stops }: Journey, sourceOf: (visit: string) => string) => [
  sourceOf(visit.id),
  stops.map((stop) => stop.id),
];

const namesakeSources = (topic: Topic, { topics }: Pick<Site, 'topics'>) =>
  namesakesOf(topic, topics).map((other) => [other.id, topicName(other), topicSpan(other)]);
