import { archive } from '#messages/archive.ts';
import { LANGUAGE } from '#messages/locale.ts';
import { townOf } from '../archive/named-places.ts';
import { narrowedTo, oneVisitOf } from '../archive/one-visit.ts';
import { placePage } from '../archive/own-pages.ts';
import { type Land, placesIn } from '../archive/places-in.ts';
import { pageSpans, topicFullName, topicSpan } from '../archive/topic-name.ts';
import { pagesOfList, pagesOfTopic, type ShownJourney } from '../archive/topic-pages.ts';
import { namesakesOf, stopCount, type Topic } from '../archive/topics.ts';
import { visitorsOf } from '../archive/visitors.ts';
import type { Frame } from '../cartography/frame.ts';
import { WRITTEN, type WrittenFormat } from '../formats/registry.ts';
import type { Write } from '../formats/writing/write.ts';
import { linkTo, pathOf, visitLink } from '../navigation/deep-link.ts';
import type { Visit } from '../visit/visit.ts';
import { type Assets, documentOf } from './document.ts';
import { feedsIn, feedsOf } from './feeds.ts';
import { pageHead } from './page-head.ts';
import type { Renderer } from './renderer.ts';
import type { Site, SiteFile } from './site.ts';
import { ON_TOPIC, thinSheets } from './thin-sheets.ts';
import { linkOf, type TopicLink } from './topic-links.ts';
import { listDocument } from './topic-lists.ts';
import { formerLinks, pageSources } from './topic-sources.ts';

/** Formats in which the stops of several visits say all that they say of one. */
const FORMATS = ['geojson', 'csv', 'kml', 'icalendar'] as const;
/** Those that take any number of stops: no calendar and no globe is the better for ten thousand. */
const FORMATS_OF_MANY = ['geojson', 'csv'] as const;
const MANY_STOPS = 500;
/** A place has one marker, however often somebody came, when it is more than so often. */
const MARKERS_OF_PLACE = 3;

/** What writes a topic's files. */
export interface TopicWriter {
  readonly format: WrittenFormat;
  readonly write: Write;
}

/** What writes the files of topics, loaded once. */
export const topicWriters = (): Promise<readonly TopicWriter[]> =>
  Promise.all(
    WRITTEN.filter(({ id }) => FORMATS.some((each) => each === id)).map(async (format) => ({
      format,
      write: (await format.writing.load()).write,
    })),
  );

/** The journeys of a topic as one visit. */
function wholeOf(topic: Topic): Visit {
  const name = topicFullName(topic);
  return oneVisitOf(topic.journeys, {
    id: `${topic.kind}-${topic.id}`,
    title: name,
    description: archive.topicAbout(name, topic.journeys.length, stopCount(topic), topicSpan(topic)),
    language: LANGUAGE,
  });
}

/** The files of a topic, each made when it is asked for. */
function filesOf(topic: Topic, { address, topicWriters }: Site) {
  const ids: readonly string[] = stopCount(topic) > MANY_STOPS ? FORMATS_OF_MANY : FORMATS;
  const paths = new Map(
    topic.journeys.flatMap(({ visit, stops }) =>
      stops.map(({ id }) => [`${visit.id}.${id}`, pathOf(linkTo(id, visitLink(visit.id)))]),
    ),
  );
  return topicWriters
    .filter(({ format }) => ids.includes(format.id))
    .map(({ format, write }) => ({
      name: format.name,
      suffix: format.writing.suffix,
      path: `${pathOf(linkOf(topic))}${topic.id}.${format.writing.suffix}`,
      text: (whole: Visit) =>
        write(whole, {
          addressOf: ({ stop }) =>
            address === undefined
              ? undefined
              : address + (stop === undefined ? pathOf(linkOf(topic)) : (paths.get(stop) ?? '')),
        }).text,
    }));
}

/** The page at the address of a topic, or of the list of all of a kind; undefined where there is none. */
export function topicDocument(
  site: Site,
  renderer: Renderer,
  link: TopicLink,
  assets: Assets,
): Buffer | undefined {
  const own = site.topics.filter(({ kind }) => kind === link.topic);
  const { id, page = 1 } = link;
  if (id === undefined) return listDocument(site, renderer, link, pagesOfList(own), assets);
  const topic = own.find((each) => each.id === id);
  const whole = topic && prepared(topic, site, renderer);
  return whole?.pages[page - 1] && onePageDocument(site, renderer, whole, page, assets);
}

/** What all pages of a topic have in common. */
interface Prepared {
  readonly topic: Topic;
  /** All its journeys as one visit. */
  readonly whole: Visit;
  /** Of a place or a country, the places that lie in it. */
  readonly places: ReturnType<typeof placesIn> | undefined;
  /** Where each page shows a part of them: all stops, as dots among which it has its own. */
  readonly among: { readonly frame: Frame; readonly whole: Visit } | undefined;
  readonly pages: readonly (readonly ShownJourney[])[];
  /** What the pages from one to another are called by. */
  readonly spanOf: ReturnType<typeof pageSpans>;
  readonly files: ReturnType<typeof filesOf>;
}

function prepared(topic: Topic, site: Site, renderer: Renderer): Prepared {
  const pages = pagesOfTopic(topic);
  const whole = wholeOf(topic);
  const places = isLand(topic) ? placesIn(topic, site.ownPages) : undefined;
  const inParts = pages.length > 1 && !isOneMarker(whole, places);
  return {
    topic,
    whole,
    places,
    // Ways only bend what their stops show already, and there may be thousands.
    among: inParts ? { frame: renderer.frameOfTopic({ ...whole, legs: [] }), whole } : undefined,
    pages,
    spanOf: pageSpans(pages),
    files: filesOf(topic, site),
  };
}

const isLand = (topic: Topic): topic is Land => topic.kind === 'places' || topic.kind === 'countries';

const isOneMarker = ({ stops }: Visit, places: Prepared['places']) =>
  places?.first.length === 0 && stops.length > MARKERS_OF_PLACE;

/** The id of the page of the town that a place lies in, as the first visit to it says. */
function townPage(topic: Topic, { ownPages }: Pick<Site, 'ownPages'>): string | undefined {
  if (topic.kind !== 'places') return undefined;
  const [town] = townOf(topic.place);
  const [first] = topic.journeys;
  return town && placePage(town, first && ownPages.get(first.visit.id));
}

function onePageDocument(
  site: Site,
  renderer: Renderer,
  { topic, whole, places, among, pages, spanOf, files }: Prepared,
  page: number,
  assets: Assets,
): Buffer {
  const shown = pages[page - 1] ?? [];
  const link = { ...linkOf(topic), ...(page > 1 ? { page } : {}) };
  const listed = shown.flatMap(({ visit, stops }) => stops.map((stop) => `${visit.id}.${stop.id}`));
  const mapped = narrowedTo(whole, new Set(isOneMarker(whole, places) ? listed.slice(0, 1) : listed));
  const own = new Set(shown.flatMap(({ visit }) => site.sheets.get(visit.id) ?? []));
  const sheets = own.size > 0 ? [...site.world, ...own] : site.world;
  const rendered = renderer.renderTopic({
    topic,
    page,
    pages: pages.length,
    spanOf,
    shown,
    mapped,
    ...(among ? { among } : {}),
    sheets: thinSheets(sheets, among?.frame ?? renderer.frameOfTopic(mapped), ON_TOPIC),
    town: townPage(topic, site),
    ...(page === 1 && places && places.first.length > 0 ? { places } : {}),
    ...(page === 1 && isLand(topic) ? { visitors: visitorsOf(topic, site.ownPages) } : {}),
    namesakes: namesakesOf(topic, site.topics),
    files,
    feeds: feedsIn(pathOf(linkOf(topic)), site),
    licence: whole.licence,
  });
  return documentOf(rendered, link, assets, { about: pageHead(site, link, rendered, undefined) });
}

/** A page of a topic that is made when it is asked for. */
export interface TopicPage {
  readonly path: string;
  /** All that it is made from besides the settings, the scripts and the map of the world, as text: while it is the same, the page is. */
  readonly from: string;
  readonly document: () => Buffer;
}

/**
 * What is made of one topic: its pages, and its files and, where the site knows its address, its feeds. `sourceOf` as for
 * `topicSources`.
 */
export function topicParts(
  site: Site,
  renderer: Renderer,
  topic: Topic,
  assets: Assets,
  sourceOf: (visit: string) => string,
): { readonly pages: readonly TopicPage[]; readonly files: () => Iterable<SiteFile> } {
  const all = prepared(topic, site, renderer);
  return {
    pages: all.pages.map((shown, index) => ({
      path: `${pathOf({ ...linkOf(topic), ...(index > 0 ? { page: index + 1 } : {}) })}index.html`,
      from: pageSources(topic, index === 0 ? topic.journeys : shown, index + 1, site, sourceOf),
      document: () => onePageDocument(site, renderer, all, index + 1, assets),
    })),
    files: () => filesBeside(site, renderer, all),
  };
}

/** The pages and the files of one topic and, where the site knows its address, its feeds. */
export function* topicFiles(
  site: Site,
  renderer: Renderer,
  topic: Topic,
  assets: Assets,
): Generator<SiteFile> {
  const { pages, files } = topicParts(site, renderer, topic, assets, (visit) => visit);
  for (const { path, document } of pages) yield [path, document()];
  yield* files();
}

function* filesBeside(site: Site, renderer: Renderer, all: Prepared): Generator<SiteFile> {
  const { topic, whole } = all;
  const files = all.files.map(({ suffix, text }) => ({ suffix, text: text(whole) }));
  const folder = pathOf(linkOf(topic));
  const feeds = [
    ...feedsOf(site, renderer, {
      folder,
      title: archive.topicFeedTitle(whole.title),
      visits: topic.journeys.map(({ visit }) => visit),
    }),
  ];
  // A page can lead on wherever it is hosted; what is no page has to stand at its former addresses too, and says itself where it is now.
  for (const link of [linkOf(topic), ...formerLinks(topic, site)]) {
    for (const { suffix, text } of files) yield [`${pathOf(link)}${link.id}.${suffix}`, text];
    for (const [path, text] of feeds) yield [pathOf(link) + path.slice(folder.length), text];
  }
}
