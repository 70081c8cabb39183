import { documentOfTopic, documentsOfVisit } from '../archive/search-documents.ts';
import { digestOf, documentsName, filesOf, type SearchDigest, searchFiles } from '../archive/search-files.ts';
import { pathOf, SEARCH } from '../navigation/deep-link.ts';
import { type Assets, documentOf } from './document.ts';
import { hashOf } from './keep-list.ts';
import { pageHead } from './page-head.ts';
import type { Renderer } from './renderer.ts';
import type { Site, SiteFile } from './site.ts';

/** Characters of documents that are kept for every reader, so that all can be searched without a network; of more, those of the visits that are kept. */
const KEPT_WHOLE = 1_000_000;

/** The page of the search. */
export function searchDocument(site: Site, renderer: Renderer, assets: Assets): string {
  const rendered = renderer.renderSearch(site.topics, site.visits.length);
  const about = pageHead(site, SEARCH, rendered, undefined);
  return documentOf(rendered, SEARCH, assets, undefined, about, undefined, { script: assets.search });
}

/** What the search has of all topics. */
export const topicsDigest = (topics: Site['topics']): SearchDigest => digestOf(topics.map(documentOfTopic));

/** What the search has of each visit, and at last of all topics. */
export const searchDigests = ({ visits, topics }: Site): readonly SearchDigest[] => [
  ...visits.map((visit) => digestOf(documentsOfVisit(visit))),
  topicsDigest(topics),
];

/** All that the search looks things up in. */
export function* searchFilesOf(digests: Iterable<SearchDigest>, visits: number): Generator<SiteFile> {
  const folder = pathOf(SEARCH);
  for (const [name, text] of searchFiles(digests, visits, hashOf)) yield [folder + name, text];
}

/**
 * The files of documents that are kept for reading offline, each with its version: of each digest by itself, in their order, and
 * with all that is kept: everything of a small archive, nothing of a large one.
 */
export interface KeptDocuments {
  readonly each: readonly Readonly<Record<string, string>>[];
  readonly always: Readonly<Record<string, string>>;
}

export function keptDocuments(digests: Iterable<SearchDigest>): KeptDocuments {
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
