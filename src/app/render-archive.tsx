import type { ComponentProps } from 'react';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { archive } from '#messages/archive.ts';
import { corrections, withdrawn } from '#messages/corrections.ts';
import { messages } from '#messages/interface.ts';
import { LANGUAGE } from '#messages/locale.ts';
import { standing } from '#messages/standing.ts';
import type { GalleryEntry } from '../archive/gallery-index.ts';
import type { GoneTopic } from '../archive/topic-ledger.ts';
import { topicFullName, topicSpan } from '../archive/topic-name.ts';
import { stopCount, type Topic } from '../archive/topics.ts';
import type { WithdrawnVisit } from '../archive/withdrawn.ts';
import { type DeepLink, GALLERY } from '../navigation/deep-link.ts';
import { AwayPage, type AwayProps } from '../ui/away-page.tsx';
import { COMPARE_DATA_ID, COMPARE_LINK, ComparePage } from '../ui/compare-page.tsx';
import { type ChangeOfArchive, CorrectionsPage, type CorrectionsPageProps } from '../ui/corrections-page.tsx';
import { Gallery, GalleryPage, NotFound } from '../ui/gallery.tsx';
import { firstShown, GALLERY_DATA_ID, type GalleryData } from '../ui/gallery-data.ts';
import { GalleryView } from '../ui/gallery-view.tsx';
import { GonePage, WithdrawnPage } from '../ui/gone-page.tsx';
import { SearchPage } from '../ui/search.tsx';
import { TopicsPage, type TopicsPageProps } from '../ui/topic-list.tsx';
import { TopicPage, type TopicPageProps } from '../ui/topic-page.tsx';
import { WorldSketch } from '../ui/world-sketch.tsx';
import type { Visit } from '../visit/visit.ts';
import type { Rendered } from './rendered.ts';

export type {
  AwayProps,
  ChangeOfArchive,
  CorrectionsPageProps,
  GalleryData,
  TopicPageProps,
  TopicsPageProps,
};
export { COMPARE_DATA_ID, COMPARE_LINK, GALLERY_DATA_ID };

export type GallerySketch = ComponentProps<typeof WorldSketch>;

const sketches = new WeakMap<GallerySketch, string>();

/** The drawn map of all visits as markup, drawn once for all pages of the list. */
function sketchOf(sketch: GallerySketch): string {
  const drawn = sketches.get(sketch) ?? renderToStaticMarkup(<WorldSketch {...sketch} />);
  sketches.set(sketch, drawn);
  return drawn;
}

/** The first page; its script takes over what `GalleryView` shows. */
export function renderGallery(
  data: GalleryData,
  topics: readonly Topic[],
  corrected: boolean,
  sketch: GallerySketch,
): Rendered {
  const nothing = () => {};
  const app = renderToString(
    <GalleryView
      data={data}
      link={GALLERY}
      shown={firstShown(data)}
      pointed={undefined}
      actions={{
        onChoose: nothing,
        onToggle: nothing,
        onWantPeople: nothing,
        onMore: nothing,
        onAgain: nothing,
        onPick: nothing,
        onPoint: nothing,
      }}
      sketch={sketchOf(sketch)}
    />,
  );
  return {
    title: `${messages.product}: ${standing.tagline}`,
    description: standing.tagline,
    language: LANGUAGE,
    body: renderToStaticMarkup(<Gallery data={data} topics={topics} corrected={corrected} app={app} />),
  };
}

/** A page that the list of all visits goes on in. */
export function renderGalleryPage(
  entries: readonly GalleryEntry[],
  page: number,
  pages: number,
  sketch: GallerySketch,
): Rendered {
  const drawn = sketchOf(sketch);
  return {
    title: archive.topicTitle(archive.gallery.pageTitle(page)),
    description: standing.tagline,
    language: LANGUAGE,
    body: renderToStaticMarkup(<GalleryPage entries={entries} page={page} pages={pages} sketch={drawn} />),
  };
}

/** The page that lays visits side by side; `entries` are what it names without scripts. */
export function renderCompare(entries: readonly GalleryEntry[]): Rendered {
  return {
    title: archive.topicTitle(archive.compare.title),
    description: archive.compare.about,
    language: LANGUAGE,
    body: renderToStaticMarkup(<ComparePage entries={entries} />),
  };
}

/** The page to look things up on. */
export function renderSearch(topics: readonly Topic[], visits: number): Rendered {
  return {
    title: archive.topicTitle(archive.searchTitle),
    description: archive.searchLabel,
    language: LANGUAGE,
    body: renderToStaticMarkup(<SearchPage topics={topics} visits={visits} />),
  };
}

/** The page of what was corrected in any visit. */
export function renderCorrections(props: CorrectionsPageProps): Rendered {
  return {
    title: archive.topicTitle(corrections.title),
    description: corrections.about,
    language: LANGUAGE,
    body: renderToStaticMarkup(<CorrectionsPage {...props} />),
  };
}

/** The page of a person, a place, a country or a year. */
export function renderTopic(props: TopicPageProps): Rendered {
  const { topic, page, pages } = props;
  const name = topicFullName(topic);
  return {
    title: archive.topicTitle(page === 1 ? name : `${name} (${archive.pageOf(page, pages)})`),
    description: archive.topicAbout(name, topic.journeys.length, stopCount(topic), topicSpan(topic)),
    language: LANGUAGE,
    body: renderToStaticMarkup(<TopicPage {...props} />),
  };
}

/** The list of all persons, places, countries or years. */
export function renderTopics(props: TopicsPageProps): Rendered {
  const { kind, page, pages } = props;
  const name = archive.topics[kind];
  return {
    title: archive.topicTitle(page === 1 ? name : `${name} (${archive.pageOf(page, pages.length)})`),
    description: archive.topicsAbout[kind],
    language: LANGUAGE,
    body: renderToStaticMarkup(<TopicsPage {...props} />),
  };
}

/** The page of a person, a place, a country or a year that no visit has to do with any more. */
export function renderGoneTopic(gone: GoneTopic): Rendered {
  return {
    title: archive.topicTitle(archive.gone.title),
    description: archive.gone.about[gone.kind](gone.id),
    language: LANGUAGE,
    body: renderToStaticMarkup(<GonePage gone={gone} />),
  };
}

/** The page at an address of a visit that was withdrawn. */
export function renderWithdrawn(visit: WithdrawnVisit, here: DeepLink): Rendered {
  return {
    title: archive.topicTitle(withdrawn.title),
    description: withdrawn.since(visit.date),
    language: LANGUAGE,
    body: renderToStaticMarkup(<WithdrawnPage visit={visit} here={here} />),
  };
}

/** What the service worker shows in the place of a page that cannot be had. */
export function renderAway(props: AwayProps): Rendered {
  return {
    title: `${archive.away.title} · ${messages.product}`,
    description: archive.away.says,
    language: LANGUAGE,
    body: renderToStaticMarkup(<AwayPage {...props} />),
  };
}

export function renderNotFound(visits: readonly Visit[]): Rendered {
  return {
    title: `${standing.notFoundTitle} · ${messages.product}`,
    description: standing.notFound,
    language: LANGUAGE,
    body: renderToStaticMarkup(<NotFound visits={visits} />),
  };
}
