import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstBehind, firstFiles, type SearchDigest } from '../archive/search-digest.ts';
import type { SearchDocument } from '../archive/search-documents.ts';
import { documentsFile, wordFiles, wordFilesAgain } from '../archive/search-files.ts';
import { signForms } from '../archive/sign-forms.ts';
import { pathOf, SEARCH } from '../navigation/deep-link.ts';
import { hashOf } from './hash.ts';
import { documentsOf, keepSearched, keptWords } from './kept-reading.ts';
import { type DocumentVersions, documentsPath } from './search.ts';
import { putInto, type Written } from './written.ts';

/** Makes all that the search looks things up in. */
export interface SearchJob {
  readonly kind: 'search';
  /** In the order of their documents. */
  readonly visits: readonly SearchedVisit[];
  readonly topics: SearchedTopics;
  /** The folder of the site. */
  readonly folder: string;
  /** What stands in it already of what is made of all visits together. */
  readonly known: ReadonlyMap<string, Written>;
  /** What that was made of, where all of it stands there as it was. */
  readonly madeOf: MadeSearch['digests'] | undefined;
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
  /** What they are; or what was made of them, where what the search has of them is kept, and their files are there. */
  readonly documents: readonly SearchDocument[] | MadeTopicDocuments;
}

/** What the next build has to know of what is made of all visits together. */
export interface MadeSearch {
  readonly kind: 'search';
  /** What had words in it: the key of each reading, the first file of its documents, and the number of these. */
  readonly digests: readonly Searched[];
}

type Searched = readonly [key: string, first: number, files: number];

/** What the rest of the site has to know of the documents of the topics. */
export interface MadeTopicDocuments {
  readonly kind: 'topic-documents';
  readonly versions: DocumentVersions;
}

export interface SearchAnswer {
  readonly kind: 'search';
  /** What is made of all visits and topics together. */
  readonly files: readonly Written[];
  readonly made: MadeSearch;
  /** Of each visit whose documents were not there, by its key, these. */
  readonly documents: ReadonlyMap<string, readonly Written[]>;
  /** Of the topics, if theirs were not there. */
  readonly topics: { readonly made: MadeTopicDocuments; readonly files: readonly Written[] } | undefined;
}

export function doSearchJob({ visits, topics, folder, known, madeOf }: SearchJob): SearchAnswer {
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
    return { made: { kind: 'topic-documents', versions } as const, files };
  };
  const { made: ofTopics, files: anew } =
    'kind' in topics.documents
      ? { made: topics.documents, files: undefined }
      : topicDocuments(topics.documents);
  const digests: readonly Searched[] = [
    ...visits.map(({ key, files }, index): Searched => [key, firsts[index] ?? 0, files]),
    [topics.key, firstOfTopics, ofTopics.versions.versions.length],
  ];
  const kept = keptWords();
  const there = (path: string) => known.get(path) ?? put(path, readFileSync(join(folder, path), 'utf8'));
  const files = [...filesOf(digests, madeOf, kept, folder)].map(([name, text]) => {
    const path = pathOf(SEARCH) + name;
    return text === undefined ? there(path) : put(path, text);
  });
  kept.keep(digests.map(([key]) => key));
  const made: MadeSearch = { kind: 'search', digests };
  return { kind: 'search', files, made, documents, topics: anew && { made: ofTopics, files: anew } };
}

/** Of so many digests one may have come for the files to be made of those that there are: where more have, all are merged anew. */
const ONE_IN = 2;

/** What leads from words to documents: made again of what is there, where that was made of almost the same. */
function filesOf(
  digests: readonly Searched[],
  madeOf: MadeSearch['digests'] | undefined,
  kept: ReturnType<typeof keptWords>,
  folder: string,
): Iterable<readonly [name: string, text: string | undefined]> {
  const visits = digests.length - 1;
  const [gone, come] = [without(madeOf ?? [], digests), without(digests, madeOf ?? [])];
  const goneWords = gone.map(([key]) => kept.find(key));
  if (!madeOf || come.length * ONE_IN > digests.length || goneWords.includes(undefined)) {
    // Read one after the other: all of them would fill the memory.
    function* words() {
      for (const [key, first] of digests) yield { words: kept.textOf(key), first };
    }
    return wordFiles(words(), visits, signForms());
  }
  const former = (name: string) => readFileSync(join(folder, pathOf(SEARCH) + name), 'utf8');
  return wordFilesAgain(
    former,
    gone.map(([, first, files], index) => ({ words: goneWords[index] ?? '', first, files })),
    come.map(([key, first, files]) => ({ words: kept.textOf(key), first, files })),
    visits,
    signForms(),
  );
}

/** Those of some digests that are not among others. */
function without(some: readonly Searched[], others: readonly Searched[]): readonly Searched[] {
  const known = new Set(others.map((each) => each.join(' ')));
  return some.filter((each) => !known.has(each.join(' ')));
}
