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
import { documentsOf, keepSearched, keptWords } from './kept-reading.ts';
import { type DocumentVersions, documentsPath } from './search.ts';
import { putInto, type Written } from './written.ts';

/** Makes all that the search looks things up in. */
export interface SearchJob {
  readonly kind: 'search';
  /** In the order of their documents. */
  readonly visits: readonly SearchedVisit[];
  readonly topics: SearchedTopics;
  /** The folder of the site, and what stands in it already of what is made of all visits together. */
  readonly folder: string;
  readonly known: ReadonlyMap<string, Written>;
}

/** A visit as the search has it. */
interface SearchedVisit {
  /** Of its reading, see kept-reading.ts. */
  readonly key: string;
  /** The number of files that its documents fill. */
  readonly files: number;
  /** Whether these are there already. */
  readonly there: boolean;
}

/** All topics together. */
interface SearchedTopics {
  /** Under which they are kept, see kept-reading.ts. */
  readonly key: string;
  /** What they are, unless what the search has of them is kept, and their files are there. */
  readonly documents: readonly SearchDocument[] | undefined;
}

/** What the rest of the site has to know of the documents of the topics. */
export interface MadeTopicDocuments {
  readonly kind: 'topic-documents';
  readonly versions: DocumentVersions;
}

export interface SearchAnswer {
  readonly kind: 'search';
  /** What is made of all visits and topics together. */
  readonly files: readonly Written[];
  /** Of each visit whose documents were not there, by its key, these. */
  readonly documents: ReadonlyMap<string, readonly Written[]>;
  /** Of the topics, if theirs were not there. */
  readonly topics: { readonly made: MadeTopicDocuments; readonly files: readonly Written[] } | undefined;
}

export function doSearchJob({ visits, topics, folder, known }: SearchJob): SearchAnswer {
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
  const topicDocuments = (of: readonly SearchDocument[]) => {
    const versions = keepSearched(topics.key, of);
    const files = putDocuments(documentsOf(topics.key), firstOfTopics);
    return { made: { kind: 'topic-documents', versions }, files } as const;
  };
  const ofTopics = topics.documents && topicDocuments(topics.documents);
  // Read one after the other: all of them would fill the memory.
  const kept = keptWords();
  function* words() {
    for (const [index, { key }] of visits.entries())
      yield { words: kept.textOf(key), first: firsts[index] ?? 0 };
    yield { words: kept.textOf(topics.key), first: firstOfTopics };
  }
  const files: Written[] = [];
  for (const [name, text] of wordFiles(words(), visits.length, signForms()))
    files.push(put(pathOf(SEARCH) + name, text));
  kept.keep([...visits.map(({ key }) => key), topics.key]);
  return { kind: 'search', files, documents, topics: ofTopics };
}
