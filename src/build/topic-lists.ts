import { pagesOfList } from '../archive/topic-pages.ts';
import type { Topic } from '../archive/topics.ts';
import { pathOf } from '../navigation/deep-link.ts';
import { TOPICS } from '../visit/reserved-ids.ts';
import { type Assets, documentOf } from './document.ts';
import { pageHead } from './page-head.ts';
import type { Renderer } from './renderer.ts';
import type { Site, SiteFile } from './site.ts';
import type { TopicLink } from './topic-links.ts';

/** A page of the list of all topics of a kind; undefined where there is none. */
export function listDocument(
  site: Site,
  renderer: Renderer,
  link: TopicLink,
  pages: readonly (readonly Topic[])[],
  assets: Assets,
): Buffer | undefined {
  const { page = 1 } = link;
  if (!pages[page - 1]) return undefined;
  const rendered = renderer.renderTopics({ kind: link.topic, page, pages });
  return documentOf(rendered, link, assets, { about: pageHead(site, link, rendered, undefined) });
}

/** The lists of all persons, places, countries and years. */
export function* topicListFiles(site: Site, renderer: Renderer, assets: Assets): Generator<SiteFile> {
  for (const kind of TOPICS) {
    const pages = pagesOfList(site.topics.filter((topic) => topic.kind === kind));
    for (const [index] of pages.entries()) {
      const link = { kind: 'topic', topic: kind, ...(index > 0 ? { page: index + 1 } : {}) } as const;
      const document = listDocument(site, renderer, link, pages, assets);
      if (document) yield [`${pathOf(link)}index.html`, document];
    }
  }
}
