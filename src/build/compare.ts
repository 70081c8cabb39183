import { pathOf } from '../navigation/deep-link.ts';
import { type Assets, documentOf } from './document.ts';
import { latestEntries } from './gallery.ts';
import { pageHead } from './page-head.ts';
import type { Renderer } from './renderer.ts';
import type { Site, SiteFile } from './site.ts';
import { worldReferences } from './studio.ts';

/** The page that lays visits side by side: one for all, since what is compared is in its query. */
export function compareDocument(site: Site, renderer: Renderer, assets: Assets): Buffer {
  const { COMPARE_LINK: link, COMPARE_DATA_ID: id } = renderer;
  const entries = latestEntries(site);
  const rendered = renderer.renderCompare(entries);
  const { tiles, visits } = site;
  const value = { sheets: worldReferences(site.world), tiles, entries, visits: visits.length };
  const about = pageHead(site, link, rendered, undefined);
  return documentOf(rendered, link, assets, { about, own: { ...assets.compare, data: { id, value } } });
}

export function* compareSiteFiles(site: Site, renderer: Renderer, assets: Assets): Generator<SiteFile> {
  yield [`${pathOf(renderer.COMPARE_LINK)}index.html`, compareDocument(site, renderer, assets)];
}
