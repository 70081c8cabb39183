import { searchFiles } from '../archive/search-documents.ts';
import { pathOf, SEARCH } from '../navigation/deep-link.ts';
import { type Assets, documentOf } from './document.ts';
import { pageHead } from './page-head.ts';
import type { Renderer, Site, SiteFile } from './site.ts';

/** The script of the search: it stands on its page alone. */
export const SEARCH_SCRIPT = 'src/search/entry.ts';

/** The page of the search. */
export function searchDocument(site: Site, renderer: Renderer, assets: Assets): string {
  const rendered = renderer.renderSearch(site.topics.map(({ topic }) => topic));
  const about = pageHead(site, SEARCH, rendered, undefined);
  return documentOf(rendered, SEARCH, assets, undefined, about, undefined, assets.search);
}

/** The page of the search and all that it looks things up in. */
export function* searchSiteFiles(site: Site, renderer: Renderer, assets: Assets): Generator<SiteFile> {
  const folder = pathOf(SEARCH);
  const topics = site.topics.map(({ topic }) => topic);
  for (const [name, text] of searchFiles(site.visits, topics)) yield [folder + name, text];
  yield [`${folder}index.html`, searchDocument(site, renderer, assets)];
}
