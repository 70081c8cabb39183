import type { SearchDocument } from '../archive/search-documents.ts';
import {
  documentsFile,
  firstBehind,
  firstFiles,
  type SearchDigest,
  wordFiles,
} from '../archive/search-files.ts';
import { signForms } from '../archive/sign-forms.ts';
import { pathOf, SEARCH } from '../navigation/deep-link.ts';
import { hashOf } from './keep-list.ts';
import { documentsOf, isSearchedKept, keepSearched, keptWords } from './kept-reading.ts';
import { type DocumentVersions, documentsPath, versionsOf } from './search.ts';
import { putInto, type Written } from './written.ts';

/** Makes all that the search looks things up in. */
export interface SearchJob {
  readonly kind: 'search';
  /** In the order of their documents. */
  readonly visits: readonly SearchedVisit[];
  readonly topics: readonly SearchDocument[];
  /** Under which they are kept, see kept-reading.ts. */
  readonly topicsKey: string;
  /** The folder of the site, and what stands in it already of what is made of all visits together. */
  readonly folder: string;
  readonly known: ReadonlyMap<string, Written>;
}

/** A visit as the search has it. */
export interface SearchedVisit {
  /** Of its reading, see kept-reading.ts. */
  readonly key: string;
  /** The number of files that its documents fill. */
  readonly files: number;
  /** Whether these are there already. */
  readonly there: boolean;
}

/** What the rest of the site has to know of the documents of the topics. */
export interface MadeSearch {
  readonly kind: 'search';
  readonly topics: DocumentVersions;
}

export interface SearchAnswer {
  readonly kind: 'search';
  readonly made: MadeSearch;
  /** What is made of all visits together, and the documents of the topics. */
  readonly files: readonly Written[];
  /** Of each visit whose documents were not there, by its key, these. */
  readonly documents: ReadonlyMap<string, readonly Written[]>;
}

export function doSearchJob({ visits, topics, topicsKey, folder, known }: SearchJob): SearchAnswer {
  if (!isSearchedKept(topicsKey)) keepSearched(topicsKey, topics);
  const counts = visits.map(({ files }) => files);
  const firsts = firstFiles(counts);
  const firstOfTopics = firstBehind(counts);
  const put = (path: string, text: string) => putInto(folder, path, text, known);
  const putDocuments = (files: SearchDigest['files'], first: number) =>
    files.map((documents, index) =>
      put(documentsPath(first + index), JSON.stringify(documentsFile(documents, hashOf))),
    );
  const documents = new Map(
    visits.flatMap(({ key, there }, index) =>
      there ? [] : [[key, putDocuments(documentsOf(key), firsts[index] ?? 0)] as const],
    ),
  );
  // Read one after the other: all of them would fill the memory.
  const kept = keptWords();
  function* words() {
    for (const [index, { key }] of visits.entries())
      yield { words: kept.textOf(key), first: firsts[index] ?? 0 };
    yield { words: kept.textOf(topicsKey), first: firstOfTopics };
  }
  const ofTopics = documentsOf(topicsKey);
  const files = putDocuments(ofTopics, firstOfTopics);
  for (const [name, text] of wordFiles(words(), visits.length, signForms()))
    files.push(put(pathOf(SEARCH) + name, text));
  kept.keep([...visits.map(({ key }) => key), topicsKey]);
  return { kind: 'search', made: { kind: 'search', topics: versionsOf(ofTopics) }, files, documents };
}
