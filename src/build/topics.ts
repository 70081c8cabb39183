import { oneVisitOf } from '../archive/one-visit.ts';
import { topicName, topicSpan } from '../archive/topic-name.ts';
import { stopCount, type Topic, topicsOf } from '../archive/topics.ts';
import { WRITTEN } from '../formats/registry.ts';
import { archive } from '../messages/archive-en.ts';
import { type DeepLink, linkTo, pathOf, visitLink } from '../navigation/deep-link.ts';
import { TOPICS } from '../visit/reserved-ids.ts';
import type { Visit } from '../visit/visit.ts';
import { type Assets, documentOf } from './document.ts';
import { FEEDS, feedsOf } from './feeds.ts';
import { pageHead } from './page-head.ts';
import type { Renderer, Site, SiteFile } from './site.ts';
import { ON_TOPIC, thinSheets } from './thin-sheets.ts';

/** Formats in which the stops of several visits say all that they say of one. */
const FORMATS = ['geojson', 'kml', 'csv', 'icalendar'] as const;

/** A topic with what its page is made of. */
export interface TopicOfSite {
  readonly topic: Topic;
  /** Its journeys as one visit. */
  readonly whole: Visit;
  readonly files: readonly { readonly name: string; readonly path: string; readonly text: string }[];
}

const linkOf = ({ kind, id }: Topic): DeepLink => ({ kind: 'topic', topic: kind, id });

/** Every person, place, country and year of some visits, each with its files. `address` is that of the site, where it knows it. */
export async function topicsOfSite(
  visits: readonly Visit[],
  address: string | undefined,
): Promise<readonly TopicOfSite[]> {
  return Promise.all(
    topicsOf(visits).map(async (topic) => {
      const name = topicName(topic);
      const whole = oneVisitOf(topic.journeys, {
        id: `${topic.kind}-${topic.id}`,
        title: name,
        description: archive.topicAbout(name, topic.journeys.length, stopCount(topic), topicSpan(topic)),
        language: 'en',
      });
      const paths = new Map(
        topic.journeys.flatMap(({ visit, stops }) =>
          stops.map(({ id }) => [`${visit.id}.${id}`, pathOf(linkTo(id, visitLink(visit.id)))]),
        ),
      );
      const files = await Promise.all(
        WRITTEN.filter(({ id }) => FORMATS.some((each) => each === id)).map(async (format) => {
          const { write } = await format.writing.load();
          const { text } = write(whole, {
            addressOf: ({ stop }) =>
              address === undefined
                ? undefined
                : address + (stop === undefined ? pathOf(linkOf(topic)) : (paths.get(stop) ?? '')),
          });
          return {
            name: format.name,
            path: `${pathOf(linkOf(topic))}${topic.id}.${format.writing.suffix}`,
            text,
          };
        }),
      );
      return { topic, whole, files };
    }),
  );
}

/** The page at the address of a topic, or of the list of all of a kind; undefined where there is none. */
export function topicDocument(
  site: Site,
  renderer: Renderer,
  link: Extract<DeepLink, { readonly kind: 'topic' }>,
  assets: Assets,
): string | undefined {
  const own = site.topics.filter(({ topic }) => topic.kind === link.topic);
  const one = own.find(({ topic }) => topic.id === link.id);
  if (own.length === 0 || (link.id !== undefined && !one)) return undefined;
  const rendered = one
    ? renderer.renderTopic({
        topic: one.topic,
        whole: one.whole,
        sheets: sheetsRound(site, renderer, one),
        files: one.files,
        feeds:
          site.address === undefined
            ? []
            : FEEDS.map(({ path, name }) => ({ name, path: pathOf(link) + path })),
      })
    : renderer.renderTopics(
        link.topic,
        own.map(({ topic }) => topic),
      );
  return documentOf(rendered, link, assets, undefined, pageHead(site, link, rendered, undefined));
}

/** The world, and over it what the maps of the visits show more of, as far as the frame goes. */
function sheetsRound(site: Site, renderer: Renderer, { topic, whole }: TopicOfSite) {
  const frame = renderer.frameFor(whole, visitLink(whole.id));
  const own = topic.journeys.flatMap(({ visit }) => site.sheets.get(visit.id) ?? []);
  return thinSheets([...site.world, ...own], frame, ON_TOPIC);
}

/** Every page of topics with its files and, where the site knows its address, its feeds. */
export function* topicFiles(site: Site, renderer: Renderer, assets: Assets): Generator<SiteFile> {
  for (const link of topicLinks(site)) {
    const document = topicDocument(site, renderer, link, assets);
    if (document) yield [`${pathOf(link)}index.html`, document];
  }
  for (const { topic, whole, files } of site.topics) {
    for (const { path, text } of files) yield [path, text];
    yield* feedsOf(site, renderer, {
      folder: pathOf(linkOf(topic)),
      title: archive.topicFeedTitle(whole.title),
      visits: topic.journeys.map(({ visit }) => visit),
    });
  }
}

/** The addresses of all topics, and of the list of each kind that there is. */
export function topicLinks(site: Site): readonly Extract<DeepLink, { readonly kind: 'topic' }>[] {
  return TOPICS.flatMap((kind) => {
    const own = site.topics.filter(({ topic }) => topic.kind === kind);
    const all = { kind: 'topic', topic: kind } as const;
    return own.length === 0 ? [] : [all, ...own.map(({ topic }) => ({ ...all, id: topic.id }))];
  });
}
