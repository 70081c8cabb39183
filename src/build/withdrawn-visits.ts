import { withdrawn as words } from '#messages/corrections.ts';
import { LANGUAGE } from '#messages/locale.ts';
import type { ComparedNoMore } from '../archive/compared.ts';
import type { WithdrawnVisit } from '../archive/withdrawn.ts';
import { type DeepLink, pathOf } from '../navigation/deep-link.ts';
import { emptyVisit } from '../visit/empty-visit.ts';
import { COMPARED } from '../visit/reserved-ids.ts';
import { type Assets, documentOf } from './document.ts';
import { type Download, downloadPath, downloadsOf } from './downloads.ts';
import { pageHead } from './page-head.ts';
import type { Renderer } from './renderer.ts';
import type { Site, SiteFile } from './site.ts';

/** The page at an address of a visit that was withdrawn; undefined where none was. */
export function withdrawnDocument(
  site: Site,
  renderer: Renderer,
  link: DeepLink,
  assets: Assets,
): Buffer | undefined {
  const path = pathOf(link);
  const visit = site.withdrawn.find(({ links }) => links.some((own) => pathOf(own) === path));
  return visit && documentFor(site, renderer, visit, link, assets);
}

function documentFor(
  site: Site,
  renderer: Renderer,
  visit: WithdrawnVisit,
  link: DeepLink,
  assets: Assets,
): Buffer {
  const rendered = renderer.renderWithdrawn(visit, link);
  const about = ['<meta name="robots" content="noindex">', ...pageHead(site, link, rendered, undefined)];
  return documentOf(rendered, link, assets, { about });
}

/** What there is to take along of visits that were withdrawn, by their ids: in each format no stop, and that they were. */
export const withdrawnDownloads = async (
  withdrawn: readonly WithdrawnVisit[],
  address: string | undefined,
): Promise<readonly (readonly [string, readonly Download[]])[]> =>
  Promise.all(
    withdrawn.map(async (visit) => [visit.id, await downloadsOf(emptied(visit), address)] as const),
  );

const emptied = (visit: WithdrawnVisit) =>
  emptyVisit({
    id: visit.id,
    title: words.title,
    day: visit.date,
    description: words.inBrief(visit),
    language: LANGUAGE,
    licence: '',
    sources: [],
  });

/** What says to a comparison that names a visit that it was withdrawn. */
const comparedNoMore = (visit: WithdrawnVisit): ComparedNoMore => ({ withdrawn: words.inBrief(visit) });

/** What stays of visits that were withdrawn: at each of their addresses a page that says so, and files that do. */
export function* withdrawnFiles(site: Site, renderer: Renderer, assets: Assets): Generator<SiteFile> {
  for (const visit of site.withdrawn) {
    for (const link of visit.links)
      yield [`${pathOf(link)}index.html`, documentFor(site, renderer, visit, link, assets)];
    for (const id of [visit.id, ...visit.formerIds]) {
      yield [`${id}/${COMPARED}`, JSON.stringify(comparedNoMore(visit))];
      for (const { format, text } of site.downloads.get(visit.id) ?? [])
        yield [downloadPath(id, format), text];
    }
  }
}
