import { openSearch } from '../../src/archive/open-search.ts';
import { digestOf } from '../../src/archive/search-digest.ts';
import { documentsOfVisit, type SearchDocument } from '../../src/archive/search-documents.ts';
import { searchFiles } from '../../src/archive/search-files.ts';
import { signForms } from '../../src/archive/sign-forms.ts';
import { topicsOf } from '../../src/archive/topics.ts';
import { readVisits } from '../../src/build/read-visits.ts';
import { documentsOfTopics } from '../../src/build/search.ts';
import type { Visit } from '../../src/visit/visit.ts';

const read = await readVisits();
if (read.kind === 'problems') throw new Error('the visits that ship with the site have problems');
export const shipped = read.visits;

/** The search over some documents, given as they are gathered; and what it loads. */
export async function searchOver(digests: readonly (readonly SearchDocument[])[], visits: number) {
  const files = new Map(searchFiles(digests.map(digestOf), visits, () => 'version', signForms()));
  let loaded = new Set<string>();
  const { find } = await openSearch(async (name) => {
    loaded.add(name);
    const text = files.get(name);
    if (text === undefined) throw new Error(`there is no ${name}`);
    return text;
  });
  /** The files that something loads, from nothing but the index; and how many of them before something is told. */
  const loading = async (query: string) => {
    const fresh = await openSearch(async (name) => {
      loaded.add(name);
      return files.get(name) ?? '';
    });
    loaded = new Set();
    let untilFirst = Number.NaN;
    await fresh.find(query, 12, undefined, async () => {
      untilFirst = loaded.size;
    });
    const all = [...loaded];
    return { all: ['index.json', ...all], untilFirst: untilFirst || all.length };
  };
  return { find, loading, files };
}

export const gathered = (visits: readonly Visit[]) => [
  ...visits.map(documentsOfVisit),
  documentsOfTopics(topicsOf(visits)),
];
export const searchOf = (visits: readonly Visit[]) => searchOver(gathered(visits), visits.length);
