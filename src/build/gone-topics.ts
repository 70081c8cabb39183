import { archive } from '#messages/archive.ts';
import { LANGUAGE } from '#messages/locale.ts';
import { type GoneTopic, linksOfGone } from '../archive/topic-ledger.ts';
import { type DeepLink, pathOf } from '../navigation/deep-link.ts';
import { emptyVisit } from '../visit/empty-visit.ts';
import { type Assets, documentOf } from './document.ts';
import { endedFeeds } from './feeds.ts';
import { pageHead } from './page-head.ts';
import type { Renderer } from './renderer.ts';
import type { Site, SiteFile } from './site.ts';

const linkOf = ({ kind, id }: GoneTopic) => ({ kind: 'topic', topic: kind, id }) as const;

/** The page of what has left the archive, at each of the addresses of its pages; undefined where nothing has. */
export function goneDocument(
  site: Site,
  renderer: Renderer,
  link: DeepLink,
  assets: Assets,
): Buffer | undefined {
  const gone = site.gone.find((each) => linksOfGone(each).some((own) => pathOf(own) === pathOf(link)));
  if (!gone) return undefined;
  const rendered = renderer.renderGoneTopic(gone);
  const about = ['<meta name="robots" content="noindex">', ...pageHead(site, link, rendered, undefined)];
  return documentOf(rendered, link, assets, { about });
}

/**
 * What stays at the addresses of persons, places, countries and years that no visit has to do with any more: the page, the files and
 * the feeds, which say so. On a plain host nothing but a page could lead on, and there is nowhere to lead to.
 */
export function* goneFiles(site: Site, renderer: Renderer, assets: Assets): Generator<SiteFile> {
  for (const gone of site.gone) {
    const link = linkOf(gone);
    const folder = pathOf(link);
    for (const page of linksOfGone(gone)) {
      const document = goneDocument(site, renderer, page, assets);
      if (document) yield [`${pathOf(page)}index.html`, document];
    }
    const summary = archive.gone.about[gone.kind](gone.id);
    const empty = emptyVisit({
      id: `${gone.kind}-${gone.id}`,
      title: archive.gone.title,
      day: gone.recorded,
      description: summary,
      language: LANGUAGE,
      licence: '',
      sources: [],
    });
    for (const { format, write } of site.topicWriters)
      yield [
        `${folder}${gone.id}.${format.writing.suffix}`,
        write(empty, { addressOf: () => site.address && site.address + folder }).text,
      ];
    const elsewhere = `${summary} ${archive.topics[gone.kind]}: ${site.address}${pathOf({ kind: 'topic', topic: gone.kind })}`;
    yield* endedFeeds(site, { folder, title: archive.gone.title, summary: elsewhere, day: gone.recorded });
  }
}
