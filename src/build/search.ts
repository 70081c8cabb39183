import { documentOfTopic, documentsOfVisit } from '../archive/search-documents.ts';
import { digestOf, documentsName, filesOf, type SearchDigest, searchFiles } from '../archive/search-files.ts';
import { pathOf, SEARCH } from '../navigation/deep-link.ts';
import { type Assets, documentOf } from './document.ts';
import { hashOf } from './keep-list.ts';
import { pageHead } from './page-head.ts';
import type { Renderer, Site, SiteFile } from './site.ts';

/** Characters of documents that are kept for every reader, so that all can be searched without a network; of more, those of the visits that are kept. */
const KEPT_WHOLE = 1_000_000;

/** The page of the search. */
export function searchDocument(site: Site, renderer: Renderer, assets: Assets): string {
  const rendered = renderer.renderSearch(site.topics, site.visits.length);
  const about = pageHead(site, SEARCH, rendered, undefined);
  return documentOf(rendered, SEARCH, assets, undefined, about, undefined, { script: assets.search });
}

/** What the search has of each visit, and at last of all topics. */
export function searchDigests(site: Site): readonly SearchDigest[] {
  const topics = site.topics.map(documentOfTopic);
  return [
    ...site.visits.map((visit) => site.search.get(visit.id) ?? digestOf(documentsOfVisit(visit))),
    digestOf(topics),
  ];
}

/** The page of the search and all that it looks things up in. */
export function* searchSiteFiles(site: Site, renderer: Renderer, assets: Assets): Generator<SiteFile> {
  const folder = pathOf(SEARCH);
  for (const [name, text] of searchFiles(searchDigests(site), site.visits.length, hashOf))
    yield [folder + name, text];
  yield [`${folder}index.html`, searchDocument(site, renderer, assets)];
}

/**
 * The files of documents that are kept for reading offline, each with its version: of each digest by itself, in their order, and
 * with all that is kept: everything of a small archive, nothing of a large one.
 */
export function keptDocuments(digests: Iterable<SearchDigest>): {
  readonly each: readonly Readonly<Record<string, string>>[];
  readonly always: Readonly<Record<string, string>>;
} {
  let size = 0;
  const each: Readonly<Record<string, string>>[] = [];
  for (const parts of filesOf(digests)) {
    const versions = parts.map(({ file, documents }) => {
      const text = JSON.stringify(documents);
      size += text.length;
      return [pathOf(SEARCH) + documentsName(file), hashOf(text)] as const;
    });
    each.push(Object.fromEntries(versions));
  }
  return { each, always: size <= KEPT_WHOLE ? Object.assign({}, ...each) : {} };
}
