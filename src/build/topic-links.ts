import { pagesOfList, pagesOfTopic } from '../archive/topic-pages.ts';
import type { Topic } from '../archive/topics.ts';
import type { DeepLink } from '../navigation/deep-link.ts';
import { TOPICS } from '../visit/reserved-ids.ts';
import type { Site } from './site.ts';

/** The address of a topic, or of the list of all of a kind. */
export type TopicLink = Extract<DeepLink, { readonly kind: 'topic' }>;

/** The address of a topic's first page. */
export const linkOf = ({ kind, id }: Topic) => ({ kind: 'topic', topic: kind, id }) as const;

/** The addresses of all topics, and of the list of each kind that there is, with all their pages. */
export function* topicLinks(site: Pick<Site, 'topics'>): Generator<TopicLink> {
  for (const kind of TOPICS) {
    const own = site.topics.filter((topic) => topic.kind === kind);
    yield* paged({ kind: 'topic', topic: kind }, pagesOfList(own).length);
    for (const topic of own) yield* paged(linkOf(topic), pagesOfTopic(topic).length);
  }
}

function* paged(link: TopicLink, pages: number): Generator<TopicLink> {
  for (let page = 1; page <= pages; page++) yield page === 1 ? link : { ...link, page };
}
