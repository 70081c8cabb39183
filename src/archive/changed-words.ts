import { decodePostings, documentOf, type Posting, type Postings, postingOf } from './postings.ts';
import { type DigestWords, DOCUMENTS_PER_FILE } from './search-digest.ts';

/**
 * The lists of the words that digests have changed which are gone, or have come, as they are now: of a word that no document has any
 * more, an empty one.
 *
 * @param listOf the whole list of a word as it was
 */
export function changedLists(
  listOf: (word: string) => readonly Posting[],
  gone: readonly DigestWords[],
  come: readonly DigestWords[],
): ReadonlyMap<string, Postings> {
  const [before, after] = [entriesOf(gone), entriesOf(come)];
  // Of a visit that was edited most words say what they said.
  const changed = [
    ...[...before].filter(([entry]) => !after.has(entry)),
    ...[...after].filter(([entry]) => !before.has(entry)),
  ];
  const goneFiles = new Set(
    gone.flatMap(({ first, files }) => Array.from({ length: files }, (_, at) => first + at)),
  );
  const isLeft = (posting: Posting) => !goneFiles.has(Math.floor(documentOf(posting) / DOCUMENTS_PER_FILE));
  const lists = new Map(changed.map(([, { word }]) => [word, listOf(word).filter(isLeft)]));
  for (const { word, first, list } of after.values()) {
    const offset = postingOf(first * DOCUMENTS_PER_FILE, 0);
    lists.get(word)?.push(...decodePostings(list).map((posting) => posting + offset));
  }
  for (const list of lists.values()) list.sort((a, b) => a - b);
  return lists;
}

/** The lines of the words of some digests, each by what it says of which documents. */
function entriesOf(digests: readonly DigestWords[]) {
  return new Map(
    digests.flatMap(({ words, first }) =>
      words
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const [word = '', list = ''] = line.split('\t');
          return [`${first} ${line}`, { word, first, list }] as const;
        }),
    ),
  );
}
