import { digestOf, firstBehind, firstFiles, type SearchDigest } from '../archive/search-digest.ts';
import { documentOfTopic, documentsOfVisit, type SearchDocument } from '../archive/search-documents.ts';
import { documentsName, searchFiles } from '../archive/search-files.ts';
import { signForms } from '../archive/sign-forms.ts';
import type { Topic } from '../archive/topics.ts';
import { pathOf, SEARCH } from '../navigation/deep-link.ts';
import { type Assets, documentOf } from './document.ts';
import { hashOf } from './hash.ts';
import { namesElsewhere } from './names-elsewhere.ts';
import { pageHead } from './page-head.ts';
import type { Renderer } from './renderer.ts';
import type { Site, SiteFile } from './site.ts';

/**
 * Characters of documents that are kept for every reader, so that all can be searched without a network; of more, those of the
 * visits that are kept.
 */
const KEPT_WHOLE = 1_000_000;

/** The page of the search. */
export function searchDocument(site: Site, renderer: Renderer, assets: Assets): Buffer {
  const rendered = renderer.renderSearch(site.topics, site.visits.length);
  const about = pageHead(site, SEARCH, rendered, undefined);
  return documentOf(rendered, SEARCH, assets, { about, own: { script: assets.search } });
}

/** Persons, places, countries and years, in their order, each found by its names in all languages. */
export function documentsOfTopics(topics: readonly Topic[]): readonly SearchDocument[] {
  const elsewhere = namesElsewhere(topics);
  return topics.map((topic) => documentOfTopic(topic, elsewhere(topic)));
}

/** All that the search looks things up in. */
export function* searchFilesOf({ visits, topics }: Site): Generator<SiteFile> {
  const digests = [...visits.map(documentsOfVisit), documentsOfTopics(topics)].map(digestOf);
  for (const [name, text] of searchFiles(digests, visits.length, hashOf, signForms()))
    yield [pathOf(SEARCH) + name, text];
}

/** What is known of documents without reading them: they stand in so many files, each with its version. */
export interface DocumentVersions {
  readonly versions: readonly string[];
  /** Characters of all of them. */
  readonly size: number;
}

export function versionsOf(files: SearchDigest['files']): DocumentVersions {
  const texts = files.map((documents) => JSON.stringify(documents));
  return {
    versions: texts.map((text) => hashOf(text)),
    size: texts.reduce((sum, { length }) => sum + length, 0),
  };
}

/** The path of a file of documents. */
export const documentsPath = (file: number) => pathOf(SEARCH) + documentsName(file);

/**
 * The files of documents that are kept for reading offline, each with its version: of each visit by itself, and with all that is
 * kept: everything of a small archive, nothing of a large one.
 */
export interface KeptDocuments {
  /** By the ids of the visits. */
  readonly each: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly always: Readonly<Record<string, string>>;
}

/** The visits are in the order of their files. */
export function keptDocuments(
  visits: readonly { readonly id: string; readonly documents: DocumentVersions }[],
  topics: DocumentVersions,
): KeptDocuments {
  const counts = visits.map(({ documents }) => documents.versions.length);
  const firsts = firstFiles(counts);
  const filesOf = ({ versions }: DocumentVersions, first: number) =>
    Object.fromEntries(versions.map((version, file) => [documentsPath(first + file), version] as const));
  const each = visits.map(
    ({ id, documents }, index) => [id, filesOf(documents, firsts[index] ?? 0)] as const,
  );
  const size = visits.reduce((sum, { documents }) => sum + documents.size, topics.size);
  const all = () => [...each.map(([, files]) => files), filesOf(topics, firstBehind(counts))];
  return { each: new Map(each), always: size <= KEPT_WHOLE ? Object.assign({}, ...all()) : {} };
}
