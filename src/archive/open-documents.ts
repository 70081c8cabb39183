import { remembering } from '../gazetteer/open-name-pages.ts';
import type { Term } from './best-fitting.ts';
import { wordsOf } from './document-words.ts';
import type { Fitting } from './most-first.ts';
import { DOCUMENTS_PER_FILE } from './search-digest.ts';
import type { SearchDocument } from './search-documents.ts';
import { type DocumentsFile, documentsName } from './search-files.ts';

/** A file is not there, or it is of another build than the index that led to it: the index is to be opened anew. */
export class Outdated extends Error {}

export interface OpenDocuments {
  /** The file in which a document stands, by their numbers. */
  readonly fileOf: (document: number) => number;
  /** The words of a document, of which it must have one of each term. Fails with `Outdated` where it has not. */
  readonly wordsOf: (document: number, terms: readonly Term[]) => Promise<ReadonlyMap<string, number>>;
  /** What fits, the best first, each having all of some terms. Fails with `Outdated` where one has not. */
  readonly inOrder: (
    fitting: readonly Fitting[],
    terms: readonly Term[],
  ) => Promise<readonly SearchDocument[]>;
}

/** The documents over their files; `load` gives the text of one by its name. */
export function openDocuments(load: (name: string) => Promise<string>): OpenDocuments {
  // Written by our own build.
  const files = remembering(async (name) => (JSON.parse(await load(name)) as DocumentsFile).documents);
  const fileOf = (number: number) => Math.floor(number / DOCUMENTS_PER_FILE);
  // What was asked whether it fits is shown, mostly.
  const known = new WeakMap<SearchDocument, ReadonlyMap<string, number>>();
  const wordsIn = (found: SearchDocument) => {
    const words = known.get(found) ?? wordsOf(found);
    known.set(found, words);
    return words;
  };
  const document = async (number: number, terms: readonly Term[]) => {
    const found = (await files(documentsName(fileOf(number))))[number % DOCUMENTS_PER_FILE];
    const words = found && wordsIn(found);
    const names = [...(words?.keys() ?? [])];
    if (!words || !terms.every((term) => term.some(({ isOf }) => names.some(isOf))))
      throw new Outdated(`document ${number} has not the words that lead to it`);
    return { found, words };
  };
  return {
    fileOf,
    wordsOf: async (number, terms) => (await document(number, terms)).words,
    inOrder: async (fitting, terms) => {
      const shown = await Promise.all(
        fitting.map(async ({ number, score }) => ({ score, found: (await document(number, terms)).found })),
      );
      return (
        shown
          // Of what fits as well, what has the words and little else in its name.
          .sort((a, b) => b.score - a.score || a.found.title.length - b.found.title.length)
          .map(({ found }) => found)
      );
    },
  };
}
