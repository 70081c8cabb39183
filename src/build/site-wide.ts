import { inGalleryOrder } from '../archive/gallery-index.ts';
import { pathOf, SEARCH } from '../navigation/deep-link.ts';
import { AWAY } from '../worker/keep-list.ts';
import { compareSiteFiles } from './compare.ts';
import { correctionFiles } from './corrections.ts';
import { type Assets, awayDocument, notFoundDocument } from './document.ts';
import { gallerySiteFiles } from './gallery.ts';
import { goneFiles } from './gone-topics.ts';
import { headersFile, nginxFile } from './headers.ts';
import { manifestFile } from './manifest.ts';
import { redirectsFile } from './redirects.ts';
import type { Renderer } from './renderer.ts';
import { searchDocument } from './search.ts';
import type { Site, SiteFile } from './site.ts';
import { crawlerFiles } from './sitemap.ts';
import { topicListFiles } from './topic-lists.ts';
import { visitDocument } from './visit-pages.ts';
import { withdrawnFiles } from './withdrawn-visits.ts';

/** The lists of persons, places, countries and years, and the page of the search, which leads to them. */
export function* topicWideFiles(site: Site, renderer: Renderer, assets: Assets): Generator<SiteFile> {
  yield* topicListFiles(site, renderer, assets);
  yield [`${pathOf(SEARCH)}index.html`, searchDocument(site, renderer, assets)];
}

/**
 * The other pages that look across all visits, and what goes with them: no one visit's own, no one topic's, not what the search looks
 * things up in, and no feed that shows the cards of visits. `styles` is the text of the style sheet that the 404 page carries in
 * itself.
 */
export function* siteWideFiles(
  site: Site,
  renderer: Renderer,
  assets: Assets,
  styles: string,
): Generator<SiteFile> {
  for (const { from } of site.redirects) {
    const document = visitDocument(site, renderer, from, assets);
    if (document) yield [`${pathOf(from)}index.html`, document];
  }
  yield* goneFiles(site, renderer, assets);
  yield* withdrawnFiles(site, renderer, assets);
  yield manifestFile(renderer.paperColour);
  yield* crawlerFiles(site);
  const base = site.address && new URL(site.address).pathname;
  yield [
    '404.html',
    notFoundDocument(renderer.renderNotFound(inGalleryOrder(site.visits)), base, styles, assets),
  ];
  yield [AWAY.path, awayDocument(renderer.renderAway(AWAY), styles, assets)];
  if (assets.policy) {
    yield ['_headers', headersFile(assets.policy, base)];
    if (site.redirects.length > 0) yield ['_redirects', redirectsFile(site.redirects, base)];
    yield ['_nginx.conf', nginxFile(assets.policy)];
  }
  // GitHub Pages serves a folder with this in it as it is; without it each file goes through Jekyll, which makes a page of each
  // Markdown file, too, and takes its time with ten thousand pages.
  yield ['.nojekyll', ''];
  yield* compareSiteFiles(site, renderer, assets);
  yield* correctionFiles(site, renderer, assets);
  yield* gallerySiteFiles(site, renderer, assets);
}
