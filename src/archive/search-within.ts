import { openSearch, type Search } from './open-search.ts';
import { digestOf } from './search-digest.ts';
import type { SearchDocument } from './search-documents.ts';
import { searchFiles } from './search-files.ts';

/** The search over documents that are at hand: for who has some of them, and cannot reach the files of all. */
export function searchWithin(documents: readonly SearchDocument[]): Promise<Search> {
  const visits = documents.filter(({ kind }) => kind === 'visit').length;
  // Without the tables of characters in other forms, which weigh more than all else that is kept for the search.
  const files = new Map(searchFiles([digestOf(documents)], visits, () => '', []));
  return openSearch(async (name) => files.get(name) ?? Promise.reject(new Error(`there is no ${name}`)));
}
