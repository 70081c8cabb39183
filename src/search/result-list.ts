import type { SearchMessages } from '#messages/archive.ts';
import type { SearchDocument } from '../archive/search-documents.ts';
import { resultItem } from './result-item.ts';
import type { Answer } from './sources.ts';

/** What a look finds, shown one after the other: what is there already stays, so that nothing moves under a hand. */
export function showResults(
  list: HTMLOListElement,
  root: URL,
  words: SearchMessages,
): (found: Pick<Answer, 'documents' | 'words'>) => void {
  let shown: readonly SearchDocument[] = [];
  return ({ documents, words: sought }) => {
    // The network may have gone meanwhile, or the site be another one, and the answer as well.
    const stays = shown.length > 0 && shown.every((each, at) => documents[at] === each);
    const others = stays ? documents.slice(shown.length) : documents;
    const items = others.map((each) => resultItem(each, root, words, sought));
    if (stays) list.append(...items);
    else list.replaceChildren(...items);
    shown = documents;
  };
}
